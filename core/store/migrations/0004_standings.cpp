// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/migrations/steps.h"

#include <QStringList>

using namespace Qt::StringLiterals;

// Derived rows, thrown away at will: no undo, no history. Any change to what a row was made of drops it, so
// that no import and no action can leave a stale one behind.
namespace core::migration {

namespace {

// The order of the window is an index: your turn by the oldest debt, silent by the longest silence, waiting
// and scheduled by what comes next, on hold by its end, done by the newest.
QStringList rows()
{
    return {
      uR"sql(
CREATE TABLE standings (
    prospect_id INTEGER PRIMARY KEY REFERENCES prospects (id),
    state TEXT NOT NULL CHECK (state IN ('new', 'your_turn', 'scheduled', 'waiting', 'silent', 'on_hold',
                                         'unreachable', 'done')),
    flags INTEGER NOT NULL,
    since INTEGER,
    last_touch INTEGER,
    next_due INTEGER,
    latest INTEGER,
    next_step TEXT NOT NULL,
    hold_until TEXT,
    hold_reason TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    valid_until INTEGER,
    state_rank INTEGER NOT NULL AS (
        CASE state
            WHEN 'your_turn' THEN 0
            WHEN 'silent' THEN 1
            WHEN 'waiting' THEN 2
            WHEN 'scheduled' THEN 3
            WHEN 'on_hold' THEN 4
            WHEN 'unreachable' THEN 5
            WHEN 'new' THEN 6
            ELSE 7
        END
    ) STORED,
    sort_key INTEGER NOT NULL AS (
        coalesce(
            CASE state
                WHEN 'your_turn' THEN since
                WHEN 'silent' THEN since
                WHEN 'waiting' THEN next_due
                WHEN 'scheduled' THEN next_due
                WHEN 'on_hold' THEN CAST(replace(hold_until, '-', '') AS INTEGER)
                WHEN 'unreachable' THEN since
                WHEN 'done' THEN -since
            END,
            9223372036854775807)
    ) STORED
) STRICT
        )sql"_s,
      uR"sql(
CREATE INDEX standings_in_order ON standings (state_rank, sort_key, prospect_id, state)
        )sql"_s,
      uR"sql(
CREATE INDEX standings_by_end ON standings (valid_until) WHERE valid_until IS NOT NULL
        )sql"_s,
    };
}

// Rows made in what is the future now, after the clock was set back, are rare: their latest time alone tells
// whether to look for them. An index on it would cost half of all that saving a row costs.
QStringList clock()
{
    return {
      uR"sql(
CREATE TABLE standings_clock (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    latest_made_at INTEGER NOT NULL
) STRICT
        )sql"_s,
      uR"sql(
INSERT INTO standings_clock (id, latest_made_at) VALUES (1, -9223372036854775808)
        )sql"_s,
      uR"sql(
CREATE TRIGGER standing_made_insert AFTER INSERT ON standings
WHEN new.made_at > (SELECT latest_made_at FROM standings_clock) BEGIN
    UPDATE standings_clock SET latest_made_at = new.made_at;
END
        )sql"_s,
      uR"sql(
CREATE TRIGGER standing_made_update AFTER UPDATE ON standings
WHEN new.made_at > (SELECT latest_made_at FROM standings_clock) BEGIN
    UPDATE standings_clock SET latest_made_at = new.made_at;
END
        )sql"_s,
    };
}

QStringList droppingOnChange()
{
    return {
      uR"sql(
CREATE TRIGGER standing_after_prospect AFTER UPDATE ON prospects BEGIN
    DELETE FROM standings WHERE prospect_id = new.id;
END
        )sql"_s, uR"sql(
CREATE TRIGGER standing_after_contact_insert AFTER INSERT ON contacts BEGIN
    DELETE FROM standings WHERE prospect_id = new.prospect_id;
END
        )sql"_s, uR"sql(
CREATE TRIGGER standing_after_contact_update AFTER UPDATE ON contacts BEGIN
    DELETE FROM standings WHERE prospect_id IN (old.prospect_id, new.prospect_id);
END
        )sql"_s, uR"sql(
CREATE TRIGGER standing_after_touch_insert AFTER INSERT ON touches BEGIN
    DELETE FROM standings WHERE prospect_id = new.prospect_id;
END
        )sql"_s, uR"sql(
CREATE TRIGGER standing_after_touch_update AFTER UPDATE ON touches BEGIN
    DELETE FROM standings WHERE prospect_id IN (old.prospect_id, new.prospect_id);
END
        )sql"_s, uR"sql(
CREATE TRIGGER standing_after_appointment_insert AFTER INSERT ON appointments BEGIN
    DELETE FROM standings WHERE prospect_id = new.prospect_id;
END
        )sql"_s, uR"sql(
CREATE TRIGGER standing_after_appointment_update AFTER UPDATE ON appointments BEGIN
    DELETE FROM standings WHERE prospect_id IN (old.prospect_id, new.prospect_id);
END
        )sql"_s, uR"sql(
CREATE TRIGGER standing_after_hold_insert AFTER INSERT ON holds BEGIN
    DELETE FROM standings WHERE prospect_id = new.prospect_id;
END
        )sql"_s, uR"sql(
CREATE TRIGGER standing_after_hold_update AFTER UPDATE ON holds BEGIN
    DELETE FROM standings WHERE prospect_id IN (old.prospect_id, new.prospect_id);
END
        )sql"_s, uR"sql(
CREATE TRIGGER standing_after_run_insert AFTER INSERT ON runs BEGIN
    DELETE FROM standings WHERE prospect_id = new.prospect_id;
END
        )sql"_s, uR"sql(
CREATE TRIGGER standing_after_run_update AFTER UPDATE ON runs BEGIN
    DELETE FROM standings WHERE prospect_id IN (old.prospect_id, new.prospect_id);
END
        )sql"_s,
    };
}

} // namespace

Result<void> createStandings(const Database &database)
{
    return executeAll(database, {rows(), clock(), droppingOnChange()});
}

} // namespace core::migration
