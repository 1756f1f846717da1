// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/playbooks/playbookmenu.h"

#include <QActionGroup>

namespace ui {

PlaybookMenu::PlaybookMenu(QWidget *parent) : QMenu(tr("&Playbook"), parent)
{
    setToolTipsVisible(true);
}

void PlaybookMenu::fill(const core::Playbooks &playbooks, const QString &current)
{
    clear();
    auto *group = new QActionGroup(this);
    for (const core::Playbook &playbook : playbooks.all()) {
        if (playbook.isBeside)
            continue;
        QAction *action = addAction(playbook.title);
        action->setToolTip(tr("%1 steps, from source %2").arg(playbook.steps.size()).arg(playbook.source));
        action->setCheckable(true);
        action->setChecked(playbook.id == current);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, id = playbook.id] { Q_EMIT chosen(id); });
    }
}

} // namespace ui
