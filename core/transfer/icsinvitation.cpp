// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/icsinvitation.h"

#include <QDateTime>

#include <libical/ical.h>

#include <memory>

namespace core {

namespace {

struct FreeComponent {
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};

icaltimetype utc(Instant at)
{
    return icaltime_from_timet_with_zone(time_t(at.utcMs / 1000), 0, icaltimezone_get_utc_timezone());
}

/// One line: a value cannot smuggle another property in.
QByteArray line(const QString &text)
{
    return text.simplified().toUtf8();
}

QByteArray mailto(const QString &address)
{
    return "mailto:" + line(address);
}

} // namespace

QByteArray invitationFile(const Invitation &invitation)
{
    const std::unique_ptr<icalcomponent, FreeComponent> calendar(icalcomponent_new_vcalendar());
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//Unghost//Unghost//EN"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_method(ICAL_METHOD_REQUEST));
    icalcomponent *event = icalcomponent_new_vevent();
    icalcomponent_add_component(calendar.get(), event); // owned by the calendar
    icalcomponent_add_property(event, icalproperty_new_uid(line(invitation.uid).constData()));
    icalcomponent_add_property(event, icalproperty_new_dtstamp(utc(invitation.stamp)));
    icalcomponent_add_property(event, icalproperty_new_dtstart(utc(invitation.start)));
    icalcomponent_add_property(event,
                               icalproperty_new_dtend(utc(invitation.start.plusMinutes(invitation.minutes))));
    icalcomponent_add_property(event, icalproperty_new_summary(line(invitation.summary).constData()));
    if (!invitation.location.isEmpty())
        icalcomponent_add_property(event, icalproperty_new_location(line(invitation.location).constData()));
    if (!invitation.organizer.isEmpty())
        icalcomponent_add_property(event,
                                   icalproperty_new_organizer(mailto(invitation.organizer).constData()));
    if (!invitation.attendee.isEmpty()) {
        icalproperty *attendee = icalproperty_new_attendee(mailto(invitation.attendee).constData());
        icalproperty_add_parameter(attendee, icalparameter_new_partstat(ICAL_PARTSTAT_NEEDSACTION));
        icalproperty_add_parameter(attendee, icalparameter_new_rsvp(ICAL_RSVP_TRUE));
        icalcomponent_add_property(event, attendee);
    }
    const std::unique_ptr<char, decltype(&std::free)> text(icalcomponent_as_ical_string_r(calendar.get()),
                                                           &std::free);
    return QByteArray(text.get());
}

} // namespace core
