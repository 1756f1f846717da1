// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/mainmenu.h"

#include "ui/shell/windowactions.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenuBar>

namespace ui {

namespace {

struct MenuWords {
    Q_DECLARE_TR_FUNCTIONS(ui::MainMenu)
};

QMenu *added(QMenuBar &bar, const QString &title)
{
    QMenu *menu = bar.addMenu(title);
    menu->setToolTipsVisible(true);
    return menu;
}

} // namespace

void fillMenu(QMenuBar &bar, const WindowActions &actions, const OwnMenus &own)
{
    QMenu *file = added(bar, MenuWords::tr("&File"));
    file->addActions({actions.import, actions.importFolder, actions.exportForTeam});
    file->addSeparator();
    file->addAction(actions.quit);

    added(bar, MenuWords::tr("&Edit"))
      ->addActions({actions.undo, actions.search, actions.nextHit, actions.previousHit, actions.settings});

    QMenu *prospect = added(bar, MenuWords::tr("&Prospect"));
    prospect->addActions({actions.next, actions.previous, actions.open, actions.backToList});
    prospect->addSeparator();
    prospect->addActions({actions.logAnswer, actions.logTouch, actions.judgeMail, actions.snooze});
    prospect->addSeparator();
    prospect->addActions({actions.won, actions.lost, actions.noContact, actions.reopen});
    prospect->addSeparator();
    prospect->addActions(
      {actions.sameOnes, actions.notAProspect, actions.nobodyThere, actions.confirmProspects});

    QMenu *move = added(bar, MenuWords::tr("&Move"));
    move->addActions({actions.mail, actions.copy});
    move->addSeparator();
    move->addActions({actions.markSent, actions.notSent});
    move->addSeparator();
    move->addActions({actions.applyFix, actions.nextFinding, actions.previousFinding});
    move->addMenu(own.invite);
    move->addMenu(own.playbooks);

    added(bar, MenuWords::tr("&Team"))->addAction(actions.teamReview);
    QMenu *view = added(bar, MenuWords::tr("&View"));
    view->addActions({actions.playbooks, actions.toneRules});
    view->addSeparator();
    view->addActions(actions.theme->actions());
    added(bar, MenuWords::tr("&Help"))->addAction(actions.keys);
}

} // namespace ui
