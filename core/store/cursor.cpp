// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/cursor.h"

#include "core/store/bareconnection.h"
#include "core/store/sqlerror.h"

namespace core {

Cursor::Cursor(const Database &database, const QString &sql) : m_database(database)
{
    const QByteArray utf8 = sql.toUtf8();
    sqlite3_stmt *statement = nullptr;
    sqlite3 *handle = bareConnection(database);
    const int code = sqlite3_prepare_v2(handle, utf8.constData(), int(utf8.size()), &statement, nullptr);
    m_statement.reset(statement);
    if (code != SQLITE_OK)
        m_error = storeError(database.path(), code, QString::fromUtf8(sqlite3_errmsg(handle)));
}

void Cursor::restart(std::initializer_list<qint64> numbers)
{
    sqlite3_reset(m_statement.get());
    int index = 0;
    for (const qint64 number : numbers)
        sqlite3_bind_int64(m_statement.get(), ++index, number);
}

void Cursor::restart(std::initializer_list<qint64> numbers, const QString &text)
{
    restart(numbers);
    const QByteArray utf8 = text.toUtf8();
    const int index = int(numbers.size()) + 1;
    sqlite3_bind_text(m_statement.get(), index, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
}

bool Cursor::next()
{
    if (m_error)
        return false;
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        m_error = storeError(m_database.path(), sqlite3_extended_errcode(bareConnection(m_database)),
                             QString::fromUtf8(sqlite3_errmsg(bareConnection(m_database))));
    return false;
}

Result<void> Cursor::status() const
{
    return m_error ? Result<void>(failure(*m_error)) : Result<void>();
}

qint64 Cursor::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

bool Cursor::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

std::string_view Cursor::bytes(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement.get(), column));
    return text ? std::string_view(text, size_t(sqlite3_column_bytes(m_statement.get(), column)))
                : std::string_view();
}

QString Cursor::text(int column) const
{
    const std::string_view utf8 = bytes(column);
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

std::optional<Instant> Cursor::optionalInstant(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(instant(column));
}

void Cursor::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

} // namespace core
