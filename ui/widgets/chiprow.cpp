// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/chiprow.h"

#include "ui/look/colors.h"
#include "ui/look/fonts.h"
#include "ui/look/painting.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <numeric>

namespace ui {

namespace {

constexpr int kPadding = 9;
constexpr int kGap = 8;
constexpr int kLeast = 44;

} // namespace

ChipRow::ChipRow(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ChipRow::setTexts(const QStringList &texts)
{
    m_texts.clear();
    for (const QString &text : texts) {
        if (!text.isEmpty())
            m_texts.append(oneLine(text));
    }
    setAccessibleName(m_texts.join(QStringLiteral(", ")));
    setToolTip(m_texts.join(QStringLiteral("\n")));
    updateGeometry();
    update();
}

QSize ChipRow::sizeHint() const
{
    const QList<int> all = widths();
    const int sum = std::accumulate(all.cbegin(), all.cend(), 0);
    return {sum + kGap * int(qMax<qsizetype>(0, all.size() - 1)), QFontMetrics(chipFont()).height() + 6};
}

QSize ChipRow::minimumSizeHint() const
{
    return {kLeast, sizeHint().height()};
}

void ChipRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    painter.setFont(chipFont());
    const QFontMetrics metrics(chipFont());
    QList<int> wide = widths();
    int excess = sizeHint().width() - width();
    while (excess > 0 && !wide.isEmpty()) {
        auto widest = std::max_element(wide.begin(), wide.end());
        if (*widest <= kLeast)
            break;
        const int cut = qMin(excess, qMax(1, (*widest - kLeast) / 2));
        *widest -= cut;
        excess -= cut;
    }
    int x = 0;
    for (qsizetype i = 0; i < m_texts.size(); ++i) {
        const QRect chip = QStyle::visualRect(layoutDirection(), rect(), {x, 0, wide.at(i), height()});
        drawRounded(painter, chip, {.fill = Qt::transparent, .line = colors.line, .radius = height() / 2.0});
        painter.setPen(colors.text);
        painter.drawText(chip, Qt::AlignCenter,
                         metrics.elidedText(m_texts.at(i), Qt::ElideRight, wide.at(i) - 2 * kPadding));
        x += wide.at(i) + kGap;
    }
}

QFont ChipRow::chipFont() const
{
    return fontOf(font(), TextSize::Small);
}

QList<int> ChipRow::widths() const
{
    QList<int> all;
    const QFontMetrics metrics(chipFont());
    for (const QString &text : m_texts)
        all.append(metrics.horizontalAdvance(text) + 2 * kPadding + 2);
    return all;
}

} // namespace ui
