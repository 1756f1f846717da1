// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/playbook/stepmoves.h"

#include "core/playbook/draft.h"

#include <algorithm>

namespace core {

namespace {

using Code = MoveReason::Code;

} // namespace

void StepMoves::accept(Move &move, const Step &step) const
{
    move.playbook = m_rules.playbooks.plans().playbookOfStep.value(step.id);
    move.step = step.id;
    move.source = step.source;
    move.channels = step.channels;
    const bool isReachable =
      std::any_of(step.channels.cbegin(), step.channels.cend(),
                  [this](Channel channel) { return !addressFor(m_record, channel).isEmpty(); });
    if (!isReachable && !step.fallback.isEmpty())
        move.channels = step.fallback;
    move.missing = missingOf(step);
}

QList<FactKind> StepMoves::missingOf(const Step &step) const
{
    QList<FactKind> missing;
    for (FactKind kind : step.needs) {
        const bool isKnown =
          kind == FactKind::BestTime ? !m_times.bestTimes().isEmpty() : m_record.fact(kind) != nullptr;
        if (!isKnown)
            missing.append(kind);
    }
    return missing;
}

void StepMoves::tellMissing(Move &move)
{
    if (move.missing.isEmpty())
        return;
    move.reason.code = Code::FactMissing;
    move.reason.missing = move.missing;
}

void StepMoves::goEarly(Move &move, const Step &step) const
{
    if (!move.opening || m_now >= move.opening->earliest)
        return;
    move.early = true;
    move.reason.code = Code::TooEarly;
    move.reason.opens = move.opening->earliest;
    const Playbook *playbook = m_rules.playbooks.playbook(move.playbook);
    move.reason.text = playbook ? playbook->early : QString();
    move.reason.source = step.source;
}

MoveReason::Code StepMoves::dueCode(const Step &step, const Standing &standing) const
{
    if (step.timing.onTheDay)
        return Code::MissedJustNow;
    const bool sameDay = step.timing.wait[size_t(m_record.prospect.segment)].latest == 0;
    return sameDay && standing.missedAt ? Code::SameDay : Code::WaitHasPassed;
}

MoveReason StepMoves::reason(Code code, const Standing &standing, const Step &step) const
{
    MoveReason reason;
    reason.code = code;
    reason.standing = standing.reason;
    reason.attempts = int(standing.attempts.size());
    reason.playbook = m_rules.playbooks.plans().playbookOfStep.value(step.id);
    reason.step = step.id;
    reason.source = step.source;
    if (!step.timing.onTheDay && !step.guard)
        reason.wait = step.timing.wait[size_t(m_record.prospect.segment)];
    reason.at = standing.missedAt;
    if (!standing.attempts.isEmpty()) {
        const Attempt &last = standing.attempts.last();
        reason.at = last.last;
        for (qsizetype index : last.touches) {
            const Channel channel = m_record.touches.at(index).mark.channel;
            if (!reason.channels.contains(channel))
                reason.channels.append(channel);
        }
    }
    return reason;
}

} // namespace core
