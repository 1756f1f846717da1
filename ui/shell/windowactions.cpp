// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/windowactions.h"

#include <QAction>
#include <QActionGroup>

namespace ui {

WindowActions::WindowActions(QObject *parent) : QObject(parent)
{
    addWindowActions();
    addPersonActions();
    addMoveActions();
    setKeys();
}

QList<QAction *> WindowActions::withKeys() const
{
    QList<QAction *> found;
    for (QAction *action :
         {next,      previous,    open,     backToList, mail,     copy,        logAnswer,       logTouch,
          judgeMail, snooze,      markSent, notSent,    applyFix, nextFinding, previousFinding, search,
          nextHit,   previousHit, undo,     import,     keys,     quit}) {
        if (!action->shortcut().isEmpty())
            found.append(action);
    }
    return found;
}

QAction *WindowActions::made(const QString &text, const QString &tip)
{
    auto *action = new QAction(text, this);
    action->setToolTip(tip);
    action->setStatusTip(tip);
    return action;
}

void WindowActions::addWindowActions()
{
    import = made(tr("Import"), tr("Read mail or a list of prospects from files"));
    importFolder =
      made(tr("Import mail folder"), tr("Read a Maildir or a folder with mail in it, and follow it"));
    exportForTeam = made(tr("Export for team"), tr("Write what your manager gets into one file"));
    teamReview = made(tr("Team review"), tr("See what the exports of a team show"));
    quit = made(tr("Quit"), tr("Close the window"));
    quit->setMenuRole(QAction::QuitRole);
    undo = made(tr("Undo"), tr("Take back what was done last"));
    search = made(tr("Find"), tr("Look for people and every word exchanged"));
    nextHit = made(tr("Next hit"), tr("Go to the next older touch that the search found"));
    previousHit = made(tr("Previous hit"), tr("Go to the next newer touch that the search found"));
    playbooks = made(tr("Playbooks"), tr("Read all playbooks: their steps, waits and words"));
    toneRules = made(tr("Tone rules"), tr("What the tone check finds, with examples, and what you ignore"));
    settings = made(tr("Settings"), tr("Your name, zone, holidays, days away"));
    settings->setMenuRole(QAction::PreferencesRole);
    keys = made(tr("Keys"), tr("Show all keys"));
    theme = new QActionGroup(this);
    for (const QString &text : {tr("As the System"), tr("Light"), tr("Dark")}) {
        QAction *choice = theme->addAction(text);
        choice->setCheckable(true);
    }
    theme->actions().constFirst()->setChecked(true);
}

void WindowActions::addPersonActions()
{
    next = made(tr("Next prospect"), tr("Go down the list"));
    previous = made(tr("Previous prospect"), tr("Go up the list"));
    open = made(tr("Open"), tr("Go to the message"));
    backToList = made(tr("Back to the list"), tr("Leave the message as it is and go to the list"));
    snooze = made(tr("Snooze"), tr("Leave this prospect alone for a while"));
    logAnswer = made(tr("Log answer"), tr("They answered, outside of the mail that was read"));
    logTouch = made(tr("Log touch"), tr("Take down a call, a message, a meeting or a note"));
    judgeMail = made(tr("What this message is"),
                     tr("Say that the chosen message, or else the newest, is an answer or none"));
    won = made(tr("Won"), tr("Close as won"));
    lost = made(tr("Lost"), tr("Close as lost"));
    noContact = made(tr("Asked not to be contacted"), tr("Final: no draft and no suggestion any more"));
    notAProspect = made(tr("Not a prospect"),
                        tr("Take this person out, with all mail; no later mail or list brings them back"));
    nobodyThere = made(tr("Nobody there is a prospect"),
                       tr("Take everybody at this company out; no later mail or list brings them back"));
    confirmProspects = made(tr("Who is a prospect?"),
                            tr("Go through those whom your mail brought, and keep or leave out each"));
    reopen = made(tr("Reopen"), tr("Take up again what was closed or on hold"));
    sameOnes = made({}, tr("Look at prospects that may be one, side by side"));
    tellPairs(0);
}

void WindowActions::tellPairs(qsizetype count)
{
    sameOnes->setText(count > 0 ? tr("Who is the same? (%1)").arg(count) : tr("Who is the same?"));
}

void WindowActions::addMoveActions()
{
    mail = made(tr("Open in mail"), tr("Hand the message to your mail client; you send it there"));
    copy = made(tr("Copy"), tr("Put the message on the clipboard"));
    applyFix = made(tr("Apply fix"), tr("Replace what is underlined by what is suggested"));
    nextFinding = made(tr("Next finding"), tr("Go to the next words that are underlined"));
    previousFinding = made(tr("Previous finding"), tr("Go to the words underlined before"));
    markSent = made(tr("Mark sent"), tr("The message was sent: put it on the timeline"));
    notSent = made(tr("Not sent"), tr("The message was not sent: forget the handoff"));
}

void WindowActions::setKeys()
{
    next->setShortcuts({QKeySequence(Qt::Key_J)});
    previous->setShortcuts({QKeySequence(Qt::Key_K)});
    // The list takes these keys itself: everywhere else they belong to fields and buttons.
    open->setShortcuts({QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    open->setShortcutContext(Qt::WidgetShortcut);
    backToList->setShortcut(Qt::Key_Escape);
    mail->setShortcut(Qt::Key_M);
    copy->setShortcut(Qt::Key_C);
    snooze->setShortcut(Qt::Key_S);
    logAnswer->setShortcut(Qt::Key_L);
    logTouch->setShortcut(Qt::Key_T);
    judgeMail->setShortcut(Qt::Key_G);
    markSent->setShortcut(Qt::Key_Y);
    notSent->setShortcut(Qt::Key_N);
    applyFix->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Period));
    nextFinding->setShortcut(Qt::Key_F8);
    previousFinding->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F8));
    search->setShortcuts({QKeySequence(Qt::Key_Slash), QKeySequence::Find});
    nextHit->setShortcut(Qt::Key_F3);
    previousHit->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F3));
    undo->setShortcut(QKeySequence::Undo);
    import->setShortcut(QKeySequence::Open);
    quit->setShortcut(QKeySequence::Quit);
    keys->setShortcuts({QKeySequence(Qt::Key_Question), QKeySequence(Qt::Key_F1)});
}

} // namespace ui
