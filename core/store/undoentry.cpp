// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/undoentry.h"

#include "core/store/statement.h"

using namespace Qt::StringLiterals;

namespace core::undo {

namespace {

Result<void> run(const Database &database, const QString &sql)
{
    Statement statement(database, sql);
    return statement.exec();
}

Result<void> settleAdded(const Database &database)
{
    return run(database, uR"sql(
INSERT INTO undo_inserts (action_id, table_name, first_id, last_id)
SELECT action_id, name, coalesce(last_id, 0) + 1, seq
FROM undo_current, sqlite_sequence
LEFT JOIN undo_marks ON table_name = name
WHERE seq > coalesce(last_id, 0)
ON CONFLICT (action_id, table_name) DO UPDATE SET last_id = excluded.last_id
        )sql"_s);
}

Result<void> noteProspectsOfChanged(const Database &database)
{
    return run(database, uR"sql(
INSERT OR IGNORE INTO undo_prospects (action_id, prospect_id)
SELECT action_id, id
FROM undo_current JOIN was_prospects USING (action_id)
UNION ALL SELECT action_id, prospect_id FROM undo_current JOIN was_contacts USING (action_id)
UNION ALL SELECT action_id, prospect_id FROM undo_current JOIN was_touches USING (action_id)
UNION ALL SELECT action_id, prospect_id FROM undo_current JOIN was_appointments USING (action_id)
UNION ALL SELECT action_id, prospect_id FROM undo_current JOIN was_holds USING (action_id)
UNION ALL SELECT action_id, prospect_id FROM undo_current JOIN was_handoffs USING (action_id)
UNION ALL SELECT action_id, prospect_id FROM undo_current JOIN was_runs USING (action_id)
UNION ALL SELECT action_id, prospect_id FROM undo_current JOIN was_facts USING (action_id)
UNION ALL SELECT action_id, prospect_id FROM undo_current JOIN was_ignored_findings USING (action_id)
WHERE prospect_id IS NOT NULL
        )sql"_s);
}

// CROSS JOIN: from the range to its rows, never the other way round.
Result<void> noteProspectsOfAdded(const Database &database)
{
    return run(database, uR"sql(
INSERT OR IGNORE INTO undo_prospects (action_id, prospect_id)
SELECT action_id, t.id
FROM undo_current CROSS JOIN undo_inserts AS i USING (action_id)
CROSS JOIN prospects AS t ON i.table_name = 'prospects' AND t.id BETWEEN i.first_id AND i.last_id
UNION ALL
SELECT action_id, t.prospect_id
FROM undo_current CROSS JOIN undo_inserts AS i USING (action_id)
CROSS JOIN contacts AS t ON i.table_name = 'contacts' AND t.id BETWEEN i.first_id AND i.last_id
UNION ALL
SELECT action_id, t.prospect_id
FROM undo_current CROSS JOIN undo_inserts AS i USING (action_id)
CROSS JOIN touches AS t ON i.table_name = 'touches' AND t.id BETWEEN i.first_id AND i.last_id
UNION ALL
SELECT action_id, t.prospect_id
FROM undo_current CROSS JOIN undo_inserts AS i USING (action_id)
CROSS JOIN appointments AS t ON i.table_name = 'appointments' AND t.id BETWEEN i.first_id AND i.last_id
UNION ALL
SELECT action_id, t.prospect_id
FROM undo_current CROSS JOIN undo_inserts AS i USING (action_id)
CROSS JOIN facts AS t ON i.table_name = 'facts' AND t.id BETWEEN i.first_id AND i.last_id
UNION ALL
SELECT action_id, t.prospect_id
FROM undo_current CROSS JOIN undo_inserts AS i USING (action_id)
CROSS JOIN holds AS t ON i.table_name = 'holds' AND t.id BETWEEN i.first_id AND i.last_id
UNION ALL
SELECT action_id, t.prospect_id
FROM undo_current CROSS JOIN undo_inserts AS i USING (action_id)
CROSS JOIN handoffs AS t ON i.table_name = 'handoffs' AND t.id BETWEEN i.first_id AND i.last_id
UNION ALL
SELECT action_id, t.prospect_id
FROM undo_current CROSS JOIN undo_inserts AS i USING (action_id)
CROSS JOIN runs AS t ON i.table_name = 'runs' AND t.id BETWEEN i.first_id AND i.last_id
UNION ALL
SELECT action_id, t.prospect_id
FROM undo_current CROSS JOIN undo_inserts AS i USING (action_id)
CROSS JOIN ignored_findings AS t ON i.table_name = 'ignored_findings'
    AND t.id BETWEEN i.first_id AND i.last_id
WHERE t.prospect_id IS NOT NULL
        )sql"_s);
}

/// How far mailboxes were read before an action that changed nothing else: the one before it brings that
/// back.
Result<void> handDownMailboxes(const Database &database)
{
    return run(database, uR"sql(
INSERT OR IGNORE INTO was_mailboxes (
    action_id, id, path, collection, own_addresses, position, last_mail, size, mark, mails, failed, read_at)
SELECT
    (SELECT max(id) FROM undo_actions WHERE id < w.action_id), id, path, collection, own_addresses, position,
    last_mail, size, mark, mails, failed, read_at
FROM undo_current
JOIN was_mailboxes AS w USING (action_id)
WHERE NOT EXISTS (SELECT 1 FROM undo_inserts AS i WHERE i.action_id = w.action_id)
  AND EXISTS (SELECT 1 FROM undo_actions AS a WHERE a.id < w.action_id)
        )sql"_s);
}

Result<void> dropIfItChangedNothing(const Database &database)
{
    return run(database, uR"sql(
DELETE FROM undo_actions
WHERE id IN (SELECT action_id FROM undo_current)
  AND NOT EXISTS (SELECT 1 FROM undo_inserts WHERE action_id = undo_actions.id)
  AND NOT EXISTS (SELECT 1 FROM undo_prospects WHERE action_id = undo_actions.id)
  AND NOT EXISTS (SELECT 1 FROM was_settings WHERE action_id = undo_actions.id)
  AND NOT EXISTS (SELECT 1 FROM was_ignored_findings WHERE action_id = undo_actions.id)
  AND NOT EXISTS (SELECT 1 FROM was_sender_judgements WHERE action_id = undo_actions.id)
  AND NOT EXISTS (SELECT 1 FROM was_left_out WHERE action_id = undo_actions.id)
  AND NOT EXISTS (SELECT 1 FROM was_unconfirmed_prospects WHERE action_id = undo_actions.id)
  AND NOT EXISTS (SELECT 1 FROM was_mailboxes WHERE action_id = undo_actions.id AND mark = '')
  AND NOT EXISTS (SELECT 1 FROM was_left_out_accounts WHERE action_id = undo_actions.id)
        )sql"_s);
}

Result<void> dropBeyondFifty(const Database &database)
{
    Statement drop(database, uR"sql(
DELETE FROM undo_actions
WHERE id <= (SELECT id FROM undo_actions WHERE action <> :following ORDER BY id DESC LIMIT 1 OFFSET 50)
        )sql"_s);
    return drop.bind(u":following"_s, kFollowing).exec();
}

/// The entry to which a following adds: the newest, when it is one too.
Result<std::optional<qint64>> entryToGoOn(const Database &database, const QString &action)
{
    if (action != kFollowing)
        return std::nullopt;
    Statement newest(database, u"SELECT id, action FROM undo_actions ORDER BY id DESC LIMIT 1"_s);
    auto entry =
      readOne(newest, [](Statement &row) { return std::pair(row.read<qint64>(), row.read<QString>()); });
    if (!entry)
        return failure(entry.error());
    if (!*entry || (*entry)->second != kFollowing)
        return std::nullopt;
    return (*entry)->first;
}

Result<qint64> addEntry(const Database &database, const QString &action)
{
    Statement add(database, u"INSERT INTO undo_actions (action) VALUES (:action)"_s);
    return add.bind(u":action"_s, action).insert();
}

} // namespace

Result<void> openEntry(const Database &database, const QString &action)
{
    const auto open = entryToGoOn(database, action);
    if (!open)
        return failure(open.error());
    const auto id = *open ? Result<qint64>(**open) : addEntry(database, action);
    if (!id)
        return failure(id.error());
    Statement current(database, u"INSERT INTO undo_current (action_id) VALUES (:id)"_s);
    if (auto done = current.bind(u":id"_s, *id).exec(); !done)
        return done;
    if (auto done = run(database, u"DELETE FROM undo_marks"_s); !done)
        return done;
    return run(database,
               u"INSERT INTO undo_marks (table_name, last_id) SELECT name, seq FROM sqlite_sequence"_s);
}

Result<void> closeEntry(const Database &database)
{
    for (const auto settle : {settleAdded, noteProspectsOfChanged, noteProspectsOfAdded, handDownMailboxes,
                              dropIfItChangedNothing, dropBeyondFifty}) {
        if (auto done = settle(database); !done)
            return done;
    }
    return run(database, u"DELETE FROM undo_current"_s);
}

} // namespace core::undo
