// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/leftoutstore.h"

#include "core/store/statement.h"

using namespace Qt::StringLiterals;

namespace core {

Result<QList<LeftOut>> LeftOutStore::all() const
{
    Statement statement(m_database, uR"sql(
SELECT id, address, domain, name, left_out_at
FROM left_out
ORDER BY id DESC
    )sql"_s);
    return readAll(statement, [](Statement &row) {
        return LeftOut{
          .id = row.read<LeftOutId>(),
          .address = row.read<QString>(),
          .domain = row.read<QString>(),
          .name = row.read<QString>(),
          .at = row.read<Instant>(),
        };
    });
}

Result<void> LeftOutStore::add(Transaction &transaction, const LeftOut &leftOut)
{
    Statement statement(transaction.database(), uR"sql(
INSERT INTO left_out (address, domain, name, left_out_at)
VALUES (:address, :domain, :name, :at)
ON CONFLICT (address, domain) DO NOTHING
    )sql"_s);
    return statement.bind(u":address"_s, leftOut.address)
      .bind(u":domain"_s, leftOut.domain)
      .bind(u":name"_s, leftOut.name)
      .bind(u":at"_s, leftOut.at)
      .exec();
}

Result<void> LeftOutStore::remove(Transaction &transaction, LeftOutId id)
{
    Statement statement(transaction.database(), u"DELETE FROM left_out WHERE id = :id"_s);
    return statement.bind(u":id"_s, id).execOn(QString::number(id.value()));
}

Result<bool> LeftOutStore::removeAddresses(Transaction &transaction, const QStringList &addresses)
{
    bool wasAny = false;
    for (const QString &address : addresses) {
        Statement statement(transaction.database(),
                            u"DELETE FROM left_out WHERE address = :address AND address <> ''"_s);
        const auto done = statement.bind(u":address"_s, address.trimmed().toLower()).execOn(address);
        if (!done && done.error().code != Error::Code::NotFound)
            return failure(done.error());
        wasAny |= done.has_value();
    }
    return wasAny;
}

} // namespace core
