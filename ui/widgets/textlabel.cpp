// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/textlabel.h"

#include <QEvent>

namespace ui {

TextLabel::TextLabel(const Look &look, QWidget *parent) : QLabel(parent), m_look(look)
{
    setTextFormat(Qt::PlainText);
    applyLook();
}

void TextLabel::setColor(Color color)
{
    m_look.color = color;
    applyLook();
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    const bool looksChange =
      event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange;
    if (looksChange && !m_applying)
        applyLook();
}

void TextLabel::applyLook()
{
    m_applying = true;
    setFont(fontOf(QFont(), m_look.size, m_look.weight));
    QPalette own;
    own.setColor(QPalette::WindowText, colorsFor(palette()).*m_look.color);
    setPalette(own);
    m_applying = false;
}

} // namespace ui
