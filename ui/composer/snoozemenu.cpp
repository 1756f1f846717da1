// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/snoozemenu.h"

#include <QCalendarWidget>
#include <QWidgetAction>

namespace ui {

SnoozeMenu::SnoozeMenu(std::function<words::Telling()> telling, QWidget *parent)
  : QMenu(parent), m_telling(std::move(telling))
{
    setObjectName(QStringLiteral("snoozeMenu"));
}

void SnoozeMenu::fill()
{
    clear();
    const words::Telling telling = m_telling();
    const QDate today = telling.now.dateIn(telling.zone);
    addPause(tr("1 day"), today.addDays(1));
    addPause(tr("3 days"), today.addDays(3));
    addPause(tr("Next week"), today.addDays(8 - today.dayOfWeek()));
    QMenu *days = addMenu(tr("Pick a Day"));
    auto *calendar = new QCalendarWidget;
    calendar->setMinimumDate(today.addDays(1));
    calendar->setSelectedDate(today.addDays(1));
    auto *pick = new QWidgetAction(days);
    pick->setDefaultWidget(calendar);
    days->addAction(pick);
    connect(calendar, &QCalendarWidget::activated, this, [this](QDate back) {
        hide();
        Q_EMIT snoozed(back.addDays(-1));
    });
}

void SnoozeMenu::addPause(const QString &text, QDate back)
{
    const words::Telling telling = m_telling();
    const QString day = words::dayText(core::instantAt(back, QTime(12, 0), telling.zone), telling);
    //: a pause, and the day on which the prospect comes back to the list
    QAction *action = addAction(tr("%1, back on %2").arg(text, day));
    connect(action, &QAction::triggered, this, [this, back] { Q_EMIT snoozed(back.addDays(-1)); });
}

} // namespace ui
