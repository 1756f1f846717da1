// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace core {

/// One table of a TOML file that a person wrote. Reading a value of the wrong kind gives the default and
/// notes the fault with its line and column; the first fault of a file is what fault() tells.
/// Borrows from its TomlFile.
class TomlTable final
{
public:
    struct Range {
        int least = 0;
        int most = 0;
    };

    [[nodiscard]] QString text(const QString &key, const QString &otherwise = {}) const;
    [[nodiscard]] QString requiredText(const QString &key) const;
    [[nodiscard]] bool flag(const QString &key) const;
    [[nodiscard]] int number(const QString &key, int otherwise, Range range) const;
    [[nodiscard]] QList<int> numbers(const QString &key, Range range) const;
    [[nodiscard]] QStringList texts(const QString &key) const;
    [[nodiscard]] std::optional<TomlTable> table(const QString &key) const;
    [[nodiscard]] QList<TomlTable> tables(const QString &key) const; ///< of [[key]]
    [[nodiscard]] QStringList keys() const;
    [[nodiscard]] bool has(const QString &key) const;

    /// Notes a fault at the value of `key` (at the table itself if it has none).
    void fail(const QString &key, const QString &what) const;
    /// Notes a fault at each key that nobody has read.
    void refuseUnknown() const;
    [[nodiscard]] std::optional<Error> fault() const;

private:
    friend class TomlFile;
    struct File;
    TomlTable(std::shared_ptr<File> file, const void *table) : m_file(std::move(file)), m_table(table) {}
    std::shared_ptr<File> m_file;
    const void *m_table;
};

/// A TOML file, parsed. Syntax errors come with line and column.
class TomlFile final
{
public:
    /// `name` is the error's subject, `code` its code (PlaybookBroken, ToneRulesBroken).
    [[nodiscard]] static Result<TomlFile> parse(const QByteArray &toml, const QString &name,
                                                Error::Code code);
    [[nodiscard]] TomlTable root() const;

private:
    explicit TomlFile(std::shared_ptr<TomlTable::File> file) : m_file(std::move(file)) {}
    std::shared_ptr<TomlTable::File> m_file;
};

} // namespace core
