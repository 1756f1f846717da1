// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/migrations/steps.h"

#include <QStringList>

using namespace Qt::StringLiterals;

// Whether it was an answer that made a conversation, and nobody who said so: it goes with that answer.
namespace core::migration {

namespace {

QStringList columns()
{
    return {
      uR"sql(
ALTER TABLE prospects ADD COLUMN situation_by_answer INTEGER NOT NULL DEFAULT 0
    CHECK (situation_by_answer IN (0, 1))
      )sql"_s,
      u"ALTER TABLE was_prospects ADD COLUMN situation_by_answer INTEGER NOT NULL DEFAULT 0"_s,
    };
}

QStringList images()
{
    return {
      u"DROP TRIGGER was_prospects_update"_s,
      uR"sql(
CREATE TRIGGER was_prospects_update AFTER UPDATE ON prospects BEGIN
    INSERT OR IGNORE INTO was_prospects (
        action_id, id, name, organisation, segment, situation, situation_by_answer, closed_as, closed_at,
        closed_reason, nurture)
    SELECT
        action_id, old.id, old.name, old.organisation, old.segment, old.situation,
        old.situation_by_answer, old.closed_as, old.closed_at, old.closed_reason, old.nurture
    FROM undo_current;
END
      )sql"_s,
      u"DROP TRIGGER was_prospects_delete"_s,
      uR"sql(
CREATE TRIGGER was_prospects_delete AFTER DELETE ON prospects BEGIN
    INSERT OR IGNORE INTO was_prospects (
        action_id, id, name, organisation, segment, situation, situation_by_answer, closed_as, closed_at,
        closed_reason, nurture)
    SELECT
        action_id, old.id, old.name, old.organisation, old.segment, old.situation,
        old.situation_by_answer, old.closed_as, old.closed_at, old.closed_reason, old.nurture
    FROM undo_current;
END
      )sql"_s,
    };
}

// Whom mail made began without a conversation. Of everybody else nobody knows who said it.
QStringList whomMailMade()
{
    return {uR"sql(
UPDATE prospects
SET situation_by_answer = 1
WHERE situation = 'after_conversation' AND id IN (SELECT prospect_id FROM unconfirmed_prospects)
    )sql"_s};
}

} // namespace

Result<void> addSituationByAnswer(const Database &database)
{
    return executeAll(database, {columns(), images(), whomMailMade()});
}

} // namespace core::migration
