// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/maildir.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool isInsideOfMaildir(const QString &name)
{
    return name == u"cur"_s || name == u"new"_s || name == u"tmp"_s;
}

} // namespace

bool isMaildir(const QString &folder)
{
    const auto has = [&folder](const char *name) {
        return QFileInfo(folder + u'/' + QLatin1StringView(name)).isDir();
    };
    return has("cur") && (has("new") || has("tmp"));
}

QStringList maildirsIn(const QString &folder)
{
    QStringList found;
    QStringList open{folder};
    while (!open.isEmpty()) {
        const QString at = open.takeLast();
        const bool isOne = isMaildir(at);
        if (isOne)
            found.append(at);
        const QStringList below =
          QDir(at).entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot | QDir::NoSymLinks);
        for (const QString &name : below) {
            if (!isOne || !isInsideOfMaildir(name))
                open.append(at + u'/' + name);
        }
    }
    found.sort();
    return found;
}

QStringList filesBesideMaildirs(const QString &folder)
{
    QStringList found;
    QStringList open{folder};
    while (!open.isEmpty()) {
        const QString at = open.takeLast();
        const bool isOne = isMaildir(at);
        QDirIterator entries(at, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
        while (entries.hasNext()) {
            const QString entry = entries.next();
            if (!entries.fileInfo().isDir())
                found.append(entry);
            else if (!isOne || !isInsideOfMaildir(entries.fileName()))
                open.append(entry);
        }
    }
    found.sort();
    return found;
}

QString maildirName(const QString &file)
{
    static const QRegularExpression flags(u"[:;!]2,[^/]*$"_s);
    return QFileInfo(file).fileName().remove(flags);
}

bool isLeftOut(const QString &mailbox)
{
    static const QRegularExpression names(
      uR"((^|[/.])(trash|deleted( items| messages)?|bin|junk( e?-?mail)?|spam|bulk mail|drafts?|templates|unsent messages|outbox|papierkorb|entwürfe|papelera|borradores|corbeille|brouillons|cestino|bozze)(\.sbd|\.mbox)?(/|\.|$))"_s,
      QRegularExpression::CaseInsensitiveOption);
    return names.match(mailbox).hasMatch();
}

bool isSentMailbox(const QString &mailbox)
{
    static const QRegularExpression sent(
      u"^\\.?(INBOX\\.)?(\\[Gmail\\].)?(sent|gesendet|enviad|envoy|inviat)"_s,
      QRegularExpression::CaseInsensitiveOption);
    return sent.match(QFileInfo(mailbox).fileName()).hasMatch();
}

} // namespace core
