// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/handwritten.h"

#include <sqlite3.h>

namespace bench {

namespace {

// Last answer, first and last attempt after it, what was agreed, what holds: the figures of a state, without
// zones, business days, playbooks and reasons.
constexpr const char *kQuery = R"sql(
WITH answers AS (
    SELECT prospect_id, max(at) AS at
    FROM touches
    WHERE direction = 'in' AND kind = 'reply' AND channel <> 'note' OR kind = 'held'
    GROUP BY prospect_id
),
attempts AS (
    SELECT t.prospect_id, min(t.at) AS since, max(t.at) AS newest, count(*) AS number
    FROM touches AS t
    LEFT JOIN answers AS a ON a.prospect_id = t.prospect_id
    WHERE t.direction = 'out' AND t.kind = 'sent' AND t.channel <> 'note' AND (a.at IS NULL OR t.at > a.at)
    GROUP BY t.prospect_id
),
ahead AS (
    SELECT prospect_id, min(at) AS at
    FROM appointments
    WHERE status = 'scheduled' AND at > ?1
    GROUP BY prospect_id
),
missed AS (
    SELECT prospect_id, max(at) AS at
    FROM appointments
    WHERE status = 'missed'
    GROUP BY prospect_id
),
held AS (
    SELECT prospect_id, max(until) AS until
    FROM holds
    WHERE lifted_at IS NULL
    GROUP BY prospect_id
),
dead AS (
    SELECT c.prospect_id
    FROM contacts AS c
    JOIN contact_addresses AS a ON a.contact_id = c.id
    GROUP BY c.prospect_id
    HAVING min(a.dead) = 1
)
SELECT p.id,
       CASE
           WHEN p.closed_as IS NOT NULL THEN 'done'
           WHEN held.until > '2026-02-16' THEN 'on_hold'
           WHEN ahead.at IS NOT NULL THEN 'scheduled'
           WHEN dead.prospect_id IS NOT NULL THEN 'unreachable'
           WHEN answers.at IS NULL AND missed.at IS NULL THEN 'new'
           WHEN attempts.newest IS NULL THEN 'your_turn'
           WHEN attempts.newest > ?1 - 259200000 THEN 'waiting'
           ELSE 'silent'
       END AS state,
       coalesce(missed.at, attempts.since) AS since,
       attempts.number
FROM prospects AS p
LEFT JOIN answers ON answers.prospect_id = p.id
LEFT JOIN attempts ON attempts.prospect_id = p.id
LEFT JOIN ahead ON ahead.prospect_id = p.id
LEFT JOIN missed ON missed.prospect_id = p.id
LEFT JOIN held ON held.prospect_id = p.id
LEFT JOIN dead ON dead.prospect_id = p.id
)sql";

} // namespace

qint64 runHandWrittenQuery(const QString &storePath)
{
    sqlite3 *connection = nullptr;
    sqlite3_stmt *statement = nullptr;
    qint64 rows = 0;
    if (sqlite3_open_v2(storePath.toUtf8().constData(), &connection, SQLITE_OPEN_READONLY, nullptr) ==
        SQLITE_OK) {
        sqlite3_exec(connection, "PRAGMA cache_size = -32768", nullptr, nullptr, nullptr);
        sqlite3_prepare_v2(connection, kQuery, -1, &statement, nullptr);
        sqlite3_bind_int64(statement, 1, 20'500LL * 86'400'000);
        while (sqlite3_step(statement) == SQLITE_ROW)
            ++rows;
        sqlite3_finalize(statement);
    }
    sqlite3_close(connection);
    return rows;
}

} // namespace bench
