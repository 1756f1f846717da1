// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/commands/json.h"
#include "app/commands/verbs.h"
#include "core/actions/standings.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

Outcome<core::ListRow> freshRow(Session &session, core::ProspectId id)
{
    core::NoProgress progress;
    if (const auto refreshed = core::refreshStandings(session.desk(), progress); !refreshed)
        return refuse(refreshed.error());
    const auto rows = core::StandingStore(session.desk().database).rowsFor({id});
    if (!rows)
        return refuse(rows.error());
    return rows->value(0);
}

QJsonArray appointmentsJson(const core::Record &record, const QTimeZone &zone)
{
    QJsonArray array;
    for (const core::Appointment &appointment : record.appointments) {
        const auto waited = appointment.waitedMinutes ? QJsonValue(*appointment.waitedMinutes) : QJsonValue();
        array.append(QJsonObject{{u"id"_s, appointment.id.value()},
                                 {u"at"_s, iso(appointment.at, zone)},
                                 {u"minutes"_s, appointment.minutes},
                                 {u"platform"_s, textOrNull(appointment.platform)},
                                 {u"topic"_s, textOrNull(appointment.topic)},
                                 {u"status"_s, toId(appointment.status)},
                                 {u"waited"_s, waited}});
    }
    return array;
}

QString timelineText(const core::Record &record, const QTimeZone &zone)
{
    QStringList lines;
    for (const core::Touch &touch : record.touches) {
        const core::TouchMark &mark = touch.mark;
        QString line = u"%1  %2 %3 %4"_s.arg(mark.at.in(zone).toString(u"yyyy-MM-dd HH:mm"_s))
                         .arg(toId(mark.direction), -3)
                         .arg(toId(mark.channel), -9)
                         .arg(toId(mark.kind), -10);
        if (!mark.step.isEmpty())
            line += u" ["_s + mark.step + u']';
        if (!touch.subject.isEmpty())
            line += u" "_s + touch.subject;
        lines.append(line);
    }
    return lines.join(u'\n');
}

} // namespace

Outcome<Exit> runShow(Command &command)
{
    if (const auto parsed = command.parse(1, 1); !parsed)
        return tl::unexpected(parsed.error());
    const auto prospect = command.prospect();
    if (!prospect)
        return tl::unexpected(prospect.error());
    Session &session = **command.session();
    const auto row = freshRow(session, *prospect);
    if (!row)
        return tl::unexpected(row.error());
    const auto suggestion = core::suggestionFor(session.desk(), *prospect);
    if (!suggestion)
        return refuse(suggestion.error());
    const words::Telling telling = command.telling();
    const QString reason = words::standingText(suggestion->standing.reason, telling);
    QJsonObject about = toJson(*row, telling.zone);
    about.insert(u"reason"_s, reason);
    const core::Record &record = suggestion->record;
    const QJsonObject json{{u"prospect"_s, about},
                           {u"contacts"_s, contactsJson(record)},
                           {u"facts"_s, factsJson(record, telling.zone)},
                           {u"appointments"_s, appointmentsJson(record, telling.zone)},
                           {u"timeline"_s, timelineJson(*suggestion, telling.zone)}};
    QString text = row->name + (row->organisation.isEmpty() ? QString() : u", "_s + row->organisation) +
                   u"\n"_s + reason + u"\n"_s + timelineText(record, telling.zone);
    for (const core::Fact &fact : record.facts)
        text += u"\n%1: “%2”"_s.arg(toId(fact.kind), fact.text);
    command.print(json, text);
    return Exit::Done;
}

} // namespace app
