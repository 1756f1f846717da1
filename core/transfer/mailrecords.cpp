// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/mailrecords.h"

#include "core/transfer/mailaccount.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace core {

QString mailPath(const QString &named)
{
    const QFileInfo info(named);
    const QString path = info.canonicalFilePath();
    return path.isEmpty() ? QDir::cleanPath(info.absoluteFilePath()) : path;
}

Result<QList<ReadMailbox>> readMailboxes(const Database &database)
{
    const auto all = MailboxStore(database).all();
    if (!all)
        return all;
    // One that was read by two paths is known twice; the record with the path of today is the one read on.
    QSet<QString> known;
    for (const ReadMailbox &mailbox : *all)
        known.insert(mailbox.path);
    QList<ReadMailbox> once;
    for (ReadMailbox mailbox : *all) {
        const QString path = mailPath(mailbox.path);
        if (path != mailbox.path && known.contains(path))
            continue;
        known.insert(path);
        mailbox.path = path;
        mailbox.collection = mailPath(mailbox.collection);
        once.append(mailbox);
    }
    return once;
}

Result<QHash<QString, QString>> oldSpellings(const Database &database)
{
    return MailboxStore(database).all().map([](const QList<ReadMailbox> &all) {
        QHash<QString, QString> spellings;
        for (const ReadMailbox &mailbox : all) {
            const QString path = mailPath(mailbox.path);
            if (path != mailbox.path && !spellings.contains(path))
                spellings.insert(path, mailbox.path);
        }
        return spellings;
    });
}

Result<QList<LeftOutAccount>> leftOutAccounts(const Database &database)
{
    return LeftOutAccountStore(database).all().map([](const QList<LeftOutAccount> &all) {
        QList<LeftOutAccount> accounts;
        for (const LeftOutAccount &stored : all) {
            const LeftOutAccount account{mailPath(stored.collection), mailPath(stored.folder)};
            if (!accounts.contains(account))
                accounts.append(account);
        }
        return accounts;
    });
}

Result<QStringList> leftOutFolders(const Database &database, const QString &collection)
{
    const QString path = mailPath(collection);
    return leftOutAccounts(database).map([&path](const QList<LeftOutAccount> &all) {
        QStringList folders;
        for (const LeftOutAccount &account : all) {
            if (account.collection == path)
                folders.append(account.folder);
        }
        return folders;
    });
}

Result<void> forgetMailboxes(Transaction &transaction, const QString &collection, const QString &folder)
{
    MailboxStore store(transaction.database());
    const auto all = store.all();
    if (!all)
        return failure(all.error());
    const QString whole = mailPath(collection);
    for (const ReadMailbox &mailbox : *all) {
        const bool isMeant = mailPath(mailbox.collection) == whole &&
                             (folder.isEmpty() || isIn({folder}, mailPath(mailbox.path)));
        if (!isMeant)
            continue;
        if (auto removed = store.remove(transaction, mailbox.id); !removed)
            return removed;
    }
    return {};
}

} // namespace core
