// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/listeddays.h"

#include "core/store/touchstore.h"

namespace core {

Result<bool> ListedDays::add(const Touch &listed, const QTimeZone &zone)
{
    const auto timeline = timelineOf(listed.prospect);
    if (!timeline)
        return failure(timeline.error());
    QHash<QByteArray, Days> &all = (*timeline)->days;
    auto days = all.find(zone.id());
    if (days == all.end()) {
        days = all.insert(zone.id(), {});
        for (const TouchMark &mark : std::as_const((*timeline)->marks))
            note(mark, zone, *days);
    }
    const QSet<QDate> &known = listed.mark.channel == Channel::Meeting ? days->met : days->written;
    if (known.contains(listed.mark.at.dateIn(zone)))
        return false;
    (*timeline)->marks.append(listed.mark);
    for (auto it = all.begin(); it != all.end(); ++it)
        note(listed.mark, QTimeZone(it.key()), *it);
    return true;
}

void ListedDays::note(const TouchMark &mark, const QTimeZone &zone, Days &days)
{
    if (mark.channel == Channel::Meeting)
        days.met.insert(mark.at.dateIn(zone));
    else if (mark.channel == Channel::Email && mark.direction == Direction::Out)
        days.written.insert(mark.at.dateIn(zone));
}

Result<ListedDays::Timeline *> ListedDays::timelineOf(ProspectId prospect)
{
    const auto known = m_timelines.find(prospect);
    if (known != m_timelines.end())
        return &*known;
    const auto touches = TouchStore(*m_database).touches(prospect);
    if (!touches)
        return failure(touches.error());
    Timeline timeline;
    for (const Touch &touch : *touches)
        timeline.marks.append(touch.mark);
    return &*m_timelines.insert(prospect, timeline);
}

} // namespace core
