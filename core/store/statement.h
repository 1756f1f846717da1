// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/strongid.h"
#include "core/domain/vocabulary.h"
#include "core/store/database.h"

#include <QDate>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <optional>
#include <type_traits>

namespace core {

class StatementCache;
class TeamDatabase;

/// One prepared statement: binds by name, runs, reads its columns in the order in which they are selected.
/// Domain values go in and out as they are; how each is stored is decided here alone.
class Statement final
{
public:
    /// `sql` is a literal; it is the key under which the prepared statement is kept.
    Statement(const Database &database, const QString &sql);
    Statement(const TeamDatabase &database, const QString &sql);
    ~Statement();
    Q_DISABLE_COPY_MOVE(Statement)

    template <class T>
    Statement &bind(const QString &name, const T &value)
    {
        m_query.bindValue(name, stored(value));
        return *this;
    }

    [[nodiscard]] Result<void> exec();
    /// exec() for exactly one row that must be there; `subject` of the NotFound if no row was changed.
    [[nodiscard]] Result<void> execOn(const QString &subject);
    [[nodiscard]] Result<qint64> insert(); ///< exec(), and the new row's id

    /// The next row; false at the end and after an error, which `status` tells apart.
    [[nodiscard]] bool next();
    [[nodiscard]] Result<void> status() const;

    /// The next column of the row.
    template <class T>
    [[nodiscard]] T read()
    {
        return restored<T>(m_query.value(m_column++));
    }

private:
    static QVariant stored(const QString &text) { return text.isNull() ? QVariant(QLatin1String("")) : text; }
    static QVariant stored(const QByteArray &bytes) { return bytes; }
    static QVariant stored(qint64 number) { return number; }
    static QVariant stored(int number) { return number; }
    static QVariant stored(bool flag) { return flag ? 1 : 0; }
    static QVariant stored(Instant instant) { return instant.utcMs; }
    static QVariant stored(QDate day) { return day.toString(Qt::ISODate); }
    template <class Tag>
    static QVariant stored(StrongId<Tag> id)
    {
        return id.value();
    }
    template <class E>
    requires std::is_enum_v<E>
    static QVariant stored(E value) { return toId(value); }
    template <class T>
    static QVariant stored(const std::optional<T> &value)
    {
        return value ? stored(*value) : QVariant();
    }

    template <class T>
    struct IsOptional : std::false_type {};
    template <class T>
    struct IsOptional<std::optional<T>> : std::true_type {};
    template <class T>
    struct IsStrongId : std::false_type {};
    template <class Tag>
    struct IsStrongId<StrongId<Tag>> : std::true_type {};

    template <class T>
    static T restored(const QVariant &value)
    {
        if constexpr (IsOptional<T>::value)
            return value.isNull() ? T() : T(restored<typename T::value_type>(value));
        else if constexpr (std::is_enum_v<T>)
            return fromId<T>(value.toString()).value_or(T{});
        else if constexpr (std::is_same_v<T, Instant>)
            return {value.toLongLong()};
        else if constexpr (std::is_same_v<T, QDate>)
            return QDate::fromString(value.toString(), Qt::ISODate);
        else if constexpr (IsStrongId<T>::value)
            return T(value.toLongLong());
        else
            return value.value<T>();
    }

    Statement(const QString &path, StatementCache &cache, const QSqlDatabase &connection, const QString &sql);

    QString m_path; ///< of the store; the subject of errors
    StatementCache &m_cache;
    QString m_sql;
    QSqlQuery m_query;
    std::optional<Error> m_prepareError;
    int m_column = 0;
};

/// Runs it and reads every row.
template <class Read>
[[nodiscard]] auto readAll(Statement &statement, Read read) -> Result<QList<decltype(read(statement))>>
{
    if (auto run = statement.exec(); !run)
        return failure(run.error());
    QList<decltype(read(statement))> rows;
    while (statement.next())
        rows.append(read(statement));
    if (auto status = statement.status(); !status)
        return failure(status.error());
    return rows;
}

/// Runs it and reads its first row, if there is one.
template <class Read>
[[nodiscard]] auto readOne(Statement &statement, Read read)
  -> Result<std::optional<decltype(read(statement))>>
{
    if (auto run = statement.exec(); !run)
        return failure(run.error());
    std::optional<decltype(read(statement))> row;
    if (statement.next())
        row = read(statement);
    if (auto status = statement.status(); !status)
        return failure(status.error());
    return row;
}

/// Runs a statement once, without keeping it: pragmas and the schema's own.
[[nodiscard]] Result<void> execute(const Database &database, const QString &sql);
[[nodiscard]] Result<void> execute(const TeamDatabase &database, const QString &sql);

/// The first column of the first row; empty text if there is none.
[[nodiscard]] Result<QString> textOf(const Database &database, const QString &sql);
[[nodiscard]] Result<QString> textOf(const TeamDatabase &database, const QString &sql);

} // namespace core
