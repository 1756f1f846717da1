// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/businesscalendar.h"

#include <algorithm>

namespace core {

SendWindow sendWindowFor(Segment segment)
{
    return segment == Segment::Consumer ? SendWindow{{9, 0}, {20, 0}} : SendWindow{{9, 0}, {17, 0}};
}

BusinessCalendar::BusinessCalendar(QSet<QDate> holidays, QList<Away> away)
  : m_holidays(std::move(holidays)), m_away(std::move(away))
{}

bool BusinessCalendar::isBusinessDay(QDate day) const
{
    return day.dayOfWeek() <= Qt::Friday && !m_holidays.contains(day);
}

bool BusinessCalendar::isAway(QDate day) const
{
    return std::any_of(m_away.cbegin(), m_away.cend(),
                       [day](const Away &away) { return away.from <= day && day <= away.to; });
}

QDate BusinessCalendar::nextOpenDay(QDate day, Segment segment) const
{
    // A calendar of nothing but holidays must not hang: a year without an open day is taken as open.
    const QDate limit = day.addDays(366);
    while (day < limit && (isAway(day) || (segment != Segment::Consumer && !isBusinessDay(day))))
        day = day.addDays(1);
    return day;
}

QDate BusinessCalendar::add(QDate from, int days, WaitUnit unit) const
{
    if (unit == WaitUnit::CalendarDays)
        return from.addDays(days);
    QDate day = from;
    const QDate limit = from.addDays(days * 7 + 366);
    for (int left = days; left > 0 && day < limit;) {
        day = day.addDays(1);
        if (isBusinessDay(day))
            --left;
    }
    return day;
}

int BusinessCalendar::businessDaysBetween(QDate from, QDate to) const
{
    int days = 0;
    for (QDate day = from.addDays(1); day <= to; day = day.addDays(1))
        days += isBusinessDay(day) ? 1 : 0;
    return days;
}

} // namespace core
