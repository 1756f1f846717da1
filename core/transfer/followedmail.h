// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/store/database.h"
#include "core/transfer/importreport.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace core {

/// Mail that is read on by itself: what the rep named once.
struct FollowedMail {
    QString path;
    int mailboxes = 0;
    Instant readAt; ///< when something was read of it last
    bool isThere = true;
    bool operator==(const FollowedMail &) const = default;
};

/// In the order in which it was first read. Folders of saved mails are not followed, and single mails are
/// not.
[[nodiscard]] Result<QList<FollowedMail>> followedMail(const Database &database);

/// Its mails stay, nothing more is read of it.
[[nodiscard]] Result<void> stopFollowing(Database &database, const QString &path);

/// The files and folders that change when mail arrives; those that are there.
[[nodiscard]] Result<QStringList> watchedPaths(const Database &database);

struct FollowedOutcome {
    QList<ImportReport> reports; ///< of what had news
    bool hasMore = false;        ///< there was more than one look reads: look again
};

/// Reads what is new, at most some hundred mails at once, so that the store is not held for long. Looks at
/// file sizes and times first and writes nothing when there is no news. What is not there at the moment is
/// passed over. `own`: whose mail is ours. Canceled, and the store's errors.
[[nodiscard]] Result<FollowedOutcome> readOn(Database &database, const QStringList &own, Instant now,
                                             Progress &progress);

} // namespace core
