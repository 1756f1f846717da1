// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/database.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QVariant>

#include <sqlite3.h>

namespace core {

/// SQLite's own connection of a store, for what Qt's driver cannot do or does too slowly. Database::open has
/// made sure that the driver uses the same SQLite library as we do. Borrowed.
inline sqlite3 *bareConnection(const QSqlDatabase &connection)
{
    const QVariant handle = connection.driver()->handle();
    return *static_cast<sqlite3 *const *>(handle.constData());
}

inline sqlite3 *bareConnection(const Database &database)
{
    return bareConnection(database.connection());
}

} // namespace core
