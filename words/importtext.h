// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/transfer/importreport.h"

#include <QString>

namespace words {

/// What was wrong at a place of a file, in one sentence without the place.
[[nodiscard]] QString problemText(const core::ImportProblem &problem);

/// "12 read: 9 new, 1 completed, 1 known already, 1 not taken."
[[nodiscard]] QString summaryText(const core::ImportReport &report);

} // namespace words
