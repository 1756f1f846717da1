// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/followedmail.h"

#include "core/store/mailboxstore.h"
#include "core/transfer/mailboxend.h"
#include "core/transfer/mailboximporter.h"
#include "core/transfer/maildir.h"
#include "core/transfer/thunderbirdprofile.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int kMailsALook = 200; // about a tenth of a second

/// What is read on: an mbox, a Maildir folder. Not a single mail, nor a folder of saved ones.
bool canGrow(const ReadMailbox &mailbox)
{
    const QFileInfo info(mailbox.path);
    if (info.isDir())
        return isMaildir(mailbox.path);
    QFile file(mailbox.path);
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

/// The mailboxes that lie at `path` now: accounts get new folders.
QStringList mailboxesAt(const QString &path, const QStringList &known)
{
    if (!QFileInfo(path).isDir())
        return known;
    const auto now = mailCollectionAt(path);
    const bool isGrown =
      now && (now->type == MailCollection::Type::Thunderbird || now->type == MailCollection::Type::Maildir);
    return isGrown ? now->mailboxes : known;
}

struct Followed {
    MailCollection collection;
    QList<ReadMailbox> read;
};

Result<QList<Followed>> followed(const Database &database)
{
    const auto mailboxes = MailboxStore(database).all();
    if (!mailboxes)
        return failure(mailboxes.error());
    QList<Followed> all;
    for (const ReadMailbox &mailbox : *mailboxes) {
        if (!canGrow(mailbox))
            continue;
        auto at = std::find_if(all.begin(), all.end(), [&mailbox](const Followed &known) {
            return known.collection.path == mailbox.collection;
        });
        if (at == all.end())
            at = all.insert(all.end(), Followed{.collection = {.path = mailbox.collection}, .read = {}});
        at->read.append(mailbox);
    }
    return all;
}

/// Only the mailboxes with something new in them.
QList<MailCollection> withNews(const QList<Followed> &all)
{
    QList<MailCollection> found;
    QStringList everywhere; // what was read as part of another collection is read there
    for (const Followed &known : all) {
        for (const ReadMailbox &mailbox : known.read)
            everywhere.append(mailbox.path);
    }
    for (const Followed &known : all) {
        QStringList paths;
        for (const ReadMailbox &mailbox : known.read)
            paths.append(mailbox.path);
        MailCollection collection = known.collection;
        for (const QString &path : mailboxesAt(collection.path, paths)) {
            const qsizetype at = paths.indexOf(path);
            if (at < 0 ? !everywhere.contains(path) : hasNews(known.read[at]))
                collection.mailboxes.append(path);
        }
        if (!collection.mailboxes.isEmpty())
            found.append(collection);
    }
    return found;
}

} // namespace

Result<QList<FollowedMail>> followedMail(const Database &database)
{
    return followed(database).map([](const QList<Followed> &all) {
        QList<FollowedMail> told;
        for (const Followed &known : all) {
            FollowedMail mail{.path = known.collection.path, .mailboxes = int(known.read.size())};
            mail.isThere = QFileInfo::exists(mail.path);
            for (const ReadMailbox &mailbox : known.read)
                mail.readAt = std::max(mail.readAt, mailbox.readAt);
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
    return MailboxStore(database).removeCollection(*transaction, path).and_then([&transaction] {
        return transaction->commit();
    });
}

Result<QStringList> watchedPaths(const Database &database)
{
    return followed(database).map([](const QList<Followed> &all) {
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
    });
}

Result<FollowedOutcome> readOn(Database &database, const QStringList &own, Instant now, Progress &progress)
{
    const auto all = followed(database);
    if (!all)
        return failure(all.error());
    if (all->isEmpty())
        return FollowedOutcome{};
    const MailImport import{.collections = withNews(*all),
                            .ownAddresses = own,
                            .now = now,
                            .isFollowing = true,
                            .atMost = kMailsALook};
    return importMailStep(database, import, progress).map([](MailStep step) {
        // A folder that changed need not hold anything new.
        step.reports.removeIf([](const ImportReport &report) {
            return report.read == 0 && report.elsewhere == 0 && report.problems.isEmpty();
        });
        return FollowedOutcome{step.reports, step.hasMore};
    });
}

} // namespace core
