// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/leftoutaccountstore.h"

#include "core/store/statement.h"

using namespace Qt::StringLiterals;

namespace core {

Result<QList<LeftOutAccount>> LeftOutAccountStore::all() const
{
    Statement statement(m_database, u"SELECT collection, folder FROM left_out_accounts ORDER BY id"_s);
    return readAll(statement, [](Statement &row) {
        return LeftOutAccount{row.read<QString>(), row.read<QString>()};
    });
}

Result<void> LeftOutAccountStore::insert(Transaction &transaction, const LeftOutAccount &account)
{
    Statement statement(transaction.database(), uR"sql(
INSERT OR IGNORE INTO left_out_accounts (collection, folder)
VALUES (:collection, :folder)
    )sql"_s);
    return statement.bind(u":collection"_s, account.collection).bind(u":folder"_s, account.folder).exec();
}

Result<void> LeftOutAccountStore::remove(Transaction &transaction, const LeftOutAccount &account)
{
    Statement statement(transaction.database(), uR"sql(
DELETE FROM left_out_accounts
WHERE collection = :collection AND folder = :folder
    )sql"_s);
    return statement.bind(u":collection"_s, account.collection).bind(u":folder"_s, account.folder).exec();
}

} // namespace core
