// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/thunderbirdprofile.h"

#include "core/transfer/importfile.h"
#include "core/transfer/maildir.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qint64 kLongestPrefs = 8 * 1024 * 1024;

/// Accounts keep one mbox a folder, or a Maildir folder each.
QStringList mboxesIn(const QDir &root)
{
    QStringList mailboxes;
    QDirIterator files(root.path(), QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const bool mayBeOne = files.fileInfo().suffix().isEmpty() && files.fileInfo().size() > 0 &&
                              !isMaildir(QFileInfo(files.fileInfo().path()).path());
        if (mayBeOne &&
            importTypeOf(path).map([](ImportType t) { return t == ImportType::Mbox; }).value_or(false))
            mailboxes.append(path);
    }
    return mailboxes;
}

QStringList mailboxesIn(const QString &profile)
{
    QStringList mailboxes;
    for (const QString &kind : {u"Mail"_s, u"ImapMail"_s}) {
        const QDir root(profile + u'/' + kind);
        for (const QString &mailbox : mboxesIn(root) + maildirsIn(root.path())) {
            if (!isLeftOut(root.relativeFilePath(mailbox)))
                mailboxes.append(mailbox);
        }
    }
    mailboxes.sort();
    std::stable_partition(mailboxes.begin(), mailboxes.end(), isSentMailbox);
    return mailboxes;
}

QStringList addressesIn(const QString &prefs)
{
    static const QRegularExpression identity(
      uR"re(^user_pref\("mail\.identity\.[^".]+\.useremail",\s*"([^"\\]+@[^"\\]+)"\);)re"_s,
      QRegularExpression::MultilineOption);
    QStringList addresses;
    auto matches = identity.globalMatch(prefs);
    while (matches.hasNext()) {
        const QString address = matches.next().captured(1).trimmed().toLower();
        if (!addresses.contains(address))
            addresses.append(address);
    }
    return addresses;
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
        QSettings ini(folder + u"/profiles.ini"_s, QSettings::IniFormat);
        for (const QString &group : ini.childGroups()) {
            if (!group.startsWith("Profile"_L1))
                continue;
            const QString path = ini.value(group + u"/Path"_s).toString();
            const bool isRelative = ini.value(group + u"/IsRelative"_s, 1).toInt() != 0;
            auto profile = readThunderbirdProfile(isRelative ? folder + u'/' + path : path);
            if (path.isEmpty() || !profile || profile->mailboxes.isEmpty())
                continue;
            profile->name = ini.value(group + u"/Name"_s).toString();
            profiles.append(*profile);
        }
    }
    return profiles;
}

Result<ThunderbirdProfile> readThunderbirdProfile(const QString &folder)
{
    QFile prefs(folder + u"/prefs.js"_s);
    const bool hasMail = QFileInfo(folder + u"/Mail"_s).isDir() || QFileInfo(folder + u"/ImapMail"_s).isDir();
    if (!hasMail || !prefs.open(QIODevice::ReadOnly))
        return failure({.code = Error::Code::UnknownFormat, .subject = folder});
    ThunderbirdProfile profile;
    profile.folder = folder;
    profile.addresses = addressesIn(QString::fromUtf8(prefs.read(kLongestPrefs)));
    profile.mailboxes = mailboxesIn(folder);
    return profile;
}

} // namespace core
