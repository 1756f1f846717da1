// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/card.h"

#include "ui/look/painting.h"

#include <QEvent>
#include <QPainter>

namespace ui {

Card::Card(Fill fill, QWidget *parent) : QWidget(parent), m_fill(fill) {}

void Card::setFocusSource(QWidget *source)
{
    m_source = source;
    source->installEventFilter(this);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    const bool focused = m_source && m_source->hasFocus();
    drawRounded(
      painter, rect(),
      {.fill = colors.*m_fill, .line = focused ? colors.accent : colors.line, .radius = kCardRadius});
}

bool Card::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_source && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        update();
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
