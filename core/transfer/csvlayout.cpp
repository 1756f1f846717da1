// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/csvlayout.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

QString csvLayoutOf(const QList<CsvColumn> &columns)
{
    QStringList keys;
    for (const CsvColumn &column : columns)
        keys.append(column.header.simplified().toCaseFolded());
    if (std::all_of(keys.begin(), keys.end(), [](const QString &key) { return key.isEmpty(); }))
        return {};
    const QByteArray digest =
      QCryptographicHash::hash(keys.join(u'\n').toUtf8(), QCryptographicHash::Sha256).toHex();
    return u"list.columns."_s + QLatin1StringView(digest.first(32));
}

QString csvMatchText(const QList<CsvColumn> &columns, const QString &before)
{
    const QList<CsvColumn> said = matchedColumns(columns, before).value_or(QList<CsvColumn>());
    QStringList words;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const CsvColumn &column = columns[i];
        DateOrder order = column.question.isEmpty() ? DateOrder::Undecided : column.order;
        if (order == DateOrder::Undecided && !said.isEmpty() && said[i].field == column.field)
            order = said[i].order;
        words.append(order == DateOrder::Undecided ? toId(column.field)
                                                   : QString(toId(column.field) + u':' + toId(order)));
    }
    return words.join(u' ');
}

std::optional<QList<CsvColumn>> matchedColumns(QList<CsvColumn> columns, const QString &match)
{
    const QStringList words = match.split(u' ', Qt::SkipEmptyParts);
    if (words.size() != columns.size())
        return std::nullopt;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const auto field = csvFieldOfId(words[i].section(u':', 0, 0));
        if (!field)
            return std::nullopt;
        columns[i].field = *field;
        columns[i].order = dateOrderOfId(words[i].section(u':', 1));
    }
    return columns;
}

} // namespace core
