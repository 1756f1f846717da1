// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/store/team/teamdatabase.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

struct sqlite3_stmt;

namespace core {

/// Very many rows for one table, inside the transaction that is open: what each column holds is put in the
/// order of the statement, then endRow(). No value is boxed.
class BulkRows final
{
public:
    /// `sql` is an INSERT with one "?" per column.
    BulkRows(const TeamDatabase &database, const QString &sql);

    BulkRows &put(qint64 number);
    BulkRows &put(const QString &text);
    /// UTF-8 that outlives endRow(): an id of a vocabulary.
    BulkRows &putWord(const QByteArray &word);
    BulkRows &put(Instant instant) { return put(instant.utcMs); }
    BulkRows &put(const std::optional<Instant> &instant) { return instant ? put(*instant) : putNull(); }
    BulkRows &putNull();
    [[nodiscard]] Result<void> endRow();

private:
    struct Finalize {
        void operator()(sqlite3_stmt *statement) const;
    };
    const TeamDatabase &m_database;
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    std::optional<Error> m_error;
    int m_column = 0;
};

} // namespace core
