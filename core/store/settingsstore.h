// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/store/transaction.h"

#include <QMap>
#include <QStringList>

namespace core {

/// Settings that belong to the store's data (rep.name, rep.timezone, holidays, away, lottery, ...) and the
/// addresses that are ours.
class SettingsStore final
{
public:
    explicit SettingsStore(const Database &database) : m_database(database) {}

    [[nodiscard]] Result<QMap<QString, QString>> all() const;
    [[nodiscard]] Result<QString> value(const QString &key) const; ///< empty text if it is not set
    [[nodiscard]] Result<void> set(Transaction &transaction, const QString &key, const QString &value);
    [[nodiscard]] Result<void> clear(Transaction &transaction, const QString &key);

    [[nodiscard]] Result<QStringList> ownAddresses() const; ///< lower case
    [[nodiscard]] Result<void> addOwnAddress(Transaction &transaction, const QString &address);

    /// By which a team's review knows this store, whatever name the rep goes by: random, 32 hex digits, made
    /// with the store and kept by its backups.
    [[nodiscard]] Result<QString> storeId() const;

private:
    const Database &m_database;
};

} // namespace core
