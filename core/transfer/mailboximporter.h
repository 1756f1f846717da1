// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/store/database.h"
#include "core/transfer/importreport.h"

#include <QString>
#include <QStringList>
#include <QTimeZone>

namespace core {

struct MailImport {
    QString path;             ///< an mbox or a single mail
    QStringList ownAddresses; ///< lower case; whose mail is ours
    Instant now;
};

/// Reads a mailbox into the store: people written to become prospects, mails become touches. One
/// transaction: all or nothing; an error or a cancel leaves the store as it was. Broken mails are listed
/// with their place and skipped. Reading the same file again adds nothing. Prospects that changed lose
/// their list row: refresh the standings afterwards. CannotRead, EmptyFile, UnknownFormat, Canceled, and
/// the store's errors. Memory does not grow with the size of the mails.
[[nodiscard]] Result<ImportReport> importMailFile(Database &database, const MailImport &import,
                                                  Progress &progress);

/// An address that many of a mailbox's mails come from or go to.
struct LikelyOwnAddress {
    QString address;
    int mails = 0; ///< of those looked at
    bool operator==(const LikelyOwnAddress &) const = default;
};
/// Looks at the first `atMost` mails and ranks who the owner of the mailbox probably is, likeliest first.
[[nodiscard]] Result<QList<LikelyOwnAddress>> likelyOwnAddresses(const QString &path, int atMost = 500);

} // namespace core
