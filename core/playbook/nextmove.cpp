// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/playbook/nextmove.h"

#include <algorithm>

namespace core {

namespace {

constexpr int kInOneGoMinutes = 30; // how long the channels of one step may follow one another

/// A state in which something of ours stands unanswered, so that a step of a run can follow.
bool isSilence(State state)
{
    return state == State::Silent || state == State::Waiting;
}

class MoveFinder final
{
public:
    MoveFinder(const Record &record, const MoveRules &rules, Instant now)
      : m_record(record), m_rules(rules), m_now(now), m_zone(zoneOf(record, rules.repZone)),
        m_standing(standingOf(record, standingRules(), rules.repZone, now))
    {}

    Move find(const MoveRequest &request)
    {
        Move move;
        const bool otherPlaybook = !request.playbook.isEmpty() && request.playbook != m_standing.playbook;
        const Standing standing = otherPlaybook ? asIfChosen(request.playbook) : m_standing;
        if (!request.step.isEmpty())
            move = named(request.step, m_rules.playbooks.plans().playbookOfStep.value(request.step));
        else
            move = due(standing);
        move.alternatives = alternatives(move.step);
        return move;
    }

private:
    [[nodiscard]] StandingRules standingRules() const
    {
        return {m_rules.playbooks.plans(), m_rules.calendar};
    }

    /// Where the prospect would stand if that playbook's run began now.
    [[nodiscard]] Standing asIfChosen(const QString &playbook) const
    {
        Record record = m_record;
        for (Run &run : record.runs) {
            if (!run.endedAt)
                run.endedAt = m_now;
        }
        Run run;
        run.playbook = playbook;
        run.startedAt = m_now;
        record.runs.append(run);
        return standingOf(record, standingRules(), m_rules.repZone, m_now);
    }

    /// The step that is due now, or nothing and when the next one opens.
    Move due(const Standing &standing)
    {
        Move move;
        move.opening = standing.opening;
        move.reason.standing = standing.reason;
        if (!isSilence(standing.state))
            return move;
        if (const auto goingOn = restOfTheStep(standing))
            return *goingOn;
        if (standing.nextStep.isEmpty())
            return move;
        const Step *step = m_rules.playbooks.step(standing.nextStep);
        if (!standing.opening || !step)
            return move;
        move.opening = notOnAClosedDay(*standing.opening, step->timing);
        if (m_now < move.opening->earliest) {
            move.reason = reason(MoveReason::Code::NotYet, standing, standing.nextStep);
            move.reason.opens = move.opening->earliest;
            return move;
        }
        accept(move, standing, *step);
        const bool onTheDay = step->timing.onTheDay.has_value();
        move.reason = reason(onTheDay ? MoveReason::Code::MissedJustNow : MoveReason::Code::WaitHasPassed,
                             standing, step->id);
        if (!move.missing.isEmpty()) {
            move.reason.code = MoveReason::Code::FactMissing;
            move.reason.missing = move.missing;
        }
        return move;
    }

    /// A move for a business never falls on a weekend or holiday, nor on a day on which the rep is away: one
    /// that opened before waits for the next open day.
    [[nodiscard]] Opening notOnAClosedDay(Opening opening, const StepTiming &timing) const
    {
        const QDate today = m_now.dateIn(m_zone);
        const Segment segment = m_record.prospect.segment;
        const QDate openDay = m_rules.calendar.nextOpenDay(today, segment);
        if (timing.onTheDay || m_now < opening.earliest || openDay == today)
            return opening;
        opening.earliest = instantAt(openDay, sendWindowFor(segment).opens, m_zone);
        opening.latest = std::max(opening.latest, instantAt(openDay, sendWindowFor(segment).closes, m_zone));
        return opening;
    }

    /// A step that is made over all its channels in one go: what is left of it, minutes after its first
    /// touch.
    [[nodiscard]] std::optional<Move> restOfTheStep(const Standing &standing) const
    {
        if (standing.state != State::Waiting || standing.attempts.isEmpty())
            return std::nullopt;
        const Attempt &last = standing.attempts.last();
        const Step *step = m_rules.playbooks.step(last.step);
        if (!step || !step->allChannels || m_now >= last.first.plusMinutes(kInOneGoMinutes))
            return std::nullopt;
        Move move;
        accept(move, standing, *step);
        move.reason = reason(MoveReason::Code::MissedJustNow, standing, step->id);
        move.reason.at = standing.missedAt;
        for (qsizetype index : last.touches)
            move.channels.removeAll(m_record.touches.at(index).mark.channel);
        return move.channels.isEmpty() ? std::nullopt : std::optional(move);
    }

    void accept(Move &move, const Standing &standing, const Step &step) const
    {
        move.playbook = standing.playbook;
        move.step = step.id;
        move.source = step.source;
        move.channels = step.channels;
        for (FactKind kind : step.needs) {
            if (!m_record.fact(kind))
                move.missing.append(kind);
        }
    }

    [[nodiscard]] MoveReason reason(MoveReason::Code code, const Standing &standing,
                                    const QString &stepId) const
    {
        MoveReason reason;
        reason.code = code;
        reason.standing = standing.reason;
        reason.attempts = int(standing.attempts.size());
        reason.playbook = standing.playbook;
        reason.step = stepId;
        if (const Step *step = m_rules.playbooks.step(stepId)) {
            reason.source = step->source;
            if (!step->timing.onTheDay)
                reason.wait = step->timing.wait[size_t(m_record.prospect.segment)];
        }
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

    /// A step asked for by name: drafted if its guard holds, with what it costs to go early.
    Move named(const QString &stepId, const QString &playbook)
    {
        const Standing standing = playbook == m_standing.playbook ? m_standing : asIfChosen(playbook);
        const Alternative about = judged(stepId, playbook, standing);
        Move move;
        move.reason = about.reason;
        const bool guardHolds = about.open || about.reason.code == MoveReason::Code::NotYet ||
                                about.reason.code == MoveReason::Code::FactMissing;
        if (!guardHolds) {
            move.opening = standing.opening;
            return move;
        }
        accept(move, standing, *m_rules.playbooks.step(stepId));
        if (const auto opening = openingOfStep(stepId, standing))
            move.opening = notOnAClosedDay(*opening, m_rules.playbooks.step(stepId)->timing);
        if (move.opening && m_now < move.opening->earliest) {
            move.early = true;
            move.reason = reason(MoveReason::Code::TooEarly, standing, stepId);
            move.reason.opens = move.opening->earliest;
        } else {
            move.reason = reason(MoveReason::Code::WaitHasPassed, standing, stepId);
        }
        if (!move.missing.isEmpty()) {
            move.reason.code = MoveReason::Code::FactMissing;
            move.reason.missing = move.missing;
        }
        return move;
    }

    QList<Alternative> alternatives(const QString &recommended)
    {
        QList<Alternative> all;
        for (const Playbook &playbook : m_rules.playbooks.all()) {
            const Standing standing =
              playbook.id == m_standing.playbook ? m_standing : asIfChosen(playbook.id);
            for (const Step &step : playbook.steps) {
                if (step.id != recommended)
                    all.append(judged(step.id, playbook.id, standing));
            }
        }
        return all;
    }

    /// Whether a step is open, from when, and why not yet.
    Alternative judged(const QString &stepId, const QString &playbook, const Standing &standing)
    {
        Alternative alternative;
        alternative.playbook = playbook;
        alternative.step = stepId;
        const auto closed = [&](MoveReason::Code code) {
            alternative.reason = reason(code, standing, stepId);
            return alternative;
        };
        if (!isSilence(standing.state))
            return closed(MoveReason::Code::NotInThisState);
        const RunPlan *plan = m_rules.playbooks.plans().plan(playbook);
        const Step *step = m_rules.playbooks.step(stepId);
        const int index = plan ? plan->indexOf(stepId) : -1;
        if (index < 0 || !step)
            return closed(MoveReason::Code::NotInThisState);
        const int next =
          standing.nextStep.isEmpty() ? int(plan->steps.size()) : plan->indexOf(standing.nextStep);
        if (index < next)
            return closed(step->timing.onTheDay ? MoveReason::Code::NeedsMissed
                                                : MoveReason::Code::AlreadyMade);
        if (auto opening = openingOfStep(stepId, standing)) {
            opening = notOnAClosedDay(*opening, step->timing);
            alternative.from = opening->earliest;
            alternative.open = opening->earliest <= m_now;
        }
        if (!alternative.open) {
            closed(MoveReason::Code::NotYet);
            alternative.reason.opens = alternative.from;
            return alternative;
        }
        QList<FactKind> missing;
        std::copy_if(step->needs.cbegin(), step->needs.cend(), std::back_inserter(missing),
                     [&](FactKind kind) { return !m_record.fact(kind); });
        closed(missing.isEmpty() ? MoveReason::Code::OpenBeside : MoveReason::Code::FactMissing);
        alternative.reason.missing = missing;
        return alternative;
    }

    /// The opening of the step that is next, or of a later one if each before it is made as soon as it can
    /// be.
    [[nodiscard]] std::optional<Opening> openingOfStep(const QString &stepId, const Standing &standing) const
    {
        const RunPlan *plan = m_rules.playbooks.plans().plan(standing.playbook);
        if (!plan || !standing.opening)
            return std::nullopt;
        std::optional<Opening> opening = standing.opening;
        const Contact *primary = m_record.primary();
        const auto bestTimes = parseBestTimes(primary ? primary->bestTimes : QString());
        for (int i = plan->indexOf(standing.nextStep); i >= 0 && i < plan->steps.size(); ++i) {
            if (plan->steps.at(i).step == stepId)
                return opening;
            if (i + 1 == plan->steps.size())
                break;
            const Instant made = std::max(opening->earliest, m_now);
            opening = openingOf({.timing = plan->steps.at(i + 1),
                                 .segment = m_record.prospect.segment,
                                 .zone = m_zone,
                                 .bestTimes = bestTimes.value_or(QList<BestTime>()),
                                 .after = made,
                                 .missedStart = {},
                                 .notBefore = {},
                                 .quietUntil = {},
                                 .lastAttempt = made.dateIn(m_zone)},
                                m_rules.calendar);
        }
        return std::nullopt;
    }

    const Record &m_record;
    const MoveRules &m_rules;
    const Instant m_now;
    const QTimeZone m_zone;
    const Standing m_standing;
};

} // namespace

Move nextMove(const Record &record, const MoveRules &rules, const MoveRequest &request, Instant now)
{
    return MoveFinder(record, rules, now).find(request);
}

} // namespace core
