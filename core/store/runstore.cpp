// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/eventstore.h"
#include "core/store/statement.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

Run runFromRow(Statement &row)
{
    return {
      .id = row.read<RunId>(),
      .prospect = row.read<ProspectId>(),
      .playbook = row.read<QString>(),
      .startedAt = row.read<Instant>(),
      .endedAt = row.read<std::optional<Instant>>(),
      .endReason = row.read<QString>(),
    };
}

Statement &bindRun(Statement &statement, const Run &run)
{
    return statement.bind(u":prospect"_s, run.prospect)
      .bind(u":playbook"_s, run.playbook)
      .bind(u":started_at"_s, run.startedAt)
      .bind(u":ended_at"_s, run.endedAt)
      .bind(u":end_reason"_s, run.endReason);
}

} // namespace

Result<RunId> RunStore::insert(Transaction &transaction, const Run &run)
{
    Statement statement(transaction.database(), uR"sql(
INSERT INTO runs (prospect_id, playbook, started_at, ended_at, end_reason)
VALUES (:prospect, :playbook, :started_at, :ended_at, :end_reason)
    )sql"_s);
    return bindRun(statement, run).insert().map([](qint64 id) { return RunId(id); });
}

Result<void> RunStore::update(Transaction &transaction, const Run &run)
{
    Statement statement(transaction.database(), uR"sql(
UPDATE runs
SET prospect_id = :prospect, playbook = :playbook, started_at = :started_at, ended_at = :ended_at,
    end_reason = :end_reason
WHERE id = :id
    )sql"_s);
    return bindRun(statement, run).bind(u":id"_s, run.id).execOn(QString::number(run.id.value()));
}

Result<QList<Run>> RunStore::runs(ProspectId prospect) const
{
    Statement statement(m_database, uR"sql(
SELECT id, prospect_id, playbook, started_at, ended_at, end_reason
FROM runs
WHERE prospect_id = :prospect
ORDER BY started_at, id
    )sql"_s);
    return readAll(statement.bind(u":prospect"_s, prospect), runFromRow);
}

} // namespace core
