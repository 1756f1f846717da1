// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/team/report/reportwriters.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString disarmed(const QString &text)
{
    const bool isFormula = !text.isEmpty() && u"=+-@\t\r\n"_s.contains(text.front());
    return isFormula ? u'\'' + text : text;
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
