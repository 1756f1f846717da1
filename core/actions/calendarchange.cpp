// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/calendarchange.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// Of several versions of an entry the one that stands, else the one that was told last.
bool isNewer(const Appointment &a, const Appointment &b)
{
    const auto rank = [](const Appointment &appointment) {
        return std::tuple(appointment.status == AppointmentStatus::Scheduled, appointment.calendar->sequence,
                          appointment.id.value());
    };
    return rank(a) > rank(b);
}

const Appointment *appointmentOfEntry(const Record &record, const QString &uid)
{
    const Appointment *newest = nullptr;
    for (const Appointment &appointment : record.appointments) {
        const bool isOfEntry = appointment.calendar && appointment.calendar->uid == uid;
        if (isOfEntry && (!newest || isNewer(appointment, *newest)))
            newest = &appointment;
    }
    return newest;
}

/// What came from this entry; else what stands at its time and no entry is known of. An answer names an
/// occurrence by its time alone.
const Appointment *appointmentOf(const Record &record, const IcsEvent &event)
{
    if (!event.uid.isEmpty()) {
        if (const Appointment *known = appointmentOfEntry(record, calendarUid(event)))
            return known;
        if (const Appointment *occurrence =
              appointmentOfEntry(record, occurrenceUid(event.uid, *event.start)))
            return occurrence;
    }
    const Instant stood = event.movedFrom.value_or(*event.start);
    const auto same = std::find_if(
      record.appointments.cbegin(), record.appointments.cend(), [&](const Appointment &appointment) {
          const bool isOfNone = !appointment.calendar || appointment.calendar->uid.isEmpty();
          return isOfNone && (appointment.at == stood || appointment.at == *event.start);
      });
    return same == record.appointments.cend() ? nullptr : &*same;
}

AppointmentChange changeOf(const Record &record, const IcsEvent &event)
{
    AppointmentChange change{.prospect = record.prospect.id, .at = event.start, .minutes = event.minutes};
    if (!event.location.isEmpty())
        change.platform = event.location;
    if (!event.summary.isEmpty())
        change.topic = event.summary;
    change.calendar = CalendarEntry{calendarUid(event), event.sequence, *event.start};
    return change;
}

} // namespace

QString occurrenceUid(const QString &uid, Instant stands)
{
    return uid + u'/' + QString::number(stands.utcMs);
}

AppointmentChange cancelling(const Appointment &appointment, CancelledBy by, int sequence)
{
    AppointmentChange change{.prospect = appointment.prospect,
                             .id = appointment.id,
                             .status = AppointmentStatus::Cancelled,
                             .cancelledBy = by};
    if (appointment.calendar) {
        change.calendar = appointment.calendar;
        change.calendar->sequence = std::max(sequence, change.calendar->sequence);
    }
    return change;
}

QString calendarUid(const IcsEvent &event)
{
    return event.recurs || event.movedFrom ? occurrenceUid(event.uid, event.movedFrom.value_or(*event.start))
                                           : event.uid;
}

std::optional<AppointmentChange> calendarChange(const Record &record, const IcsEvent &event)
{
    AppointmentChange change = changeOf(record, event);
    const Appointment *known = appointmentOf(record, event);
    if (!known)
        return change;
    const bool isLinked = known->calendar && !known->calendar->uid.isEmpty();
    if (known->status != AppointmentStatus::Scheduled) { // agreed on again, after it was cancelled
        const bool isLater = isLinked && event.sequence > known->calendar->sequence;
        if (known->status != AppointmentStatus::Cancelled || !isLater)
            return std::nullopt;
        change.addsAnother = true;
        return change;
    }
    change.id = known->id;
    if (!isLinked && known->at == *event.start) // the rep knew of it already: from now on they are one
        return event.uid.isEmpty()
                 ? std::nullopt
                 : std::optional(AppointmentChange{
                     .prospect = change.prospect, .id = change.id, .calendar = change.calendar});
    if (isLinked && (event.sequence < known->calendar->sequence ||
                     (event.sequence == known->calendar->sequence && known->calendar->at == *event.start)))
        return std::nullopt;
    change.calendar->uid = isLinked ? known->calendar->uid : change.calendar->uid;
    return change;
}

QList<AppointmentChange> calendarCancellation(const Record &record, const IcsEvent &event, CancelledBy by,
                                              Instant now)
{
    QList<AppointmentChange> changes;
    const Appointment *known = appointmentOf(record, event);
    const bool isOlder = known && known->calendar && event.sequence < known->calendar->sequence;
    if (known && known->status == AppointmentStatus::Scheduled && !isOlder)
        changes.append(cancelling(*known, by, event.sequence));
    if (event.movedFrom || event.uid.isEmpty())
        return changes;
    for (const Appointment &appointment : record.appointments) { // what is left of a series
        const bool isOfSeries = appointment.calendar &&
                                appointment.calendar->uid.startsWith(event.uid + u'/') &&
                                event.sequence >= appointment.calendar->sequence;
        const bool isLeft = appointment.status == AppointmentStatus::Scheduled && appointment.at > now;
        if (!isOfSeries || !isLeft || (known && appointment.id == known->id))
            continue;
        changes.append(cancelling(appointment, by, event.sequence));
        changes.last().quiet = changes.size() > 1; // one answer, however many occurrences
    }
    return changes;
}

} // namespace core
