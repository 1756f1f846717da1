// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/desk.h"
#include "core/base/progress.h"
#include "core/store/standingstore.h"

namespace core {

/// Brings the list up to date: works out the rows that do not hold at the clock's now. Cheap when few are.
/// Returns whose rows changed.
[[nodiscard]] Result<QList<ProspectId>> refreshStandings(const Desk &desk, Progress &progress);

/// Inside an action's transaction: works one prospect's row out anew.
[[nodiscard]] Result<Standing> refreshStanding(const Desk &desk, Transaction &transaction,
                                               ProspectId prospect);

} // namespace core
