// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/csvimporter.h"

#include "core/store/prospectstore.h"
#include "core/store/settingsstore.h"
#include "core/store/standingstore.h"
#include "core/store/transaction.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// A file that is wrong from end to end is told by its first lines; memory stays bounded.
constexpr qsizetype kMostProblems = 10'000;

enum class Outcome { Added, Updated, Skipped };

QString digitsOf(const QString &phone)
{
    QString digits;
    std::copy_if(phone.begin(), phone.end(), std::back_inserter(digits), [](QChar c) { return c.isDigit(); });
    return digits;
}

bool hasAddress(const Contact &contact, const QString &address)
{
    return std::any_of(contact.addresses.begin(), contact.addresses.end(),
                       [&address](const ContactAddress &known) { return known.address == address; });
}

bool hasPhone(const Contact &contact, const QString &phone)
{
    return std::any_of(contact.phones.begin(), contact.phones.end(),
                       [&phone](const QString &known) { return digitsOf(known) == digitsOf(phone); });
}

/// What the row knows and the contact does not; what is there stays.
Contact completed(Contact contact, const CsvRow &row)
{
    for (const QString &address : row.emails) {
        if (!hasAddress(contact, address))
            contact.addresses.append({address});
    }
    for (const QString &phone : row.phones) {
        if (!hasPhone(contact, phone))
            contact.phones.append(phone);
    }
    if (contact.timezone.isEmpty())
        contact.timezone = row.timezone;
    if (contact.role == ContactRole::Unknown)
        contact.role = row.role;
    return contact;
}

/// Stores rows one by one in a transaction that its maker commits.
class RowStorer final
{
public:
    RowStorer(Transaction &transaction, const QSet<QString> &ownAddresses)
      : m_transaction(transaction), m_prospects(transaction.database()), m_ownAddresses(ownAddresses)
    {}

    Result<Outcome> store(const CsvRow &row)
    {
        const auto isOwn = [this](const QString &address) { return m_ownAddresses.contains(address); };
        if (std::any_of(row.emails.begin(), row.emails.end(), isOwn))
            return Outcome::Skipped;
        const auto known = find(row);
        if (!known)
            return failure(known.error());
        return *known ? complete(**known, row) : add(row);
    }

private:
    Result<std::optional<Contact>> find(const CsvRow &row) const
    {
        for (const QString &address : row.emails) {
            const auto contacts = m_prospects.contactsByAddress(address);
            if (!contacts)
                return failure(contacts.error());
            if (!contacts->isEmpty())
                return contacts->first();
        }
        const auto namesakes = m_prospects.named(row.name, row.organisation);
        if (!namesakes)
            return failure(namesakes.error());
        for (const ProspectId id : *namesakes) {
            const auto contacts = m_prospects.contacts(id);
            if (!contacts)
                return failure(contacts.error());
            if (!contacts->isEmpty() && isSame(contacts->first(), row))
                return contacts->first();
        }
        return std::nullopt;
    }

    /// Two people of one name and no organisation, each with an address of their own, are two people.
    static bool isSame(const Contact &contact, const CsvRow &row)
    {
        return !row.organisation.isEmpty() || contact.addresses.isEmpty() || row.emails.isEmpty();
    }

    Result<Outcome> complete(const Contact &contact, const CsvRow &row)
    {
        const Contact more = completed(contact, row);
        if (more == contact)
            return Outcome::Skipped;
        const auto stored = m_prospects.updateContact(m_transaction, more).and_then([&] {
            return StandingStore(m_transaction.database()).forget(m_transaction, contact.prospect);
        });
        if (!stored)
            return failure(stored.error());
        return Outcome::Updated;
    }

    Result<Outcome> add(const CsvRow &row)
    {
        Prospect prospect;
        prospect.name = row.name;
        prospect.organisation = row.organisation;
        prospect.segment = row.segment;
        prospect.situation = row.situation;
        const auto id = m_prospects.insert(m_transaction, prospect);
        if (!id)
            return failure(id.error());

        Contact contact;
        contact.prospect = *id;
        contact.name = row.isPerson ? row.name : QString();
        contact.primary = true;
        const auto stored = m_prospects.insertContact(m_transaction, completed(contact, row));
        if (!stored)
            return failure(stored.error());
        return Outcome::Added;
    }

    Transaction &m_transaction;
    ProspectStore m_prospects;
    const QSet<QString> &m_ownAddresses;
};

void count(ImportReport &report, Outcome outcome)
{
    switch (outcome) {
        case Outcome::Added:
            ++report.added;
            return;
        case Outcome::Updated:
            ++report.updated;
            return;
        case Outcome::Skipped:
            ++report.skipped;
            return;
    }
}

Result<ImportReport> storeRows(Transaction &transaction, CsvReader &reader, const CsvMapping &mapping,
                               Progress &progress)
{
    const auto own = SettingsStore(transaction.database()).ownAddresses();
    if (!own)
        return failure(own.error());
    const QSet<QString> ownAddresses(own->begin(), own->end());
    RowStorer storer(transaction, ownAddresses);
    ImportReport report{mapping.path, u"csv"_s};
    while (const auto record = reader.next()) {
        if (progress.isCanceled())
            return failure({Error::Code::Canceled, mapping.path});
        progress.report(mapping.path, reader.bytesRead(), reader.size());
        if (record->line <= mapping.headerLine)
            continue;
        const CsvRowResult result = rowOfRecord(*record, mapping.columns);
        if (report.problems.size() < kMostProblems)
            report.problems += result.problems;
        if (result.row) {
            const auto outcome = storer.store(*result.row);
            if (!outcome)
                return failure(outcome.error());
            count(report, *outcome);
        } else if (!result.problems.isEmpty()) {
            ++report.failed;
        }
    }
    report.read = report.added + report.updated + report.skipped + report.failed;
    return report;
}

} // namespace

Result<ImportReport> importCsv(Database &database, const CsvMapping &mapping, Progress &progress)
{
    auto reader = CsvReader::open(mapping.path, mapping.form);
    if (!reader)
        return failure(reader.error());
    auto transaction = Transaction::begin(database, u"import"_s);
    if (!transaction)
        return failure(transaction.error());
    const auto report = storeRows(*transaction, *reader, mapping, progress);
    if (!report)
        return failure(report.error());
    const auto committed = transaction->commit();
    if (!committed)
        return failure(committed.error());
    return report;
}

} // namespace core
