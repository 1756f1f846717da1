// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/playbook/nextmove.h"

#include "core/playbook/draft.h"
#include "core/playbook/movetimes.h"
#include "core/playbook/stepguard.h"
#include "core/playbook/stepmoves.h"

#include <algorithm>

namespace core {

namespace {

constexpr int kInOneGoMinutes = 30; // how long the channels of one step may follow one another

/// A state in which something of ours stands unanswered, so that a step of a run can follow.
bool isSilence(State state)
{
    return state == State::Silent || state == State::Waiting;
}

/// Finds the move, the alternatives and their reasons. Steps of runs are judged by where the run is, steps
/// beside the runs by their guards.
class MoveFinder final
{
public:
    MoveFinder(const Record &record, const Standing &standing, const MoveRules &rules, Instant now)
      : m_record(record), m_rules(rules), m_now(now), m_zone(zoneOf(record, rules.repZone)),
        m_standing(standing), m_times({.record = record,
                                       .plans = rules.playbooks.plans(),
                                       .calendar = rules.calendar,
                                       .zone = m_zone,
                                       .now = now}),
        m_steps(record, rules, m_times, now)
    {}

    Move find(const MoveRequest &request)
    {
        Move move;
        const Playbook *asked = m_rules.playbooks.playbook(request.playbook);
        if (!request.step.isEmpty())
            move = named(request.step);
        else if (asked && asked->isBeside)
            move = besideOf(*asked);
        else if (asked && asked->id != m_standing.playbook)
            move = due(asIfChosen(asked->id));
        else
            move = leadingOr(due(m_standing));
        move.alternatives = alternatives(move.step);
        return move;
    }

private:
    using Code = MoveReason::Code;

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
        return standingOf(record, {m_rules.playbooks.plans(), m_rules.calendar}, m_rules.repZone, m_now);
    }

    /// The step of the run that is due now, or nothing and when the next one opens.
    Move due(const Standing &standing)
    {
        Move move;
        move.opening = standing.opening;
        move.reason.standing = standing.reason;
        if (!isSilence(standing.state))
            return move;
        if (const auto goingOn = restOfTheStep(standing))
            return *goingOn;
        const Step *step = m_rules.playbooks.step(standing.nextStep);
        if (!standing.opening || !step)
            return move;
        move.opening = m_times.whenItCanBeMade(*standing.opening, step->timing);
        if (m_now < move.opening->earliest) {
            move.reason = m_steps.reason(Code::NotYet, standing, *step);
            move.reason.opens = move.opening->earliest;
            return move;
        }
        m_steps.accept(move, *step);
        move.reason = m_steps.reason(m_steps.dueCode(*step, standing), standing, *step);
        m_steps.tellMissing(move);
        return move;
    }

    /// A step that is made over all its channels in one go: what is left of it, minutes after its first
    /// touch; of a step beside the runs on the same day.
    [[nodiscard]] std::optional<Move> restOfTheStep(const Standing &standing) const
    {
        if (standing.state != State::Waiting || standing.attempts.isEmpty())
            return std::nullopt;
        const Attempt &last = standing.attempts.last();
        const Step *step = m_rules.playbooks.step(last.step);
        const bool isOver = step && step->guard ? m_now.dateIn(m_zone) != last.day
                                                : m_now >= last.first.plusMinutes(kInOneGoMinutes);
        if (!step || !step->allChannels || isOver)
            return std::nullopt;
        Move move;
        m_steps.accept(move, *step);
        for (qsizetype index : last.touches)
            move.channels.removeAll(m_record.touches.at(index).mark.channel);
        move.channels.removeIf(
          [this](Channel channel) { return addressFor(m_record, channel).isEmpty() && hasAnyAddress(); });
        if (move.channels.isEmpty())
            return std::nullopt;
        move.reason = m_steps.reason(step->guard ? Code::GuardHolds : Code::MissedJustNow, standing, *step);
        move.reason.text = step->why;
        move.reason.at = standing.missedAt;
        return move;
    }

    [[nodiscard]] bool hasAnyAddress() const
    {
        return !addressFor(m_record, Channel::Email).isEmpty() ||
               !addressFor(m_record, Channel::Call).isEmpty();
    }

    /// What its guard says, with the values that every reason has.
    [[nodiscard]] GuardView guardView(const Step &step) const
    {
        GuardView view = guardOf(step, {.record = m_record,
                                        .standing = m_standing,
                                        .calendar = m_rules.calendar,
                                        .zone = m_zone,
                                        .isPushy = m_rules.isPushy,
                                        .now = m_now});
        MoveReason whole = m_steps.reason(view.reason.code, m_standing, step);
        whole.text = view.reason.text;
        whole.names = view.reason.names;
        whole.needed = view.reason.needed;
        if (view.reason.at)
            whole.at = view.reason.at;
        view.reason = whole;
        if (view.opening)
            view.opening = m_times.whenItCanBeMade(*view.opening, step.timing);
        if (view.holds && view.opening && m_now < view.opening->earliest) {
            view.reason.code = Code::NotYet;
            view.reason.opens = view.opening->earliest;
        }
        return view;
    }

    [[nodiscard]] bool isOpen(const GuardView &view) const
    {
        return view.holds && (!view.opening || view.opening->earliest <= m_now);
    }

    /// Where no run has a move, a step beside the runs may lead.
    Move leadingOr(const Move &ofRun)
    {
        if (ofRun.hasStep() || isSilence(m_standing.state))
            return ofRun;
        for (const Playbook &playbook : m_rules.playbooks.all()) {
            for (const Step &step : playbook.steps) {
                if (!step.guard || !step.leads)
                    continue;
                const GuardView view = guardView(step);
                if (view.holds)
                    return besideMove(step, view);
            }
        }
        return ofRun;
    }

    /// The step as the move if it is open, else when it opens or why it does not.
    [[nodiscard]] Move besideMove(const Step &step, const GuardView &view) const
    {
        Move move;
        move.opening = view.opening;
        move.reason = view.reason;
        if (!isOpen(view))
            return move;
        m_steps.accept(move, step);
        m_steps.tellMissing(move);
        return move;
    }

    /// The first step of the playbook that is open, else the first that time will open, else why the first is
    /// not.
    [[nodiscard]] Move besideOf(const Playbook &playbook) const
    {
        QList<std::pair<const Step *, GuardView>> views;
        for (const Step &step : playbook.steps) {
            if (!step.advice && !step.note)
                views.append({&step, guardView(step)});
        }
        const auto first = [&views](auto fits) {
            return std::find_if(views.cbegin(), views.cend(),
                                [&](const auto &entry) { return fits(entry.second); });
        };
        auto found = first([this](const GuardView &view) { return isOpen(view); });
        if (found == views.cend())
            found = first([](const GuardView &view) { return view.holds; });
        if (found == views.cend())
            found = views.cbegin();
        return found == views.cend() ? Move() : besideMove(*found->first, found->second);
    }

    /// A step asked for by name: drafted if its guard holds, with what it costs to go early.
    Move named(const QString &stepId)
    {
        const Step &step = *m_rules.playbooks.step(stepId);
        if (step.guard)
            return namedBeside(step);
        const QString playbook = m_rules.playbooks.plans().playbookOfStep.value(stepId);
        const Standing standing = playbook == m_standing.playbook ? m_standing : asIfChosen(playbook);
        const Alternative about = judged(step, playbook, standing);
        Move move;
        move.reason = about.reason;
        const bool guardHolds =
          about.open || about.reason.code == Code::NotYet || about.reason.code == Code::FactMissing;
        if (!guardHolds) {
            move.opening = standing.opening;
            return move;
        }
        m_steps.accept(move, step);
        if (const auto opening = m_times.openingOfStep(stepId, standing))
            move.opening = m_times.whenItCanBeMade(*opening, step.timing);
        move.reason = m_steps.reason(m_steps.dueCode(step, standing), standing, step);
        m_steps.goEarly(move, step);
        m_steps.tellMissing(move);
        return move;
    }

    Move namedBeside(const Step &step)
    {
        const GuardView view = guardView(step);
        Move move = besideMove(step, view);
        if (move.hasStep() || !view.holds || step.guard->strict)
            return move;
        m_steps.accept(move, step);
        m_steps.goEarly(move, step);
        m_steps.tellMissing(move);
        return move;
    }

    QList<Alternative> alternatives(const QString &recommended)
    {
        QList<Alternative> all;
        for (const Playbook &playbook : m_rules.playbooks.all()) {
            const bool isOn = playbook.isBeside || playbook.id == m_standing.playbook;
            const Standing standing = isOn ? m_standing : asIfChosen(playbook.id);
            for (const Step &step : playbook.steps) {
                if (step.id != recommended)
                    all.append(step.guard ? besideAlternative(step, playbook.id)
                                          : judged(step, playbook.id, standing));
            }
        }
        return all;
    }

    [[nodiscard]] Alternative besideAlternative(const Step &step, const QString &playbook) const
    {
        const GuardView view = guardView(step);
        Alternative alternative{.playbook = playbook, .step = step.id};
        alternative.open = isOpen(view);
        alternative.reason = view.reason;
        if (view.holds && view.opening)
            alternative.from = view.opening->earliest;
        const QList<FactKind> missing = m_steps.missingOf(step);
        if (alternative.open && !missing.isEmpty()) {
            alternative.reason.code = Code::FactMissing;
            alternative.reason.missing = missing;
        }
        return alternative;
    }

    /// Whether a step of a run is open, from when, and why not yet.
    Alternative judged(const Step &step, const QString &playbook, const Standing &standing)
    {
        Alternative alternative{.playbook = playbook, .step = step.id};
        const auto closed = [&](Code code) {
            alternative.reason = m_steps.reason(code, standing, step);
            return alternative;
        };
        const RunPlan *plan = m_rules.playbooks.plans().plan(playbook);
        const int index = plan ? plan->indexOf(step.id) : -1;
        if (!isSilence(standing.state) || index < 0)
            return closed(Code::NotInThisState);
        const int next =
          standing.nextStep.isEmpty() ? int(plan->steps.size()) : plan->indexOf(standing.nextStep);
        if (index < next) {
            const bool wasForMissed = index < plan->startOtherwise && !wasMade(step);
            return closed(wasForMissed ? Code::NeedsMissed : Code::AlreadyMade);
        }
        if (auto opening = m_times.openingOfStep(step.id, standing)) {
            opening = m_times.whenItCanBeMade(*opening, step.timing);
            alternative.from = opening->earliest;
            alternative.open = opening->earliest <= m_now;
        }
        if (!alternative.open) {
            closed(Code::NotYet);
            alternative.reason.opens = alternative.from;
            return alternative;
        }
        const QList<FactKind> missing = m_steps.missingOf(step);
        closed(missing.isEmpty() ? Code::OpenBeside : Code::FactMissing);
        alternative.reason.missing = missing;
        return alternative;
    }

    [[nodiscard]] bool wasMade(const Step &step) const
    {
        return std::any_of(m_standing.attempts.cbegin(), m_standing.attempts.cend(),
                           [&](const Attempt &attempt) { return attempt.step == step.id; });
    }

    const Record &m_record;
    const MoveRules &m_rules;
    const Instant m_now;
    const QTimeZone m_zone;
    const Standing &m_standing;
    const MoveTimes m_times;
    const StepMoves m_steps;
};

} // namespace

Move nextMove(const Record &record, const Standing &standing, const MoveRules &rules,
              const MoveRequest &request, Instant now)
{
    return MoveFinder(record, standing, rules, now).find(request);
}

} // namespace core
