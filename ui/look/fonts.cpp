// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/look/fonts.h"

namespace ui {

namespace {

qreal factorOf(TextSize size)
{
    switch (size) {
        case TextSize::Small:
            return 0.9;
        case TextSize::Base:
            return 1.0;
        case TextSize::Heading:
            return 1.15;
        case TextSize::Title:
            return 1.4;
    }
    return 1.0;
}

} // namespace

QFont fontOf(const QFont &base, TextSize size, TextWeight weight)
{
    QFont font(base);
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() * factorOf(size));
    else
        font.setPixelSize(qRound(base.pixelSize() * factorOf(size)));
    font.setWeight(weight == TextWeight::Strong ? QFont::DemiBold : QFont::Normal);
    return font;
}

} // namespace ui
