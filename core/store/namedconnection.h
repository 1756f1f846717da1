// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/statementcache.h"

#include <QSqlDatabase>
#include <QString>
#include <QUuid>

namespace core {

/// A connection of Qt's under a name of its own, with its prepared statements: closed and forgotten in the
/// order that the driver wants.
struct NamedConnection {
    NamedConnection(const QString &driver, const QString &storePath)
      : path(storePath), connection(QSqlDatabase::addDatabase(driver, QUuid::createUuid().toString()))
    {}
    ~NamedConnection()
    {
        statements.clear();
        const QString name = connection.connectionName();
        connection.close();
        connection = QSqlDatabase();
        QSqlDatabase::removeDatabase(name);
    }
    Q_DISABLE_COPY_MOVE(NamedConnection)

    QString path;
    QSqlDatabase connection;
    StatementCache statements;
};

} // namespace core
