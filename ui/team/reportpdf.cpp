// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/team/reportpdf.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QFontDatabase>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr double kMargin = 15;     ///< millimetres
constexpr double kFootHeight = 24; ///< points, of the line with the page's number

QString tr(const char *text)
{
    return QCoreApplication::translate("ui::reportPdf", text);
}

QString tableHtml(const core::ReportTable &table)
{
    QString html = u"<h2>"_s + table.title.toHtmlEscaped() + u"</h2>"_s;
    if (!table.note.isEmpty())
        html += u"<p class=\"note\">"_s + table.note.toHtmlEscaped() + u"</p>"_s;
    html += u"<table width=\"100%\" cellspacing=\"0\"><thead><tr>"_s;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const bool isRight = !table.rows.isEmpty() && core::isNumber(table.rows.first().at(i));
        html += (isRight ? u"<th align=\"right\">"_s : u"<th align=\"left\">"_s) +
                table.columns.at(i).toHtmlEscaped() + u"</th>"_s;
    }
    html += u"</tr></thead>"_s;
    for (const QList<core::ReportCell> &row : table.rows) {
        html += u"<tr>"_s;
        for (const core::ReportCell &cell : row) {
            html += (core::isNumber(cell) ? u"<td align=\"right\">"_s : u"<td>"_s) +
                    core::cellText(cell).toHtmlEscaped() + u"</td>"_s;
        }
        html += u"</tr>"_s;
    }
    return html + u"</table>"_s;
}

/// Margins in px: Qt scales those to the paper, and knows no other unit for them.
QString documentHtml(const core::Report &report)
{
    QString html = u"<html><head><style>h1 { font-size: 18pt; margin-bottom: 0px; }"
                   "h2 { font-size: 12pt; margin-top: 20px; margin-bottom: 2px; }"
                   ".note { color: #63696f; margin-top: 0px; margin-bottom: 6px; }"
                   "th { background-color: #f0f0ec; font-weight: 600; }"
                   "td { border-bottom: 1px solid #e3e2dc; }"
                   "th, td { padding: 3px 6px 3px 6px; }"
                   "table { border-collapse: collapse; }</style></head><body>"_s;
    html += u"<h1>"_s + report.title.toHtmlEscaped() + u"</h1><p class=\"note\">"_s +
            report.made.toHtmlEscaped() + u"</p>"_s;
    for (const core::ReportTable &table : report.tables)
        html += tableHtml(table);
    return html + u"</body></html>"_s;
}

void paintPages(QPdfWriter &writer, QTextDocument &document, const QSizeF &body)
{
    QPainter painter(&writer);
    const int pages = document.pageCount();
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            writer.newPage();
        painter.save();
        painter.translate(0, -page * body.height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(0, page * body.height(), body.width(), body.height());
        context.palette.setColor(QPalette::Text, QColor(0x1f, 0x23, 0x28));
        painter.setClipRect(context.clip);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        painter.setFont(document.defaultFont());
        painter.setPen(QColor(0x63, 0x69, 0x6f));
        const double height = kFootHeight * writer.logicalDpiY() / 72;
        painter.drawText(QRectF(0, body.height(), body.width(), height), Qt::AlignRight | Qt::AlignBottom,
                         tr("Page %1 of %2").arg(page + 1).arg(pages));
    }
}

} // namespace

core::Result<void> writeReportPdf(const core::Report &report, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return core::failure(
          {.code = core::Error::Code::CannotWrite, .subject = path, .detail = file.errorString()});
    }
    QPdfWriter writer(&file);
    writer.setTitle(report.title);
    writer.setCreator(QCoreApplication::applicationName());
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageOrientation(QPageLayout::Landscape);
    writer.setPageMargins(QMarginsF(kMargin, kMargin, kMargin, kMargin), QPageLayout::Millimeter);
    QSizeF body(writer.width(), writer.height());
    body.rheight() -= kFootHeight * writer.logicalDpiY() / 72;

    QTextDocument document;
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setPointSizeF(9);
    document.setDefaultFont(font);
    document.documentLayout()->setPaintDevice(&writer); // before the text: points are the printer's then
    document.setHtml(documentHtml(report));
    document.setPageSize(body);
    paintPages(writer, document, body);
    if (!file.commit()) {
        return core::failure(
          {.code = core::Error::Code::CannotWrite, .subject = path, .detail = file.errorString()});
    }
    return {};
}

} // namespace ui
