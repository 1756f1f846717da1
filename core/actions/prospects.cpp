// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/prospects.h"

#include "core/actions/action.h"
#include "core/actions/standings.h"
#include "core/base/languagetag.h"
#include "core/domain/freemail.h"
#include "core/store/leftoutstore.h"
#include "core/store/mailboxstore.h"
#include "core/store/prospectstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

Error invalid(const QString &value, const QString &field)
{
    return {.code = Error::Code::InvalidValue, .subject = value, .detail = field};
}

/// "local@domain" in lower case, or an error: an address with a blank or a line break is none.
Result<QString> readAddress(const QString &text)
{
    const QString address = text.trimmed().toLower();
    const qsizetype at = address.indexOf(u'@');
    const bool hasBlank = std::any_of(address.cbegin(), address.cend(), [](QChar c) {
        return c.isSpace() || c.category() == QChar::Other_Control;
    });
    if (at < 1 || at == address.size() - 1 || address.count(u'@') != 1 || hasBlank)
        return failure(invalid(text, u"email"_s));
    return address;
}

Result<void> addAddresses(Contact &contact, const QStringList &emails, const QStringList &phones)
{
    for (const QString &email : emails) {
        const auto address = readAddress(email);
        if (!address)
            return failure(address.error());
        const bool known = std::any_of(contact.addresses.cbegin(), contact.addresses.cend(),
                                       [&](const ContactAddress &a) { return a.address == *address; });
        if (!known)
            contact.addresses.append({*address, false, {}});
    }
    for (const QString &phone : phones) {
        if (!phone.trimmed().isEmpty() && !contact.phones.contains(phone.trimmed()))
            contact.phones.append(phone.trimmed());
    }
    return {};
}

Segment segmentOf(const NewProspect &prospect)
{
    if (prospect.segment)
        return *prospect.segment;
    const bool isFree = !prospect.emails.isEmpty() && isFreeMail(prospect.emails.first());
    return isFree ? Segment::Consumer : Segment::Company;
}

/// Whoever is added by hand is a prospect, whatever was said before; their mail is found again.
Result<void> takeBack(Desk &desk, Transaction &transaction, const QStringList &addresses)
{
    const auto wasLeftOut = LeftOutStore(desk.database).removeAddresses(transaction, addresses);
    if (!wasLeftOut)
        return failure(wasLeftOut.error());
    return *wasLeftOut ? MailboxStore(desk.database).readAllAnew(transaction) : Result<void>();
}

} // namespace

Result<ProspectId> addProspect(Desk &desk, const NewProspect &given)
{
    if (given.name.trimmed().isEmpty())
        return failure(invalid(given.name, u"name"_s));
    if (!given.timezone.isEmpty() && !zoneNamed(given.timezone))
        return failure(invalid(QString::fromUtf8(given.timezone), u"timezone"_s));
    if (!given.language.isEmpty() && !isLanguage(given.language))
        return failure(invalid(given.language, u"language"_s));
    Prospect prospect;
    prospect.name = given.name.simplified();
    prospect.organisation = given.organisation.simplified();
    prospect.segment = segmentOf(given);
    prospect.situation = given.situation.value_or(Situation::NeverEngaged);
    Contact contact;
    contact.name = prospect.name;
    contact.primary = true;
    contact.timezone = given.timezone;
    contact.language = languageOfTag(given.language);
    if (const auto added = addAddresses(contact, given.emails, given.phones); !added)
        return failure(added.error());

    auto transaction = Transaction::begin(desk.database, u"add_prospect"_s);
    if (!transaction)
        return failure(transaction.error());
    ProspectStore store(desk.database);
    const auto id = store.insert(*transaction, prospect);
    if (!id)
        return id;
    contact.prospect = *id;
    if (const auto inserted = store.insertContact(*transaction, contact); !inserted)
        return failure(inserted.error());
    if (const auto back = takeBack(desk, *transaction, given.emails); !back)
        return failure(back.error());
    if (const auto standing = refreshStanding(desk, *transaction, *id); !standing)
        return failure(standing.error());
    if (const auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return id;
}

Result<ContactId> changeContact(Desk &desk, const ContactChange &change)
{
    auto action = ProspectAction::begin(desk, change.prospect, u"change_contact"_s);
    if (!action)
        return failure(action.error());
    const QList<Contact> &contacts = action->record().contacts;
    const QString name = change.name.simplified();
    const auto known = std::find_if(contacts.cbegin(), contacts.cend(), [&](const Contact &c) {
        return name.isEmpty() ? c.primary : c.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    Contact contact;
    if (known != contacts.cend()) {
        contact = *known;
    } else {
        contact.prospect = change.prospect;
        contact.name = name;
        contact.primary = contacts.isEmpty();
    }
    contact.role = change.role.value_or(contact.role);
    if (!change.language.isEmpty() && !isLanguage(change.language))
        return failure(invalid(change.language, u"language"_s));
    contact.language = change.language.isEmpty() ? contact.language : languageOfTag(change.language);
    contact.confirmed = contact.confirmed || change.confirm;
    if (const auto added = addAddresses(contact, change.emails, change.phones); !added)
        return failure(added.error());

    ProspectStore store(desk.database);
    ContactId id = contact.id;
    if (known != contacts.cend()) {
        if (const auto updated = store.updateContact(action->transaction(), contact); !updated)
            return failure(updated.error());
    } else {
        const auto inserted = store.insertContact(action->transaction(), contact);
        if (!inserted)
            return inserted;
        id = *inserted;
    }
    if (const auto back = takeBack(desk, action->transaction(), change.emails); !back)
        return failure(back.error());
    if (const auto finished = action->finish(); !finished)
        return failure(finished.error());
    return id;
}

} // namespace core
