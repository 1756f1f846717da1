// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/store/database.h"

#include <QString>

#include <memory>
#include <optional>
#include <string_view>

struct sqlite3_stmt;

namespace core {

/// A forward-only read of very many rows, straight from SQLite: no value is boxed, no text is copied unless
/// asked for. For the passes over whole tables; everything else uses Statement.
class Cursor final
{
public:
    Cursor(const Database &database, const QString &sql);

    /// Starts over. Numbers are bound from ?1 on, the text after them.
    void restart(std::initializer_list<qint64> numbers);
    void restart(std::initializer_list<qint64> numbers, const QString &text);

    /// False at the end and after an error, which `status` tells apart.
    [[nodiscard]] bool next();
    [[nodiscard]] Result<void> status() const;

    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::string_view bytes(int column) const; ///< UTF-8, valid until next()
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] Instant instant(int column) const { return {integer(column)}; }
    [[nodiscard]] std::optional<Instant> optionalInstant(int column) const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt *statement) const;
    };
    const Database &m_database;
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    std::optional<Error> m_error;
};

} // namespace core
