// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/database.h"

#include "core/store/migrations/migrations.h"
#include "core/store/namedconnection.h"
#include "core/store/sqlerror.h"
#include "core/store/statement.h"
#include "core/store/storefile.h"

#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QStandardPaths>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace core {

struct Database::Private : NamedConnection {
    explicit Private(const QString &storePath) : NamedConnection(u"QSQLITE"_s, storePath) {}

    MigrationReport migration;
};

namespace {

Result<void> openConnection(const QString &path, Database::Mode mode, QSqlDatabase connection)
{
    connection.setDatabaseName(path);
    connection.setConnectOptions(mode == Database::Mode::ReadOnly
                                   ? u"QSQLITE_BUSY_TIMEOUT=2000;QSQLITE_OPEN_READONLY"_s
                                   : u"QSQLITE_BUSY_TIMEOUT=2000"_s);
    if (!connection.open())
        return failure(storeError(path, connection.lastError()));
    return {};
}

Result<void> expect(const Database &database, const QString &question, const QString &wanted)
{
    const auto answer = textOf(database, question);
    if (!answer)
        return failure(answer.error());
    if (*answer != wanted) {
        return failure({.code = Error::Code::StoreFailed,
                        .subject = database.path(),
                        .detail = question + u": "_s + *answer});
    }
    return {};
}

// FULL: what was acknowledged is there after a power cut too.
Result<void> configure(const Database &database)
{
    for (const QString &pragma :
         {u"PRAGMA foreign_keys = ON"_s, u"PRAGMA synchronous = FULL"_s, u"PRAGMA cache_size = -32768"_s}) {
        if (auto done = execute(database, pragma); !done)
            return done;
    }
    if (auto on = expect(database, u"PRAGMA foreign_keys"_s, u"1"_s); !on)
        return on;
    // Cursor hands the driver's connection to the library we are linked to: it must be the same one.
    return expect(database, u"SELECT sqlite_source_id()"_s, QString::fromLatin1(sqlite3_sourceid()));
}

// The mark is written before the log is switched on: it is in the file itself from its first page on.
Result<void> claim(const Database &database)
{
    return execute(database, u"PRAGMA application_id = "_s + QString::number(kApplicationId));
}

Result<MigrationReport> checkVersion(const Database &database, int version, int known)
{
    if (version == known)
        return MigrationReport{known, known, {}};
    return failure({.code = version > known ? Error::Code::SchemaTooNew : Error::Code::MigrationFailed,
                    .subject = database.path(),
                    .detail = u"schema %1, known up to %2"_s.arg(version).arg(known)});
}

Result<MigrationReport> makeReady(const Database &database, Database::Mode mode, bool isNew,
                                  const QList<Migration> &history)
{
    if (isNew) {
        if (auto claimed = claim(database); !claimed)
            return failure(claimed.error());
    }
    if (auto configured = configure(database); !configured)
        return failure(configured.error());
    if (mode == Database::Mode::ReadOnly) {
        const auto version = textOf(database, u"PRAGMA user_version"_s);
        if (!version)
            return failure(version.error());
        return checkVersion(database, version->toInt(), history.last().version);
    }
    if (auto logged = expect(database, u"PRAGMA journal_mode = WAL"_s, u"wal"_s); !logged)
        return failure(logged.error());
    return migrate(database, history);
}

} // namespace

Result<Database> Database::open(const QString &path, Mode mode)
{
    return open(path, mode, migrations());
}

Result<Database> Database::open(const QString &path, Mode mode, const QList<Migration> &history)
{
    const auto file = mode == Mode::ReadWrite ? prepareStoreFile(path) : inspectStoreFile(path);
    if (!file)
        return failure(file.error());
    if (file->isNew && mode == Mode::ReadOnly)
        return failure({.code = Error::Code::NotAStore, .subject = path});
    return connect(path, mode, history, *file);
}

Result<Database> Database::openBeside(const QString &path, Mode mode)
{
    return connect(path, mode, migrations(), {});
}

Result<Database> Database::connect(const QString &path, Mode mode, const QList<Migration> &history,
                                   const StoreFile &file)
{
    Database database(std::make_unique<Private>(path));
    if (file.schemaVersion > history.last().version)
        return failure(checkVersion(database, file.schemaVersion, history.last().version).error());
    if (auto opened = openConnection(path, mode, database.connection()); !opened)
        return failure(opened.error());
    auto report = makeReady(database, mode, file.isNew, history);
    if (!report)
        return failure(report.error());
    database.d->migration = *report;
    return database;
}

Database::Database(std::unique_ptr<Private> data) : d(std::move(data)) {}
Database::Database(Database &&) noexcept = default;
Database &Database::operator=(Database &&) noexcept = default;
Database::~Database() = default;

QString Database::path() const
{
    return d->path;
}

const MigrationReport &Database::migration() const
{
    return d->migration;
}

QSqlDatabase Database::connection() const
{
    return d->connection;
}

StatementCache &Database::statements() const
{
    return d->statements;
}

Result<void> Database::backupTo(const QString &path) const
{
    if (auto made = createPrivateFile(path); !made)
        return made;
    QSqlQuery query(d->connection);
    query.prepare(u"VACUUM INTO :path"_s);
    query.bindValue(u":path"_s, path);
    if (query.exec())
        return {};
    const Error error = storeError(path, query.lastError());
    QFile::remove(path);
    return failure(error);
}

Result<QStringList> Database::problems() const
{
    QStringList found;
    Statement integrity(*this, u"SELECT integrity_check FROM pragma_integrity_check"_s);
    const auto lines = readAll(integrity, [](Statement &row) { return row.read<QString>(); });
    if (!lines)
        return failure(lines.error());
    if (*lines != QStringList{u"ok"_s})
        found += *lines;
    Statement references(*this, uR"sql(SELECT "table" || ' ' || rowid || ' refers to no ' || parent
                                       FROM pragma_foreign_key_check)sql"_s);
    const auto broken = readAll(references, [](Statement &row) { return row.read<QString>(); });
    if (!broken)
        return failure(broken.error());
    return found + *broken;
}

QString defaultStorePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/unghost/unghost.db"_s;
}

} // namespace core
