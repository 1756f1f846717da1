// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/candidate.h"

#include <QString>

namespace words {

/// Why mail made a prospect of somebody, and what speaks against it: "You wrote to each other; a private
/// address".
[[nodiscard]] QString candidateText(const core::Candidate &candidate);

} // namespace words
