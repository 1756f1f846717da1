// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/commands/verbs.h"
#include "core/actions/prospects.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace app {

namespace {

Outcome<core::AppointmentChange> changeOf(const Command &command)
{
    core::AppointmentChange change;
    const auto at = command.instant(u"at"_s);
    const auto id = command.number(u"id"_s);
    const auto minutes = command.number(u"minutes"_s);
    const auto waited = command.number(u"waited"_s);
    for (const auto &number : {id, minutes, waited}) {
        if (!number)
            return tl::unexpected(number.error());
    }
    const auto status = command.choice<core::AppointmentStatus>(u"status"_s);
    const auto by = command.choice<core::CancelledBy>(u"by"_s);
    if (!at || !status || !by)
        return tl::unexpected(!at ? at.error() : !status ? status.error() : by.error());
    change.at = *at;
    if (*id)
        change.id = core::AppointmentId(**id);
    change.minutes = *minutes;
    change.waitedMinutes = *waited;
    change.status = *status;
    change.cancelledBy = *by;
    if (command.isSet(u"platform"_s))
        change.platform = command.value(u"platform"_s);
    if (command.isSet(u"topic"_s))
        change.topic = command.value(u"topic"_s);
    return change;
}

} // namespace

Outcome<Exit> runAppointment(Command &command)
{
    command.parser().addOptions({{u"at"_s, {}, u"T"_s},
                                 {u"id"_s, {}, u"N"_s},
                                 {u"minutes"_s, {}, u"N"_s},
                                 {u"platform"_s, {}, u"P"_s},
                                 {u"topic"_s, {}, u"T"_s},
                                 {u"status"_s, {}, u"S"_s},
                                 {u"by"_s, {}, u"WHO"_s},
                                 {u"waited"_s, {}, u"MINUTES"_s}});
    if (const auto parsed = command.parse(1, 1); !parsed)
        return tl::unexpected(parsed.error());
    auto change = changeOf(command);
    if (!change)
        return tl::unexpected(change.error());
    if (!change->at && !change->id)
        return usage(u"appointment wants --at, or --id of one that is there."_s);
    const auto prospect = command.prospect();
    if (!prospect)
        return tl::unexpected(prospect.error());
    change->prospect = *prospect;
    const auto id = core::setAppointment((*command.session())->desk(), *change);
    if (!id)
        return refuse(id.error());
    command.print(QJsonObject{{u"id"_s, id->value()}}, u"Appointment %1."_s.arg(id->value()));
    return Exit::Done;
}

} // namespace app
