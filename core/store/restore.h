// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/store/database.h"

#include <QString>

namespace core {

struct RestorePlan {
    QString from; ///< the backup; it stays as it is
    QString kept; ///< where what is in the store now is saved first; nothing may lie there
};

/// Puts a backup in the place of what the store holds, all or nothing, and only if the backup is whole. A
/// backup of an older schema is brought up to date. CannotRead, EmptyFile, NotAStore, DamagedFile,
/// SchemaTooNew; StoreLocked while another program writes; the store is then as it was.
[[nodiscard]] Result<void> restoreStore(Database &database, const RestorePlan &plan);

} // namespace core
