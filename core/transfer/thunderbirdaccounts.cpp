// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/thunderbirdaccounts.h"

#include "core/transfer/mailrecords.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qint64 kLongestPrefs = 8 * 1024 * 1024;
using Prefs = QMap<QString, QString>; ///< those that are texts

/// prefs.js is JavaScript: a quote or a backslash has a backslash before it.
QString unescaped(const QString &text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\\' && i + 1 < text.size())
            ++i;
        plain += text[i];
    }
    return plain;
}

Prefs prefsOf(const QString &profile)
{
    static const QRegularExpression pref(uR"re(^user_pref\("(mail\.[^"]+)",\s*"((?:[^"\\]|\\.)*)"\);)re"_s,
                                         QRegularExpression::MultilineOption);
    Prefs prefs;
    QFile file(profile + u"/prefs.js"_s);
    if (!file.open(QIODevice::ReadOnly))
        return prefs;
    auto matches = pref.globalMatch(QString::fromUtf8(file.read(kLongestPrefs)));
    while (matches.hasNext()) {
        const auto match = matches.next();
        prefs.insert(match.captured(1), unescaped(match.captured(2)).trimmed());
    }
    return prefs;
}

/// Profiles are moved and copied: what is told within the profile holds longer.
QString folderOf(const Prefs &prefs, const QString &server, const QString &profile)
{
    QString inside = prefs.value(server + u".directory-rel"_s);
    if (inside.startsWith("[ProfD]"_L1)) {
        inside = QDir::cleanPath(profile + u'/' + inside.mid(7));
        if (QFileInfo(inside).isDir())
            return mailPath(inside);
    }
    const QString folder = prefs.value(server + u".directory"_s);
    return QFileInfo(folder).isAbsolute() && QFileInfo(folder).isDir() ? mailPath(folder) : QString();
}

QStringList addressesOf(const Prefs &prefs, const QString &account)
{
    QStringList addresses;
    for (const QString &identity : prefs.value(account + u".identities"_s).split(u',', Qt::SkipEmptyParts)) {
        const QString key = u"mail.identity."_s + identity.trimmed() + u".useremail"_s;
        const QString address = prefs.value(key).toLower();
        if (address.contains(u'@') && !addresses.contains(address))
            addresses.append(address);
    }
    return addresses;
}

MailAccount accountOf(const Prefs &prefs, const QString &key, const QString &profile)
{
    const QString account = u"mail.account."_s + key;
    const QString server = u"mail.server."_s + prefs.value(account + u".server"_s);
    MailAccount found{.name = prefs.value(server + u".name"_s),
                      .folder = folderOf(prefs, server, profile),
                      .addresses = addressesOf(prefs, account)};
    if (found.name.isEmpty())
        found.name = found.addresses.value(0, QFileInfo(found.folder).fileName());
    found.names = {found.name};
    return found;
}

/// Which of their mail is whose cannot be told.
void join(MailAccount &account, const MailAccount &other)
{
    account.addresses += other.addresses;
    account.addresses.removeDuplicates();
    account.names += other.names;
    account.names.removeDuplicates();
    account.name = account.names.join(u", "_s);
}

/// Where no conversation lies.
bool isFeed(const Prefs &prefs, const QString &key)
{
    const QString server = prefs.value(u"mail.account."_s + key + u".server"_s);
    const QString type = prefs.value(u"mail.server."_s + server + u".type"_s);
    return type == u"rss"_s || type == u"nntp"_s || type == u"im"_s;
}

/// Of accounts that were removed: Thunderbird leaves their mail where it is.
QList<MailAccount> unnamedAccounts(const QString &profile, const QStringList &known)
{
    QList<MailAccount> accounts;
    for (const QString &kind : {u"/ImapMail"_s, u"/Mail"_s}) {
        const auto folders =
          QDir(profile + kind)
            .entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name);
        for (const QFileInfo &folder : folders) {
            const QString path = mailPath(folder.filePath());
            if (!QDir(path).isEmpty() && !known.contains(path))
                accounts.append({.name = folder.fileName(), .folder = path, .names = {folder.fileName()}});
        }
    }
    return accounts;
}

} // namespace

bool isIn(const QStringList &folders, const QString &mailbox)
{
    return std::any_of(folders.begin(), folders.end(), [&mailbox](const QString &folder) {
        return mailbox == folder || mailbox.startsWith(QString(folder + u'/'));
    });
}

QList<MailAccount> thunderbirdAccounts(const QString &profile)
{
    const Prefs prefs = prefsOf(profile);
    QList<MailAccount> accounts;
    QStringList known;
    const QString keys = prefs.value(u"mail.accountmanager.accounts"_s);
    for (const QString &key : keys.split(u',', Qt::SkipEmptyParts)) {
        const MailAccount account = accountOf(prefs, key.trimmed(), profile);
        known.append(account.folder);
        if (account.folder.isEmpty() || isFeed(prefs, key.trimmed()))
            continue;
        const auto same =
          std::find_if(accounts.begin(), accounts.end(),
                       [&account](const MailAccount &other) { return other.folder == account.folder; });
        if (same != accounts.end())
            join(*same, account);
        else
            accounts.append(account);
    }
    return accounts + unnamedAccounts(profile, known);
}

QStringList thunderbirdAddresses(const QString &profile)
{
    static const QRegularExpression identity(uR"(^mail\.identity\.[^.]+\.useremail$)"_s);
    const Prefs prefs = prefsOf(profile);
    QStringList addresses;
    for (auto it = prefs.cbegin(); it != prefs.cend(); ++it) {
        const QString address = it.value().toLower();
        if (identity.match(it.key()).hasMatch() && address.contains(u'@') && !addresses.contains(address))
            addresses.append(address);
    }
    return addresses;
}

bool isBesideMailboxes(const QFileInfo &file)
{
    static const QStringList suffixes{u"msf"_s,    u"dat"_s,    u"html"_s, u"htm"_s, u"json"_s, u"js"_s,
                                      u"sqlite"_s, u"log"_s,    u"txt"_s,  u"bak"_s, u"tmp"_s,  u"lock"_s,
                                      u"mozeml"_s, u"wdseml"_s, u"rc"_s,   u"mab"_s};
    return suffixes.contains(file.suffix().toLower());
}

} // namespace core
