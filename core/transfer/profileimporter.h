// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/store/database.h"
#include "core/transfer/importreport.h"
#include "core/transfer/thunderbirdprofile.h"

namespace core {

/// Reads all mailboxes of a profile, each all or nothing as importMailFile does; one that cannot be read is
/// listed and the others follow. `ownAddresses`: whose mail is ours. Canceled, and the store's errors: then
/// the mailboxes before it are in the store. Problems say in which mailbox they stand.
[[nodiscard]] Result<ImportReport> importThunderbirdProfile(Database &database,
                                                            const ThunderbirdProfile &profile,
                                                            const QStringList &ownAddresses, Instant now,
                                                            Progress &progress);

} // namespace core
