// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/playbook/movetimes.h"

#include <algorithm>

namespace core {

Opening MoveTimes::whenItCanBeMade(Opening opening, const StepTiming &timing) const
{
    const QDate today = m_basis.now.dateIn(m_basis.zone);
    const Segment segment = m_basis.record.prospect.segment;
    if (timing.onTheDay || m_basis.now < opening.earliest)
        return opening;
    if (timing.bestTimesOnly && !bestTimes().isEmpty())
        return inBestTime(opening);
    const QDate openDay = m_basis.calendar.nextOpenDay(today, segment);
    if (openDay == today)
        return opening;
    opening.earliest = instantAt(openDay, sendWindowFor(segment).opens, m_basis.zone);
    opening.latest =
      std::max(opening.latest, instantAt(openDay, sendWindowFor(segment).closes, m_basis.zone));
    return opening;
}

Opening MoveTimes::inBestTime(Opening opening) const
{
    constexpr int kDaysAhead = 21;
    const QList<BestTime> times = bestTimes();
    QDate day = m_basis.now.dateIn(m_basis.zone);
    for (int i = 0; i < kDaysAhead; ++i, day = day.addDays(1)) {
        if (m_basis.calendar.nextOpenDay(day, m_basis.record.prospect.segment) != day)
            continue;
        for (const BestTime &time : times) {
            if (time.day != day.dayOfWeek() || instantAt(day, time.to, m_basis.zone) <= m_basis.now)
                continue;
            opening.earliest = std::max(opening.earliest, instantAt(day, time.from, m_basis.zone));
            opening.latest = std::max(opening.latest, instantAt(day, time.to, m_basis.zone));
            return opening;
        }
    }
    return opening;
}

QList<BestTime> MoveTimes::bestTimes() const
{
    const Contact *primary = m_basis.record.primary();
    return parseBestTimes(primary ? primary->bestTimes : QString()).value_or(QList<BestTime>());
}

std::optional<Opening> MoveTimes::openingOfStep(const QString &stepId, const Standing &standing) const
{
    const RunPlan *plan = m_basis.plans.plan(standing.playbook);
    if (!plan || !standing.opening)
        return std::nullopt;
    std::optional<Opening> opening = standing.opening;
    QHash<QString, Instant> made;
    for (const Attempt &attempt : standing.attempts) {
        if (!attempt.step.isEmpty())
            made.insert(attempt.step, attempt.last);
    }
    for (int i = plan->indexOf(standing.nextStep); i >= 0 && i < plan->steps.size(); ++i) {
        if (plan->steps.at(i).step == stepId)
            return opening;
        if (i + 1 == plan->steps.size())
            break;
        const StepTiming &next = plan->steps.at(i + 1);
        const Instant before = std::max(whenItCanBeMade(*opening, plan->steps.at(i)).earliest, m_basis.now);
        made.insert(plan->steps.at(i).step, before);
        opening = openingOf({.timing = next,
                             .segment = m_basis.record.prospect.segment,
                             .zone = m_basis.zone,
                             .bestTimes = bestTimes(),
                             .after = next.after.isEmpty() ? before : made.value(next.after, before),
                             .missedStart = {},
                             .notBefore = {},
                             .quietUntil = {},
                             .lastAttempt = before.dateIn(m_basis.zone)},
                            m_basis.calendar);
    }
    return std::nullopt;
}

} // namespace core
