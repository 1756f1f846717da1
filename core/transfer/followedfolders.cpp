// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/followedfolders.h"

#include "core/transfer/mailboxend.h"
#include "core/transfer/mailcollection.h"
#include "core/transfer/maildir.h"
#include "core/transfer/thunderbirdaccounts.h"

#include <QDateTime>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qint64 kOften = 10 * 60 * 1000; // milliseconds; a file can become a mailbox without a sign

qint64 changedAt(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() ? info.lastModified().toMSecsSinceEpoch() : -1;
}

struct Tree {
    QStringList folders;
    QStringList empty;
};

/// Without the inner folders of Maildirs, in which mail comes and goes.
Tree treeOf(const QString &root)
{
    Tree tree;
    QStringList open{root};
    while (!open.isEmpty()) {
        const QString at = open.takeLast();
        tree.folders.append(at);
        const bool isOne = isMaildir(at);
        QDirIterator entries(at, QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot |
                                   QDir::NoSymLinks);
        while (entries.hasNext()) {
            const QString entry = entries.next();
            const QFileInfo info = entries.fileInfo();
            const bool isInner = isOne && QStringList{u"cur"_s, u"new"_s, u"tmp"_s}.contains(info.fileName());
            if (info.isDir() && !isInner)
                open.append(entry);
            else if (!info.isDir() && info.size() == 0 && !isBesideMailboxes(info))
                tree.empty.append(entry);
        }
    }
    return tree;
}

} // namespace

QStringList FollowedFolders::mailboxesAt(const QString &collection, Instant now)
{
    if (!QFileInfo(collection).isDir())
        return {};
    const auto known = m_known.constFind(collection);
    if (known == m_known.constEnd() || !isAsItWas(*known, now))
        m_known.insert(collection, search(collection, now));
    return m_known.value(collection).mailboxes;
}

FollowedFolders::Known FollowedFolders::search(const QString &collection, Instant now)
{
    Known known{.at = now};
    QStringList roots{collection};
    const QString prefs = collection + u"/prefs.js"_s;
    known.times.insert(prefs, changedAt(prefs));
    if (QFileInfo::exists(prefs)) { // a profile holds much that is no mail
        roots = {collection + u"/Mail"_s, collection + u"/ImapMail"_s};
        for (const MailAccount &account : thunderbirdAccounts(collection)) {
            if (!isIn(roots, account.folder))
                roots.append(account.folder);
        }
    }
    for (const QString &root : std::as_const(roots)) {
        const Tree tree = treeOf(root);
        known.empty += tree.empty;
        for (const QString &folder : tree.folders)
            known.times.insert(folder, changedAt(folder));
    }
    const auto mail = mailCollectionAt(collection); // last: what comes meanwhile is found by its time
    const bool isGrown = mail && (mail->type == MailCollection::Type::Thunderbird ||
                                  mail->type == MailCollection::Type::Maildir);
    if (isGrown)
        known.mailboxes = mail->mailboxes;
    return known;
}

bool FollowedFolders::isAsItWas(const Known &known, Instant now)
{
    const bool isFresh = now.utcMs >= known.at.utcMs && now.utcMs - known.at.utcMs < kOften;
    for (auto it = known.times.cbegin(); isFresh && it != known.times.cend(); ++it) {
        if (changedAt(it.key()) != it.value() || (it.value() >= 0 && !isSettled(it.value(), known.at)))
            return false;
    }
    return isFresh && std::all_of(known.empty.begin(), known.empty.end(),
                                  [](const QString &file) { return QFileInfo(file).size() == 0; });
}

} // namespace core
