// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/restore.h"

#include "core/store/bareconnection.h"
#include "core/store/sqlerror.h"
#include "core/store/storefile.h"

#include <QFile>
#include <QTemporaryDir>

#include <memory>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int kAllPages = -1;

struct CloseConnection {
    void operator()(sqlite3 *connection) const { sqlite3_close(connection); }
};

/// All pages of one database over those of another, in one transaction of the latter.
Result<void> copyPages(sqlite3 *from, sqlite3 *to, const QString &path)
{
    sqlite3_backup *copy = sqlite3_backup_init(to, "main", from, "main");
    if (copy)
        sqlite3_backup_step(copy, kAllPages);
    const int code = copy ? sqlite3_backup_finish(copy) : sqlite3_errcode(to);
    if (code == SQLITE_OK)
        return {};
    return failure(storeError(path, code, QString::fromUtf8(sqlite3_errmsg(to))));
}

/// A copy of the backup, so that the backup itself is not brought up to date.
Result<void> copyBackup(const QString &backup, const QString &path)
{
    sqlite3 *opened = nullptr;
    int code = sqlite3_open_v2(backup.toUtf8().constData(), &opened, SQLITE_OPEN_READONLY, nullptr);
    const std::unique_ptr<sqlite3, CloseConnection> from(opened);
    sqlite3 *made = nullptr;
    if (code == SQLITE_OK)
        code = sqlite3_open_v2(path.toUtf8().constData(), &made, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                               nullptr);
    const std::unique_ptr<sqlite3, CloseConnection> to(made);
    if (code != SQLITE_OK)
        return failure(storeError(backup, code, QString::fromUtf8(sqlite3_errstr(code))));
    return copyPages(from.get(), to.get(), backup);
}

Error named(Error error, const QString &subject)
{
    error.subject = subject;
    return error;
}

Result<Database> openWhole(const QString &path, const QString &backup)
{
    auto copy = Database::open(path);
    if (!copy)
        return failure(named(copy.error(), backup));
    const auto problems = copy->problems();
    if (!problems)
        return failure(named(problems.error(), backup));
    if (!problems->isEmpty()) {
        return failure({.code = Error::Code::DamagedFile, .subject = backup, .detail = problems->first()});
    }
    return copy;
}

} // namespace

Result<void> restoreStore(Database &database, const RestorePlan &plan)
{
    const auto file = inspectStoreFile(plan.from);
    if (!file)
        return failure(file.error());
    if (file->isNew) {
        const bool exists = QFile::exists(plan.from);
        return failure(
          {.code = exists ? Error::Code::EmptyFile : Error::Code::CannotRead, .subject = plan.from});
    }
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"backup.db"_s);
    if (auto copied = copyBackup(plan.from, path); !copied)
        return copied;
    const auto copy = openWhole(path, plan.from);
    if (!copy)
        return failure(copy.error());
    if (auto saved = database.backupTo(plan.kept); !saved)
        return saved;
    return copyPages(bareConnection(*copy), bareConnection(database), database.path());
}

} // namespace core
