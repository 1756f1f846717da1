// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/look/painting.h"

#include <QPainter>
#include <QPen>

namespace ui {

void drawRounded(QPainter &painter, const QRectF &rect, const Outline &outline)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(outline.fill);
    if (outline.line.isValid())
        painter.setPen(QPen(outline.line, outline.width));
    else
        painter.setPen(Qt::NoPen);
    const qreal inset = outline.line.isValid() ? outline.width / 2 : 0;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), outline.radius, outline.radius);
    painter.restore();
}

QString oneLine(const QString &text)
{
    return text.simplified();
}

} // namespace ui
