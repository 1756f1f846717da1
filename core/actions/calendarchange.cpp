// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/calendarchange.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// The newest that came from this entry; else one at its time that no calendar has told of yet.
const Appointment *appointmentOf(const Record &record, const IcsEvent &event)
{
    const QString uid = calendarUid(event);
    const auto newest = std::find_if(record.appointments.crbegin(), record.appointments.crend(),
                                     [&uid](const Appointment &appointment) {
                                         return appointment.calendar && appointment.calendar->uid == uid;
                                     });
    if (newest != record.appointments.crend())
        return &*newest;
    const Instant stood = event.movedFrom.value_or(*event.start);
    const auto same = std::find_if(
      record.appointments.cbegin(), record.appointments.cend(), [&](const Appointment &appointment) {
          return !appointment.calendar && (appointment.at == stood || appointment.at == *event.start);
      });
    return same == record.appointments.cend() ? nullptr : &*same;
}

AppointmentChange changeOf(const Record &record, const IcsEvent &event)
{
    return {.prospect = record.prospect.id,
            .at = event.start,
            .minutes = event.minutes,
            .platform = event.location,
            .topic = event.summary,
            .calendar = CalendarEntry{calendarUid(event), event.sequence, *event.start}};
}

AppointmentChange cancelling(const Appointment &appointment, CancelledBy by)
{
    return {.prospect = appointment.prospect,
            .id = appointment.id,
            .status = AppointmentStatus::Cancelled,
            .cancelledBy = by};
}

} // namespace

QString calendarUid(const IcsEvent &event)
{
    if (!event.recurs && !event.movedFrom)
        return event.uid;
    return event.uid + u'/' + QString::number(event.movedFrom.value_or(*event.start).utcMs);
}

std::optional<AppointmentChange> calendarChange(const Record &record, const IcsEvent &event)
{
    AppointmentChange change = changeOf(record, event);
    const Appointment *known = appointmentOf(record, event);
    if (!known)
        return change;
    const bool isOlder = known->calendar && event.sequence < known->calendar->sequence;
    const bool saysTheSame =
      known->calendar ? known->calendar->at == *event.start : known->at == *event.start;
    if (known->status != AppointmentStatus::Scheduled) { // agreed on again, after it was cancelled
        const bool isNewer = known->calendar && event.sequence > known->calendar->sequence;
        if (known->status != AppointmentStatus::Cancelled || !isNewer)
            return std::nullopt;
        change.addsAnother = true;
        return change;
    }
    if (isOlder || saysTheSame)
        return std::nullopt;
    change.id = known->id;
    return change;
}

QList<AppointmentChange> calendarCancellation(const Record &record, const IcsEvent &event, CancelledBy by)
{
    QList<AppointmentChange> changes;
    const QString series = event.uid + u'/';
    for (const Appointment &appointment : record.appointments) {
        const bool isOfSeries = !event.movedFrom && !event.uid.isEmpty() && appointment.calendar &&
                                appointment.calendar->uid.startsWith(series);
        if (isOfSeries && appointment.status == AppointmentStatus::Scheduled)
            changes.append(cancelling(appointment, by));
    }
    const Appointment *known = appointmentOf(record, event);
    const bool isListed = known && std::any_of(changes.cbegin(), changes.cend(), [known](const auto &change) {
                              return change.id == known->id;
                          });
    if (known && known->status == AppointmentStatus::Scheduled && !isListed)
        changes.append(cancelling(*known, by));
    return changes;
}

} // namespace core
