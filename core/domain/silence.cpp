// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/silence.h"

#include <algorithm>

namespace core {

namespace {

constexpr int kAnswersRemembered = 20; // decisions 7

/// Walks the touches: keeps what stands unanswered, drops it at each answer.
class Walk final
{
public:
    Walk(const StandingInput &input, Silence &silence) : m_input(input), m_silence(silence) {}

    void visit(qsizetype index)
    {
        const TouchMark &touch = m_input.touches[size_t(index)];
        if (touch.kind == TouchKind::Missed) {
            missed(touch);
            return;
        }
        switch (countsAs(touch)) {
            case CountsAs::Answer:
                answer(touch);
                break;
            case CountsAs::Attempt:
                attempt(touch, index);
                break;
            case CountsAs::Nothing:
                break;
        }
    }

    void finish()
    {
        group();
        if (m_answerTimes.isEmpty())
            return;
        QList<qint64> times = m_answerTimes;
        std::sort(times.begin(), times.end());
        const qsizetype middle = times.size() / 2;
        m_silence.answersTimed = int(times.size());
        m_silence.usualAnswerMs =
          times.size() % 2 ? times.at(middle) : (times.at(middle - 1) + times.at(middle)) / 2;
    }

private:
    void answer(const TouchMark &touch)
    {
        if (m_silence.since && touch.direction == Direction::In) {
            if (m_answerTimes.size() == kAnswersRemembered)
                m_answerTimes.removeFirst();
            m_answerTimes.append(touch.at.utcMs - m_silence.since->utcMs);
        }
        m_silence.lastAnswer = touch.at;
        m_silence.lastAnswerWasHeld = touch.kind == TouchKind::Held;
        m_silence.lastChannel = touch.channel;
        if (m_silence.lastAnswerWasHeld)
            m_silence.lastHeld = touch.at;
        m_silence.since.reset();
        m_silence.missedAt.reset();
        m_open.clear();
    }

    void missed(const TouchMark &touch)
    {
        m_silence.lastChannel = touch.channel;
        if (!m_silence.missedAt) {
            // Both sides had agreed on that hour: what we wrote before it was answered by that. A second
            // missed appointment changes nothing about since when they are silent.
            m_open.clear();
            m_silence.since = touch.at;
        }
        m_silence.missedAt = touch.at;
    }

    void attempt(const TouchMark &touch, qsizetype index)
    {
        m_silence.lastChannel = touch.channel;
        if (!m_silence.since)
            m_silence.since = touch.at;
        m_open.append(index);
    }

    /// Touches of one day are one attempt; a missed appointment between them begins a new one.
    void group()
    {
        for (qsizetype index : m_open) {
            const TouchMark &touch = m_input.touches[size_t(index)];
            const QDate day = touch.at.dateIn(m_input.zone);
            const auto crossesMissed = [&](const Attempt &before) {
                return m_silence.missedAt && before.last < *m_silence.missedAt &&
                       touch.at >= *m_silence.missedAt;
            };
            if (m_silence.attempts.isEmpty() || m_silence.attempts.last().day != day ||
                crossesMissed(m_silence.attempts.last()))
                m_silence.attempts.append({day, touch.at, touch.at, {}, {}, {}});
            Attempt &attempt = m_silence.attempts.last();
            attempt.last = touch.at;
            attempt.touches.append(index);
            if (!touch.step.isEmpty())
                attempt.step = touch.step;
        }
    }

    const StandingInput &m_input;
    Silence &m_silence;
    QList<qint64> m_answerTimes;
    QList<qsizetype> m_open; ///< unanswered attempts; days are worked out for these alone
};

/// Gives each unanswered attempt its step and finds the one that comes next.
class RunReader final
{
public:
    RunReader(const StandingInput &input, const RunPlans &plans, Silence &silence)
      : m_input(input), m_plans(plans), m_silence(silence)
    {
        // An answer ends a run: one that began before it is over.
        m_chosenIsOn = input.runStartedAt && m_plans.plan(input.chosenPlaybook) &&
                       (!silence.lastAnswer || *silence.lastAnswer <= *input.runStartedAt);
    }

    void read(Instant now)
    {
        follow(m_plans.defaultPlan());
        m_silence.anchor = m_silence.missedAt.value_or(m_silence.since.value_or(now));
        bool madeSinceMissed = false;
        for (Attempt &attempt : m_silence.attempts) {
            if (m_silence.missedAt && attempt.last < *m_silence.missedAt)
                continue; // made after an earlier missed appointment: the run began anew since
            madeSinceMissed = true;
            place(attempt);
        }
        if (m_chosenIsOn)
            switchToChosen();
        if (m_silence.missedAt && !madeSinceMissed)
            lapse(now.dateIn(m_input.zone));
        passOver(now.dateIn(m_input.zone));
        m_silence.anchor = anchorOfNext();
    }

private:
    void follow(const RunPlan *plan)
    {
        m_silence.plan = plan;
        m_silence.next = !plan ? 0 : m_silence.missedAt ? plan->startAfterMissed : plan->startOtherwise;
    }

    void switchToChosen()
    {
        m_silence.runIsOn = true;
        follow(m_plans.plan(m_input.chosenPlaybook));
        m_chosenIsOn = false; // from here on a step that is named may switch again
    }

    /// A step that belongs to the day of the missed appointment is over with that day.
    void lapse(QDate day)
    {
        const RunPlan *plan = m_silence.plan;
        if (plan && m_silence.next < plan->steps.size() && plan->steps.at(m_silence.next).onTheDay &&
            day > m_silence.missedAt->dateIn(m_input.zone))
            ++m_silence.next;
    }

    /// A step that the run can do without is passed over once its last day is over.
    void passOver(QDate day)
    {
        const RunPlan *plan = m_silence.plan;
        while (plan && m_silence.runIsOn && m_silence.next < plan->steps.size() &&
               plan->steps.at(m_silence.next).lapses) {
            const WaitSpan &wait = plan->steps.at(m_silence.next).wait[size_t(m_input.segment)];
            if (day <= anchorOfNext().dateIn(m_input.zone).addDays(wait.latest))
                return;
            ++m_silence.next;
        }
    }

    [[nodiscard]] Instant anchorOfNext() const
    {
        const RunPlan *plan = m_silence.plan;
        if (!plan || m_silence.next >= plan->steps.size())
            return m_silence.anchor;
        return m_made.value(plan->steps.at(m_silence.next).after, m_silence.anchor);
    }

    void place(Attempt &attempt)
    {
        if (m_chosenIsOn && *m_input.runStartedAt <= attempt.last)
            switchToChosen();
        if (m_silence.missedAt)
            lapse(attempt.day);
        passOver(attempt.day);
        if (!attempt.step.isEmpty())
            placeNamed(attempt);
        else if (m_silence.runIsOn || (m_silence.missedAt && isOnTheDay()))
            placeUnnamed(attempt);
        else
            m_silence.anchor = attempt.last;
        quietAfter(attempt);
    }

    [[nodiscard]] bool isOnTheDay() const
    {
        const RunPlan *plan = m_silence.plan;
        return plan && m_silence.next < plan->steps.size() && plan->steps.at(m_silence.next).onTheDay;
    }

    void placeNamed(Attempt &attempt)
    {
        attempt.playbook = m_plans.playbookOfStep.value(attempt.step);
        const RunPlan *plan = m_plans.plan(attempt.playbook);
        const int index = plan ? plan->indexOf(attempt.step) : -1;
        if (index < 0) // a step beside the run: the run stays where it is
            return;
        m_silence.plan = plan;
        m_silence.runIsOn = true;
        m_silence.next = index;
        made(attempt);
    }

    /// The run goes on once the step was made as often as it wants.
    void made(const Attempt &attempt)
    {
        const StepTiming &timing = m_silence.plan->steps.at(m_silence.next);
        m_silence.anchor = attempt.last;
        m_made.insert(timing.step, attempt.last);
        m_touches[timing.step] += int(attempt.touches.size());
        if (timing.times == 1 || m_touches.value(timing.step) >= timing.times)
            ++m_silence.next;
    }

    void placeUnnamed(Attempt &attempt)
    {
        m_silence.anchor = attempt.last;
        const RunPlan *plan = m_silence.plan;
        if (!plan || m_silence.next >= plan->steps.size())
            return;
        m_silence.runIsOn = true;
        attempt.playbook = plan->playbook;
        attempt.step = plan->steps.at(m_silence.next).step;
        made(attempt);
    }

    void quietAfter(const Attempt &attempt)
    {
        const int hours = m_plans.quietHoursAfterStep.value(attempt.step, 0);
        if (hours > 0)
            m_silence.quietUntil = attempt.last.plusHours(hours);
    }

    const StandingInput &m_input;
    const RunPlans &m_plans;
    Silence &m_silence;
    QHash<QString, Instant> m_made; ///< by step: its newest attempt in this silence
    QHash<QString, int> m_touches;  ///< by step
    bool m_chosenIsOn = false;
};

} // namespace

Silence silenceOf(const StandingInput &input, const RunPlans &plans, Instant now)
{
    Silence silence;
    Walk walk(input, silence);
    for (size_t i = 0; i < input.touches.size() && input.touches[i].at <= now; ++i)
        walk.visit(qsizetype(i));
    walk.finish();
    RunReader(input, plans, silence).read(now);
    return silence;
}

} // namespace core
