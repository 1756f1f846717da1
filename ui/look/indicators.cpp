// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/look/indicators.h"

#include "ui/look/colors.h"
#include "ui/look/painting.h"

#include <QPainter>
#include <QPolygonF>
#include <QStyleOption>

#include <algorithm>

namespace ui {

namespace {

constexpr qreal kLargest = 14;
constexpr qreal kBoxRadius = 3;

/// The largest square in the middle of what is given.
QRectF squareIn(const QRect &rect)
{
    const qreal side = std::min({kLargest, qreal(rect.width()), qreal(rect.height())});
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(rect).center());
    square.moveTopLeft(square.topLeft().toPoint());
    return square;
}

bool isOn(const QStyleOption &option)
{
    return option.state.testAnyFlags(QStyle::State_On | QStyle::State_NoChange);
}

/// Off, its line is as dark as quiet text: a control must be seen.
void drawSocket(const QStyleOption &option, QPainter &painter, const QRectF &square, qreal radius)
{
    const Colors &colors = colorsFor(option.palette);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QColor line = enabled ? colors.quietText : colors.line;
    const QColor on = enabled ? colors.accent : colors.line;
    drawRounded(
      painter, square,
      {.fill = isOn(option) ? on : colors.surface, .line = isOn(option) ? on : line, .radius = radius});
    if (option.state.testFlag(QStyle::State_HasFocus) &&
        option.state.testFlag(QStyle::State_KeyboardFocusChange))
        drawRounded(painter, square.adjusted(-2, -2, 2, 2),
                    {.fill = Qt::transparent, .line = colors.accent, .radius = radius + 2});
}

} // namespace

void drawCheckBox(const QStyleOption &option, QPainter &painter)
{
    const QRectF box = squareIn(option.rect);
    drawSocket(option, painter, box, kBoxRadius);
    if (!isOn(option))
        return;
    const auto at = [&box](qreal x, qreal y) {
        return QPointF(box.x() + x * box.width(), box.y() + y * box.height());
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colorsFor(option.palette).onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (option.state.testFlag(QStyle::State_NoChange))
        painter.drawLine(at(0.27, 0.5), at(0.73, 0.5));
    else
        painter.drawPolyline(QPolygonF{at(0.24, 0.52), at(0.43, 0.71), at(0.77, 0.3)});
    painter.restore();
}

void drawRadioButton(const QStyleOption &option, QPainter &painter)
{
    const QRectF ring = squareIn(option.rect);
    drawSocket(option, painter, ring, ring.width() / 2);
    if (!isOn(option))
        return;
    const QRectF dot = ring.adjusted(4, 4, -4, -4);
    drawRounded(painter, dot, {.fill = colorsFor(option.palette).onAccent, .radius = dot.width() / 2});
}

void drawHeaderSection(const QStyleOption &option, QPainter &painter)
{
    const Colors &colors = colorsFor(option.palette);
    painter.fillRect(option.rect, colors.surface);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colors.line);
}

} // namespace ui
