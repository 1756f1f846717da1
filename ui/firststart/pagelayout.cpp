// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/firststart/pagelayout.h"

#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>

namespace ui {

QVBoxLayout *newPageColumn(QWidget &page, const QString &title, const QString &lead, int widest)
{
    auto *inner = new QWidget(&page);
    inner->setMaximumWidth(widest);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(12);
    auto *heading = new TextLabel({.size = TextSize::Title, .weight = TextWeight::Strong}, inner);
    heading->setText(title);
    heading->setWordWrap(true);
    auto *below = new TextLabel({.color = &Colors::quietText}, inner);
    below->setText(lead);
    below->setWordWrap(true);
    below->setVisible(!lead.isEmpty());
    column->addWidget(heading);
    column->addWidget(below);
    column->addSpacing(4);
    auto *row = new QHBoxLayout(&page);
    // A page that may be wide needs no room beside it while the window is narrow.
    const int beside = widest > kPageWidth ? 0 : 1;
    row->addStretch(beside);
    row->addWidget(inner, 6);
    row->addStretch(beside);
    return column;
}

} // namespace ui
