// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/migrations/steps.h"

#include <QStringList>

using namespace Qt::StringLiterals;

// How far each mailbox was read, and the mails in it that concern nobody yet.
namespace core::migration {

namespace {

QStringList tables()
{
    return {
      uR"sql(
CREATE TABLE mailboxes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL UNIQUE,
    collection TEXT NOT NULL,
    own_addresses TEXT NOT NULL,
    position INTEGER NOT NULL,
    last_mail INTEGER NOT NULL,
    size INTEGER NOT NULL,
    mark TEXT NOT NULL,
    mails INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    read_at INTEGER NOT NULL
) STRICT
        )sql"_s,
      uR"sql(
CREATE TABLE mailbox_files (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    mailbox_id INTEGER NOT NULL REFERENCES mailboxes (id),
    name TEXT NOT NULL,
    failed INTEGER NOT NULL CHECK (failed IN (0, 1)),
    UNIQUE (mailbox_id, name)
) STRICT
        )sql"_s,
      uR"sql(
CREATE TABLE waiting_mails (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    mailbox_id INTEGER NOT NULL REFERENCES mailboxes (id),
    file TEXT NOT NULL,
    position INTEGER NOT NULL,
    number INTEGER NOT NULL,
    key INTEGER NOT NULL,
    taken_as INTEGER NOT NULL,
    wanted INTEGER NOT NULL CHECK (wanted IN (0, 1))
) STRICT
        )sql"_s,
      uR"sql(
CREATE TABLE waiting_marks (
    mark INTEGER NOT NULL,
    waiting_id INTEGER NOT NULL,
    PRIMARY KEY (mark, waiting_id)
) STRICT, WITHOUT ROWID
        )sql"_s,
      u"CREATE INDEX waiting_marks_by_mail ON waiting_marks (waiting_id)"_s,
      u"CREATE INDEX waiting_mails_wanted ON waiting_mails (mailbox_id) WHERE wanted = 1"_s,
      uR"sql(
CREATE TRIGGER waiting_marks_go AFTER DELETE ON waiting_mails BEGIN
    DELETE FROM waiting_marks WHERE waiting_id = old.id;
END
        )sql"_s,
      u"CREATE INDEX waiting_mails_by_mailbox ON waiting_mails (mailbox_id)"_s,
      uR"sql(
CREATE TABLE waiting_mails_clock (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    address_id INTEGER NOT NULL,
    mail_id INTEGER NOT NULL
) STRICT
        )sql"_s,
    };
}

QStringList image()
{
    return {
      uR"sql(
CREATE TABLE was_mailboxes (
    action_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    path TEXT NOT NULL,
    collection TEXT NOT NULL,
    own_addresses TEXT NOT NULL,
    position INTEGER NOT NULL,
    last_mail INTEGER NOT NULL,
    size INTEGER NOT NULL,
    mark TEXT NOT NULL,
    mails INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    read_at INTEGER NOT NULL,
    PRIMARY KEY (action_id, id)
) STRICT, WITHOUT ROWID
        )sql"_s,
      uR"sql(
CREATE TRIGGER was_mailboxes_update AFTER UPDATE ON mailboxes BEGIN
    INSERT OR IGNORE INTO was_mailboxes (
        action_id, id, path, collection, own_addresses, position, last_mail, size, mark, mails, failed,
        read_at)
    SELECT
        action_id, old.id, old.path, old.collection, old.own_addresses, old.position, old.last_mail,
        old.size, old.mark, old.mails, old.failed, old.read_at
    FROM undo_current;
END
        )sql"_s,
      // Which of its mails waited is gone with it: brought back, it is read from its start.
      uR"sql(
CREATE TRIGGER was_mailboxes_delete AFTER DELETE ON mailboxes BEGIN
    INSERT OR IGNORE INTO was_mailboxes (
        action_id, id, path, collection, own_addresses, position, last_mail, size, mark, mails, failed,
        read_at)
    SELECT
        action_id, old.id, old.path, old.collection, old.own_addresses, 0, 0, 0, '', 0, 0, old.read_at
    FROM undo_current;
END
        )sql"_s,
      uR"sql(
CREATE TRIGGER undo_forget_mailboxes AFTER DELETE ON undo_actions BEGIN
    DELETE FROM was_mailboxes WHERE action_id = old.id;
END
        )sql"_s,
    };
}

} // namespace

Result<void> addMailboxes(const Database &database)
{
    return executeAll(database, {tables(), image()});
}

} // namespace core::migration
