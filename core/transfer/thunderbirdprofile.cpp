// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/thunderbirdprofile.h"

#include "core/transfer/importfile.h"
#include "core/transfer/inifile.h"
#include "core/transfer/maildir.h"
#include "core/transfer/thunderbirdaccounts.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// Accounts keep one mbox a folder, or a Maildir folder each.
QStringList mboxesIn(const QDir &root, Progress &progress)
{
    QStringList mailboxes;
    QDirIterator files(root.path(), QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext() && !progress.isCanceled()) {
        const QString path = files.next();
        progress.report(path, 0, 0);
        const bool mayBeOne = !isBesideMailboxes(files.fileInfo()) && files.fileInfo().size() > 0 &&
                              !isMaildir(QFileInfo(files.fileInfo().path()).path());
        if (mayBeOne &&
            importTypeOf(path).map([](ImportType t) { return t == ImportType::Mbox; }).value_or(false))
            mailboxes.append(path);
    }
    return mailboxes;
}

/// Notes in the accounts how much they hold.
QStringList mailboxesIn(QList<MailAccount> &accounts, Progress &progress)
{
    QStringList mailboxes;
    for (MailAccount &account : accounts) {
        const QDir root(account.folder);
        for (const QString &mailbox : mboxesIn(root, progress) + maildirsIn(root.path())) {
            if (isLeftOut(root.relativeFilePath(mailbox)) || mailboxes.contains(mailbox))
                continue;
            mailboxes.append(mailbox);
            ++account.mailboxes;
            account.bytes += QFileInfo(mailbox).isDir() ? 0 : QFileInfo(mailbox).size();
        }
    }
    mailboxes.sort();
    std::stable_partition(mailboxes.begin(), mailboxes.end(), isSentMailbox);
    return mailboxes;
}

} // namespace

QStringList thunderbirdFolders()
{
    const QString home = QDir::homePath();
#if defined(Q_OS_WIN)
    return {qEnvironmentVariable("APPDATA") + u"/Thunderbird"_s};
#elif defined(Q_OS_MACOS)
    return {home + u"/Library/Thunderbird"_s};
#else
    return {home + u"/.thunderbird"_s, home + u"/snap/thunderbird/common/.thunderbird"_s,
            home + u"/.var/app/org.mozilla.Thunderbird/.thunderbird"_s};
#endif
}

QList<ThunderbirdProfile> findThunderbirdProfiles(const QStringList &folders)
{
    QList<ThunderbirdProfile> profiles;
    for (const QString &folder : folders) {
        const QList<IniSection> sections = readIniFile(folder + u"/profiles.ini"_s);
        for (const IniSection &section : sections) {
            const QString path = QDir::fromNativeSeparators(section.values.value(u"Path"_s));
            if (!section.name.startsWith("Profile"_L1) || path.isEmpty())
                continue;
            const bool isRelative = section.values.value(u"IsRelative"_s, u"1"_s) != u"0"_s;
            auto profile = readThunderbirdProfile(isRelative ? folder + u'/' + path : path);
            if (!profile || profile->mailboxes.isEmpty())
                continue;
            profile->name = section.values.value(u"Name"_s);
            profiles.append(*profile);
        }
    }
    return profiles;
}

Result<ThunderbirdProfile> readThunderbirdProfile(const QString &folder)
{
    NoProgress unwatched;
    return readThunderbirdProfile(folder, unwatched);
}

Result<ThunderbirdProfile> readThunderbirdProfile(const QString &folder, Progress &progress)
{
    const bool hasMail = QFileInfo(folder + u"/Mail"_s).isDir() || QFileInfo(folder + u"/ImapMail"_s).isDir();
    if (!hasMail || !QFileInfo(folder + u"/prefs.js"_s).isReadable())
        return failure({.code = Error::Code::UnknownFormat, .subject = folder});
    ThunderbirdProfile profile;
    profile.folder = folder;
    profile.addresses = thunderbirdAddresses(folder);
    profile.accounts = thunderbirdAccounts(folder);
    profile.mailboxes = mailboxesIn(profile.accounts, progress);
    profile.accounts.removeIf([](const MailAccount &account) { return account.mailboxes == 0; });
    return profile;
}

} // namespace core
