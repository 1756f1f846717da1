// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/attempt.h"
#include "core/actions/prospects.h"
#include "core/store/eventstore.h"
#include "core/store/touchstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// What an outcome is on the timeline; nothing for an appointment that leaves no touch.
std::optional<TouchKind> kindOf(const Appointment &appointment)
{
    switch (appointment.status) {
        case AppointmentStatus::Held:
            return TouchKind::Held;
        case AppointmentStatus::Missed:
            return TouchKind::Missed;
        case AppointmentStatus::Cancelled:
            if (appointment.cancelledBy.value_or(CancelledBy::Them) == CancelledBy::Them)
                return TouchKind::Reply; // their cancelling counts as an answer (decisions 3)
            return std::nullopt;
        case AppointmentStatus::Scheduled:
            return std::nullopt;
    }
    return std::nullopt;
}

Result<Appointment> appointmentToChange(const Record &record, const AppointmentChange &change)
{
    const auto it =
      std::find_if(record.appointments.cbegin(), record.appointments.cend(), [&](const Appointment &a) {
          return change.id ? a.id == *change.id : !change.addsAnother && change.at && a.at == *change.at;
      });
    if (it != record.appointments.cend())
        return *it;
    if (change.id) {
        return failure({.code = Error::Code::NotFound,
                        .subject = QString::number(change.id->value()),
                        .detail = u"appointment"_s});
    }
    if (!change.at)
        return failure({.code = Error::Code::InvalidValue, .subject = {}, .detail = u"at"_s});
    Appointment fresh;
    fresh.prospect = record.prospect.id;
    return fresh;
}

void apply(Appointment &appointment, const AppointmentChange &change, Instant now)
{
    const bool isNew = appointment.id == AppointmentId(0);
    if (isNew || (change.at && *change.at != appointment.at))
        appointment.agreedAt = now;
    appointment.at = change.at.value_or(appointment.at);
    appointment.minutes = change.minutes.value_or(appointment.minutes);
    appointment.platform = change.platform.value_or(appointment.platform);
    appointment.topic = change.topic.value_or(appointment.topic);
    if (change.calendar)
        appointment.calendar = change.calendar;
    if (change.waitedMinutes)
        appointment.waitedMinutes = change.waitedMinutes;
    if (!change.status)
        return;
    appointment.status = *change.status;
    appointment.cancelledBy.reset();
    appointment.settledAt.reset();
    if (appointment.status != AppointmentStatus::Scheduled)
        appointment.settledAt = now;
    if (appointment.status == AppointmentStatus::Cancelled)
        appointment.cancelledBy = change.cancelledBy.value_or(CancelledBy::Them);
}

/// The touch that an earlier outcome left on the timeline; else the meeting of that day of which a list told,
/// if it is not another appointment's: the record knows more than the list.
std::optional<TouchId> touchOf(const ProspectAction &action, const Appointment &appointment)
{
    const bool isOver =
      appointment.status == AppointmentStatus::Held || appointment.status == AppointmentStatus::Missed;
    if (appointment.touch || !isOver)
        return appointment.touch;
    const Record &record = action.record();
    const QTimeZone zone = zoneOf(record, action.desk().writer.zone);
    const auto isTaken = [&record](TouchId id) {
        return std::any_of(record.appointments.cbegin(), record.appointments.cend(),
                           [id](const Appointment &other) { return other.touch == id; });
    };
    for (const Touch &touch : record.touches) {
        const bool isListed = touch.mark.channel == Channel::Meeting && touch.kindReason == kListDay;
        if (isListed && touch.mark.at.dateIn(zone) == appointment.at.dateIn(zone) && !isTaken(touch.mark.id))
            return touch.mark.id;
    }
    return std::nullopt;
}

/// Puts the outcome on the timeline, or changes the touch that is there of it.
Result<std::optional<TouchId>> tellTimeline(ProspectAction &action, const Appointment &appointment)
{
    const auto kind = kindOf(appointment);
    const std::optional<TouchId> known = touchOf(action, appointment);
    Touch touch;
    if (known) {
        auto before = TouchStore(action.desk().database).touch(*known);
        if (!before)
            return failure(before.error());
        touch = *before;
    }
    touch.mark.at =
      appointment.status == AppointmentStatus::Cancelled ? *appointment.settledAt : appointment.at;
    touch.mark.channel = Channel::Meeting;
    touch.mark.direction = Direction::In;
    touch.mark.kind = kind.value_or(TouchKind::Other);
    touch.subject = appointment.topic;
    touch.kindReason = u"appointment"_s;
    if (known) {
        if (const auto updated = TouchStore(action.desk().database).update(action.transaction(), touch);
            !updated)
            return failure(updated.error());
        if (const auto followed = followTouch(action, touch.mark); !followed)
            return failure(followed.error());
        return known;
    }
    if (!kind)
        return std::optional<TouchId>();
    const auto id = recordTouch(action, touch);
    if (!id)
        return failure(id.error());
    return std::optional<TouchId>(*id);
}

} // namespace

Result<AppointmentId> changeAppointment(ProspectAction &action, const AppointmentChange &change)
{
    const Desk &desk = action.desk();
    auto appointment = appointmentToChange(action.record(), change);
    if (!appointment)
        return failure(appointment.error());
    apply(*appointment, change, desk.now());
    const bool settlesFuture =
      (appointment->status == AppointmentStatus::Held || appointment->status == AppointmentStatus::Missed) &&
      appointment->at > desk.now();
    if (settlesFuture) {
        return failure({.code = Error::Code::RuleForbids,
                        .subject = toId(appointment->status),
                        .detail = u"appointment-lies-ahead"_s});
    }
    if (!change.quiet) {
        const auto touch = tellTimeline(action, *appointment);
        if (!touch)
            return failure(touch.error());
        appointment->touch = *touch;
    }
    AppointmentStore store(action.desk().database);
    if (appointment->id == AppointmentId(0)) {
        const auto id = store.insert(action.transaction(), *appointment);
        if (!id)
            return id;
        appointment->id = *id;
    } else if (const auto updated = store.update(action.transaction(), *appointment); !updated) {
        return failure(updated.error());
    }
    return appointment->id;
}

Result<AppointmentId> setAppointment(Desk &desk, const AppointmentChange &change)
{
    auto action = ProspectAction::begin(desk, change.prospect, u"appointment"_s);
    if (!action)
        return failure(action.error());
    auto id = changeAppointment(*action, change);
    if (!id)
        return id;
    if (const auto finished = action->finish(); !finished)
        return failure(finished.error());
    return id;
}

} // namespace core
