// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/undolog.h"

#include "core/store/statement.h"
#include "core/store/undoentry.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Newest {
    qint64 id;
    UndoLog::Entry entry;
};

/// The newest whose action is not `leftOut`.
Result<std::optional<Newest>> newestEntry(const Database &database, const QString &leftOut = {})
{
    Statement action(database, uR"sql(
SELECT id, action
FROM undo_actions
WHERE action <> :left_out
ORDER BY id DESC
LIMIT 1
    )sql"_s);
    auto newest = readOne(action.bind(u":left_out"_s, leftOut), [](Statement &row) {
        return Newest{row.read<qint64>(), {.action = row.read<QString>(), .prospects = {}}};
    });
    if (!newest || !*newest)
        return newest;
    Statement prospects(database, uR"sql(
SELECT prospect_id
FROM undo_prospects
WHERE action_id = :action
ORDER BY prospect_id
    )sql"_s);
    auto ids = readAll(prospects.bind(u":action"_s, (*newest)->id),
                       [](Statement &row) { return row.read<ProspectId>(); });
    if (!ids)
        return failure(ids.error());
    (*newest)->entry.prospects = *std::move(ids);
    return newest;
}

Result<void> runAll(const Database &database, const QStringList &statements, qint64 action)
{
    for (const QString &sql : statements) {
        Statement statement(database, sql);
        if (auto done = statement.bind(u":action"_s, action).exec(); !done)
            return done;
    }
    return {};
}

// Settings (holidays, away) move every state.
QStringList dropStandings()
{
    return {
      uR"sql(
DELETE FROM standings
WHERE prospect_id IN (SELECT prospect_id FROM undo_prospects WHERE action_id = :action)
        )sql"_s,
      uR"sql(
DELETE FROM standings
WHERE EXISTS (SELECT 1 FROM undo_inserts WHERE action_id = :action AND table_name = 'settings')
   OR EXISTS (SELECT 1 FROM was_settings WHERE action_id = :action)
        )sql"_s,
    };
}

Result<void> takeBack(const Database &database, qint64 action)
{
    for (const QStringList &statements :
         {dropStandings(), undo::takeAwayAdded(), undo::takeAwayChanged(), undo::bringBackChanged(),
          QStringList{u"DELETE FROM undo_actions WHERE id = :action"_s}}) {
        if (auto done = runAll(database, statements, action); !done)
            return done;
    }
    return {};
}

/// The rep's newest action, and before it the mail that was read since.
Result<UndoLog::Entry> takeBackNewest(const Database &database)
{
    const auto wanted = newestEntry(database, kFollowing);
    if (!wanted)
        return failure(wanted.error());
    if (!*wanted)
        return failure({.code = Error::Code::NotFound, .subject = u"undo"_s});
    UndoLog::Entry whole{.action = (*wanted)->entry.action, .prospects = {}};
    qint64 taken = 0;
    while (taken != (*wanted)->id) {
        const auto newest = newestEntry(database);
        if (!newest)
            return failure(newest.error());
        taken = (*newest)->id;
        whole.prospects += (*newest)->entry.prospects;
        if (auto done = takeBack(database, taken); !done)
            return failure(done.error());
    }
    return whole;
}

Result<UndoLog::Entry> takeBackInTransaction(const Database &database)
{
    if (auto begun = execute(database, u"BEGIN IMMEDIATE"_s); !begun)
        return failure(begun.error());
    auto entry = takeBackNewest(database);
    if (entry) {
        if (auto committed = execute(database, u"COMMIT"_s); !committed)
            entry = failure(committed.error());
    }
    if (!entry)
        (void)execute(database, u"ROLLBACK"_s);
    return entry;
}

} // namespace

Result<bool> UndoLog::isEmpty() const
{
    Statement any(m_database, u"SELECT EXISTS (SELECT 1 FROM undo_actions WHERE action <> :following)"_s);
    any.bind(u":following"_s, kFollowing);
    const auto found = readOne(any, [](Statement &row) { return row.read<bool>(); });
    return found.map([](const std::optional<bool> &exists) { return !exists.value_or(false); });
}

Result<std::optional<UndoLog::Entry>> UndoLog::next() const
{
    auto newest = newestEntry(m_database, kFollowing);
    if (!newest)
        return failure(newest.error());
    if (!*newest)
        return std::nullopt;
    return std::move((*newest)->entry);
}

Result<UndoLog::Entry> UndoLog::undo()
{
    // The rows return as they were, references and all; checking each on the way would read whole tables,
    // and the switch has no effect inside a transaction.
    if (auto off = execute(m_database, u"PRAGMA foreign_keys = OFF"_s); !off)
        return failure(off.error());
    auto entry = takeBackInTransaction(m_database);
    if (auto on = execute(m_database, u"PRAGMA foreign_keys = ON"_s); !on && entry)
        return failure(on.error());
    return entry;
}

} // namespace core
