// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/attempthistory.h"

#include "core/domain/silence.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

constexpr int kDaysToMeanSomething = 14;

bool isBoundary(const TouchMark &touch)
{
    return touch.kind == TouchKind::Missed || countsAs(touch) == CountsAs::Answer;
}

AnswerMeaning meaningOf(const Record &record, const TouchMark &answer)
{
    const Instant last = answer.at.plusHours(24 * kDaysToMeanSomething);
    const auto isNear = [&](Instant at) { return at >= answer.at && at <= last; };
    const auto &closing = record.prospect.closing;
    if (closing && isNear(closing->at) && (closing->as == DoneAs::Lost || closing->as == DoneAs::NoContact))
        return AnswerMeaning::No;
    if (closing && isNear(closing->at) && closing->as == DoneAs::Won)
        return AnswerMeaning::Yes;
    const bool talked = std::any_of(record.touches.cbegin(), record.touches.cend(), [&](const Touch &touch) {
        return touch.mark.kind == TouchKind::Held && isNear(touch.mark.at);
    });
    if (talked)
        return AnswerMeaning::Yes;
    bool calledOff = false;
    for (const Appointment &appointment : record.appointments) {
        const bool byThem =
          appointment.status == AppointmentStatus::Cancelled && appointment.cancelledBy != CancelledBy::Us;
        if (byThem && appointment.settledAt && isNear(*appointment.settledAt))
            calledOff = true;
        else if (!byThem && isNear(appointment.agreedAt) && appointment.at > answer.at)
            return AnswerMeaning::Yes;
    }
    return calledOff ? AnswerMeaning::No : AnswerMeaning::Neutral;
}

/// The touches from one answer or missed appointment up to the next: in them the steps follow one another.
class Stretch final
{
public:
    Stretch(const Record &record, const QList<TouchMark> &marks, const RunPlans &plans, const QTimeZone &zone)
      : m_record(record), m_marks(marks), m_plans(plans)
    {
        m_input.segment = record.prospect.segment;
        m_input.situation = record.prospect.situation;
        m_input.zone = zone;
    }

    /// Touches from `first` (the boundary itself) up to `end`, which is none of them; `lastAnswer` came
    /// before.
    [[nodiscard]] QList<Attempt> attempts(qsizetype first, qsizetype end, std::optional<Instant> lastAnswer)
    {
        if (first == end)
            return {};
        m_input.touches = std::span(m_marks).subspan(size_t(first), size_t(end - first));
        const Instant until = m_marks.at(end - 1).at;
        m_input.chosenPlaybook.clear();
        m_input.runStartedAt.reset();
        QList<Attempt> named = silenceOf(m_input, m_plans, until).attempts;
        for (const Run &run : m_record.runs) {
            if (named.isEmpty() || run.startedAt > until || (lastAnswer && run.startedAt < *lastAnswer))
                continue;
            m_input.chosenPlaybook = run.playbook;
            m_input.runStartedAt = run.startedAt;
            const QList<Attempt> underRun = silenceOf(m_input, m_plans, until).attempts;
            for (qsizetype i = 0; i < named.size(); ++i) {
                if (named.at(i).last >= run.startedAt)
                    named[i] = underRun.at(i);
            }
        }
        for (Attempt &attempt : named) {
            for (qsizetype &touch : attempt.touches)
                touch += first;
        }
        return named;
    }

private:
    const Record &m_record;
    const QList<TouchMark> &m_marks;
    const RunPlans &m_plans;
    StandingInput m_input;
};

} // namespace

QList<PastAttempt> attemptsOf(const Record &record, const RunPlans &plans, const QTimeZone &repZone,
                              Instant now)
{
    QList<TouchMark> marks;
    for (const Touch &touch : record.touches) {
        if (touch.mark.at <= now)
            marks.append(touch.mark);
    }
    Stretch stretch(record, marks, plans, zoneOf(record, repZone));
    QList<PastAttempt> all;
    std::optional<Instant> lastAnswer;
    qsizetype open = 0; // the first attempt that an answer would answer
    bool hasMissed = false;
    for (qsizetype first = 0; first < marks.size();) {
        qsizetype end = first + 1;
        while (end < marks.size() && !isBoundary(marks.at(end)))
            ++end;
        if (countsAs(marks.at(first)) == CountsAs::Answer) {
            lastAnswer = marks.at(first).at;
            open = all.size();
            hasMissed = false;
        } else if (marks.at(first).kind == TouchKind::Missed && !std::exchange(hasMissed, true)) {
            open = all.size();
        }
        for (const Attempt &attempt : stretch.attempts(first, end, lastAnswer))
            all.append({.attempt = attempt});
        const bool isAnswered = end < marks.size() && countsAs(marks.at(end)) == CountsAs::Answer;
        if (isAnswered && all.size() > open) {
            all.last().answer = end;
            all.last().meaning = meaningOf(record, marks.at(end));
        }
        first = end;
    }
    return all;
}

} // namespace core
