// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/inifile.h"

#include <QFile>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qint64 kLongestFile = 1024 * 1024;

void readLine(QStringView line, QList<IniSection> &sections)
{
    if (line.isEmpty() || line.startsWith(u'#') || line.startsWith(u';'))
        return;
    if (line.startsWith(u'[')) {
        const qsizetype end = line.indexOf(u']');
        if (end > 0)
            sections.append({.name = line.mid(1, end - 1).trimmed().toString(), .values = {}});
        return;
    }
    const qsizetype equals = line.indexOf(u'=');
    if (equals > 0 && !sections.isEmpty())
        sections.last().values.insert(line.left(equals).trimmed().toString(),
                                      line.mid(equals + 1).trimmed().toString());
}

} // namespace

QList<IniSection> readIniFile(const QString &path)
{
    QList<IniSection> sections;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return sections;
    QStringDecoder decode(QStringDecoder::Utf8); // takes a byte order mark off
    const QString text = decode(file.read(kLongestFile));
    for (const QStringView line : QStringView(text).split(u'\n'))
        readLine(line.trimmed(), sections);
    return sections;
}

} // namespace core
