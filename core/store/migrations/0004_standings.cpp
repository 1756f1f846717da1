// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/migrations/steps.h"

#include <QString>

using namespace Qt::StringLiterals;

namespace core::migration {

// Derived rows, thrown away at will: no undo, no history. The order of the window is an index.
Result<void> createStandings(const Database &database)
{
    return executeAll(database, {
        uR"sql(
CREATE TABLE standings (
    prospect_id INTEGER PRIMARY KEY REFERENCES prospects (id),
    state TEXT NOT NULL,
    state_rank INTEGER NOT NULL,
    sort_key INTEGER NOT NULL,
    flags INTEGER NOT NULL,
    since INTEGER,
    last_touch INTEGER,
    next_due INTEGER,
    latest INTEGER,
    next_step TEXT NOT NULL,
    hold_until TEXT,
    hold_reason TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    valid_until INTEGER
) STRICT
        )sql"_s,
        u"CREATE INDEX standings_in_order ON standings (state_rank, sort_key, prospect_id)"_s,
        u"CREATE INDEX standings_by_end ON standings (valid_until) WHERE valid_until IS NOT NULL"_s,
        u"CREATE INDEX standings_by_making ON standings (made_at)"_s,
    });
}

} // namespace core::migration
