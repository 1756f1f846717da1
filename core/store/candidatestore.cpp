// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/candidatestore.h"

#include "core/store/statement.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

Candidate candidateFromRow(Statement &row)
{
    return {
      .prospect = row.read<ProspectId>(),
      .name = row.read<QString>(),
      .organisation = row.read<QString>(),
      .address = row.read<QString>(),
      .people = row.read<int>(),
      .written = row.read<int>(),
      .answered = row.read<int>(),
      .automatic = row.read<int>(),
      .last = row.read<std::optional<Instant>>(),
    };
}

} // namespace

Result<void> CandidateStore::add(Transaction &transaction, ProspectId prospect)
{
    Statement statement(transaction.database(),
                        u"INSERT INTO unconfirmed_prospects (prospect_id) VALUES (:prospect)"_s);
    return statement.bind(u":prospect"_s, prospect).exec();
}

Result<void> CandidateStore::settle(Transaction &transaction, ProspectId prospect)
{
    Statement statement(transaction.database(),
                        u"DELETE FROM unconfirmed_prospects WHERE prospect_id = :prospect"_s);
    return statement.bind(u":prospect"_s, prospect).exec();
}

Result<qint64> CandidateStore::newest() const
{
    Statement statement(m_database, uR"sql(
SELECT coalesce(max(seq), 0)
FROM sqlite_sequence
WHERE name = 'unconfirmed_prospects'
    )sql"_s);
    return readOne(statement, [](Statement &row) { return row.read<qint64>(); })
      .map([](const std::optional<qint64> &id) { return id.value_or(0); });
}

Result<QList<Candidate>> CandidateStore::list(qint64 since) const
{
    Statement statement(m_database, uR"sql(
SELECT p.id, p.name, p.organisation,
       coalesce((SELECT a.address
                 FROM contacts AS c JOIN contact_addresses AS a ON a.contact_id = c.id
                 WHERE c.prospect_id = p.id
                 ORDER BY c.is_primary DESC, a.id
                 LIMIT 1), ''),
       (SELECT count(*) FROM contacts AS c WHERE c.prospect_id = p.id),
       count(t.id) FILTER (WHERE t.direction = 'out'),
       count(t.id) FILTER (WHERE t.direction = 'in' AND t.kind = 'reply'),
       count(t.id) FILTER (WHERE t.direction = 'in' AND t.kind <> 'reply'),
       max(t.at)
FROM unconfirmed_prospects AS u
CROSS JOIN prospects AS p ON p.id = u.prospect_id
LEFT JOIN touches AS t ON t.prospect_id = p.id
WHERE u.id > :since AND p.closed_as IS NULL
  AND NOT EXISTS (SELECT 1 FROM facts AS f WHERE f.prospect_id = p.id)
  AND NOT EXISTS (SELECT 1 FROM handoffs AS h WHERE h.prospect_id = p.id)
  AND NOT EXISTS (SELECT 1 FROM appointments AS a WHERE a.prospect_id = p.id)
  AND NOT EXISTS (SELECT 1 FROM touches AS l
                  WHERE l.prospect_id = p.id AND l.message_id = '' AND l.kind_by_rep = 1)
GROUP BY u.id
ORDER BY u.id
    )sql"_s);
    return readAll(statement.bind(u":since"_s, since), candidateFromRow);
}

Result<qsizetype> CandidateStore::count(qint64 since) const
{
    Statement statement(m_database, uR"sql(
SELECT count(*)
FROM unconfirmed_prospects AS u
CROSS JOIN prospects AS p ON p.id = u.prospect_id
WHERE u.id > :since AND p.closed_as IS NULL
  AND NOT EXISTS (SELECT 1 FROM facts AS f WHERE f.prospect_id = p.id)
  AND NOT EXISTS (SELECT 1 FROM handoffs AS h WHERE h.prospect_id = p.id)
  AND NOT EXISTS (SELECT 1 FROM appointments AS a WHERE a.prospect_id = p.id)
  AND NOT EXISTS (SELECT 1 FROM touches AS l
                  WHERE l.prospect_id = p.id AND l.message_id = '' AND l.kind_by_rep = 1)
    )sql"_s);
    return readOne(statement.bind(u":since"_s, since), [](Statement &row) { return row.read<qint64>(); })
      .map([](const std::optional<qint64> &count) { return qsizetype(count.value_or(0)); });
}

} // namespace core
