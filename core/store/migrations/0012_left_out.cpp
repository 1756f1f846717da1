// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/migrations/steps.h"

#include <QStringList>

using namespace Qt::StringLiterals;

// Whom the rep left out, whom mail brought and nobody confirmed yet, and images of all that goes with a
// prospect who is left out, so that it can be brought back.
namespace core::migration {

namespace {

QStringList tables()
{
    return {
      uR"sql(
CREATE TABLE left_out (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    address TEXT NOT NULL,
    domain TEXT NOT NULL,
    name TEXT NOT NULL,
    left_out_at INTEGER NOT NULL,
    UNIQUE (address, domain),
    CHECK ((address = '') <> (domain = ''))
) STRICT
      )sql"_s,
      uR"sql(
CREATE TABLE unconfirmed_prospects (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    prospect_id INTEGER NOT NULL UNIQUE REFERENCES prospects (id)
) STRICT
      )sql"_s,
    };
}

QStringList newImages()
{
    return {
      uR"sql(
CREATE TABLE was_left_out (
    action_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    address TEXT NOT NULL,
    domain TEXT NOT NULL,
    name TEXT NOT NULL,
    left_out_at INTEGER NOT NULL,
    PRIMARY KEY (action_id, id)
) STRICT, WITHOUT ROWID
      )sql"_s,
      uR"sql(
CREATE TABLE was_unconfirmed_prospects (
    action_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    prospect_id INTEGER NOT NULL,
    PRIMARY KEY (action_id, id)
) STRICT, WITHOUT ROWID
      )sql"_s,
      uR"sql(
CREATE TABLE was_mail_keys (
    action_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    key TEXT NOT NULL,
    PRIMARY KEY (action_id, id)
) STRICT, WITHOUT ROWID
      )sql"_s,
      uR"sql(
CREATE TRIGGER undo_forget_left_out AFTER DELETE ON undo_actions BEGIN
    DELETE FROM was_left_out WHERE action_id = old.id;
    DELETE FROM was_unconfirmed_prospects WHERE action_id = old.id;
    DELETE FROM was_mail_keys WHERE action_id = old.id;
END
      )sql"_s,
    };
}

QStringList imagesOfWhoGoes()
{
    return {
      uR"sql(
CREATE TRIGGER was_unconfirmed_prospects_delete AFTER DELETE ON unconfirmed_prospects BEGIN
    INSERT OR IGNORE INTO was_unconfirmed_prospects (
        action_id, id, prospect_id)
    SELECT
        action_id, old.id, old.prospect_id
    FROM undo_current;
END
      )sql"_s,
      uR"sql(
CREATE TRIGGER was_left_out_delete AFTER DELETE ON left_out BEGIN
    INSERT OR IGNORE INTO was_left_out (
        action_id, id, address, domain, name, left_out_at)
    SELECT
        action_id, old.id, old.address, old.domain, old.name, old.left_out_at
    FROM undo_current;
END
      )sql"_s,
      uR"sql(
CREATE TRIGGER was_former_names_delete AFTER DELETE ON former_names BEGIN
    INSERT OR IGNORE INTO was_former_names (
        action_id, id, prospect_id, name, organisation)
    SELECT
        action_id, old.id, old.prospect_id, old.name, old.organisation
    FROM undo_current;
END
      )sql"_s,
    };
}

QStringList imagesOfMailThatGoes()
{
    return {
      uR"sql(
CREATE TRIGGER was_mail_keys_delete AFTER DELETE ON mail_keys BEGIN
    INSERT OR IGNORE INTO was_mail_keys (
        action_id, id, key)
    SELECT
        action_id, old.id, old.key
    FROM undo_current;
END
      )sql"_s,
    };
}

QStringList imagesOfEventsThatGo()
{
    return {
      uR"sql(
CREATE TRIGGER was_facts_delete AFTER DELETE ON facts BEGIN
    INSERT OR IGNORE INTO was_facts (
        action_id, id, prospect_id, kind, text, source_touch_id, recorded_at)
    SELECT
        action_id, old.id, old.prospect_id, old.kind, old.text, old.source_touch_id, old.recorded_at
    FROM undo_current;
END
      )sql"_s,
      uR"sql(
CREATE TRIGGER was_holds_delete AFTER DELETE ON holds BEGIN
    INSERT OR IGNORE INTO was_holds (
        action_id, id, prospect_id, until, reason, began_at, source_touch_id, lifted_at)
    SELECT
        action_id, old.id, old.prospect_id, old.until, old.reason, old.began_at,
        old.source_touch_id, old.lifted_at
    FROM undo_current;
END
      )sql"_s,
      uR"sql(
CREATE TRIGGER was_handoffs_delete AFTER DELETE ON handoffs BEGIN
    INSERT OR IGNORE INTO was_handoffs (
        action_id, id, prospect_id, contact_id, at, via, channel, playbook, step, recipient,
        subject, body, status, touch_id, overridden)
    SELECT
        action_id, old.id, old.prospect_id, old.contact_id, old.at, old.via, old.channel,
        old.playbook, old.step, old.recipient, old.subject, old.body, old.status, old.touch_id,
        old.overridden
    FROM undo_current;
END
      )sql"_s,
      uR"sql(
CREATE TRIGGER was_runs_delete AFTER DELETE ON runs BEGIN
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

} // namespace

Result<void> addLeftOut(const Database &database)
{
    return executeAll(
      database, {tables(), newImages(), imagesOfWhoGoes(), imagesOfMailThatGoes(), imagesOfEventsThatGo()});
}

} // namespace core::migration
