// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/followedmail.h"

#include "core/transfer/leftoutaccounts.h"
#include "core/transfer/mailboxend.h"
#include "core/transfer/mailboximporter.h"
#include "core/transfer/maildir.h"
#include "core/transfer/mailrecords.h"
#include "core/transfer/thunderbirdaccounts.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int kMailsALook = 200; // about a tenth of a second

/// What is read on: an mbox, a Maildir folder. Not a single mail, nor a folder of saved ones.
bool canGrow(const QString &mailbox)
{
    if (QFileInfo(mailbox).isDir())
        return isMaildir(mailbox);
    QFile file(mailbox);
    return !file.open(QIODevice::ReadOnly) || file.peek(16).trimmed().startsWith("From ");
}

bool hasNews(const ReadMailbox &mailbox)
{
    const QFileInfo info(mailbox.path);
    if (info.isDir())
        return folderMark(mailbox.path) != mailbox.mark;
    if (!info.exists() || info.size() == 0)
        return false;
    return info.size() != mailbox.size || endMark(mailbox.path, mailbox.position) != mailbox.mark;
}

struct Followed {
    QString path;
    QList<ReadMailbox> read;
    QStringList leftOut; ///< folders of accounts
};

Followed &followedAt(QList<Followed> &all, const QString &path)
{
    const auto at =
      std::find_if(all.begin(), all.end(), [&path](const Followed &known) { return known.path == path; });
    return at != all.end() ? *at : *all.insert(all.end(), Followed{.path = path});
}

/// A profile of which all accounts are left out is among them: one of them can be read again.
Result<QList<Followed>> followed(const Database &database)
{
    const auto mailboxes = readMailboxes(database);
    if (!mailboxes)
        return failure(mailboxes.error());
    const auto leftOut = leftOutAccounts(database);
    if (!leftOut)
        return failure(leftOut.error());
    QList<Followed> all;
    for (const ReadMailbox &mailbox : *mailboxes) {
        if (canGrow(mailbox.path))
            followedAt(all, mailbox.collection).read.append(mailbox);
    }
    for (const LeftOutAccount &account : *leftOut)
        followedAt(all, account.collection).leftOut.append(account.folder);
    return all;
}

/// Only the mailboxes with something new in them.
QList<MailCollection> withNews(const QList<Followed> &all, FollowedFolders &folders, Instant now)
{
    QList<MailCollection> found;
    QSet<QString> everywhere; // what was read as part of another collection is read there
    for (const Followed &known : all) {
        for (const ReadMailbox &mailbox : known.read)
            everywhere.insert(mailbox.path);
    }
    for (const Followed &known : all) {
        MailCollection collection{.path = known.path, .mailboxes = {}};
        for (const ReadMailbox &mailbox : known.read) {
            if (hasNews(mailbox))
                collection.mailboxes.append(mailbox.path);
        }
        for (const QString &path : folders.mailboxesAt(known.path, now)) {
            if (!everywhere.contains(path) && !isIn(known.leftOut, path) && canGrow(path))
                collection.mailboxes.append(path);
        }
        if (!collection.mailboxes.isEmpty())
            found.append(collection);
    }
    return found;
}

QStringList watchedPaths(const QList<Followed> &all)
{
    QStringList paths;
    for (const Followed &known : all) {
        for (const ReadMailbox &mailbox : known.read) {
            if (QFileInfo(mailbox.path).isDir())
                paths << mailbox.path + u"/cur"_s << mailbox.path + u"/new"_s;
            else
                paths << mailbox.path;
        }
    }
    paths.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    return paths;
}

QList<FollowedAccount> accountsOf(const Followed &known)
{
    QList<FollowedAccount> accounts;
    if (!QFileInfo::exists(known.path + u"/prefs.js"_s))
        return accounts;
    for (MailAccount &account : thunderbirdAccounts(known.path)) {
        account.mailboxes =
          int(std::count_if(known.read.begin(), known.read.end(), [&account](const ReadMailbox &mailbox) {
              return isIn({account.folder}, mailbox.path);
          }));
        accounts.append({account, !known.leftOut.contains(account.folder)});
    }
    return accounts;
}

} // namespace

Result<QList<FollowedMail>> followedMail(const Database &database)
{
    return followed(database).map([](const QList<Followed> &all) {
        QList<FollowedMail> told;
        for (const Followed &known : all) {
            FollowedMail mail{.path = known.path, .mailboxes = int(known.read.size())};
            mail.isThere = QFileInfo::exists(mail.path);
            mail.accounts = accountsOf(known);
            for (const ReadMailbox &mailbox : known.read)
                mail.readAt = std::max(mail.readAt.value_or(Instant{}), mailbox.readAt);
            told.append(mail);
        }
        return told;
    });
}

Result<void> stopFollowing(Database &database, const QString &path)
{
    auto transaction = Transaction::begin(database, u"stop_following"_s);
    if (!transaction)
        return failure(transaction.error());
    return setLeftOut(*transaction, path, {})
      .and_then([&] { return forgetMailboxes(*transaction, path); })
      .and_then([&transaction] { return transaction->commit(); });
}

Result<void> chooseAccount(Database &database, const AccountChoice &choice)
{
    const auto before = leftOutFolders(database, choice.path);
    if (!before)
        return failure(before.error());
    QStringList leftOut = *before;
    leftOut.removeAll(choice.folder);
    if (!choice.isRead)
        leftOut.append(choice.folder);
    auto transaction = Transaction::begin(database, u"choose_account"_s);
    if (!transaction)
        return failure(transaction.error());
    return setLeftOut(*transaction, choice.path, leftOut).and_then([&transaction] {
        return transaction->commit();
    });
}

Result<FollowedOutcome> readOn(Database &database, FollowedFolders &folders, const MailLook &look,
                               Progress &progress)
{
    const auto all = followed(database);
    if (!all)
        return failure(all.error());
    if (all->isEmpty())
        return FollowedOutcome{};
    const MailImport import{.collections = withNews(*all, folders, look.now),
                            .ownAddresses = look.ownAddresses,
                            .now = look.now,
                            .isFollowing = true,
                            .atMost = kMailsALook};
    auto step = importMailStep(database, import, progress);
    if (!step)
        return failure(step.error());
    // A folder that changed need not hold anything new.
    step->reports.removeIf([](const ImportReport &report) {
        return report.read == 0 && report.elsewhere == 0 && report.problems.isEmpty();
    });
    return followed(database).map([&step](const QList<Followed> &now) {
        return FollowedOutcome{step->reports, step->hasMore, watchedPaths(now)};
    });
}

} // namespace core
