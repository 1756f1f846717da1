// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/prospectstore.h"
#include "core/store/statement.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

Statement &bindContact(Statement &statement, const Contact &contact)
{
    return statement.bind(u":prospect"_s, contact.prospect)
      .bind(u":name"_s, contact.name)
      .bind(u":role"_s, contact.role)
      .bind(u":is_primary"_s, contact.primary)
      .bind(u":confirmed"_s, contact.confirmed)
      .bind(u":timezone"_s, QString::fromLatin1(contact.timezone))
      .bind(u":best_times"_s, contact.bestTimes)
      .bind(u":language"_s, contact.language);
}

// There is one primary: whoever becomes it takes the place of the one before.
Result<void> makeRoomForPrimary(const Database &database, const Contact &contact)
{
    if (!contact.primary)
        return {};
    Statement statement(database, uR"sql(
UPDATE contacts
SET is_primary = 0
WHERE prospect_id = :prospect AND is_primary = 1 AND id <> :id
    )sql"_s);
    return statement.bind(u":prospect"_s, contact.prospect).bind(u":id"_s, contact.id).exec();
}

Result<void> insertWays(const Database &database, ContactId id, const Contact &contact)
{
    Statement address(database, uR"sql(
INSERT INTO contact_addresses (contact_id, address, dead, dead_reason)
VALUES (:contact, :address, :dead, :dead_reason)
    )sql"_s);
    for (const ContactAddress &way : contact.addresses) {
        address.bind(u":contact"_s, id)
          .bind(u":address"_s, way.address.toLower())
          .bind(u":dead"_s, way.dead)
          .bind(u":dead_reason"_s, way.deadReason);
        if (auto done = address.exec(); !done)
            return done;
    }
    Statement number(database, u"INSERT INTO contact_phones (contact_id, phone) VALUES (:contact, :phone)"_s);
    for (const QString &phone : contact.phones) {
        if (auto done = number.bind(u":contact"_s, id).bind(u":phone"_s, phone).exec(); !done)
            return done;
    }
    return {};
}

Result<void> deleteWays(const Database &database, ContactId id)
{
    Statement addresses(database, u"DELETE FROM contact_addresses WHERE contact_id = :contact"_s);
    if (auto done = addresses.bind(u":contact"_s, id).exec(); !done)
        return done;
    Statement phones(database, u"DELETE FROM contact_phones WHERE contact_id = :contact"_s);
    return phones.bind(u":contact"_s, id).exec();
}

} // namespace

Result<ContactId> ProspectStore::insertContact(Transaction &transaction, const Contact &contact)
{
    const Database &database = transaction.database();
    if (auto done = makeRoomForPrimary(database, contact); !done)
        return failure(done.error());
    Statement statement(database, uR"sql(
INSERT INTO contacts (prospect_id, name, role, is_primary, confirmed, timezone, best_times, language)
VALUES (:prospect, :name, :role, :is_primary, :confirmed, :timezone, :best_times, :language)
    )sql"_s);
    const auto id = bindContact(statement, contact).insert();
    if (!id)
        return failure(id.error());
    if (auto done = insertWays(database, ContactId(*id), contact); !done)
        return failure(done.error());
    return ContactId(*id);
}

Result<void> ProspectStore::updateContact(Transaction &transaction, const Contact &contact)
{
    const Database &database = transaction.database();
    if (auto done = makeRoomForPrimary(database, contact); !done)
        return done;
    Statement statement(database, uR"sql(
UPDATE contacts
SET prospect_id = :prospect, name = :name, role = :role, is_primary = :is_primary,
    confirmed = :confirmed, timezone = :timezone, best_times = :best_times, language = :language
WHERE id = :id
    )sql"_s);
    bindContact(statement, contact).bind(u":id"_s, contact.id);
    if (auto done = statement.execOn(QString::number(contact.id.value())); !done)
        return done;
    if (auto done = deleteWays(database, contact.id); !done)
        return done;
    return insertWays(database, contact.id, contact);
}

Result<QHash<QString, ProspectStore::AddressOwner>> ProspectStore::addressOwners() const
{
    Statement statement(m_database, uR"sql(
SELECT contact_addresses.address, contacts.prospect_id, contacts.id
FROM contact_addresses
JOIN contacts ON contacts.id = contact_addresses.contact_id
ORDER BY contacts.id DESC
    )sql"_s);
    if (const auto done = statement.exec(); !done)
        return failure(done.error());
    QHash<QString, AddressOwner> owners;
    while (statement.next()) {
        const QString address = statement.read<QString>();
        const auto prospect = statement.read<ProspectId>();
        owners.insert(address, {prospect, statement.read<ContactId>()});
    }
    if (const auto status = statement.status(); !status)
        return failure(status.error());
    return owners;
}

Result<QMap<ProspectId, QStringList>> ProspectStore::addresses() const
{
    Statement statement(m_database, uR"sql(
SELECT contacts.prospect_id, contact_addresses.address
FROM contact_addresses
JOIN contacts ON contacts.id = contact_addresses.contact_id
    )sql"_s);
    if (const auto done = statement.exec(); !done)
        return failure(done.error());
    QMap<ProspectId, QStringList> addresses;
    while (statement.next()) {
        const auto prospect = statement.read<ProspectId>();
        addresses[prospect].append(statement.read<QString>());
    }
    return statement.status().map([&addresses] { return std::move(addresses); });
}

} // namespace core
