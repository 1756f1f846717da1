// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/migrations/steps.h"

#include <QStringList>

using namespace Qt::StringLiterals;

// Instants are milliseconds UTC, days are ISO text, vocabularies are their ids. AUTOINCREMENT everywhere: an
// id is never given twice, and the undo log tells what an action added by the ids alone.
namespace core::migration {

namespace {

QStringList people()
{
    return {
      uR"sql(
CREATE TABLE prospects (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    organisation TEXT NOT NULL,
    segment TEXT NOT NULL CHECK (segment IN ('consumer', 'small_business', 'company', 'enterprise')),
    situation TEXT NOT NULL CHECK (situation IN ('never_engaged', 'missed_appointment',
                                                 'after_conversation', 'after_proposal', 'in_contract')),
    closed_as TEXT CHECK (closed_as IN ('won', 'lost', 'moved_on', 'no_contact')),
    closed_at INTEGER,
    closed_reason TEXT NOT NULL,
    nurture INTEGER NOT NULL CHECK (nurture IN (0, 1)),
    CHECK ((closed_as IS NULL) = (closed_at IS NULL))
) STRICT
        )sql"_s, uR"sql(
CREATE TABLE contacts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    prospect_id INTEGER NOT NULL REFERENCES prospects (id),
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('unknown', 'decision_maker', 'influencer', 'user')),
    is_primary INTEGER NOT NULL CHECK (is_primary IN (0, 1)),
    confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
    timezone TEXT NOT NULL,
    best_times TEXT NOT NULL,
    language TEXT NOT NULL
) STRICT
        )sql"_s, uR"sql(
CREATE INDEX contacts_by_prospect ON contacts (prospect_id, id, is_primary, timezone, best_times)
        )sql"_s, uR"sql(
CREATE UNIQUE INDEX one_primary_contact ON contacts (prospect_id) WHERE is_primary = 1
        )sql"_s, uR"sql(
CREATE TABLE contact_addresses (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL REFERENCES contacts (id),
    address TEXT NOT NULL,
    dead INTEGER NOT NULL CHECK (dead IN (0, 1)),
    dead_reason TEXT NOT NULL
) STRICT
        )sql"_s, uR"sql(
CREATE INDEX addresses_by_contact ON contact_addresses (contact_id, dead)
        )sql"_s, uR"sql(
CREATE INDEX dead_addresses ON contact_addresses (contact_id) WHERE dead = 1
        )sql"_s, uR"sql(
CREATE INDEX addresses_by_address ON contact_addresses (address)
        )sql"_s, uR"sql(
CREATE TABLE contact_phones (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL REFERENCES contacts (id),
    phone TEXT NOT NULL
) STRICT
        )sql"_s, uR"sql(
CREATE INDEX phones_by_contact ON contact_phones (contact_id)
        )sql"_s,
    };
}

// Words lie apart from the marks: the rules read a million marks in one pass and never see a word.
QStringList touches()
{
    return {
      uR"sql(
CREATE TABLE touches (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    prospect_id INTEGER NOT NULL REFERENCES prospects (id),
    contact_id INTEGER REFERENCES contacts (id),
    at INTEGER NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('email', 'text', 'voicemail', 'call', 'social', 'meeting',
                                             'note')),
    direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
    kind TEXT NOT NULL CHECK (kind IN ('reply', 'auto_reply', 'bounce', 'receipt', 'list', 'other', 'sent',
                                       'held', 'missed', 'note')),
    kind_reason TEXT NOT NULL,
    kind_by_rep INTEGER NOT NULL CHECK (kind_by_rep IN (0, 1)),
    step TEXT NOT NULL,
    message_id TEXT NOT NULL,
    overridden INTEGER NOT NULL CHECK (overridden IN (0, 1))
) STRICT
        )sql"_s, uR"sql(
CREATE INDEX touch_marks ON touches (prospect_id, at, id, channel, direction, kind, step)
        )sql"_s, uR"sql(
CREATE INDEX touches_by_message_id ON touches (message_id) WHERE message_id <> ''
        )sql"_s, uR"sql(
CREATE TABLE touch_texts (
    touch_id INTEGER PRIMARY KEY REFERENCES touches (id),
    subject TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT
        )sql"_s, uR"sql(
CREATE TABLE mail_keys (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE
) STRICT
        )sql"_s,
    };
}

QStringList whatWasSaidAndAgreed()
{
    return {
      uR"sql(
CREATE TABLE appointments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    prospect_id INTEGER NOT NULL REFERENCES prospects (id),
    at INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    platform TEXT NOT NULL,
    topic TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('scheduled', 'held', 'missed', 'cancelled')),
    cancelled_by TEXT CHECK (cancelled_by IN ('them', 'us')),
    waited_minutes INTEGER,
    agreed_at INTEGER NOT NULL,
    settled_at INTEGER,
    touch_id INTEGER REFERENCES touches (id)
) STRICT
        )sql"_s, uR"sql(
CREATE INDEX appointments_by_prospect ON appointments (prospect_id, at)
        )sql"_s, uR"sql(
CREATE TABLE facts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    prospect_id INTEGER NOT NULL REFERENCES prospects (id),
    kind TEXT NOT NULL CHECK (kind IN ('problem', 'outcome', 'reason', 'best_time', 'promise', 'role')),
    text TEXT NOT NULL,
    source_touch_id INTEGER REFERENCES touches (id),
    recorded_at INTEGER NOT NULL
) STRICT
        )sql"_s, uR"sql(
CREATE INDEX facts_by_prospect ON facts (prospect_id, recorded_at)
        )sql"_s, uR"sql(
CREATE TABLE holds (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    prospect_id INTEGER NOT NULL REFERENCES prospects (id),
    until TEXT NOT NULL,
    reason TEXT NOT NULL,
    began_at INTEGER NOT NULL,
    source_touch_id INTEGER REFERENCES touches (id),
    lifted_at INTEGER
) STRICT
        )sql"_s, uR"sql(
CREATE INDEX holds_by_prospect ON holds (prospect_id, began_at)
        )sql"_s,
    };
}

QStringList handoffsAndRuns()
{
    return {
      uR"sql(
CREATE TABLE handoffs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    prospect_id INTEGER NOT NULL REFERENCES prospects (id),
    contact_id INTEGER REFERENCES contacts (id),
    at INTEGER NOT NULL,
    via TEXT NOT NULL CHECK (via IN ('mailto', 'eml', 'gmail', 'outlook', 'sms', 'tel', 'clipboard')),
    channel TEXT NOT NULL CHECK (channel IN ('email', 'text', 'voicemail', 'call', 'social', 'meeting',
                                             'note')),
    playbook TEXT NOT NULL,
    step TEXT NOT NULL,
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('handed_off', 'confirmed', 'not_sent')),
    touch_id INTEGER REFERENCES touches (id),
    overridden INTEGER NOT NULL CHECK (overridden IN (0, 1))
) STRICT
        )sql"_s, uR"sql(
CREATE INDEX handoffs_by_prospect ON handoffs (prospect_id, at)
        )sql"_s, uR"sql(
CREATE TABLE runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    prospect_id INTEGER NOT NULL REFERENCES prospects (id),
    playbook TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    ended_at INTEGER,
    end_reason TEXT NOT NULL
) STRICT
        )sql"_s, uR"sql(
CREATE INDEX runs_by_prospect ON runs (prospect_id, started_at)
        )sql"_s, uR"sql(
CREATE UNIQUE INDEX one_run_on ON runs (prospect_id) WHERE ended_at IS NULL
        )sql"_s,
    };
}

QStringList settings()
{
    return {
      uR"sql(
CREATE TABLE settings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
) STRICT
        )sql"_s,
      uR"sql(
CREATE TABLE own_addresses (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    address TEXT NOT NULL UNIQUE
) STRICT
        )sql"_s,
    };
}

} // namespace

Result<void> createInitialTables(const Database &database)
{
    return executeAll(database, {people(), touches(), whatWasSaidAndAgreed(), handoffsAndRuns(), settings()});
}

} // namespace core::migration
