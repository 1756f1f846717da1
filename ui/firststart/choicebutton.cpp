// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/firststart/choicebutton.h"

#include "ui/look/colors.h"
#include "ui/look/fonts.h"
#include "ui/look/painting.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace ui {

namespace {

constexpr int kPadding = 16;
constexpr int kWidth = 520;

} // namespace

ChoiceButton::ChoiceButton(const QString &title, const QString &description, QWidget *parent)
  : QPushButton(title, parent), m_description(description)
{
    setAccessibleName(title);
    setAccessibleDescription(description);
    setToolTip(description);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize ChoiceButton::sizeHint() const
{
    return {kWidth, heightForWidth(kWidth)};
}

int ChoiceButton::heightForWidth(int width) const
{
    const QFont titleFont = fontOf(font(), TextSize::Heading, TextWeight::Strong);
    const QRect text =
      fontMetrics().boundingRect(QRect(0, 0, width - 2 * kPadding, 1000), Qt::TextWordWrap, m_description);
    return QFontMetrics(titleFont).height() + text.height() + 2 * kPadding + 2;
}

void ChoiceButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    const bool active = isEnabled() && (underMouse() || hasFocus());
    drawRounded(painter, rect(),
                {.fill = isDown() ? colors.accentSurface : colors.surface,
                 .line = active ? colors.accent : colors.line,
                 .radius = kCardRadius,
                 .width = hasFocus() ? 2.0 : 1.0});
    const QFont titleFont = fontOf(font(), TextSize::Heading, TextWeight::Strong);
    const QRect inner = rect().adjusted(kPadding, kPadding - 2, -kPadding, -kPadding);
    const int side = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignTop));
    painter.setFont(titleFont);
    painter.setPen(isEnabled() ? colors.text : colors.quietText);
    painter.drawText(inner, side, text());
    painter.setFont(font());
    painter.setPen(colors.quietText);
    painter.drawText(inner.adjusted(0, QFontMetrics(titleFont).height() + 4, 0, 0), side | Qt::TextWordWrap,
                     m_description);
}

/// It looks like a row of a list: Enter chooses it too.
void ChoiceButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return click();
    QPushButton::keyPressEvent(event);
}

} // namespace ui
