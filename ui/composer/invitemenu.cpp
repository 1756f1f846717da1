// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/invitemenu.h"

namespace ui {

InviteMenu::InviteMenu(std::function<std::optional<Times>()> times, QWidget *parent)
  : QMenu(tr("Calendar &invitation"), parent), m_times(std::move(times))
{
    setObjectName(QStringLiteral("inviteMenu"));
    connect(this, &QMenu::aboutToShow, this, &InviteMenu::fill);
}

void InviteMenu::fill()
{
    clear();
    const std::optional<Times> times = m_times();
    if (!times || times->free.isEmpty()) {
        addAction(tr("No free time in the next weeks"))->setEnabled(false);
        return;
    }
    for (const core::Instant at : times->free)
        addTime(at, *times);
}

void InviteMenu::addTime(core::Instant at, const Times &times)
{
    words::Telling there = times.telling;
    there.zone = times.theirs;
    const QString here = words::dayTimeText(at, times.telling);
    const QString theirTime = words::dayTimeText(at, there);
    //: %1 is a time for the rep, %2 the same time where the prospect is
    QAction *action = addAction(here == theirTime ? here : tr("%1 (%2 for them)").arg(here, theirTime));
    connect(action, &QAction::triggered, this, [this, at] { Q_EMIT invited(at); });
}

} // namespace ui
