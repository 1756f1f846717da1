// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/migrations/steps.h"

#include <QStringList>

using namespace Qt::StringLiterals;

// Two prospects can become one, or be told apart for good. A merge is the first action that moves facts and
// takes prospects, contacts, touches and appointments away, so those get an image too.
namespace core::migration {

namespace {

QStringList tables()
{
    return {
      // Names, folded, by which lists knew a prospect before a merge.
      uR"sql(
CREATE TABLE former_names (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    prospect_id INTEGER NOT NULL REFERENCES prospects (id),
    name TEXT NOT NULL,
    organisation TEXT NOT NULL
) STRICT
        )sql"_s,
      u"CREATE INDEX former_names_by_name ON former_names (name, organisation)"_s,
      u"CREATE INDEX former_names_by_prospect ON former_names (prospect_id)"_s,
      uR"sql(
CREATE TABLE told_apart (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    prospect_id INTEGER NOT NULL REFERENCES prospects (id),
    other_id INTEGER NOT NULL REFERENCES prospects (id),
    UNIQUE (prospect_id, other_id),
    CHECK (prospect_id < other_id)
) STRICT
        )sql"_s,
      u"CREATE INDEX told_apart_by_other ON told_apart (other_id)"_s,
    };
}

/// Before a touch goes, SQLite asks who refers to it.
QStringList indices()
{
    return {
      u"CREATE INDEX facts_by_touch ON facts (source_touch_id) WHERE source_touch_id IS NOT NULL"_s,
      u"CREATE INDEX holds_by_touch ON holds (source_touch_id) WHERE source_touch_id IS NOT NULL"_s,
      u"CREATE INDEX appointments_by_touch ON appointments (touch_id) WHERE touch_id IS NOT NULL"_s,
      u"CREATE INDEX handoffs_by_touch ON handoffs (touch_id) WHERE touch_id IS NOT NULL"_s,
    };
}

QStringList imagesOfWhatIsNew()
{
    return {
      uR"sql(
CREATE TABLE was_former_names (
    action_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    prospect_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    organisation TEXT NOT NULL,
    PRIMARY KEY (action_id, id)
) STRICT, WITHOUT ROWID
        )sql"_s, uR"sql(
CREATE TRIGGER was_former_names_update AFTER UPDATE ON former_names BEGIN
    INSERT OR IGNORE INTO was_former_names (
        action_id, id, prospect_id, name, organisation)
    SELECT
        action_id, old.id, old.prospect_id, old.name, old.organisation
    FROM undo_current;
END
        )sql"_s, uR"sql(
CREATE TABLE was_told_apart (
    action_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    prospect_id INTEGER NOT NULL,
    other_id INTEGER NOT NULL,
    PRIMARY KEY (action_id, id)
) STRICT, WITHOUT ROWID
        )sql"_s, uR"sql(
CREATE TRIGGER was_told_apart_delete AFTER DELETE ON told_apart BEGIN
    INSERT OR IGNORE INTO was_told_apart (
        action_id, id, prospect_id, other_id)
    SELECT
        action_id, old.id, old.prospect_id, old.other_id
    FROM undo_current;
END
        )sql"_s, uR"sql(
CREATE TABLE was_facts (
    action_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    prospect_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    source_touch_id INTEGER,
    recorded_at INTEGER NOT NULL,
    PRIMARY KEY (action_id, id)
) STRICT, WITHOUT ROWID
        )sql"_s, uR"sql(
CREATE TRIGGER was_facts_update AFTER UPDATE ON facts BEGIN
    INSERT OR IGNORE INTO was_facts (
        action_id, id, prospect_id, kind, text, source_touch_id, recorded_at)
    SELECT
        action_id, old.id, old.prospect_id, old.kind, old.text, old.source_touch_id, old.recorded_at
    FROM undo_current;
END
        )sql"_s, uR"sql(
CREATE TRIGGER undo_forget_merges AFTER DELETE ON undo_actions BEGIN
    DELETE FROM was_former_names WHERE action_id = old.id;
    DELETE FROM was_told_apart WHERE action_id = old.id;
    DELETE FROM was_facts WHERE action_id = old.id;
END
        )sql"_s,
    };
}

QStringList imagesOfWhatGoes()
{
    return {
      uR"sql(
CREATE TRIGGER was_prospects_delete AFTER DELETE ON prospects BEGIN
    INSERT OR IGNORE INTO was_prospects (
        action_id, id, name, organisation, segment, situation, closed_as, closed_at, closed_reason,
        nurture)
    SELECT
        action_id, old.id, old.name, old.organisation, old.segment, old.situation, old.closed_as,
        old.closed_at, old.closed_reason, old.nurture
    FROM undo_current;
END
        )sql"_s, uR"sql(
CREATE TRIGGER was_contacts_delete AFTER DELETE ON contacts BEGIN
    INSERT OR IGNORE INTO was_contacts (
        action_id, id, prospect_id, name, role, is_primary, confirmed, timezone, best_times,
        language)
    SELECT
        action_id, old.id, old.prospect_id, old.name, old.role, old.is_primary, old.confirmed,
        old.timezone, old.best_times, old.language
    FROM undo_current;
END
        )sql"_s, uR"sql(
CREATE TRIGGER was_touches_delete AFTER DELETE ON touches BEGIN
    INSERT OR IGNORE INTO was_touches (
        action_id, id, prospect_id, contact_id, at, channel, direction, kind, kind_reason,
        kind_by_rep, step, message_id, overridden)
    SELECT
        action_id, old.id, old.prospect_id, old.contact_id, old.at, old.channel, old.direction,
        old.kind, old.kind_reason, old.kind_by_rep, old.step, old.message_id, old.overridden
    FROM undo_current;
END
        )sql"_s, uR"sql(
CREATE TRIGGER was_touch_texts_delete AFTER DELETE ON touch_texts BEGIN
    INSERT OR IGNORE INTO was_touch_texts (
        action_id, touch_id, subject, body)
    SELECT
        action_id, old.touch_id, old.subject, old.body
    FROM undo_current;
END
        )sql"_s, uR"sql(
CREATE TRIGGER was_appointments_delete AFTER DELETE ON appointments BEGIN
    INSERT OR IGNORE INTO was_appointments (
        action_id, id, prospect_id, at, minutes, platform, topic, status, cancelled_by,
        waited_minutes, agreed_at, settled_at, touch_id, calendar_uid, calendar_sequence,
        calendar_at)
    SELECT
        action_id, old.id, old.prospect_id, old.at, old.minutes, old.platform, old.topic,
        old.status, old.cancelled_by, old.waited_minutes, old.agreed_at, old.settled_at,
        old.touch_id, old.calendar_uid, old.calendar_sequence, old.calendar_at
    FROM undo_current;
END
        )sql"_s, uR"sql(
CREATE TRIGGER was_ignored_findings_update AFTER UPDATE ON ignored_findings BEGIN
    INSERT OR IGNORE INTO was_ignored_findings (
        action_id, id, rule, prospect_id, playbook, words)
    SELECT
        action_id, old.id, old.rule, old.prospect_id, old.playbook, old.words
    FROM undo_current;
END
        )sql"_s,
    };
}

/// A merge makes the row of the one that stays anew.
QStringList standings()
{
    return {
      uR"sql(
CREATE TRIGGER standing_before_prospect_delete BEFORE DELETE ON prospects BEGIN
    DELETE FROM standings WHERE prospect_id = old.id;
END
        )sql"_s,
    };
}

} // namespace

Result<void> addMerging(const Database &database)
{
    return executeAll(database, {tables(), indices(), imagesOfWhatIsNew(), imagesOfWhatGoes(), standings()});
}

} // namespace core::migration
