// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/doubtfulpairs.h"

namespace words {

/// Why two prospects may be one, one sentence.
[[nodiscard]] QString pairText(const core::DoubtfulPair &pair);
/// The same in a few words, for a list.
[[nodiscard]] QString pairName(core::PairReason reason);

} // namespace words
