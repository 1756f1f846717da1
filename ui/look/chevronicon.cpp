// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/look/chevronicon.h"

#include "ui/look/colors.h"

#include <QGuiApplication>
#include <QPainter>

namespace ui {

void ChevronIcon::paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State)
{
    const bool mirrored = QGuiApplication::isRightToLeft();
    const qreal reach = rect.height() / 5.0 * (mirrored ? -1 : 1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colorsFor(QGuiApplication::palette()).text, 1.5));
    for (const qreal shift : {-reach, reach * 0.6}) {
        const QPointF tip = QRectF(rect).center() + QPointF(shift + reach / 2, 0);
        const QPointF points[] = {tip + QPointF(-reach, -qAbs(reach)), tip,
                                  tip + QPointF(-reach, qAbs(reach))};
        painter->drawPolyline(points, 3);
    }
    painter->restore();
}

} // namespace ui
