// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/team/report/report.h"

#include <QList>
#include <QString>
#include <QWidget>

#include <optional>

namespace ui {

/// A row of a chart: a bar up to `value`, or, with `low` and `high`, a span with `value` as a point in it.
struct ChartRow {
    QString label;
    double value = 0;
    std::optional<double> low{};
    std::optional<double> high{};
    QString text;         ///< the figure beside it
    bool isFaint = false; ///< too few to compare
};

/// What of a table can be seen at a glance; nothing where there is no figure to draw. The table beside it
/// holds the numbers.
[[nodiscard]] QList<ChartRow> chartOf(const core::ReportTable &table);

/// Rows of bars or spans, from zero to the largest. For a screen reader it is one sentence a row.
class ReportChart final : public QWidget
{
    Q_OBJECT
public:
    explicit ReportChart(QWidget *parent = nullptr);

    void show(const QString &title, const QList<ChartRow> &rows);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void drawRow(QPainter &painter, const ChartRow &row, const QRectF &place, double whole) const;
    [[nodiscard]] int rowHeight() const;

    QList<ChartRow> m_rows;
};

} // namespace ui
