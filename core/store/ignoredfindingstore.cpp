// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/ignoredfindingstore.h"

#include "core/store/statement.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

IgnoredFinding ignoredFromRow(Statement &row)
{
    return {
      .id = row.read<IgnoredFindingId>(),
      .rule = row.read<QString>(),
      .prospect = row.read<std::optional<ProspectId>>(),
      .playbook = row.read<QString>(),
      .words = row.read<QString>(),
    };
}

} // namespace

Result<IgnoredFindingId> IgnoredFindingStore::insert(Transaction &transaction, const IgnoredFinding &ignored)
{
    Statement statement(transaction.database(), uR"sql(
INSERT INTO ignored_findings (rule, prospect_id, playbook, words)
VALUES (:rule, :prospect, :playbook, :words)
    )sql"_s);
    return statement.bind(u":rule"_s, ignored.rule)
      .bind(u":prospect"_s, ignored.prospect)
      .bind(u":playbook"_s, ignored.playbook)
      .bind(u":words"_s, ignored.words)
      .insert()
      .map([](qint64 id) { return IgnoredFindingId(id); });
}

Result<void> IgnoredFindingStore::remove(Transaction &transaction, IgnoredFindingId id)
{
    Statement statement(transaction.database(), u"DELETE FROM ignored_findings WHERE id = :id"_s);
    return statement.bind(u":id"_s, id).execOn(QString::number(id.value()));
}

Result<QList<IgnoredFinding>> IgnoredFindingStore::thatConcern(ProspectId prospect) const
{
    Statement statement(m_database, uR"sql(
SELECT id, rule, prospect_id, playbook, words
FROM ignored_findings
WHERE prospect_id = :prospect OR prospect_id IS NULL
ORDER BY id
    )sql"_s);
    return readAll(statement.bind(u":prospect"_s, prospect), ignoredFromRow);
}

Result<QList<IgnoredPlace>> IgnoredFindingStore::places() const
{
    Statement statement(m_database, uR"sql(
SELECT i.id, i.rule, i.prospect_id, i.playbook, i.words, coalesce(p.name, '')
FROM ignored_findings AS i
LEFT JOIN prospects AS p ON p.id = i.prospect_id
ORDER BY i.id
    )sql"_s);
    return readAll(statement, [](Statement &row) {
        return IgnoredPlace{ignoredFromRow(row), row.read<QString>()};
    });
}

} // namespace core
