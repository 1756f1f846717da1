// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/migrations/steps.h"

#include <QStringList>

using namespace Qt::StringLiterals;

// What the last actions changed. Added rows are known by their range of ids, at no cost per row; of a row
// that was changed or deleted the first image within the action is kept in was_<table>. While undo_current
// is empty, as it is during an undo, nothing is remembered.
namespace core::migration {

namespace {

QStringList actions()
{
    return {
      uR"sql(
CREATE TABLE undo_actions (
    id INTEGER PRIMARY KEY,
    action TEXT NOT NULL
) STRICT
        )sql"_s, uR"sql(
CREATE TABLE undo_current (
    action_id INTEGER PRIMARY KEY
) STRICT
        )sql"_s, uR"sql(
CREATE TABLE undo_marks (
    table_name TEXT PRIMARY KEY,
    last_id INTEGER NOT NULL
) STRICT, WITHOUT ROWID
        )sql"_s, uR"sql(
CREATE TABLE undo_inserts (
    action_id INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    first_id INTEGER NOT NULL,
    last_id INTEGER NOT NULL,
    PRIMARY KEY (action_id, table_name)
) STRICT, WITHOUT ROWID
        )sql"_s, uR"sql(
CREATE TABLE undo_prospects (
    action_id INTEGER NOT NULL,
    prospect_id INTEGER NOT NULL,
    PRIMARY KEY (action_id, prospect_id)
) STRICT, WITHOUT ROWID
        )sql"_s,
    };
}

QStringList imagesOfPeople()
{
    return {
      uR"sql(
CREATE TABLE was_prospects (
    action_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    organisation TEXT NOT NULL,
    segment TEXT NOT NULL,
    situation TEXT NOT NULL,
    closed_as TEXT,
    closed_at INTEGER,
    closed_reason TEXT NOT NULL,
    nurture INTEGER NOT NULL,
    PRIMARY KEY (action_id, id)
) STRICT, WITHOUT ROWID
        )sql"_s, uR"sql(
CREATE TRIGGER was_prospects_update AFTER UPDATE ON prospects BEGIN
    INSERT OR IGNORE INTO was_prospects (
        action_id, id, name, organisation, segment, situation, closed_as, closed_at,
        closed_reason, nurture)
    SELECT
        action_id, old.id, old.name, old.organisation, old.segment, old.situation,
        old.closed_as, old.closed_at, old.closed_reason, old.nurture
    FROM undo_current;
END
        )sql"_s, uR"sql(
CREATE TABLE was_contacts (
    action_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    prospect_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    is_primary INTEGER NOT NULL,
    confirmed INTEGER NOT NULL,
    timezone TEXT NOT NULL,
    best_times TEXT NOT NULL,
    language TEXT NOT NULL,
    PRIMARY KEY (action_id, id)
) STRICT, WITHOUT ROWID
        )sql"_s, uR"sql(
CREATE TRIGGER was_contacts_update AFTER UPDATE ON contacts BEGIN
    INSERT OR IGNORE INTO was_contacts (
        action_id, id, prospect_id, name, role, is_primary, confirmed, timezone, best_times,
        language)
    SELECT
        action_id, old.id, old.prospect_id, old.name, old.role, old.is_primary, old.confirmed,
        old.timezone, old.best_times, old.language
    FROM undo_current;
END
        )sql"_s, uR"sql(
CREATE TABLE was_contact_addresses (
    action_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    address TEXT NOT NULL,
    dead INTEGER NOT NULL,
    dead_reason TEXT NOT NULL,
    PRIMARY KEY (action_id, id)
) STRICT, WITHOUT ROWID
        )sql"_s, uR"sql(
CREATE TRIGGER was_contact_addresses_delete AFTER DELETE ON contact_addresses BEGIN
    INSERT OR IGNORE INTO was_contact_addresses (
        action_id, id, contact_id, address, dead, dead_reason)
    SELECT
        action_id, old.id, old.contact_id, old.address, old.dead, old.dead_reason
    FROM undo_current;
END
        )sql"_s, uR"sql(
CREATE TABLE was_contact_phones (
    action_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    phone TEXT NOT NULL,
    PRIMARY KEY (action_id, id)
) STRICT, WITHOUT ROWID
        )sql"_s, uR"sql(
CREATE TRIGGER was_contact_phones_delete AFTER DELETE ON contact_phones BEGIN
    INSERT OR IGNORE INTO was_contact_phones (
        action_id, id, contact_id, phone)
    SELECT
        action_id, old.id, old.contact_id, old.phone
    FROM undo_current;
END
        )sql"_s,
    };
}

QStringList imagesOfTouches()
{
    return {
      uR"sql(
CREATE TABLE was_touches (
    action_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    prospect_id INTEGER NOT NULL,
    contact_id INTEGER,
    at INTEGER NOT NULL,
    channel TEXT NOT NULL,
    direction TEXT NOT NULL,
    kind TEXT NOT NULL,
    kind_reason TEXT NOT NULL,
    kind_by_rep INTEGER NOT NULL,
    step TEXT NOT NULL,
    message_id TEXT NOT NULL,
    overridden INTEGER NOT NULL,
    PRIMARY KEY (action_id, id)
) STRICT, WITHOUT ROWID
        )sql"_s,
      uR"sql(
CREATE TRIGGER was_touches_update AFTER UPDATE ON touches BEGIN
    INSERT OR IGNORE INTO was_touches (
        action_id, id, prospect_id, contact_id, at, channel, direction, kind, kind_reason,
        kind_by_rep, step, message_id, overridden)
    SELECT
        action_id, old.id, old.prospect_id, old.contact_id, old.at, old.channel, old.direction,
        old.kind, old.kind_reason, old.kind_by_rep, old.step, old.message_id, old.overridden
    FROM undo_current;
END
        )sql"_s,
      uR"sql(
CREATE TABLE was_touch_texts (
    action_id INTEGER NOT NULL,
    touch_id INTEGER NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (action_id, touch_id)
) STRICT, WITHOUT ROWID
        )sql"_s,
      uR"sql(
CREATE TRIGGER was_touch_texts_update AFTER UPDATE ON touch_texts BEGIN
    INSERT OR IGNORE INTO was_touch_texts (
        action_id, touch_id, subject, body)
    SELECT
        action_id, old.touch_id, old.subject, old.body
    FROM undo_current;
END
        )sql"_s,
    };
}

QStringList imagesOfEvents()
{
    return {
      uR"sql(
CREATE TABLE was_appointments (
    action_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    prospect_id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    platform TEXT NOT NULL,
    topic TEXT NOT NULL,
    status TEXT NOT NULL,
    cancelled_by TEXT,
    waited_minutes INTEGER,
    agreed_at INTEGER NOT NULL,
    settled_at INTEGER,
    touch_id INTEGER,
    PRIMARY KEY (action_id, id)
) STRICT, WITHOUT ROWID
        )sql"_s, uR"sql(
CREATE TRIGGER was_appointments_update AFTER UPDATE ON appointments BEGIN
    INSERT OR IGNORE INTO was_appointments (
        action_id, id, prospect_id, at, minutes, platform, topic, status, cancelled_by,
        waited_minutes, agreed_at, settled_at, touch_id)
    SELECT
        action_id, old.id, old.prospect_id, old.at, old.minutes, old.platform, old.topic,
        old.status, old.cancelled_by, old.waited_minutes, old.agreed_at, old.settled_at,
        old.touch_id
    FROM undo_current;
END
        )sql"_s, uR"sql(
CREATE TABLE was_holds (
    action_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    prospect_id INTEGER NOT NULL,
    until TEXT NOT NULL,
    reason TEXT NOT NULL,
    began_at INTEGER NOT NULL,
    source_touch_id INTEGER,
    lifted_at INTEGER,
    PRIMARY KEY (action_id, id)
) STRICT, WITHOUT ROWID
        )sql"_s, uR"sql(
CREATE TRIGGER was_holds_update AFTER UPDATE ON holds BEGIN
    INSERT OR IGNORE INTO was_holds (
        action_id, id, prospect_id, until, reason, began_at, source_touch_id, lifted_at)
    SELECT
        action_id, old.id, old.prospect_id, old.until, old.reason, old.began_at,
        old.source_touch_id, old.lifted_at
    FROM undo_current;
END
        )sql"_s, uR"sql(
CREATE TABLE was_handoffs (
    action_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    prospect_id INTEGER NOT NULL,
    contact_id INTEGER,
    at INTEGER NOT NULL,
    via TEXT NOT NULL,
    channel TEXT NOT NULL,
    playbook TEXT NOT NULL,
    step TEXT NOT NULL,
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    status TEXT NOT NULL,
    touch_id INTEGER,
    overridden INTEGER NOT NULL,
    PRIMARY KEY (action_id, id)
) STRICT, WITHOUT ROWID
        )sql"_s, uR"sql(
CREATE TRIGGER was_handoffs_update AFTER UPDATE ON handoffs BEGIN
    INSERT OR IGNORE INTO was_handoffs (
        action_id, id, prospect_id, contact_id, at, via, channel, playbook, step, recipient,
        subject, body, status, touch_id, overridden)
    SELECT
        action_id, old.id, old.prospect_id, old.contact_id, old.at, old.via, old.channel,
        old.playbook, old.step, old.recipient, old.subject, old.body, old.status, old.touch_id,
        old.overridden
    FROM undo_current;
END
        )sql"_s, uR"sql(
CREATE TABLE was_runs (
    action_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    prospect_id INTEGER NOT NULL,
    playbook TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    ended_at INTEGER,
    end_reason TEXT NOT NULL,
    PRIMARY KEY (action_id, id)
) STRICT, WITHOUT ROWID
        )sql"_s, uR"sql(
CREATE TRIGGER was_runs_update AFTER UPDATE ON runs BEGIN
    INSERT OR IGNORE INTO was_runs (
        action_id, id, prospect_id, playbook, started_at, ended_at, end_reason)
    SELECT
        action_id, old.id, old.prospect_id, old.playbook, old.started_at, old.ended_at,
        old.end_reason
    FROM undo_current;
END
        )sql"_s,
    };
}

QStringList imagesOfSettings()
{
    return {
      uR"sql(
CREATE TABLE was_settings (
    action_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (action_id, id)
) STRICT, WITHOUT ROWID
        )sql"_s,
      uR"sql(
CREATE TRIGGER was_settings_update AFTER UPDATE ON settings BEGIN
    INSERT OR IGNORE INTO was_settings (
        action_id, id, key, value)
    SELECT
        action_id, old.id, old.key, old.value
    FROM undo_current;
END
        )sql"_s,
      uR"sql(
CREATE TRIGGER was_settings_delete AFTER DELETE ON settings BEGIN
    INSERT OR IGNORE INTO was_settings (
        action_id, id, key, value)
    SELECT
        action_id, old.id, old.key, old.value
    FROM undo_current;
END
        )sql"_s,
    };
}

QStringList forgetting()
{
    return {
      uR"sql(
CREATE TRIGGER undo_forget AFTER DELETE ON undo_actions BEGIN
    DELETE FROM undo_inserts WHERE action_id = old.id;
    DELETE FROM undo_prospects WHERE action_id = old.id;
    DELETE FROM was_prospects WHERE action_id = old.id;
    DELETE FROM was_contacts WHERE action_id = old.id;
    DELETE FROM was_contact_addresses WHERE action_id = old.id;
    DELETE FROM was_contact_phones WHERE action_id = old.id;
    DELETE FROM was_touches WHERE action_id = old.id;
    DELETE FROM was_touch_texts WHERE action_id = old.id;
    DELETE FROM was_appointments WHERE action_id = old.id;
    DELETE FROM was_holds WHERE action_id = old.id;
    DELETE FROM was_handoffs WHERE action_id = old.id;
    DELETE FROM was_runs WHERE action_id = old.id;
    DELETE FROM was_settings WHERE action_id = old.id;
END
        )sql"_s,
    };
}

} // namespace

Result<void> createUndoLog(const Database &database)
{
    return executeAll(database, {actions(), imagesOfPeople(), imagesOfTouches(), imagesOfEvents(),
                                 imagesOfSettings(), forgetting()});
}

} // namespace core::migration
