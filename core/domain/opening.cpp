// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/opening.h"

#include <algorithm>

namespace core {

namespace {

constexpr int kBusinessDaysLate = 3; // how far a best time may push a move (decisions 5)
constexpr int kDaysToABestTime = 14; // a week holds each best time once, holidays aside

struct Days {
    QDate first;
    QDate last;
};

/// The days on which the step may be made, before any hour is looked at.
Days daysOf(const OpeningQuestion &q, const BusinessCalendar &calendar)
{
    const WaitSpan &wait = q.timing.wait[static_cast<size_t>(q.segment)];
    const QDate start = q.after.dateIn(q.zone);
    QDate first = calendar.add(start, wait.earliest, wait.unit);
    const bool sameDay = wait.earliest == 0 && (q.lastAttemptWasCall || q.missedStart);
    if (q.lastAttempt && !(sameDay && *q.lastAttempt == start))
        first = std::max(first, q.lastAttempt->addDays(1)); // never more than one attempt a day
    if (q.notBefore)
        first = std::max(first, *q.notBefore);
    if (q.quietUntil)
        first = std::max(first, q.quietUntil->dateIn(q.zone));
    first = calendar.nextOpenDay(first, q.segment);
    if (q.timing.neverMondayAfterFriday && q.lastAttempt && q.lastAttempt->dayOfWeek() == Qt::Friday &&
        first == q.lastAttempt->addDays(3))
        first = calendar.nextOpenDay(first.addDays(1), q.segment);
    const QDate last = calendar.nextOpenDay(calendar.add(start, wait.latest, wait.unit), q.segment);
    return {first, std::max(first, last)};
}

/// The first open day from `first` on with a best time, at most three business days after `last`.
std::optional<QDate> bestDay(const OpeningQuestion &q, const Days &days, const BusinessCalendar &calendar)
{
    if (q.bestTimes.isEmpty())
        return std::nullopt;
    const QDate limit = q.timing.bestTimesOnly
                          ? days.last.addDays(kDaysToABestTime)
                          : calendar.add(days.last, kBusinessDaysLate, WaitUnit::BusinessDays);
    for (QDate day = days.first; day <= limit; day = calendar.nextOpenDay(day.addDays(1), q.segment)) {
        if (bestTimeOn(q.bestTimes, day))
            return day;
    }
    return std::nullopt;
}

} // namespace

Opening openingOf(const OpeningQuestion &q, const BusinessCalendar &calendar)
{
    if (q.timing.onTheDay && q.missedStart) {
        return {q.missedStart->plusMinutes(q.timing.onTheDay->earliestMinutes),
                q.missedStart->plusMinutes(q.timing.onTheDay->latestMinutes)};
    }
    Days days = daysOf(q, calendar);
    const SendWindow window = sendWindowFor(q.segment);
    QTime opens = window.opens;
    QTime closes = window.closes;
    if (const auto best = bestDay(q, days, calendar)) {
        const BestTime time = *bestTimeOn(q.bestTimes, *best);
        days.first = *best;
        days.last = std::max(days.last, *best);
        opens = time.from;
        closes = q.timing.bestTimesOnly ? time.to : std::max(closes, time.to);
    }
    Instant earliest = instantAt(days.first, opens, q.zone);
    if (days.first == q.after.dateIn(q.zone))
        earliest = std::max(earliest, q.after); // of the same day, but not before what it follows
    if (q.quietUntil && earliest < *q.quietUntil) {
        earliest = *q.quietUntil;
        if (earliest >= instantAt(days.first, closes, q.zone)) { // the quiet time ends after hours
            days.first = calendar.nextOpenDay(days.first.addDays(1), q.segment);
            days.last = std::max(days.first, days.last);
            earliest = instantAt(days.first, window.opens, q.zone);
        }
    }
    return {earliest, instantAt(days.last, closes, q.zone)};
}

} // namespace core
