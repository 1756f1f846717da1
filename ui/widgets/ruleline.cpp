// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/ruleline.h"

#include "ui/look/colors.h"

#include <QPainter>

namespace ui {

RuleLine::RuleLine(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(1);
}

void RuleLine::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), colorsFor(palette()).line);
}

} // namespace ui
