// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/team/report/reportwriters.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr auto kStyle = R"css(
:root { color-scheme: light dark; --paper: #fff; --line: #e3e2dc; --text: #1f2328; --quiet: #63696f; --head: #f6f6f3; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #222528; --line: #363b40; --text: #ecedee; --quiet: #a0a7ad; --head: #1a1c1e; }
}
body { background: var(--paper); color: var(--text); font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto;
  max-width: 72rem; padding: 0 1.5rem; }
h1 { font-size: 1.6rem; margin: 0; }
h2 { font-size: 1.15rem; margin: 2.2rem 0 .2rem; }
p { color: var(--quiet); margin: .2rem 0 .8rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { border-bottom: 1px solid var(--line); padding: .35rem .8rem; text-align: start; vertical-align: top; }
th { background: var(--head); font-weight: 600; position: sticky; top: 0; }
.number { text-align: end; white-space: nowrap; }
)css";

QString tableHtml(const ReportTable &table)
{
    QString html = u"<section><h2>"_s + table.title.toHtmlEscaped() + u"</h2>\n"_s;
    if (!table.note.isEmpty())
        html += u"<p>"_s + table.note.toHtmlEscaped() + u"</p>\n"_s;
    html += u"<div class=\"wide\"><table><thead><tr>"_s;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const bool isRight = !table.rows.isEmpty() && isNumber(table.rows.first().at(i));
        html += (isRight ? u"<th scope=\"col\" class=\"number\">"_s : u"<th scope=\"col\">"_s) +
                table.columns.at(i).toHtmlEscaped() + u"</th>"_s;
    }
    html += u"</tr></thead>\n<tbody>\n"_s;
    for (const QList<ReportCell> &row : table.rows) {
        html += u"<tr>"_s;
        for (const ReportCell &cell : row) {
            html += (isNumber(cell) ? u"<td class=\"number\">"_s : u"<td>"_s) +
                    cellText(cell).toHtmlEscaped() + u"</td>"_s;
        }
        html += u"</tr>\n"_s;
    }
    return html + u"</tbody></table></div></section>\n"_s;
}

} // namespace

QByteArray reportHtml(const Report &report)
{
    QString html = u"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">"
                   "<meta name=\"viewport\" content=\"width=device-width\">"
                   "<meta http-equiv=\"Content-Security-Policy\" "
                   "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>"_s +
                   report.title.toHtmlEscaped() + u"</title>\n<style>"_s + QLatin1StringView(kStyle) +
                   u"</style></head>\n<body><h1>"_s + report.title.toHtmlEscaped() + u"</h1>\n<p>"_s +
                   report.made.toHtmlEscaped() + u"</p>\n"_s;
    for (const ReportTable &table : report.tables)
        html += tableHtml(table);
    html += u"</body></html>\n"_s;
    return html.toUtf8();
}

} // namespace core
