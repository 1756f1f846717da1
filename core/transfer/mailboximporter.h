// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/store/database.h"
#include "core/transfer/importreport.h"
#include "core/transfer/mailcollection.h"

#include <QString>
#include <QStringList>

namespace core {

struct MailImport {
    QList<MailCollection> collections;
    QStringList ownAddresses; ///< lower case; whose mail is ours
    Instant now;
    /// Unghost looks by itself: what another program may be in the middle of writing is left for the next
    /// look, reports tell of what is new alone, and the rep's undo passes it over.
    bool isFollowing = false;
    int atMost = 0; ///< mails in one step; 0: all
};

/// Reads mail into the store, of the accounts that are not left out: people written to become prospects,
/// mails become touches. One transaction: all or nothing; an error or a cancel leaves the store as it was.
/// How far each mailbox was read is kept: the next time only what is new is read, in an mbox from where it
/// ended, in a folder by file name; one that was compacted or replaced, that had broken mails (not while
/// following), or whose owner has other addresses now is read from its start, and what is known adds nothing.
/// Mail of people to whom nobody has written waits; once they are known, it is found without reading the
/// mailbox again. One report a collection, in their order, and without any collection one when mail that
/// waited was found. Broken mails are listed with their place and skipped; so are mailboxes that cannot be
/// read. Prospects that changed lose their list row: refresh the standings afterwards. Canceled, and the
/// store's errors. Memory does not grow with the size of the mails.
[[nodiscard]] Result<QList<ImportReport>> importMail(Database &database, const MailImport &import,
                                                     Progress &progress);

struct MailStep {
    QList<ImportReport> reports;
    bool hasMore = false; ///< `atMost` was reached: there may be more to read
};
/// The same for an import in steps of at most `atMost` mails, each a transaction of its own: what a step
/// leaves is found by the next, also by another run of the program.
[[nodiscard]] Result<MailStep> importMailStep(Database &database, const MailImport &import,
                                              Progress &progress);

/// An address that many of a mailbox's mails come from or go to.
struct LikelyOwnAddress {
    QString address;
    int mails = 0; ///< of those looked at
    bool operator==(const LikelyOwnAddress &) const = default;
};
/// Looks at the first 500 mails and ranks who the owner of the mail probably is, likeliest first; of less
/// mail once canceled.
[[nodiscard]] QList<LikelyOwnAddress> likelyOwnAddresses(const MailCollection &collection,
                                                         Progress &progress);

} // namespace core
