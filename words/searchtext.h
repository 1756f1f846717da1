// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/searchquery.h"

namespace words {

/// What a search could not take as it is written and what to write instead, one sentence.
[[nodiscard]] QString searchHintText(const core::SearchHint &hint);

} // namespace words
