// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/migrations/steps.h"

#include <QStringList>

using namespace Qt::StringLiterals;

// What a calendar last said of an appointment. A later version of the same entry changes the appointment,
// instead of standing beside it as another one.
namespace core::migration {

namespace {

QStringList columns()
{
    return {
      u"ALTER TABLE appointments ADD COLUMN calendar_uid TEXT NOT NULL DEFAULT ''"_s,
      u"ALTER TABLE appointments ADD COLUMN calendar_sequence INTEGER NOT NULL DEFAULT 0"_s,
      u"ALTER TABLE appointments ADD COLUMN calendar_at INTEGER"_s,
      u"ALTER TABLE was_appointments ADD COLUMN calendar_uid TEXT NOT NULL DEFAULT ''"_s,
      u"ALTER TABLE was_appointments ADD COLUMN calendar_sequence INTEGER NOT NULL DEFAULT 0"_s,
      u"ALTER TABLE was_appointments ADD COLUMN calendar_at INTEGER"_s,
    };
}

QStringList image()
{
    return {
      u"DROP TRIGGER was_appointments_update"_s,
      uR"sql(
CREATE TRIGGER was_appointments_update AFTER UPDATE ON appointments BEGIN
    INSERT OR IGNORE INTO was_appointments (
        action_id, id, prospect_id, at, minutes, platform, topic, status, cancelled_by,
        waited_minutes, agreed_at, settled_at, touch_id, calendar_uid, calendar_sequence, calendar_at)
    SELECT
        action_id, old.id, old.prospect_id, old.at, old.minutes, old.platform, old.topic,
        old.status, old.cancelled_by, old.waited_minutes, old.agreed_at, old.settled_at,
        old.touch_id, old.calendar_uid, old.calendar_sequence, old.calendar_at
    FROM undo_current;
END
        )sql"_s,
    };
}

} // namespace

Result<void> addCalendarEntries(const Database &database)
{
    return executeAll(database, {columns(), image()});
}

} // namespace core::migration
