// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/keybutton.h"

#include "ui/look/colors.h"
#include "ui/look/fonts.h"
#include "ui/look/painting.h"

#include <QAction>
#include <QPainter>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace ui {

namespace {

constexpr int kKeyGap = 6;

} // namespace

KeyButton::KeyButton(QAction *action, QWidget *parent) : QPushButton(parent), m_action(action)
{
    connect(action, &QAction::changed, this, &KeyButton::followAction);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    followAction();
}

QSize KeyButton::sizeHint() const
{
    QSize size = QPushButton::sizeHint();
    size.setWidth(fontMetrics().horizontalAdvance(text()) + keyWidth() + 22);
    return size;
}

QSize KeyButton::minimumSizeHint() const
{
    return sizeHint();
}

void KeyButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);

    const Colors &colors = colorsFor(palette());
    const bool primary = isDefault() && isEnabled();
    const QColor ink =
      primary ? colors.onAccent
              : palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText);
    const int textWidth = fontMetrics().horizontalAdvance(text());
    const int whole = textWidth + keyWidth();
    const QRect textRect =
      QStyle::visualRect(layoutDirection(), rect(), {(width() - whole) / 2, 0, textWidth, height()});
    painter.setFont(font());
    painter.setPen(ink);
    painter.drawText(textRect, Qt::AlignCenter | Qt::TextSingleLine, text());
    if (keyWidth() == 0)
        return;
    const int capHeight = QFontMetrics(keyFont()).height() + 2;
    const QRect cap = QStyle::visualRect(layoutDirection(), rect(),
                                         {(width() - whole) / 2 + textWidth + kKeyGap,
                                          (height() - capHeight) / 2, keyWidth() - kKeyGap, capHeight});
    QColor frame = ink;
    frame.setAlphaF(0.55F);
    drawRounded(painter, cap, {.fill = Qt::transparent, .line = frame, .radius = 3});
    painter.setFont(keyFont());
    painter.setPen(ink);
    painter.drawText(cap, Qt::AlignCenter, m_action->shortcut().toString(QKeySequence::NativeText));
}

void KeyButton::followAction()
{
    const QString plain = QString(m_action->text()).remove(QLatin1Char('&'));
    setText(plain);
    setAccessibleName(plain);
    setAccessibleDescription(m_action->toolTip());
    setToolTip(m_action->toolTip());
    setEnabled(m_action->isEnabled());
    setVisible(m_action->isVisible());
    updateGeometry();
}

QFont KeyButton::keyFont() const
{
    return fontOf(font(), TextSize::Small);
}

int KeyButton::keyWidth() const
{
    const QString key = m_action->shortcut().toString(QKeySequence::NativeText);
    if (key.isEmpty())
        return 0;
    const QFontMetrics metrics(keyFont());
    return kKeyGap + qMax(metrics.height() + 2, metrics.horizontalAdvance(key) + 10);
}

} // namespace ui
