// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/eventstore.h"
#include "core/store/statement.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

std::optional<CalendarEntry> calendarFromRow(Statement &row)
{
    const QString uid = row.read<QString>();
    const int sequence = row.read<int>();
    const auto at = row.read<std::optional<Instant>>();
    return at ? std::optional(CalendarEntry{uid, sequence, *at}) : std::nullopt;
}

Appointment appointmentFromRow(Statement &row)
{
    return {
      .id = row.read<AppointmentId>(),
      .prospect = row.read<ProspectId>(),
      .at = row.read<Instant>(),
      .minutes = row.read<int>(),
      .platform = row.read<QString>(),
      .topic = row.read<QString>(),
      .status = row.read<AppointmentStatus>(),
      .cancelledBy = row.read<std::optional<CancelledBy>>(),
      .waitedMinutes = row.read<std::optional<int>>(),
      .agreedAt = row.read<Instant>(),
      .settledAt = row.read<std::optional<Instant>>(),
      .calendar = calendarFromRow(row),
      .touch = row.read<std::optional<TouchId>>(),
    };
}

Statement &bindAppointment(Statement &statement, const Appointment &appointment)
{
    return statement.bind(u":prospect"_s, appointment.prospect)
      .bind(u":at"_s, appointment.at)
      .bind(u":minutes"_s, appointment.minutes)
      .bind(u":platform"_s, appointment.platform)
      .bind(u":topic"_s, appointment.topic)
      .bind(u":status"_s, appointment.status)
      .bind(u":cancelled_by"_s, appointment.cancelledBy)
      .bind(u":waited_minutes"_s, appointment.waitedMinutes)
      .bind(u":agreed_at"_s, appointment.agreedAt)
      .bind(u":settled_at"_s, appointment.settledAt)
      .bind(u":calendar_uid"_s, appointment.calendar ? appointment.calendar->uid : u""_s)
      .bind(u":calendar_sequence"_s, appointment.calendar ? appointment.calendar->sequence : 0)
      .bind(u":calendar_at"_s, appointment.calendar ? std::optional(appointment.calendar->at) : std::nullopt)
      .bind(u":touch"_s, appointment.touch);
}

} // namespace

Result<AppointmentId> AppointmentStore::insert(Transaction &transaction, const Appointment &appointment)
{
    Statement statement(transaction.database(), uR"sql(
INSERT INTO appointments (prospect_id, at, minutes, platform, topic, status, cancelled_by, waited_minutes,
                          agreed_at, settled_at, calendar_uid, calendar_sequence, calendar_at, touch_id)
VALUES (:prospect, :at, :minutes, :platform, :topic, :status, :cancelled_by, :waited_minutes,
        :agreed_at, :settled_at, :calendar_uid, :calendar_sequence, :calendar_at, :touch)
    )sql"_s);
    return bindAppointment(statement, appointment).insert().map([](qint64 id) { return AppointmentId(id); });
}

Result<void> AppointmentStore::update(Transaction &transaction, const Appointment &appointment)
{
    Statement statement(transaction.database(), uR"sql(
UPDATE appointments
SET prospect_id = :prospect, at = :at, minutes = :minutes, platform = :platform, topic = :topic,
    status = :status, cancelled_by = :cancelled_by, waited_minutes = :waited_minutes,
    agreed_at = :agreed_at, settled_at = :settled_at, calendar_uid = :calendar_uid,
    calendar_sequence = :calendar_sequence, calendar_at = :calendar_at, touch_id = :touch
WHERE id = :id
    )sql"_s);
    return bindAppointment(statement, appointment)
      .bind(u":id"_s, appointment.id)
      .execOn(QString::number(appointment.id.value()));
}

Result<QList<Appointment>> AppointmentStore::appointments(ProspectId prospect) const
{
    Statement statement(m_database, uR"sql(
SELECT id, prospect_id, at, minutes, platform, topic, status, cancelled_by, waited_minutes, agreed_at,
       settled_at, calendar_uid, calendar_sequence, calendar_at, touch_id
FROM appointments
WHERE prospect_id = :prospect
ORDER BY at, id
    )sql"_s);
    return readAll(statement.bind(u":prospect"_s, prospect), appointmentFromRow);
}

Result<QList<Appointment>> AppointmentStore::scheduledBetween(Instant from, Instant to) const
{
    Statement statement(m_database, uR"sql(
SELECT id, prospect_id, at, minutes, platform, topic, status, cancelled_by, waited_minutes, agreed_at,
       settled_at, calendar_uid, calendar_sequence, calendar_at, touch_id
FROM appointments
WHERE status = 'scheduled' AND at BETWEEN :from AND :to
ORDER BY at, id
    )sql"_s);
    return readAll(statement.bind(u":from"_s, from).bind(u":to"_s, to), appointmentFromRow);
}

} // namespace core
