// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/domain/prospect.h"
#include "core/domain/record.h"
#include "core/store/transaction.h"

#include <QHash>
#include <QMap>
#include <QStringList>

namespace core {

/// Prospects, their contacts with addresses and numbers, and whole records.
class ProspectStore final
{
public:
    explicit ProspectStore(const Database &database) : m_database(database) {}

    /// Ids in the values given are ignored on insert; the new one is returned.
    [[nodiscard]] Result<ProspectId> insert(Transaction &transaction, const Prospect &prospect);
    [[nodiscard]] Result<void> update(Transaction &transaction, const Prospect &prospect);
    [[nodiscard]] Result<ContactId> insertContact(Transaction &transaction, const Contact &contact);
    /// Replaces all of it, addresses and phones too.
    [[nodiscard]] Result<void> updateContact(Transaction &transaction, const Contact &contact);

    [[nodiscard]] Result<Prospect> prospect(ProspectId id) const;       ///< NotFound
    [[nodiscard]] Result<QList<Contact>> contacts(ProspectId id) const; ///< the primary first
    [[nodiscard]] Result<Record> record(ProspectId id) const;           ///< NotFound
    [[nodiscard]] Result<int> count() const;                            ///< reads them all
    [[nodiscard]] Result<QList<ProspectId>> ids() const;                ///< of all, ascending
    [[nodiscard]] Result<bool> isEmpty() const;

    /// Contacts that have this address (any case), in any prospect.
    [[nodiscard]] Result<QList<Contact>> contactsByAddress(const QString &address) const;
    /// Whose an address is.
    struct AddressOwner {
        ProspectId prospect{0};
        ContactId contact{0};
    };
    /// All addresses (lower case) with their owners in one query: for an import. Of an address in several
    /// prospects the oldest contact.
    [[nodiscard]] Result<QHash<QString, AddressOwner>> addressOwners() const;
    /// Of everybody who has one; an address can be of several.
    [[nodiscard]] Result<QMap<ProspectId, QStringList>> addresses() const;
    /// Prospects of this name and organisation, whatever the case and accents; by id. Where there is none,
    /// those that were called so before a merge.
    [[nodiscard]] Result<QList<ProspectId>> named(const QString &name, const QString &organisation) const;
    /// domain of a PROSPECT word of the command line: an id, or a name or address that matches exactly one;
    /// a whole name or address first, then the start of a word of it (decisions 28). NotFound, or Ambiguous
    /// with the matches in `detail`, "12  Sally Brandt, Northlight Solar" a line.
    [[nodiscard]] Result<ProspectId> find(const QString &word) const;

private:
    const Database &m_database;
};

} // namespace core
