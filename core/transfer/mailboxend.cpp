// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/mailboxend.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qint64 kMarked = 2048;
constexpr qint64 kQuiet = 30'000;   // milliseconds
constexpr qint64 kCoarsest = 3'000; // FAT has every second second
const std::array kParts{u"/cur"_s, u"/new"_s};

qint64 changedAt(const QString &path)
{
    return QFileInfo(path).lastModified().toMSecsSinceEpoch();
}

bool isFlagLine(const QByteArray &line)
{
    static constexpr std::array<const char *, 4> kFields{"X-Mozilla-", "Status:", "X-Status:", "X-Keywords:"};
    return std::any_of(kFields.begin(), kFields.end(),
                       [&line](const char *field) { return line.startsWith(field); });
}

} // namespace

QString endMark(const QString &path, qint64 position)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? endMark(file, position) : QString();
}

QString endMark(QFile &file, qint64 position)
{
    const qint64 from = std::max<qint64>(0, position - kMarked);
    if (file.size() < position || !file.seek(from))
        return {};
    static const QByteArray lineEnd("\n");
    QList<QByteArray> lines = file.read(position - from).split('\n');
    if (from > 0)
        lines.removeFirst(); // perhaps the rest of a flag line
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &line : std::as_const(lines)) {
        if (isFlagLine(line))
            continue;
        hash.addData(line);
        hash.addData(lineEnd);
    }
    return QString::fromLatin1(hash.result().toHex());
}

QString folderMark(const QString &path)
{
    QString mark = u"folder"_s;
    for (const QString &part : kParts)
        mark += u' ' + QString::number(changedAt(path + part));
    return mark;
}

QString folderMark(const QString &path, Instant now)
{
    const auto settled = [&](const QString &part) { return isSettled(changedAt(path + part), now); };
    return std::all_of(kParts.begin(), kParts.end(), settled) ? folderMark(path) : u"unsettled"_s;
}

bool isSettled(qint64 changedAt, Instant now)
{
    return changedAt < now.utcMs - kCoarsest;
}

bool isBeingWritten(const QString &path, Instant now)
{
    return changedAt(path) > now.utcMs - kQuiet;
}

} // namespace core
