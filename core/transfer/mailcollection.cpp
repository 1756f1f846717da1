// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/mailcollection.h"

#include "core/transfer/importfile.h"
#include "core/transfer/mailbox.h"
#include "core/transfer/maildir.h"
#include "core/transfer/mailfolder.h"
#include "core/transfer/thunderbirdprofile.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Type = MailCollection::Type;

MailCollection maildirAt(const QString &path, const QStringList &folders)
{
    MailCollection collection{.path = path, .type = Type::Maildir};
    const QDir root(path);
    for (const QString &folder : folders) {
        const QString inside = root.relativeFilePath(folder);
        if (folder == path || !isLeftOut(inside))
            collection.mailboxes.append(folder);
    }
    std::stable_partition(collection.mailboxes.begin(), collection.mailboxes.end(), isSentMailbox);
    return collection;
}

/// Mailboxes one a file, and saved mails, which are one mailbox together.
Result<MailCollection> filesAt(const QString &path)
{
    MailCollection collection{.path = path, .type = Type::Eml};
    bool hasMails = false;
    QDirIterator files(path, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        if (file.endsWith(".eml"_L1, Qt::CaseInsensitive)) {
            hasMails = true;
            continue;
        }
        const auto type = importTypeOf(file);
        hasMails |= type && *type == ImportType::Eml;
        if (type && *type == ImportType::Mbox && !isLeftOut(QDir(path).relativeFilePath(file)))
            collection.mailboxes.append(file);
    }
    collection.mailboxes.sort();
    std::stable_partition(collection.mailboxes.begin(), collection.mailboxes.end(), isSentMailbox);
    if (hasMails)
        collection.mailboxes.append(path);
    else
        collection.type = Type::Mbox;
    if (collection.mailboxes.isEmpty())
        return failure({.code = Error::Code::UnknownFormat, .subject = path});
    return collection;
}

Result<MailCollection> folderAt(const QString &path)
{
    if (!QFileInfo(path).isReadable())
        return failure({.code = Error::Code::CannotRead, .subject = path});
    if (const auto profile = readThunderbirdProfile(path))
        return MailCollection{path, Type::Thunderbird, profile->mailboxes, profile->addresses};
    if (const QStringList folders = maildirsIn(path); !folders.isEmpty())
        return maildirAt(path, folders);
    return filesAt(path);
}

} // namespace

QString toId(MailCollection::Type type)
{
    switch (type) {
        case Type::Mbox:
            return u"mbox"_s;
        case Type::Eml:
            return u"eml"_s;
        case Type::Maildir:
            return u"maildir"_s;
        case Type::Thunderbird:
            return u"thunderbird"_s;
    }
    return {};
}

Result<MailCollection> mailCollectionAt(const QString &named)
{
    const QString path = QDir::cleanPath(QFileInfo(named).absoluteFilePath());
    if (QFileInfo(path).isDir())
        return folderAt(path);
    const auto type = importTypeOf(path);
    if (!type)
        return failure(type.error());
    if (*type != ImportType::Mbox && *type != ImportType::Eml)
        return failure({.code = Error::Code::UnknownFormat, .subject = path});
    return MailCollection{path, *type == ImportType::Mbox ? Type::Mbox : Type::Eml, {path}, {}};
}

Result<std::unique_ptr<MailSource>> openMailSource(const QString &path)
{
    const auto asSource = [](auto reader) { return std::unique_ptr<MailSource>(std::move(reader)); };
    if (QFileInfo(path).isDir())
        return MailFolderReader::open(path).map(asSource);
    const auto type = importTypeOf(path);
    if (!type)
        return failure(type.error());
    if (*type != ImportType::Mbox && *type != ImportType::Eml)
        return failure({.code = Error::Code::UnknownFormat, .subject = path});
    return MailboxReader::open(path, *type).map(asSource);
}

} // namespace core
