// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/team/teamdatabase.h"

#include "core/store/namedconnection.h"
#include "core/store/sqlerror.h"
#include "core/store/statement.h"
#include "core/store/storefile.h"
#include "core/store/team/teamschema.h"

#include <QFileInfo>
#include <QSqlError>

using namespace Qt::StringLiterals;

namespace core {

struct TeamDatabase::Private : NamedConnection {
    explicit Private(const QString &storePath) : NamedConnection(u"QSQLITE"_s, storePath) {}
};

namespace {

/// Every row can be taken in anew from the files, so NORMAL is enough: a power cut never damages the store.
Result<void> configure(const TeamDatabase &database, bool isNew)
{
    QStringList pragmas{u"PRAGMA foreign_keys = ON"_s, u"PRAGMA cache_size = -65536"_s,
                        u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = NORMAL"_s};
    if (isNew)
        pragmas.prepend(u"PRAGMA application_id = "_s + QString::number(kTeamApplicationId));
    for (const QString &pragma : pragmas) {
        if (const auto done = execute(database, pragma); !done)
            return done;
    }
    return {};
}

Result<void> runAll(const TeamDatabase &database, const QStringList &statements)
{
    for (const QString &sql : statements) {
        if (const auto done = execute(database, sql); !done)
            return done;
    }
    return {};
}

Result<void> migrate(TeamDatabase &database)
{
    const auto text = textOf(database, u"PRAGMA user_version"_s);
    if (!text)
        return failure(text.error());
    const int version = text->toInt();
    const int known = teamSchema().last().version;
    if (version > known) {
        return failure({.code = Error::Code::SchemaTooNew,
                        .subject = database.path(),
                        .detail = u"schema %1, known up to %2"_s.arg(version).arg(known)});
    }
    for (const TeamSchemaStep &step : teamSchema()) {
        if (step.version <= version)
            continue;
        auto transaction = TeamTransaction::begin(database);
        if (!transaction)
            return failure(transaction.error());
        const auto done = runAll(database, step.statements).and_then([&] {
            return execute(database, u"PRAGMA user_version = "_s + QString::number(step.version));
        });
        if (!done)
            return done;
        if (const auto committed = transaction->commit(); !committed)
            return committed;
    }
    return {};
}

} // namespace

Result<TeamDatabase> TeamDatabase::open(const QString &path)
{
    const auto file = prepareStoreFile(path, kTeamApplicationId);
    if (!file)
        return failure(file.error());
    TeamDatabase database(std::make_unique<Private>(path));
    QSqlDatabase &connection = database.d->connection;
    connection.setDatabaseName(path);
    connection.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=2000"_s);
    if (!connection.open())
        return failure(storeError(path, connection.lastError()));
    if (const auto configured = configure(database, file->isNew); !configured)
        return failure(configured.error());
    if (const auto migrated = migrate(database); !migrated)
        return failure(migrated.error());
    return database;
}

TeamDatabase::TeamDatabase(std::unique_ptr<Private> data) : d(std::move(data)) {}
TeamDatabase::TeamDatabase(TeamDatabase &&) noexcept = default;
TeamDatabase &TeamDatabase::operator=(TeamDatabase &&) noexcept = default;
TeamDatabase::~TeamDatabase() = default;

QString TeamDatabase::path() const
{
    return d->path;
}

QSqlDatabase TeamDatabase::connection() const
{
    return d->connection;
}

StatementCache &TeamDatabase::statements() const
{
    return d->statements;
}

QString teamStoreBeside(const QString &storePath)
{
    const QFileInfo store(storePath);
    return store.absolutePath() + u'/' + store.completeBaseName() + u"-team.db"_s;
}

Result<TeamTransaction> TeamTransaction::begin(TeamDatabase &database)
{
    if (const auto begun = execute(database, u"BEGIN IMMEDIATE"_s); !begun)
        return failure(begun.error());
    return TeamTransaction(database);
}

TeamTransaction::TeamTransaction(TeamTransaction &&other) noexcept
  : m_database(other.m_database), m_open(std::exchange(other.m_open, false))
{}

TeamTransaction::~TeamTransaction()
{
    if (m_open)
        (void)execute(*m_database, u"ROLLBACK"_s);
}

Result<void> TeamTransaction::commit()
{
    if (const auto committed = execute(*m_database, u"COMMIT"_s); !committed)
        return committed;
    m_open = false;
    return {};
}

} // namespace core
