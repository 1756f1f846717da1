// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QString>

#include <memory>

class QSqlDatabase;

namespace core {

class StatementCache;

/// One connection to the store of a team's exports. It is never the rep's own store: a file of that kind is
/// refused untouched. Belongs to the thread that opened it.
class TeamDatabase final
{
public:
    /// The SQLite file at `path`, made with its folder if it is missing, and brought up to date. NotAStore,
    /// SchemaTooNew, StoreReadOnly, CannotRead, DamagedFile, DiskFull.
    [[nodiscard]] static Result<TeamDatabase> open(const QString &path);

    TeamDatabase(TeamDatabase &&) noexcept;
    TeamDatabase &operator=(TeamDatabase &&) noexcept;
    ~TeamDatabase();

    [[nodiscard]] QString path() const;
    /// For core/store alone.
    [[nodiscard]] QSqlDatabase connection() const;
    [[nodiscard]] StatementCache &statements() const;

private:
    struct Private;
    explicit TeamDatabase(std::unique_ptr<Private> data);
    std::unique_ptr<Private> d;
};

/// Where the window keeps a team's exports: a file beside the rep's own store.
[[nodiscard]] QString teamStoreBeside(const QString &storePath);

/// Everything written while it lives, or nothing: rolls back unless commit() succeeded.
class TeamTransaction final
{
public:
    [[nodiscard]] static Result<TeamTransaction> begin(TeamDatabase &database);

    TeamTransaction(TeamTransaction &&other) noexcept;
    TeamTransaction &operator=(TeamTransaction &&) = delete;
    ~TeamTransaction();

    [[nodiscard]] Result<void> commit();
    [[nodiscard]] TeamDatabase &database() const { return *m_database; }

private:
    explicit TeamTransaction(TeamDatabase &database) : m_database(&database) {}
    TeamDatabase *m_database;
    bool m_open = true;
};

} // namespace core
