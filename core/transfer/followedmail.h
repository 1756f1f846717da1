// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/store/database.h"
#include "core/transfer/followedfolders.h"
#include "core/transfer/importreport.h"
#include "core/transfer/mailaccount.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace core {

/// An account within it that the rep can choose; `mailboxes` are those that were read.
struct FollowedAccount {
    MailAccount account;
    bool isRead = true;
    bool operator==(const FollowedAccount &) const = default;
};

/// Mail that is read on by itself: what the rep named once.
struct FollowedMail {
    QString path;
    int mailboxes = 0;
    std::optional<Instant> readAt{}; ///< when something was read of it last
    bool isThere = true;
    QList<FollowedAccount> accounts{}; ///< of a Thunderbird profile
    bool operator==(const FollowedMail &) const = default;
};

/// In the order in which it was first read. Folders of saved mails are not followed, and single mails are
/// not.
[[nodiscard]] Result<QList<FollowedMail>> followedMail(const Database &database);

/// Its mails stay, nothing more is read of it, and no choice of accounts is kept.
[[nodiscard]] Result<void> stopFollowing(Database &database, const QString &path);

struct AccountChoice {
    QString path;   ///< of the followed mail
    QString folder; ///< of the account
    bool isRead = true;
};
/// From now on the account is read, all of it, at the next look; or not: its mails stay, nothing more is
/// read.
[[nodiscard]] Result<void> chooseAccount(Database &database, const AccountChoice &choice);

struct FollowedOutcome {
    QList<ImportReport> reports; ///< of what had news
    bool hasMore = false;        ///< there was more than one look reads: look again
    QStringList watched; ///< the files and folders that change when mail arrives; those that are there
};

struct MailLook {
    QStringList ownAddresses; ///< whose mail is ours
    Instant now;
};

/// Reads what is new, at most some hundred mails at once, so that the store is not held for long. Looks at
/// file sizes and times first and writes nothing when there is no news. What is not there at the moment is
/// passed over. Canceled, and the store's errors.
[[nodiscard]] Result<FollowedOutcome> readOn(Database &database, FollowedFolders &folders,
                                             const MailLook &look, Progress &progress);

} // namespace core
