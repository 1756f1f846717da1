// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/attempt.h"

#include "core/domain/handoffmatch.h"
#include "core/store/eventstore.h"
#include "core/store/touchstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// The run that this attempt begins, if it is the first move of one; else empty.
QString runBegunBy(const RunPlans &plans, const Record &record, const Standing &before,
                   const TouchMark &attempt)
{
    const Run *current = record.currentRun();
    const bool currentIsOver = current && before.lastAnswer && *before.lastAnswer > current->startedAt;
    if (!attempt.step.isEmpty()) {
        const QString playbook = plans.playbookOfStep.value(attempt.step);
        const RunPlan *plan = plans.plan(playbook);
        const bool isOfRun = plan && plan->indexOf(attempt.step) >= 0;
        const bool isOn = current && !currentIsOver && current->playbook == playbook;
        return isOfRun && !isOn ? playbook : QString();
    }
    const bool inSilence = before.silentSince && !before.nextStep.isEmpty();
    return inSilence && (!current || currentIsOver) ? before.playbook : QString();
}

Result<void> followAnswer(ProspectAction &action, const TouchMark &mark)
{
    Prospect prospect = action.record().prospect;
    const bool firstAnswer =
      prospect.situation == Situation::NeverEngaged ||
      (prospect.situation == Situation::MissedAppointment && mark.kind == TouchKind::Held);
    if (firstAnswer) {
        prospect.situationByAnswer = prospect.situation == Situation::NeverEngaged;
        prospect.situation = Situation::AfterConversation;
        if (const auto updated = action.update(prospect); !updated)
            return updated;
    }
    const Run *current = action.record().currentRun();
    if (current && current->startedAt > mark.at)
        return {}; // it was begun since
    return action.endRun(u"answered"_s, mark.at);
}

} // namespace

bool isOverride(const Record &record, const Standing &before, const TouchMark &attempt, const QTimeZone &zone)
{
    const bool runs =
      before.state == State::Waiting || before.state == State::Silent || before.state == State::OnHold;
    if (!runs || !before.opening)
        return false;
    if (!before.attempts.isEmpty() && before.attempts.last().day == attempt.at.dateIn(zone)) {
        // Another channel of the same attempt is no second one; the same channel again is.
        const Attempt &today = before.attempts.last();
        const bool sameStep = attempt.step.isEmpty() || today.step.isEmpty() || today.step == attempt.step;
        const bool sameChannel =
          std::any_of(today.touches.cbegin(), today.touches.cend(), [&](qsizetype index) {
              return record.touches.at(index).mark.channel == attempt.channel;
          });
        return !sameStep || sameChannel;
    }
    return attempt.at < before.opening->earliest;
}

Result<void> followTouch(ProspectAction &action, const TouchMark &touch)
{
    if (countsAs(touch) == CountsAs::Answer)
        return followAnswer(action, touch);
    if (touch.kind != TouchKind::Missed)
        return {};
    Prospect prospect = action.record().prospect;
    prospect.situation = Situation::MissedAppointment;
    return action.update(prospect);
}

const Handoff *matchingHandoff(const Record &record, const Touch &touch)
{
    return handoffOf(touch, record.handoffs, HandoffStatus::HandedOff);
}

Result<TouchId> recordTouch(ProspectAction &action, Touch touch)
{
    Desk &desk = action.desk();
    const Record &record = action.record();
    touch.prospect = record.prospect.id;
    if (!touch.contact && record.primary())
        touch.contact = record.primary()->id;
    const Handoff *handedOff = touch.mark.step.isEmpty() ? matchingHandoff(record, touch) : nullptr;
    if (handedOff)
        touch.mark.step = handedOff->step;
    QString run;
    const CountsAs counts = countsAs(touch.mark);
    if (counts == CountsAs::Attempt) {
        const Standing before = action.standingAt(touch.mark.at);
        touch.overridden =
          touch.overridden || isOverride(record, before, touch.mark, zoneOf(record, desk.writer.zone));
        run = runBegunBy(desk.playbooks().plans(), record, before, touch.mark);
    }
    const auto id = TouchStore(desk.database).insert(action.transaction(), touch);
    if (!id)
        return id;
    Result<void> followed;
    if (handedOff) {
        Handoff confirmed = *handedOff;
        confirmed.status = HandoffStatus::Confirmed;
        confirmed.touch = *id;
        followed = HandoffStore(desk.database).update(action.transaction(), confirmed);
    }
    if (followed)
        followed = run.isEmpty() ? followTouch(action, touch.mark) : action.startRun(run, touch.mark.at);
    if (!followed)
        return failure(followed.error());
    return id;
}

} // namespace core
