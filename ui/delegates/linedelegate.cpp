// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/delegates/linedelegate.h"

#include "ui/look/colors.h"

namespace ui {

namespace {

constexpr int kRoom = 12; // of a row, above and below its text together

} // namespace

LineDelegate::LineDelegate(QObject *parent) : QStyledItemDelegate(parent) {}

QSize LineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize hint = QStyledItemDelegate::sizeHint(option, index);
    return {hint.width(), qMax(hint.height(), option.fontMetrics.height() + kRoom)};
}

void LineDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Colors &colors = colorsFor(option->palette);
    const QColor color = index.column() == 0 ? colors.text : colors.quietText;
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
        option->palette.setColor(group, QPalette::Text, color);
        option->palette.setColor(group, QPalette::Highlight, colors.accentSurface);
        option->palette.setColor(group, QPalette::HighlightedText, colors.text);
    }
}

} // namespace ui
