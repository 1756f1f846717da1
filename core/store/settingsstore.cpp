// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/settingsstore.h"

#include "core/store/statement.h"

using namespace Qt::StringLiterals;

namespace core {

Result<QMap<QString, QString>> SettingsStore::all() const
{
    Statement statement(m_database, u"SELECT key, value FROM settings"_s);
    if (auto run = statement.exec(); !run)
        return failure(run.error());
    QMap<QString, QString> values;
    while (statement.next()) {
        const auto key = statement.read<QString>();
        values.insert(key, statement.read<QString>());
    }
    return statement.status().map([&values] { return std::move(values); });
}

Result<QString> SettingsStore::value(const QString &key) const
{
    Statement statement(m_database, u"SELECT value FROM settings WHERE key = :key"_s);
    const auto found =
      readOne(statement.bind(u":key"_s, key), [](Statement &row) { return row.read<QString>(); });
    return found.map([](const auto &value) { return value.value_or(QString()); });
}

Result<void> SettingsStore::set(Transaction &transaction, const QString &key, const QString &value)
{
    Statement statement(transaction.database(), uR"sql(
INSERT INTO settings (key, value)
VALUES (:key, :value)
ON CONFLICT (key) DO UPDATE SET value = excluded.value
    )sql"_s);
    return statement.bind(u":key"_s, key).bind(u":value"_s, value).exec();
}

Result<void> SettingsStore::clear(Transaction &transaction, const QString &key)
{
    Statement statement(transaction.database(), u"DELETE FROM settings WHERE key = :key"_s);
    return statement.bind(u":key"_s, key).exec();
}

Result<QStringList> SettingsStore::ownAddresses() const
{
    Statement statement(m_database, u"SELECT address FROM own_addresses ORDER BY id"_s);
    return readAll(statement, [](Statement &row) { return row.read<QString>(); })
      .map([](const QList<QString> &addresses) { return QStringList(addresses); });
}

Result<void> SettingsStore::addOwnAddress(Transaction &transaction, const QString &address)
{
    Statement statement(transaction.database(), uR"sql(
INSERT INTO own_addresses (address)
VALUES (:address)
ON CONFLICT (address) DO NOTHING
    )sql"_s);
    return statement.bind(u":address"_s, address.toLower()).exec();
}

Result<QString> SettingsStore::storeId() const
{
    return textOf(m_database, u"SELECT id FROM store_identity"_s);
}

} // namespace core
