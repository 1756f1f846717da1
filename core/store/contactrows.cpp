// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/contactrows.h"

#include "core/store/snapshot.h"
#include "core/store/statement.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace core {

namespace {

Contact contactFromRow(Statement &row)
{
    return {
      .id = row.read<ContactId>(),
      .prospect = row.read<ProspectId>(),
      .name = row.read<QString>(),
      .role = row.read<ContactRole>(),
      .primary = row.read<bool>(),
      .confirmed = row.read<bool>(),
      .timezone = row.read<QString>().toLatin1(),
      .bestTimes = row.read<QString>(),
      .language = row.read<QString>(),
      .addresses = {},
      .phones = {},
    };
}

template <class Way>
struct WayTo {
    ContactId contact;
    Way way;
};

WayTo<ContactAddress> addressFromRow(Statement &row)
{
    return {row.read<ContactId>(),
            {.address = row.read<QString>(), .dead = row.read<bool>(), .deadReason = row.read<QString>()}};
}

WayTo<QString> phoneFromRow(Statement &row)
{
    return {row.read<ContactId>(), row.read<QString>()};
}

// The three statements select the same contacts: four queries in all would be one a contact otherwise.
Result<QList<Contact>> assemble(Statement &contacts, Statement &addresses, Statement &phones)
{
    auto found = readAll(contacts, contactFromRow);
    if (!found || found->isEmpty())
        return found;
    const auto addressRows = readAll(addresses, addressFromRow);
    if (!addressRows)
        return failure(addressRows.error());
    const auto phoneRows = readAll(phones, phoneFromRow);
    if (!phoneRows)
        return failure(phoneRows.error());
    QHash<ContactId, Contact *> byId;
    for (Contact &contact : *found)
        byId.insert(contact.id, &contact);
    for (const auto &[contact, address] : *addressRows)
        byId.value(contact)->addresses.append(address);
    for (const auto &[contact, phone] : *phoneRows)
        byId.value(contact)->phones.append(phone);
    return found;
}

} // namespace

Result<QList<Contact>> contactsOf(const Database &database, ProspectId prospect)
{
    const Snapshot snapshot(database);
    Statement contacts(database, uR"sql(
SELECT id, prospect_id, name, role, is_primary, confirmed, timezone, best_times, language
FROM contacts
WHERE prospect_id = :prospect
ORDER BY is_primary DESC, id
    )sql"_s);
    Statement addresses(database, uR"sql(
SELECT a.contact_id, a.address, a.dead, a.dead_reason
FROM contact_addresses AS a
JOIN contacts AS c ON c.id = a.contact_id
WHERE c.prospect_id = :prospect
ORDER BY a.id
    )sql"_s);
    Statement phones(database, uR"sql(
SELECT p.contact_id, p.phone
FROM contact_phones AS p
JOIN contacts AS c ON c.id = p.contact_id
WHERE c.prospect_id = :prospect
ORDER BY p.id
    )sql"_s);
    for (Statement *statement : {&contacts, &addresses, &phones})
        statement->bind(u":prospect"_s, prospect);
    return assemble(contacts, addresses, phones);
}

Result<QList<Contact>> contactsAt(const Database &database, const QString &address)
{
    const Snapshot snapshot(database);
    Statement contacts(database, uR"sql(
SELECT id, prospect_id, name, role, is_primary, confirmed, timezone, best_times, language
FROM contacts
WHERE id IN (SELECT contact_id FROM contact_addresses WHERE address = :address)
ORDER BY id
    )sql"_s);
    Statement addresses(database, uR"sql(
SELECT contact_id, address, dead, dead_reason
FROM contact_addresses
WHERE contact_id IN (SELECT contact_id FROM contact_addresses WHERE address = :address)
ORDER BY id
    )sql"_s);
    Statement phones(database, uR"sql(
SELECT contact_id, phone
FROM contact_phones
WHERE contact_id IN (SELECT contact_id FROM contact_addresses WHERE address = :address)
ORDER BY id
    )sql"_s);
    for (Statement *statement : {&contacts, &addresses, &phones})
        statement->bind(u":address"_s, address.toLower());
    return assemble(contacts, addresses, phones);
}

} // namespace core
