// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/team/report/reportwriters.h"

#include <QDate>
#include <QFile>
#include <QSet>
#include <QTemporaryFile>

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype kMostInCell = 32'767; // what a sheet's cell holds
constexpr qsizetype kMostInName = 31;

/// The library writes a file that no program opens if it is given half a surrogate pair or a noncharacter.
QByteArray clean(QString text, qsizetype most = kMostInCell)
{
    text.removeIf(
      [](QChar c) { return c.unicode() >= 0xfffe || (c.unicode() < 0x20 && c != u'\n' && c != u'\t'); });
    text.truncate(most);
    return QString::fromUtf8(text.toUtf8()).toUtf8();
}

/// Of a sheet: at most 31 characters, none of []:*?/\, not empty, and each once whatever the case.
QByteArray sheetName(const QString &title, QSet<QString> &taken)
{
    QString name = title;
    name.removeIf([](QChar c) { return u"[]:*?/\\'"_s.contains(c); });
    name = name.simplified().left(kMostInName - 4);
    if (name.isEmpty())
        name = u"Sheet"_s;
    QString unique = name;
    for (int number = 2; taken.contains(unique.toCaseFolded()); ++number)
        unique = name + u" %1"_s.arg(number);
    taken.insert(unique.toCaseFolded());
    return clean(unique, kMostInName);
}

struct Formats {
    explicit Formats(lxw_workbook *book)
      : head(workbook_add_format(book)), share(workbook_add_format(book)), day(workbook_add_format(book)),
        tenth(workbook_add_format(book))
    {
        format_set_bold(head);
        format_set_bottom(head, LXW_BORDER_THIN);
        format_set_num_format(share, "0.0%");
        format_set_num_format(day, "yyyy-mm-dd");
        format_set_num_format(tenth, "0.0");
    }
    lxw_format *head;
    lxw_format *share;
    lxw_format *day;
    lxw_format *tenth;
};

void writeCell(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const ReportCell &cell,
               const Formats &formats)
{
    if (const auto *text = std::get_if<QString>(&cell)) {
        worksheet_write_string(sheet, row, column, clean(*text).constData(), nullptr);
    } else if (const auto *number = std::get_if<qint64>(&cell)) {
        worksheet_write_number(sheet, row, column, double(*number), nullptr);
    } else if (const auto *tenths = std::get_if<double>(&cell)) {
        worksheet_write_number(sheet, row, column, *tenths, formats.tenth);
    } else if (const auto *share = std::get_if<Share>(&cell)) {
        worksheet_write_number(sheet, row, column, share->value, formats.share);
    } else if (const auto *day = std::get_if<QDate>(&cell)) {
        lxw_datetime date{day->year(), day->month(), day->day(), 0, 0, 0};
        worksheet_write_datetime(sheet, row, column, &date, formats.day);
    }
}

void writeSheet(lxw_worksheet *sheet, const ReportTable &table, const Formats &formats)
{
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const auto column = lxw_col_t(i);
        worksheet_write_string(sheet, 0, column, clean(table.columns.at(i)).constData(), formats.head);
        qsizetype widest = table.columns.at(i).size();
        for (const QList<ReportCell> &row : table.rows)
            widest = std::max(widest, cellText(row.at(i)).size());
        worksheet_set_column(sheet, column, column, double(std::clamp<qsizetype>(widest + 2, 8, 48)),
                             nullptr);
    }
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        for (qsizetype k = 0; k < table.rows.at(i).size(); ++k)
            writeCell(sheet, lxw_row_t(i + 1), lxw_col_t(k), table.rows.at(i).at(k), formats);
    }
    worksheet_freeze_panes(sheet, 1, 0);
    if (!table.rows.isEmpty())
        worksheet_autofilter(sheet, 0, 0, lxw_row_t(table.rows.size()), lxw_col_t(table.columns.size() - 1));
}

} // namespace

Result<void> writeReportXlsx(const Report &report, const QString &path)
{
    // Beside the place where it shall lie, so that the last step is a rename.
    QTemporaryFile beside(path + u".XXXXXX"_s);
    if (!beside.open())
        return failure({.code = Error::Code::CannotWrite, .subject = path, .detail = beside.errorString()});
    beside.close();
    lxw_workbook *book = workbook_new(QFile::encodeName(beside.fileName()).constData());
    const Formats formats(book);
    QSet<QString> taken;
    for (const ReportTable &table : report.tables)
        writeSheet(workbook_add_worksheet(book, sheetName(table.title, taken).constData()), table, formats);
    if (const lxw_error closed = workbook_close(book); closed != LXW_NO_ERROR) {
        return failure({.code = Error::Code::CannotWrite,
                        .subject = path,
                        .detail = QString::fromUtf8(lxw_strerror(closed))});
    }
    const QByteArray from = QFile::encodeName(beside.fileName());
    if (std::rename(from.constData(), QFile::encodeName(path).constData()) != 0)
        return failure({.code = Error::Code::CannotWrite, .subject = path});
    beside.setAutoRemove(false);
    return {};
}

} // namespace core
