// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/rowstorer.h"

#include "core/domain/namekeys.h"
#include "core/store/settingsstore.h"
#include "core/store/standingstore.h"
#include "core/store/touchstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// A file that is wrong from end to end is told by its first lines; memory stays bounded.
constexpr qsizetype kMostProblems = 10'000;
constexpr qsizetype kLongestValue = 200;

ImportProblem shortened(ImportProblem problem)
{
    if (problem.value.size() > kLongestValue)
        problem.value = problem.value.left(kLongestValue) + u'…';
    return problem;
}

QString digitsOf(const QString &phone)
{
    QString digits;
    std::copy_if(phone.begin(), phone.end(), std::back_inserter(digits), [](QChar c) { return c.isDigit(); });
    return digits;
}

/// What the row knows and the contact does not; what is there stays.
Contact completed(Contact contact, const ImportRow &row)
{
    QSet<QString> addresses;
    for (const ContactAddress &known : std::as_const(contact.addresses))
        addresses.insert(known.address);
    for (const QString &address : row.emails) {
        if (!addresses.contains(address))
            contact.addresses.append({address});
        addresses.insert(address);
    }
    QSet<QString> numbers;
    for (const QString &known : std::as_const(contact.phones))
        numbers.insert(digitsOf(known));
    for (const QString &phone : row.phones) {
        if (!numbers.contains(digitsOf(phone)))
            contact.phones.append(phone);
        numbers.insert(digitsOf(phone));
    }
    if (contact.timezone.isEmpty())
        contact.timezone = row.timezone;
    if (contact.language.isEmpty())
        contact.language = row.language;
    if (contact.role == ContactRole::Unknown)
        contact.role = row.role;
    return contact;
}

/// Two people of one name and no organisation, each with an address of their own, are two people.
bool isSame(const Contact &contact, const ImportRow &row)
{
    return !row.organisation.isEmpty() || contact.addresses.isEmpty() || row.emails.isEmpty();
}

Touch listedTouch(QDate day, Channel channel, TouchKind kind, const QTimeZone &zone)
{
    Touch touch;
    touch.mark.at = instantAt(day, QTime(12, 0), zone);
    touch.mark.channel = channel;
    touch.mark.direction = kind == TouchKind::Held ? Direction::In : Direction::Out;
    touch.mark.kind = kind;
    touch.kindReason = kListDay;
    return touch;
}

QList<Touch> touchesOf(const ImportRow &row, const QTimeZone &zone)
{
    QList<Touch> touches;
    for (const QDate day : row.metOn)
        touches.append(listedTouch(day, Channel::Meeting, TouchKind::Held, zone));
    for (const QDate day : row.writtenOn)
        touches.append(listedTouch(day, Channel::Email, TouchKind::Sent, zone));
    return touches;
}

/// Whom of a prospect a row means: one of that name, who is not the primary any more after a merge; else the
/// primary.
QList<Contact>::const_iterator contactOf(const QList<Contact> &contacts, const ImportRow &row)
{
    const QString name = row.isPerson ? row.name : QString();
    const auto named = std::find_if(contacts.begin(), contacts.end(), [&name](const Contact &contact) {
        return contact.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return named != contacts.end() ? named : contacts.begin();
}

} // namespace

RowStorer::RowStorer(Transaction &transaction, const RepsDay &day, const Unwanted &unwanted)
  : m_transaction(&transaction), m_prospects(transaction.database()), m_known(transaction.database()),
    m_day(day), m_unwanted(unwanted)
{}

Result<RowStorer> RowStorer::open(Transaction &transaction, const RepsDay &day)
{
    const auto own = SettingsStore(transaction.database()).ownAddresses();
    if (!own)
        return failure(own.error());
    const auto leftOut = LeftOutList::read(transaction.database());
    if (!leftOut)
        return failure(leftOut.error());
    return RowStorer(transaction, day, {QSet<QString>(own->begin(), own->end()), *leftOut});
}

Result<void> RowStorer::take(const ImportRowResult &result)
{
    for (const ImportProblem &problem : result.problems)
        note(problem);
    if (!result.row) {
        m_report.failed += result.problems.isEmpty() ? 0 : 1;
        return {};
    }
    const auto outcome = store(*result.row);
    if (!outcome)
        return failure(outcome.error());
    count(*outcome);
    return {};
}

void RowStorer::note(const ImportProblem &problem)
{
    if (m_report.problems.size() < kMostProblems)
        m_report.problems.append(shortened(problem));
}

ImportReport RowStorer::report(const QString &path, const QString &type) const
{
    ImportReport report = m_report;
    report.path = path;
    report.type = type;
    report.read = report.added + report.updated + report.skipped + report.failed;
    return report;
}

Result<RowStorer::Outcome> RowStorer::store(const ImportRow &row)
{
    const auto isOwn = [this](const QString &address) { return m_unwanted.ownAddresses.contains(address); };
    if (std::any_of(row.emails.begin(), row.emails.end(), isOwn))
        return Outcome::Skipped;
    const auto owners = ownersOf(row);
    if (!owners)
        return failure(owners.error());
    const auto isUnwanted = [this](const QString &address) { return m_unwanted.leftOut.contains(address); };
    const auto unwanted = std::find_if(row.emails.begin(), row.emails.end(), isUnwanted);
    if (owners->isEmpty() && unwanted != row.emails.end()) {
        note({.place = linePlace(row.line), .trouble = ImportTrouble::NotAProspect, .value = *unwanted});
        return Outcome::Skipped;
    }
    if (!owners->isEmpty())
        return complete(owners->first().second, withoutOthers(row, *owners));
    const auto namesake = namesakeOf(row);
    if (!namesake)
        return failure(namesake.error());
    return *namesake ? complete(**namesake, row) : add(row);
}

Result<RowStorer::Owners> RowStorer::ownersOf(const ImportRow &row) const
{
    Owners owners;
    for (const QString &address : row.emails) {
        const auto contacts = m_prospects.contactsByAddress(address);
        if (!contacts)
            return failure(contacts.error());
        if (!contacts->isEmpty())
            owners.append({address, contacts->first()});
    }
    // The row is about the one whose name it bears, whichever address stands first.
    const QString name = personKey(row.name);
    std::stable_partition(owners.begin(), owners.end(), [&](const auto &owner) {
        return !name.isEmpty() && personKey(owner.second.name) == name;
    });
    return owners;
}

/// An address that the rep left out does not come back with somebody who is known by another one, and that of
/// another prospect stays theirs.
ImportRow RowStorer::withoutOthers(ImportRow row, const Owners &owners)
{
    QSet<QString> known;
    for (const auto &[address, contact] : owners) {
        known.insert(address);
        if (contact.prospect == owners.first().second.prospect)
            continue;
        row.emails.removeAll(address);
        note({.place = linePlace(row.line), .trouble = ImportTrouble::OtherProspect, .value = address});
    }
    row.emails.removeIf([&](const QString &address) {
        return !known.contains(address) && m_unwanted.leftOut.contains(address);
    });
    return row;
}

Result<std::optional<Contact>> RowStorer::namesakeOf(const ImportRow &row) const
{
    const auto namesakes = m_prospects.named(row.name, row.organisation);
    if (!namesakes)
        return failure(namesakes.error());
    for (const ProspectId id : *namesakes) {
        const auto contacts = m_prospects.contacts(id);
        if (!contacts)
            return failure(contacts.error());
        const auto known = contactOf(*contacts, row);
        if (known != contacts->end() && isSame(*known, row))
            return *known;
    }
    return std::nullopt;
}

Result<RowStorer::Outcome> RowStorer::complete(const Contact &contact, const ImportRow &row)
{
    const auto touches = addTouches(contact, row);
    if (!touches)
        return failure(touches.error());
    const Contact more = completed(contact, row);
    if (more == contact)
        return *touches > 0 ? Outcome::Updated : Outcome::Skipped;
    const auto stored = m_prospects.updateContact(*m_transaction, more).and_then([&] {
        return StandingStore(m_transaction->database()).forget(*m_transaction, contact.prospect);
    });
    if (!stored)
        return failure(stored.error());
    return Outcome::Updated;
}

Result<RowStorer::Outcome> RowStorer::add(const ImportRow &row)
{
    Prospect prospect;
    prospect.name = row.name;
    prospect.organisation = row.organisation;
    prospect.segment = row.segment;
    prospect.situation = row.situation;
    const auto id = m_prospects.insert(*m_transaction, prospect);
    if (!id)
        return failure(id.error());

    Contact contact;
    contact.prospect = *id;
    contact.name = row.isPerson ? row.name : QString();
    contact.primary = true;
    contact = completed(contact, row);
    const auto stored = m_prospects.insertContact(*m_transaction, contact);
    if (!stored)
        return failure(stored.error());
    contact.id = *stored;
    const auto touches = addTouches(contact, row);
    if (!touches)
        return failure(touches.error());
    return Outcome::Added;
}

Result<int> RowStorer::addTouches(const Contact &contact, const ImportRow &row)
{
    const QByteArray &named = contact.timezone.isEmpty() ? row.timezone : contact.timezone;
    const QTimeZone zone = zoneNamed(named).value_or(m_day.zone);
    QList<Touch> listed = touchesOf(row, zone);
    if (listed.isEmpty())
        return 0;
    TouchStore store(m_transaction->database());
    int added = 0;
    bool hasMet = false;
    for (Touch &touch : listed) {
        const QDate day = touch.mark.at.dateIn(zone);
        if (day > m_day.now.dateIn(zone)) {
            note({linePlace(row.line), ImportTrouble::DayToCome, day.toString(Qt::ISODate)});
            continue;
        }
        touch.mark.at = std::min(touch.mark.at, m_day.now);
        touch.prospect = contact.prospect;
        const auto isNew = m_known.add(touch, zone);
        if (!isNew)
            return failure(isNew.error());
        if (!*isNew)
            continue;
        touch.contact = contact.id;
        if (const auto stored = store.insert(*m_transaction, touch); !stored)
            return failure(stored.error());
        hasMet |= touch.mark.kind == TouchKind::Held;
        ++added;
    }
    if (hasMet) {
        if (const auto engaged = engage(contact.prospect); !engaged)
            return failure(engaged.error());
    }
    return added;
}

/// Somebody whom we met.
Result<void> RowStorer::engage(ProspectId id)
{
    auto prospect = m_prospects.prospect(id);
    if (!prospect)
        return failure(prospect.error());
    if (prospect->situation != Situation::NeverEngaged)
        return {};
    prospect->situation = Situation::AfterConversation;
    return m_prospects.update(*m_transaction, *prospect);
}

void RowStorer::count(Outcome outcome)
{
    switch (outcome) {
        case Outcome::Added:
            ++m_report.added;
            return;
        case Outcome::Updated:
            ++m_report.updated;
            return;
        case Outcome::Skipped:
            ++m_report.skipped;
            return;
    }
}

} // namespace core
