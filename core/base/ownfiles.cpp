// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/ownfiles.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace core {

QStringList ownFilesIn(const QString &folder)
{
    QStringList paths;
    if (folder.isEmpty())
        return paths;
    for (const QString &name : QDir(folder).entryList({u"*.toml"_s}, QDir::Files, QDir::Name))
        paths.append(QDir(folder).filePath(name));
    return paths;
}

QByteArray ownFilesDigest(const QString &folder)
{
    QCryptographicHash digest(QCryptographicHash::Sha256);
    for (const QString &path : ownFilesIn(folder)) {
        QFile file(path);
        const bool canBeRead = file.open(QIODevice::ReadOnly);
        const QByteArray words = canBeRead ? file.readAll() : QByteArray();
        for (const QByteArray &part : {path.toUtf8(), QByteArray::number(canBeRead ? words.size() : -1)})
            digest.addData(QByteArray(part + '\0'));
        digest.addData(words);
    }
    return digest.result();
}

} // namespace core
