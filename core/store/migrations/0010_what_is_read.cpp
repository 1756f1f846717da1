// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/migrations/steps.h"

#include <QStringList>

using namespace Qt::StringLiterals;

// Saved mails that were overwritten, mail that waits for a subject of ours, accounts that are not read.
namespace core::migration {

namespace {

QStringList files()
{
    return {
      u"ALTER TABLE mailbox_files ADD COLUMN size INTEGER NOT NULL DEFAULT -1"_s,
      u"ALTER TABLE mailbox_files ADD COLUMN changed_at INTEGER NOT NULL DEFAULT -1"_s,
      u"DROP INDEX waiting_mails_by_mailbox"_s,
      u"CREATE INDEX waiting_mails_by_file ON waiting_mails (mailbox_id, file)"_s,
    };
}

/// Those that wait have no mark of their subject yet: what was read is read anew, and adds only these.
QStringList topics()
{
    return {
      u"ALTER TABLE waiting_mails_clock ADD COLUMN touch_id INTEGER NOT NULL DEFAULT 0"_s,
      uR"sql(
UPDATE waiting_mails_clock
SET touch_id = coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'touches'), 0)
      )sql"_s,
      u"UPDATE mailboxes SET position = 0, last_mail = 0, size = 0, mark = ''"_s,
      u"UPDATE was_mailboxes SET position = 0, last_mail = 0, size = 0, mark = '', mails = 0, failed = 0"_s,
    };
}

QStringList accounts()
{
    return {
      uR"sql(
CREATE TABLE left_out_accounts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    collection TEXT NOT NULL,
    folder TEXT NOT NULL,
    UNIQUE (collection, folder)
) STRICT
      )sql"_s,
      uR"sql(
CREATE TABLE was_left_out_accounts (
    action_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    collection TEXT NOT NULL,
    folder TEXT NOT NULL,
    PRIMARY KEY (action_id, id)
) STRICT, WITHOUT ROWID
      )sql"_s,
      uR"sql(
CREATE TRIGGER was_left_out_accounts_delete AFTER DELETE ON left_out_accounts BEGIN
    INSERT OR IGNORE INTO was_left_out_accounts (action_id, id, collection, folder)
    SELECT action_id, old.id, old.collection, old.folder
    FROM undo_current;
END
      )sql"_s,
      uR"sql(
CREATE TRIGGER undo_forget_left_out_accounts AFTER DELETE ON undo_actions BEGIN
    DELETE FROM was_left_out_accounts WHERE action_id = old.id;
END
      )sql"_s,
    };
}

} // namespace

Result<void> addWhatIsRead(const Database &database)
{
    return executeAll(database, {files(), topics(), accounts()});
}

} // namespace core::migration
