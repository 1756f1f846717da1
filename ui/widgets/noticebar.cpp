// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/noticebar.h"

#include "ui/look/painting.h"
#include "ui/widgets/textlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace ui {

NoticeBar::NoticeBar(Tone tone, QWidget *parent)
  : QWidget(parent), m_tone(tone),
    m_label(new TextLabel({.color = tone == Tone::Error ? &Colors::missed : &Colors::text}, this)),
    m_row(new QHBoxLayout(this))
{
    setOuterMargins({});
    m_row->setSpacing(8);
    m_label->setObjectName(QStringLiteral("noticeLabel"));
    m_label->setWordWrap(true);
    m_row->addWidget(m_label, 1);
    hide();
}

void NoticeBar::setOuterMargins(const QMargins &margins)
{
    m_outer = margins;
    m_row->setContentsMargins(margins + QMargins(12, 6, 8, 6));
}

QPushButton *NoticeBar::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setAccessibleName(text);
    m_row->addWidget(button);
    return button;
}

void NoticeBar::addWidget(QWidget *widget)
{
    m_row->addWidget(widget);
}

void NoticeBar::tell(const QString &text)
{
    m_label->setText(text);
    setAccessibleName(text);
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString NoticeBar::text() const
{
    return m_label->text();
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    const bool error = m_tone == Tone::Error;
    drawRounded(painter, rect().marginsRemoved(m_outer),
                {.fill = error ? colors.missedSurface : colors.accentSurface,
                 .line = error ? colors.missed : colors.line,
                 .radius = kCardRadius});
}

} // namespace ui
