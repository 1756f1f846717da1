// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/eventstore.h"
#include "core/store/statement.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

Fact factFromRow(Statement &row)
{
    return {
      .id = row.read<FactId>(),
      .prospect = row.read<ProspectId>(),
      .kind = row.read<FactKind>(),
      .text = row.read<QString>(),
      .source = row.read<std::optional<TouchId>>(),
      .recordedAt = row.read<Instant>(),
    };
}

} // namespace

Result<FactId> FactStore::insert(Transaction &transaction, const Fact &fact)
{
    Statement statement(transaction.database(), uR"sql(
INSERT INTO facts (prospect_id, kind, text, source_touch_id, recorded_at)
VALUES (:prospect, :kind, :text, :source, :recorded_at)
    )sql"_s);
    statement.bind(u":prospect"_s, fact.prospect)
      .bind(u":kind"_s, fact.kind)
      .bind(u":text"_s, fact.text)
      .bind(u":source"_s, fact.source)
      .bind(u":recorded_at"_s, fact.recordedAt);
    return statement.insert().map([](qint64 id) { return FactId(id); });
}

Result<QList<Fact>> FactStore::facts(ProspectId prospect) const
{
    Statement statement(m_database, uR"sql(
SELECT id, prospect_id, kind, text, source_touch_id, recorded_at
FROM facts
WHERE prospect_id = :prospect
ORDER BY recorded_at, id
    )sql"_s);
    return readAll(statement.bind(u":prospect"_s, prospect), factFromRow);
}

} // namespace core
