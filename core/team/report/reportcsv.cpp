// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/team/report/reportwriters.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// Whatever begins like a formula, also behind what a spreadsheet in another country takes for the end of a
/// cell.
QString disarmed(QString text)
{
    static const QRegularExpression formula(
      u"(^|[;\\t\\r\\n|])([\\s\\p{Cf}\\p{Cc}]*)([=+\\-@\uff1d\uff0b\uff0d\uff20])"_s);
    return text.replace(formula, u"\\1\\2'\\3"_s);
}

QString quoted(const QString &text)
{
    QString inside = text;
    return u'"' + inside.replace(u'"', u"\"\""_s) + u'"';
}

QString csvCell(const ReportCell &cell)
{
    if (const auto *text = std::get_if<QString>(&cell))
        return quoted(disarmed(*text));
    return cellText(cell);
}

} // namespace

QByteArray reportCsv(const Report &report)
{
    QString csv =
      u"\ufeff"_s + quoted(disarmed(report.title)) + u"\r\n"_s + quoted(disarmed(report.made)) + u"\r\n"_s;
    for (const ReportTable &table : report.tables) {
        csv += u"\r\n"_s + quoted(disarmed(table.title)) + u"\r\n"_s;
        QStringList head;
        for (const QString &column : table.columns)
            head.append(quoted(disarmed(column)));
        csv += head.join(u',') + u"\r\n"_s;
        for (const QList<ReportCell> &row : table.rows) {
            QStringList cells;
            for (const ReportCell &cell : row)
                cells.append(csvCell(cell));
            csv += cells.join(u',') + u"\r\n"_s;
        }
    }
    return csv.toUtf8();
}

} // namespace core
