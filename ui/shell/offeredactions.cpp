// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/offeredactions.h"

#include "core/actions/leftout.h"
#include "core/actions/suggestion.h"
#include "ui/composer/composertext.h"
#include "ui/shell/windowactions.h"

#include <QAction>

namespace ui {

void offerActions(const WindowActions &actions, const Offered &offered)
{
    const core::Suggestion *shown = offered.isListShown ? offered.shown : nullptr;
    const bool mayWrite = shown && !asksForSilence(shown->record);
    const bool asking = shown && shown->record.openHandoff();
    const bool closed =
      shown && (shown->record.prospect.closing || shown->standing.state == core::State::OnHold);
    const bool maySendEmpty = shown && shown->standing.state == core::State::YourTurn; // answered over there
    for (QAction *action : {actions.next, actions.previous, actions.search, actions.backToList})
        action->setEnabled(offered.isListShown);
    for (QAction *action : {actions.snooze, actions.logAnswer, actions.logTouch, actions.judgeMail,
                            actions.won, actions.lost, actions.noContact, actions.open})
        action->setEnabled(shown);
    actions.mail->setEnabled(mayWrite && (offered.hasWords || maySendEmpty));
    actions.copy->setEnabled(mayWrite && offered.hasWords);
    offered.invite->setEnabled(mayWrite);
    actions.notAProspect->setEnabled(mayWrite);
    actions.nobodyThere->setEnabled(mayWrite && !core::organisationOf(shown->record).isEmpty());
    actions.confirmProspects->setEnabled(offered.isListShown);
    actions.markSent->setEnabled(asking);
    actions.notSent->setEnabled(asking);
    actions.reopen->setEnabled(closed);
}

} // namespace ui
