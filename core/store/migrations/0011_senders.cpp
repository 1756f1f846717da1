// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/migrations/steps.h"

#include <QStringList>

using namespace Qt::StringLiterals;

// Who wrote each mail, what the rep said of all mail from an address, and what the mail itself was taken for
// while that stands instead.
namespace core::migration {

namespace {

QStringList columns()
{
    return {
      u"ALTER TABLE touches ADD COLUMN sender TEXT NOT NULL DEFAULT ''"_s,
      uR"sql(
ALTER TABLE touches ADD COLUMN read_kind TEXT
    CHECK (read_kind IN ('reply', 'auto_reply', 'bounce', 'receipt', 'list', 'other'))
      )sql"_s,
      u"ALTER TABLE touches ADD COLUMN read_reason TEXT NOT NULL DEFAULT ''"_s,
      u"CREATE INDEX touches_by_sender ON touches (sender) WHERE sender <> ''"_s,
      u"ALTER TABLE was_touches ADD COLUMN sender TEXT NOT NULL DEFAULT ''"_s,
      u"ALTER TABLE was_touches ADD COLUMN read_kind TEXT"_s,
      u"ALTER TABLE was_touches ADD COLUMN read_reason TEXT NOT NULL DEFAULT ''"_s,
      u"DROP TRIGGER was_touches_update"_s,
      uR"sql(
CREATE TRIGGER was_touches_update AFTER UPDATE ON touches BEGIN
    INSERT OR IGNORE INTO was_touches (
        action_id, id, prospect_id, contact_id, at, channel, direction, kind, kind_reason,
        kind_by_rep, step, message_id, overridden, sender, read_kind, read_reason)
    SELECT
        action_id, old.id, old.prospect_id, old.contact_id, old.at, old.channel, old.direction,
        old.kind, old.kind_reason, old.kind_by_rep, old.step, old.message_id, old.overridden,
        old.sender, old.read_kind, old.read_reason
    FROM undo_current;
END
      )sql"_s,
      u"DROP TRIGGER was_touches_delete"_s,
      uR"sql(
CREATE TRIGGER was_touches_delete AFTER DELETE ON touches BEGIN
    INSERT OR IGNORE INTO was_touches (
        action_id, id, prospect_id, contact_id, at, channel, direction, kind, kind_reason,
        kind_by_rep, step, message_id, overridden, sender, read_kind, read_reason)
    SELECT
        action_id, old.id, old.prospect_id, old.contact_id, old.at, old.channel, old.direction,
        old.kind, old.kind_reason, old.kind_by_rep, old.step, old.message_id, old.overridden,
        old.sender, old.read_kind, old.read_reason
    FROM undo_current;
END
      )sql"_s,
    };
}

// A delivery report is about the contact, not from it; of several addresses nobody knows which one wrote.
QStringList sendersOfKnownMail()
{
    return {uR"sql(
UPDATE touches
SET sender = (SELECT address FROM contact_addresses AS a WHERE a.contact_id = touches.contact_id)
WHERE direction = 'in' AND channel = 'email' AND message_id <> '' AND kind <> 'bounce' AND kind_by_rep = 0
  AND (SELECT count(*) FROM contact_addresses AS a WHERE a.contact_id = touches.contact_id) = 1
    )sql"_s};
}

QStringList judgements()
{
    return {
      uR"sql(
CREATE TABLE sender_judgements (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    address TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('reply', 'auto_reply', 'bounce', 'receipt', 'list', 'other')),
    judged_at INTEGER NOT NULL
) STRICT
      )sql"_s,
      uR"sql(
CREATE TABLE was_sender_judgements (
    action_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    address TEXT NOT NULL,
    kind TEXT NOT NULL,
    judged_at INTEGER NOT NULL,
    PRIMARY KEY (action_id, id)
) STRICT, WITHOUT ROWID
      )sql"_s,
      uR"sql(
CREATE TRIGGER was_sender_judgements_delete AFTER DELETE ON sender_judgements BEGIN
    INSERT OR IGNORE INTO was_sender_judgements (action_id, id, address, kind, judged_at)
    SELECT action_id, old.id, old.address, old.kind, old.judged_at
    FROM undo_current;
END
      )sql"_s,
      uR"sql(
CREATE TRIGGER undo_forget_senders AFTER DELETE ON undo_actions BEGIN
    DELETE FROM was_sender_judgements WHERE action_id = old.id;
END
      )sql"_s,
    };
}

} // namespace

Result<void> addSenders(const Database &database)
{
    return executeAll(database, {columns(), sendersOfKnownMail(), judgements()});
}

} // namespace core::migration
