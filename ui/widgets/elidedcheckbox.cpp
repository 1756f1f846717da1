// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/elidedcheckbox.h"

#include <QStyleOptionButton>
#include <QStylePainter>

namespace ui {

namespace {

constexpr int kFewLetters = 8;

QString shownText(const QCheckBox &box, const QStyleOptionButton &option)
{
    const QRect room = box.style()->subElementRect(QStyle::SE_CheckBoxContents, &option, &box);
    return option.fontMetrics.elidedText(option.text, Qt::ElideMiddle, room.width());
}

} // namespace

ElidedCheckBox::ElidedCheckBox(QWidget *parent) : QCheckBox(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ElidedCheckBox::minimumSizeHint() const
{
    const QSize whole = QCheckBox::minimumSizeHint();
    const int indicator = style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, this) +
                          style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing, nullptr, this);
    return {qMin(whole.width(), indicator + kFewLetters * fontMetrics().averageCharWidth()), whole.height()};
}

void ElidedCheckBox::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text = shownText(*this, option);
    painter.drawControl(QStyle::CE_CheckBox, option);
}

void ElidedCheckBox::resizeEvent(QResizeEvent *event)
{
    QCheckBox::resizeEvent(event);
    QStyleOptionButton option;
    initStyleOption(&option);
    setToolTip(shownText(*this, option) == text() ? QString() : text());
}

} // namespace ui
