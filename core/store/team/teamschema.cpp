// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/team/teamschema.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// Every table leads with the rep: what is asked is asked per rep, and a rep's rows go and come together.
QStringList repTables()
{
    return {
      uR"sql(
CREATE TABLE reps (
    id INTEGER PRIMARY KEY,
    store TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    taken_at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('figures', 'names', 'full')),
    team_key TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    prospects INTEGER NOT NULL,
    touches INTEGER NOT NULL
) STRICT
      )sql"_s, uR"sql(
CREATE TABLE prospects (
    rep_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    organisation TEXT NOT NULL,
    segment TEXT NOT NULL,
    situation TEXT NOT NULL,
    state TEXT NOT NULL,
    flags INTEGER NOT NULL,
    done_as TEXT,
    since INTEGER,
    days INTEGER,
    last_touch INTEGER,
    due INTEGER,
    latest INTEGER,
    overdue INTEGER NOT NULL,
    playbook TEXT NOT NULL,
    step TEXT NOT NULL,
    held_until TEXT,
    PRIMARY KEY (rep_id, id)
) STRICT, WITHOUT ROWID
      )sql"_s, uR"sql(
CREATE INDEX prospects_by_silence ON prospects (state, days)
      )sql"_s, uR"sql(
CREATE TABLE contact_keys (
    rep_id INTEGER NOT NULL,
    prospect_id INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('hash', 'address', 'name')),
    contact_key TEXT NOT NULL,
    PRIMARY KEY (rep_id, prospect_id, kind, contact_key)
) STRICT, WITHOUT ROWID
      )sql"_s, uR"sql(
CREATE INDEX contact_keys_by_key ON contact_keys (kind, contact_key, rep_id)
      )sql"_s,
    };
}

/// Keys that several reps have, or once had: looking through these is enough to find who is shared.
QStringList sharedKeys()
{
    return {
      uR"sql(
CREATE TABLE shared_keys (
    kind TEXT NOT NULL,
    contact_key TEXT NOT NULL,
    PRIMARY KEY (kind, contact_key)
) STRICT, WITHOUT ROWID
      )sql"_s,
    };
}

QStringList touchTables()
{
    return {
      uR"sql(
CREATE TABLE attempts (
    rep_id INTEGER NOT NULL,
    prospect_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    at INTEGER NOT NULL,
    playbook TEXT NOT NULL,
    step TEXT NOT NULL,
    channels INTEGER NOT NULL,
    answered_at INTEGER,
    meaning TEXT,
    overridden INTEGER NOT NULL,
    tone_errors INTEGER NOT NULL,
    PRIMARY KEY (rep_id, prospect_id, number)
) STRICT, WITHOUT ROWID
      )sql"_s,
      uR"sql(
CREATE TABLE touches (
    rep_id INTEGER NOT NULL,
    prospect_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    at INTEGER NOT NULL,
    channel TEXT NOT NULL,
    direction TEXT NOT NULL,
    kind TEXT NOT NULL,
    step TEXT NOT NULL,
    overridden INTEGER NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (rep_id, prospect_id, number)
) STRICT, WITHOUT ROWID
      )sql"_s,
    };
}

/// Counted once, when an export is taken in: what the overview shows is asked of these alone.
QStringList sums()
{
    return {
      uR"sql(
CREATE TABLE standing_sums (
    rep_id INTEGER NOT NULL,
    segment TEXT NOT NULL,
    state TEXT NOT NULL,
    days INTEGER NOT NULL,
    overdue INTEGER NOT NULL,
    flags INTEGER NOT NULL,
    prospects INTEGER NOT NULL,
    PRIMARY KEY (rep_id, state, days, segment, overdue, flags)
) STRICT, WITHOUT ROWID
      )sql"_s,
      uR"sql(
CREATE TABLE attempt_sums (
    rep_id INTEGER NOT NULL,
    playbook TEXT NOT NULL,
    step TEXT NOT NULL,
    segment TEXT NOT NULL,
    channels INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    yes INTEGER NOT NULL,
    neutral INTEGER NOT NULL,
    no INTEGER NOT NULL,
    overridden INTEGER NOT NULL,
    tone_errors INTEGER NOT NULL,
    PRIMARY KEY (rep_id, playbook, step, segment, channels)
) STRICT, WITHOUT ROWID
      )sql"_s,
      uR"sql(
CREATE TABLE standing_history (
    rep_id INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    state TEXT NOT NULL,
    prospects INTEGER NOT NULL,
    overdue INTEGER NOT NULL,
    PRIMARY KEY (rep_id, made_at, state)
) STRICT, WITHOUT ROWID
      )sql"_s,
    };
}

} // namespace

const QList<TeamSchemaStep> &teamSchema()
{
    static const QList<TeamSchemaStep> steps{{1, repTables() + sharedKeys() + touchTables() + sums()}};
    return steps;
}

} // namespace core
