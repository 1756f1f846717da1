// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/mailcollection.h"

#include "core/transfer/importfile.h"
#include "core/transfer/mailbox.h"
#include "core/transfer/maildir.h"
#include "core/transfer/mailfolder.h"
#include "core/transfer/mailrecords.h"
#include "core/transfer/thunderbirdprofile.h"
#include "core/transfer/unreadablenames.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Type = MailCollection::Type;

/// Maildirs, mailboxes one a file, and saved mails, which are one mailbox together.
Result<MailCollection> mailIn(const QString &path, Progress &progress)
{
    MailCollection collection{.path = path, .type = Type::Mbox};
    const QDir root(path);
    const QStringList maildirs = maildirsIn(path);
    for (const QString &folder : maildirs) {
        if (folder == path || !isLeftOut(root.relativeFilePath(folder)))
            collection.mailboxes.append(folder);
    }
    bool hasSaved = false;
    const QStringList files = filesBesideMaildirs(path);
    qint64 looked = 0;
    for (const QString &file : files) {
        if (progress.isCanceled())
            break;
        progress.report(file, ++looked, files.size());
        const bool isNamedEml = file.endsWith(".eml"_L1, Qt::CaseInsensitive);
        const auto type = isNamedEml ? Result<ImportType>(ImportType::Eml) : importTypeOf(file);
        hasSaved |= type && *type == ImportType::Eml;
        if (type && *type == ImportType::Mbox && !isLeftOut(root.relativeFilePath(file)))
            collection.mailboxes.append(file);
    }
    collection.mailboxes.sort();
    std::stable_partition(collection.mailboxes.begin(), collection.mailboxes.end(), isSentMailbox);
    // The folder stands for the saved mails in it, unless it is a Maildir itself.
    if (hasSaved && !maildirs.contains(path))
        collection.mailboxes.append(path);
    collection.type = !maildirs.isEmpty() ? Type::Maildir : hasSaved ? Type::Eml : Type::Mbox;
    if (collection.mailboxes.isEmpty() && unreadableNamesIn(path).isEmpty())
        return failure({.code = Error::Code::UnknownFormat, .subject = path});
    return collection;
}

Result<MailCollection> folderAt(const QString &path, Progress &progress)
{
    if (!QFileInfo(path).isReadable())
        return failure({.code = Error::Code::CannotRead, .subject = path});
    if (const auto profile = readThunderbirdProfile(path, progress))
        return MailCollection{.path = path,
                              .type = Type::Thunderbird,
                              .mailboxes = profile->mailboxes,
                              .addresses = profile->addresses,
                              .accounts = profile->accounts};
    return mailIn(path, progress);
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

Result<MailCollection> mailCollectionAt(const QString &path)
{
    NoProgress unwatched;
    return mailCollectionAt(path, unwatched);
}

Result<MailCollection> mailCollectionAt(const QString &named, Progress &progress)
{
    const QString path = mailPath(named);
    if (QFileInfo(path).isDir()) {
        auto folder = folderAt(path, progress);
        if (progress.isCanceled())
            return failure({.code = Error::Code::Canceled, .subject = path});
        return folder;
    }
    const auto type = importTypeOf(path);
    if (!type)
        return failure(type.error());
    if (*type != ImportType::Mbox && *type != ImportType::Eml)
        return failure({.code = Error::Code::UnknownFormat, .subject = path});
    return MailCollection{
      .path = path, .type = *type == ImportType::Mbox ? Type::Mbox : Type::Eml, .mailboxes = {path}};
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
