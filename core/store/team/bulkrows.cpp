// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/team/bulkrows.h"

#include "core/store/bareconnection.h"
#include "core/store/sqlerror.h"

namespace core {

BulkRows::BulkRows(const TeamDatabase &database, const QString &sql) : m_database(database)
{
    const QByteArray utf8 = sql.toUtf8();
    sqlite3_stmt *statement = nullptr;
    sqlite3 *handle = bareConnection(database.connection());
    const int code = sqlite3_prepare_v2(handle, utf8.constData(), int(utf8.size()), &statement, nullptr);
    m_statement.reset(statement);
    if (code != SQLITE_OK)
        m_error = storeError(database.path(), code, QString::fromUtf8(sqlite3_errmsg(handle)));
}

BulkRows &BulkRows::put(qint64 number)
{
    sqlite3_bind_int64(m_statement.get(), ++m_column, number);
    return *this;
}

BulkRows &BulkRows::put(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    sqlite3_bind_text(m_statement.get(), ++m_column, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
    return *this;
}

BulkRows &BulkRows::putWord(const QByteArray &word)
{
    sqlite3_bind_text(m_statement.get(), ++m_column, word.constData(), int(word.size()), SQLITE_STATIC);
    return *this;
}

BulkRows &BulkRows::putNull()
{
    sqlite3_bind_null(m_statement.get(), ++m_column);
    return *this;
}

Result<void> BulkRows::endRow()
{
    if (m_error)
        return failure(*m_error);
    const int code = sqlite3_step(m_statement.get());
    sqlite3_reset(m_statement.get());
    m_column = 0;
    if (code == SQLITE_DONE)
        return {};
    sqlite3 *handle = bareConnection(m_database.connection());
    m_error = storeError(m_database.path(), sqlite3_extended_errcode(handle),
                         QString::fromUtf8(sqlite3_errmsg(handle)));
    return failure(*m_error);
}

void BulkRows::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

} // namespace core
