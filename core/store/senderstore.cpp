// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/senderstore.h"

#include "core/store/statement.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

SenderJudgement judgementFromRow(Statement &row)
{
    return {
      .id = row.read<SenderJudgementId>(),
      .address = row.read<QString>(),
      .kind = row.read<TouchKind>(),
      .at = row.read<Instant>(),
    };
}

} // namespace

Result<QList<SenderJudgement>> SenderStore::all() const
{
    Statement statement(m_database,
                        u"SELECT id, address, kind, judged_at FROM sender_judgements ORDER BY address"_s);
    return readAll(statement, judgementFromRow);
}

Result<std::optional<SenderJudgement>> SenderStore::find(const QString &address) const
{
    Statement statement(m_database, uR"sql(
SELECT id, address, kind, judged_at
FROM sender_judgements
WHERE address = :address
    )sql"_s);
    return readOne(statement.bind(u":address"_s, address), judgementFromRow);
}

Result<SenderJudgement> SenderStore::judgement(SenderJudgementId id) const
{
    Statement statement(m_database,
                        u"SELECT id, address, kind, judged_at FROM sender_judgements WHERE id = :id"_s);
    const auto found = readOne(statement.bind(u":id"_s, id), judgementFromRow);
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure({.code = Error::Code::NotFound, .subject = QString::number(id.value())});
    return **found;
}

Result<void> SenderStore::set(Transaction &transaction, const SenderJudgement &judgement)
{
    if (auto removed = remove(transaction, judgement.address); !removed)
        return removed;
    Statement statement(transaction.database(), uR"sql(
INSERT INTO sender_judgements (address, kind, judged_at)
VALUES (:address, :kind, :at)
    )sql"_s);
    return statement.bind(u":address"_s, judgement.address)
      .bind(u":kind"_s, judgement.kind)
      .bind(u":at"_s, judgement.at)
      .exec();
}

Result<void> SenderStore::remove(Transaction &transaction, const QString &address)
{
    Statement statement(transaction.database(), u"DELETE FROM sender_judgements WHERE address = :address"_s);
    return statement.bind(u":address"_s, address).exec();
}

} // namespace core
