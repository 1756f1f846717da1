// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/migrations/migrations.h"

#include "core/store/migrations/steps.h"
#include "core/store/sqlerror.h"
#include "core/store/statement.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

const QList<Migration> &migrations()
{
    static const QList<Migration> steps{
      {1, u"initial tables"_s, migration::createInitialTables},
      {2, u"search index"_s, migration::createSearchIndex},
      {3, u"undo log"_s, migration::createUndoLog},
      {4, u"standings"_s, migration::createStandings},
      {5, u"calendar"_s, migration::addCalendarEntries},
      {6, u"rules of standings"_s, migration::addRulesOfStandings},
      {7, u"ignored findings"_s, migration::addIgnoredFindings},
      {8, u"mailboxes"_s, migration::addMailboxes},
      {9, u"merging"_s, migration::addMerging},
      {10, u"what is read"_s, migration::addWhatIsRead},
      {11, u"senders"_s, migration::addSenders},
      {12, u"left out"_s, migration::addLeftOut},
      {13, u"identity"_s, migration::addIdentity},
      {14, u"search signs"_s, migration::partSearchAtYoungSigns},
      {15, u"other recipients"_s, migration::addOtherRecipients},
      {16, u"situation by answer"_s, migration::addSituationByAnswer},
    };
    return steps;
}

namespace {

Result<int> schemaVersion(const Database &database)
{
    const auto text = textOf(database, u"PRAGMA user_version"_s);
    if (!text)
        return failure(text.error());
    return text->toInt();
}

Result<void> checkForeignKeys(const Database &database)
{
    const auto broken = textOf(database, u"PRAGMA foreign_key_check"_s);
    if (!broken)
        return failure(broken.error());
    if (!broken->isEmpty())
        return failure({.code = Error::Code::StoreFailed, .subject = *broken});
    return {};
}

// Another process may have taken the same step while we waited for the lock.
Result<void> applyInTransaction(const Database &database, const Migration &step)
{
    const auto current = schemaVersion(database);
    if (!current)
        return failure(current.error());
    if (*current >= step.version)
        return {};
    if (auto applied = step.apply(database); !applied)
        return applied;
    if (auto checked = checkForeignKeys(database); !checked)
        return checked;
    return execute(database, u"PRAGMA user_version = "_s + QString::number(step.version));
}

Result<void> apply(const Database &database, const Migration &step)
{
    if (auto begun = execute(database, u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    auto done = applyInTransaction(database, step);
    if (done)
        done = execute(database, u"COMMIT"_s);
    if (!done)
        (void)execute(database, u"ROLLBACK"_s);
    return done;
}

Result<QString> backUp(const Database &database, int version)
{
    const QString path = database.path() + u".v"_s + QString::number(version) + u'.' +
                         QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s) + u".backup"_s;
    if (auto copied = database.backupTo(path); !copied)
        return failure(copied.error());
    return path;
}

// What the user can act on keeps its own code: the store is as before in any case.
Error migrationError(const Database &database, const QString &stepName, const Error &cause)
{
    if (cause.code != Error::Code::StoreFailed)
        return cause;
    return {.code = Error::Code::MigrationFailed,
            .subject = database.path(),
            .place = stepName,
            .detail = cause.detail};
}

} // namespace

Result<MigrationReport> migrate(const Database &database, const QList<Migration> &steps)
{
    const auto current = schemaVersion(database);
    if (!current)
        return failure(current.error());
    MigrationReport report{.from = *current, .to = steps.last().version};
    if (report.from > report.to) {
        return failure({.code = Error::Code::SchemaTooNew,
                        .subject = database.path(),
                        .detail = u"schema %1, known up to %2"_s.arg(report.from).arg(report.to)});
    }
    if (report.from == report.to)
        return report;
    if (report.from > 0) {
        const auto backup = backUp(database, report.from);
        if (!backup)
            return failure(migrationError(database, u"backup"_s, backup.error()));
        report.backupPath = *backup;
    }
    // Rebuilding a table needs them off, and inside a transaction the switch has no effect.
    if (auto off = execute(database, u"PRAGMA foreign_keys = OFF"_s); !off)
        return failure(off.error());
    for (const Migration &step : steps) {
        if (step.version <= report.from)
            continue;
        if (auto applied = apply(database, step); !applied)
            return failure(migrationError(database, step.name, applied.error()));
    }
    if (auto on = execute(database, u"PRAGMA foreign_keys = ON"_s); !on)
        return failure(on.error());
    // Brings the version into the file's own header, where it is looked for before SQLite opens the file.
    if (auto flushed = execute(database, u"PRAGMA wal_checkpoint(TRUNCATE)"_s); !flushed)
        return failure(flushed.error());
    return report;
}

Result<void> migration::executeAll(const Database &database, const QList<QStringList> &statements)
{
    for (const QStringList &group : statements) {
        for (const QString &statement : group) {
            if (auto done = execute(database, statement); !done)
                return done;
        }
    }
    return {};
}

} // namespace core
