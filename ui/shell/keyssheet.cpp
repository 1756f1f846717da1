// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/keyssheet.h"

#include "ui/look/painting.h"
#include "ui/shell/windowactions.h"
#include "ui/widgets/textlabel.h"

#include <QAction>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>

namespace ui {

namespace {

QString keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &key : action.shortcuts())
        keys.append(key.toString(QKeySequence::NativeText));
    return keys.join(KeysSheet::tr(" or "));
}

} // namespace

KeysSheet::KeysSheet(const WindowActions &actions, QWidget *over) : QWidget(over)
{
    setObjectName(QStringLiteral("keysSheet"));
    setAccessibleName(tr("All keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFocusPolicy(Qt::StrongFocus);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(28, 24, 28, 24);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(7);
    auto *title = new TextLabel({.size = TextSize::Heading, .weight = TextWeight::Strong}, this);
    title->setText(tr("Keys"));
    grid->addWidget(title, 0, 0, 1, 2);
    int line = 1;
    for (const QAction *action : actions.withKeys()) {
        auto *key = new TextLabel({.weight = TextWeight::Strong, .color = &Colors::accent}, this);
        key->setText(keysOf(*action));
        auto *text = new TextLabel({}, this);
        text->setText(action->text());
        grid->addWidget(key, line, 0);
        grid->addWidget(text, line++, 1);
    }
    adjustSize();
    move((over->width() - width()) / 2, qMax(0, (over->height() - height()) / 2));
}

void KeysSheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    drawRounded(painter, rect(), {.fill = colors.surface, .line = colors.accent, .radius = kCardRadius});
}

void KeysSheet::keyPressEvent(QKeyEvent *)
{
    close();
}

void KeysSheet::mousePressEvent(QMouseEvent *)
{
    close();
}

void KeysSheet::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    close();
}

} // namespace ui
