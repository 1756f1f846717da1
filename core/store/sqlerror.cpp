// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/sqlerror.h"

#include <QFileInfo>
#include <QSqlError>
#include <QStorageInfo>

#include <sqlite3.h>

namespace core {

namespace {

// A full disk also shows as a file that cannot be made or grown: SQLite tells ENOSPC only where it writes.
bool isDiskFull(const QString &path)
{
    constexpr qint64 kLeastRoom = 64 * 1024;
    const QStorageInfo storage(QFileInfo(path).absolutePath());
    return storage.isValid() && storage.bytesAvailable() < kLeastRoom;
}

Error::Code codeOf(const QString &path, int sqliteCode)
{
    switch (sqliteCode & 0xff) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return Error::Code::StoreLocked;
        case SQLITE_READONLY:
            return Error::Code::StoreReadOnly;
        case SQLITE_FULL:
            return Error::Code::DiskFull;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB: // its header was seen to be ours before it was opened
            return Error::Code::DamagedFile;
        case SQLITE_IOERR:
            if (sqliteCode == SQLITE_IOERR_SHORT_READ)
                return Error::Code::DamagedFile;
            return isDiskFull(path) ? Error::Code::DiskFull : Error::Code::StoreFailed;
        case SQLITE_CANTOPEN:
            return isDiskFull(path) ? Error::Code::DiskFull : Error::Code::CannotRead;
        case SQLITE_PERM:
        case SQLITE_AUTH:
            return Error::Code::CannotRead;
        default:
            return Error::Code::StoreFailed;
    }
}

} // namespace

Error storeError(const QString &path, const QSqlError &error)
{
    return storeError(path, error.nativeErrorCode().toInt(), error.text());
}

Error storeError(const QString &path, int sqliteCode, const QString &words)
{
    return {.code = codeOf(path, sqliteCode), .subject = path, .detail = words};
}

} // namespace core
