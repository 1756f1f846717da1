// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/statement.h"

#include "core/store/sqlerror.h"
#include "core/store/statementcache.h"
#include "core/store/team/teamdatabase.h"

#include <QSqlDatabase>
#include <QSqlError>

namespace core {

namespace {

Result<void> executeOn(const QString &path, const QSqlDatabase &connection, const QString &sql)
{
    QSqlQuery query(connection);
    if (!query.exec(sql))
        return failure(storeError(path, query.lastError()));
    return {};
}

Result<QString> textFrom(const QString &path, const QSqlDatabase &connection, const QString &sql)
{
    QSqlQuery query(connection);
    if (!query.exec(sql))
        return failure(storeError(path, query.lastError()));
    return query.next() ? query.value(0).toString() : QString();
}

} // namespace

Statement::Statement(const Database &database, const QString &sql)
  : Statement(database.path(), database.statements(), database.connection(), sql)
{}

Statement::Statement(const TeamDatabase &database, const QString &sql)
  : Statement(database.path(), database.statements(), database.connection(), sql)
{}

Statement::Statement(const QString &path, StatementCache &cache, const QSqlDatabase &connection,
                     const QString &sql)
  : m_path(path), m_cache(cache), m_sql(sql), m_query(connection)
{
    if (auto idle = cache.take(sql)) {
        m_query = std::move(*idle);
        return;
    }
    m_query.setForwardOnly(true);
    if (!m_query.prepare(sql))
        m_prepareError = storeError(path, m_query.lastError());
}

Statement::~Statement()
{
    if (m_prepareError)
        return;
    m_query.finish();
    m_cache.giveBack(m_sql, std::move(m_query));
}

Result<void> Statement::exec()
{
    if (m_prepareError)
        return failure(*m_prepareError);
    if (!m_query.exec())
        return failure(storeError(m_path, m_query.lastError()));
    return {};
}

Result<void> Statement::execOn(const QString &subject)
{
    if (auto run = exec(); !run)
        return run;
    if (m_query.numRowsAffected() == 0)
        return failure({.code = Error::Code::NotFound, .subject = subject});
    return {};
}

Result<qint64> Statement::insert()
{
    if (auto run = exec(); !run)
        return failure(run.error());
    return m_query.lastInsertId().toLongLong();
}

bool Statement::next()
{
    m_column = 0;
    return m_query.next();
}

Result<void> Statement::status() const
{
    if (m_query.lastError().isValid())
        return failure(storeError(m_path, m_query.lastError()));
    return {};
}

Result<void> execute(const Database &database, const QString &sql)
{
    return executeOn(database.path(), database.connection(), sql);
}

Result<void> execute(const TeamDatabase &database, const QString &sql)
{
    return executeOn(database.path(), database.connection(), sql);
}

Result<QString> textOf(const Database &database, const QString &sql)
{
    return textFrom(database.path(), database.connection(), sql);
}

Result<QString> textOf(const TeamDatabase &database, const QString &sql)
{
    return textFrom(database.path(), database.connection(), sql);
}

} // namespace core
