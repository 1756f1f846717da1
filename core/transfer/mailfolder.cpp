// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/mailfolder.h"

#include "core/transfer/importfile.h"
#include "core/transfer/mailbox.h"
#include "core/transfer/maildir.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr auto kFiles = QDir::Files | QDir::NoSymLinks;

QStringList maildirFiles(const QDir &folder)
{
    QStringList files;
    // A mail that is moved from one to the other meanwhile is in at least one of the lists.
    for (const QString &part : {u"new"_s, u"cur"_s}) {
        const QStringList names = QDir(folder.filePath(part)).entryList(kFiles, QDir::Name);
        for (const QString &name : names)
            files.append(part + u'/' + name);
    }
    return files;
}

QStringList filesBelow(const QDir &folder)
{
    QStringList files = filesBesideMaildirs(folder.path());
    for (QString &file : files)
        file = folder.relativeFilePath(file);
    return files;
}

} // namespace

MailFolderReader::MailFolderReader(const QString &path)
  : m_folder(path), m_isMaildir(core::isMaildir(path)),
    m_files(m_isMaildir ? maildirFiles(m_folder) : filesBelow(m_folder))
{}

Result<std::unique_ptr<MailFolderReader>> MailFolderReader::open(const QString &path)
{
    const QFileInfo info(path);
    const auto isShut = [&path](const char *part) {
        const QFileInfo inside(path + u'/' + QLatin1StringView(part));
        return inside.exists() && !inside.isReadable();
    };
    if (!info.isDir() || !info.isReadable() || (core::isMaildir(path) && (isShut("cur") || isShut("new"))))
        return failure({.code = Error::Code::CannotRead, .subject = path});
    return std::unique_ptr<MailFolderReader>(new MailFolderReader(path));
}

qsizetype MailFolderReader::leaveOut(const QHash<QString, ReadFile> &files)
{
    return m_files.removeIf([&](const QString &file) {
        const auto known = files.constFind(lastingName({.file = file}));
        if (known == files.constEnd())
            return false;
        if (*known != fileNow(file))
            m_changed.insert(file);
        return !m_changed.contains(file);
    });
}

ReadFile MailFolderReader::fileNow(const QString &file) const
{
    if (m_isMaildir)
        return {};
    const QFileInfo info(m_folder.filePath(file));
    return {info.size(), info.lastModified().toMSecsSinceEpoch()};
}

QString MailFolderReader::lastingName(const MailPlace &place) const
{
    return m_isMaildir ? maildirName(place.file) : place.file;
}

bool MailFolderReader::isMail(const QString &file) const
{
    if (m_isMaildir || file.endsWith(".eml"_L1, Qt::CaseInsensitive))
        return true;
    const auto type = importTypeOf(m_folder.filePath(file));
    return type && *type == ImportType::Eml;
}

std::optional<RawMail> MailFolderReader::next()
{
    while (m_at < m_files.size()) {
        const MailPlace place{.file = m_files[m_at], .number = m_at + 1};
        ++m_at;
        if (!isMail(place.file))
            continue;
        m_lastFile = fileNow(place.file);
        if (std::optional<RawMail> mail = read(place))
            return mail;
    }
    return std::nullopt;
}

std::optional<RawMail> MailFolderReader::again(const MailPlace &place)
{
    return read(place);
}

QString MailFolderReader::pathOf(const QString &file) const
{
    if (const QString path = m_folder.filePath(file); QFileInfo::exists(path))
        return path;
    if (!m_isMaildir)
        return {};
    if (m_namesNow.isEmpty()) {
        for (const QString &now : maildirFiles(m_folder))
            m_namesNow.insert(maildirName(now), now);
    }
    const auto renamed = m_namesNow.constFind(maildirName(file));
    return renamed == m_namesNow.constEnd() ? QString() : m_folder.filePath(*renamed);
}

/// Nothing for a file that was taken away meanwhile; one that cannot be read is a mail without bytes.
std::optional<RawMail> MailFolderReader::read(const MailPlace &place) const
{
    const QString path = pathOf(place.file);
    if (path.isEmpty())
        return std::nullopt;
    RawMail mail;
    if (const auto reader = MailboxReader::open(path, ImportType::Eml))
        mail = (*reader)->next().value_or(RawMail{});
    mail.place = place;
    return mail;
}

} // namespace core
