// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/team/reportchart.h"

#include "core/domain/answerrate.h"
#include "ui/look/colors.h"
#include "ui/look/painting.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

constexpr qsizetype kMostRows = 14;
constexpr int kGap = 12;
constexpr int kBar = 8;
constexpr double kLabelShare = 0.26;
constexpr int kFigureWidth = 64;

double shareOf(const core::ReportCell &cell)
{
    const auto *share = std::get_if<core::Share>(&cell);
    return share ? share->value : 0;
}

/// The three columns of a rate stand behind one another: the share, at least, at most.
std::optional<qsizetype> rateColumn(const core::ReportTable &table)
{
    for (qsizetype i = 0; i + 2 < table.columns.size(); ++i) {
        const bool isRate = std::any_of(table.rows.cbegin(), table.rows.cend(), [i](const auto &row) {
            return std::holds_alternative<core::Share>(row.at(i)) &&
                   std::holds_alternative<core::Share>(row.at(i + 1)) &&
                   std::holds_alternative<core::Share>(row.at(i + 2));
        });
        if (isRate)
            return i;
    }
    return std::nullopt;
}

qint64 attemptsOf(const QList<core::ReportCell> &row)
{
    for (const core::ReportCell &cell : row) {
        if (const auto *number = std::get_if<qint64>(&cell))
            return *number;
    }
    return 0;
}

/// The texts in front of the first figure.
QString labelOf(const QList<core::ReportCell> &row)
{
    QStringList parts;
    for (const core::ReportCell &cell : row) {
        if (core::isNumber(cell))
            break;
        if (std::holds_alternative<QString>(cell))
            parts.append(core::cellText(cell));
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QList<ChartRow> chartOf(const core::ReportTable &table)
{
    QList<ChartRow> rows;
    const auto rate = rateColumn(table);
    const bool isCount = table.columns.size() == 2; // a text and how many
    for (const QList<core::ReportCell> &row : table.rows) {
        if (rate && std::holds_alternative<core::Share>(row.at(*rate))) {
            rows.append({.label = labelOf(row),
                         .value = shareOf(row.at(*rate)),
                         .low = shareOf(row.at(*rate + 1)),
                         .high = shareOf(row.at(*rate + 2)),
                         .text = core::cellText(row.at(*rate)),
                         .isFaint = attemptsOf(row) < core::kLeastToRank});
        } else if (isCount && std::holds_alternative<qint64>(row.last())) {
            rows.append({.label = labelOf(row),
                         .value = double(std::get<qint64>(row.last())),
                         .text = core::cellText(row.last())});
        }
    }
    if (rows.size() > kMostRows)
        rows.resize(kMostRows);
    return rows;
}

ReportChart::ReportChart(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ReportChart::show(const QString &title, const QList<ChartRow> &rows)
{
    m_rows = rows;
    QStringList told;
    for (const ChartRow &row : rows)
        told.append(tr("%1: %2").arg(row.label, row.text));
    setAccessibleName(title);
    setAccessibleDescription(told.join(QStringLiteral("; ")));
    setVisible(!rows.isEmpty());
    updateGeometry();
    update();
}

int ReportChart::rowHeight() const
{
    return fontMetrics().height() + 8;
}

QSize ReportChart::sizeHint() const
{
    return {480, int(m_rows.size()) * rowHeight() + 8};
}

void ReportChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    double whole = 0;
    for (const ChartRow &row : std::as_const(m_rows))
        whole = std::max(whole, row.high.value_or(row.value));
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        drawRow(painter, m_rows.at(i), QRectF(0, double(i) * rowHeight(), width(), rowHeight()), whole);
}

void ReportChart::drawRow(QPainter &painter, const ChartRow &row, const QRectF &place, double whole) const
{
    const Colors &colors = colorsFor(palette());
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const auto turned = [&](QRectF rect) {
        if (isMirrored)
            rect.moveLeft(width() - rect.right());
        return rect;
    };
    const double labelWidth = place.width() * kLabelShare;
    const QRectF label(0, place.top(), labelWidth, place.height());
    painter.setPen(row.isFaint ? colors.quietText : colors.text);
    const QString text = fontMetrics().elidedText(row.label, Qt::ElideRight, int(labelWidth));
    const auto start = isMirrored ? Qt::AlignRight : Qt::AlignLeft;
    const auto end = isMirrored ? Qt::AlignLeft : Qt::AlignRight;
    painter.drawText(turned(label), int(start | Qt::AlignVCenter), text);
    const QRectF figure(place.width() - kFigureWidth, place.top(), kFigureWidth, place.height());
    painter.drawText(turned(figure), int(end | Qt::AlignVCenter), row.text);

    const double from = labelWidth + kGap;
    const double room = figure.left() - kGap - from;
    const auto at = [&](double value) { return whole > 0 ? from + room * value / whole : from; };
    const double middle = place.center().y();
    drawRounded(painter, turned({from, middle - 1, room, 2}), {.fill = colors.line, .radius = 1});
    const QColor ink = row.isFaint ? colors.quietText : colors.accent;
    const double low = at(row.low.value_or(0));
    const double high = at(row.high.value_or(row.value));
    QColor fill = ink;
    if (row.low)
        fill.setAlphaF(0.35F);
    if (high > low) {
        drawRounded(painter, turned({low, middle - kBar / 2.0, high - low, kBar}),
                    {.fill = fill, .radius = kBar / 2.0});
    }
    if (row.low) {
        const double point = at(row.value);
        drawRounded(painter,
                    turned({point - kBar / 2.0 - 1, middle - kBar / 2.0 - 1, kBar + 2.0, kBar + 2.0}),
                    {.fill = ink, .line = colors.surface, .radius = kBar / 2.0 + 1});
    }
}

void ReportChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
        update();
    }
}

} // namespace ui
