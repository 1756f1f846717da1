// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/eventstore.h"
#include "core/store/statement.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

Hold holdFromRow(Statement &row)
{
    return {
      .id = row.read<HoldId>(),
      .prospect = row.read<ProspectId>(),
      .until = row.read<QDate>(),
      .reason = row.read<QString>(),
      .from = row.read<Instant>(),
      .source = row.read<std::optional<TouchId>>(),
      .liftedAt = row.read<std::optional<Instant>>(),
    };
}

Statement &bindHold(Statement &statement, const Hold &hold)
{
    return statement.bind(u":prospect"_s, hold.prospect)
      .bind(u":until"_s, hold.until)
      .bind(u":reason"_s, hold.reason)
      .bind(u":began_at"_s, hold.from)
      .bind(u":source"_s, hold.source)
      .bind(u":lifted_at"_s, hold.liftedAt);
}

} // namespace

Result<HoldId> HoldStore::insert(Transaction &transaction, const Hold &hold)
{
    Statement statement(transaction.database(), uR"sql(
INSERT INTO holds (prospect_id, until, reason, began_at, source_touch_id, lifted_at)
VALUES (:prospect, :until, :reason, :began_at, :source, :lifted_at)
    )sql"_s);
    return bindHold(statement, hold).insert().map([](qint64 id) { return HoldId(id); });
}

Result<void> HoldStore::update(Transaction &transaction, const Hold &hold)
{
    Statement statement(transaction.database(), uR"sql(
UPDATE holds
SET prospect_id = :prospect, until = :until, reason = :reason, began_at = :began_at,
    source_touch_id = :source, lifted_at = :lifted_at
WHERE id = :id
    )sql"_s);
    return bindHold(statement, hold).bind(u":id"_s, hold.id).execOn(QString::number(hold.id.value()));
}

Result<QList<Hold>> HoldStore::holds(ProspectId prospect) const
{
    Statement statement(m_database, uR"sql(
SELECT id, prospect_id, until, reason, began_at, source_touch_id, lifted_at
FROM holds
WHERE prospect_id = :prospect
ORDER BY began_at, id
    )sql"_s);
    return readAll(statement.bind(u":prospect"_s, prospect), holdFromRow);
}

} // namespace core
