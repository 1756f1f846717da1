// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/mailconsequences.h"

#include "core/store/touchstore.h"
#include "core/transfer/mailpeople.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int kHoldDaysWithoutDate = 14; // domain.md, "What counts as an answer"

} // namespace

Result<void> MailConsequences::draw(const Touch &touch, TouchId id, const MailMessage &mail,
                                    const MailJudgement &judgement, bool isFresh)
{
    const Instant at = touch.mark.at;
    const QString &from = mail.from.address;
    if (judgement.kind == TouchKind::Reply) {
        Instant &heard = m_heard[from];
        heard = std::max(heard, at);
        note(mail.from, at, true);
        return engage(touch.prospect, at, isFresh);
    }
    if (judgement.kind == TouchKind::Bounce && judgement.permanent) {
        for (const QString &address : judgement.failedAddresses)
            m_deaths.insert(address, {at, u"bounced"_s});
    }
    if (judgement.kind != TouchKind::AutoReply)
        return {};
    if (judgement.left) {
        m_deaths.insert(from, {at, u"left"_s});
        return {};
    }
    return hold(touch, id, mail, judgement);
}

void MailConsequences::noteName(const MailAddress &address, Instant at)
{
    note(address, at, false);
}

void MailConsequences::note(const MailAddress &address, Instant at, bool byThemselves)
{
    const PersonName person = personName(address);
    if (person.guessed)
        return;
    Named &named = m_names[address.address];
    const bool isBetter = byThemselves == named.byThemselves ? at >= named.at : byThemselves;
    if (named.name.isEmpty() || isBetter)
        named = {person.name, at, byThemselves};
}

Result<void> MailConsequences::hold(const Touch &touch, TouchId id, const MailMessage &mail,
                                    const MailJudgement &judgement)
{
    const Instant at = touch.mark.at;
    const QDate written = at.plusMinutes(mail.utcOffsetMinutes).dateIn(QTimeZone::utc());
    Hold hold{.prospect = touch.prospect, .from = at, .source = id};
    hold.until = judgement.until.value_or(written.addDays(kHoldDaysWithoutDate));
    hold.reason = judgement.until ? kOutOfOffice : kOutOfOfficeNoDate;
    return HoldStore(m_transaction.database()).insert(m_transaction, hold).map([](HoldId) {});
}

/// A first answer makes a conversation; any answer ends the run that was on when it came.
Result<void> MailConsequences::engage(ProspectId prospect, Instant at, bool isFresh)
{
    if (!m_engaged.contains(prospect)) {
        auto known = m_prospects.prospect(prospect);
        if (!known)
            return failure(known.error());
        m_engaged.insert(prospect);
        if (known->situation == Situation::NeverEngaged) {
            known->situation = Situation::AfterConversation;
            known->situationByAnswer = true;
            if (const auto updated = m_prospects.update(m_transaction, *known); !updated)
                return updated;
        }
    }
    return isFresh ? Result<void>() : endRuns(prospect, at);
}

Result<void> MailConsequences::endRuns(ProspectId prospect, Instant at)
{
    RunStore store(m_transaction.database());
    const auto runs = store.runs(prospect);
    if (!runs)
        return failure(runs.error());
    for (Run run : *runs) {
        if (run.endedAt || run.startedAt > at)
            continue;
        run.endedAt = at;
        run.endReason = u"answered"_s;
        if (const auto updated = store.update(m_transaction, run); !updated)
            return updated;
    }
    return {};
}

/// The owner's name, if it was made of the address and is called otherwise in mail.
QString MailConsequences::betterName(const Contact &contact, const QString &address) const
{
    const QString name = m_names.value(address).name;
    const bool wasGuessed = contact.name == personName({{}, address}).name;
    return wasGuessed && name.compare(contact.name, Qt::CaseInsensitive) != 0 ? name : QString();
}

/// Who wrote after the address failed is alive, whichever of the two was read first.
Result<MailConsequences::Life> MailConsequences::lifeOf(ContactId contact, const QString &address) const
{
    const TouchStore touches(m_transaction.database());
    const auto heard = touches.newest(contact, TouchKind::Reply);
    const auto failed = touches.newest(contact, TouchKind::Bounce);
    if (!heard || !failed)
        return failure(heard ? failed.error() : heard.error());
    const auto death = m_deaths.constFind(address);
    const Instant last = std::max(heard->value_or(Instant{}), m_heard.value(address));
    if (death != m_deaths.constEnd() && last <= death->at)
        return Life::Ends;
    return m_heard.contains(address) && last > failed->value_or(Instant{}) ? Life::GoesOn : Life::AsBefore;
}

Contact MailConsequences::changed(Contact contact, const QString &address, Life life) const
{
    if (const QString name = betterName(contact, address); !name.isEmpty())
        contact.name = name;
    for (ContactAddress &way : contact.addresses) {
        if (way.address != address || life == Life::AsBefore)
            continue;
        way.dead = life == Life::Ends;
        way.deadReason = way.dead ? m_deaths.value(address).reason : QString();
    }
    return contact;
}

Result<void> MailConsequences::changeContact(ProspectStore::AddressOwner owner, const QString &address)
{
    const auto contacts = m_prospects.contacts(owner.prospect);
    if (!contacts)
        return failure(contacts.error());
    const auto found = std::find_if(contacts->begin(), contacts->end(),
                                    [&](const Contact &contact) { return contact.id == owner.contact; });
    if (found == contacts->end())
        return {};
    const bool isHeardOf = m_heard.contains(address) || m_deaths.contains(address);
    const auto life = isHeardOf ? lifeOf(owner.contact, address) : Result<Life>(Life::AsBefore);
    if (!life)
        return failure(life.error());
    const Contact known = changed(*found, address, *life);
    if (known == *found)
        return {};
    if (const auto updated = m_prospects.updateContact(m_transaction, known); !updated)
        return updated;
    if (!known.primary || known.name == found->name)
        return {};
    return m_prospects.prospect(owner.prospect).and_then([&](Prospect named) -> Result<void> {
        if (named.name != found->name)
            return {};
        named.name = known.name;
        return m_prospects.update(m_transaction, named);
    });
}

Result<void> MailConsequences::finish(const OwnerOf &ownerOf)
{
    QSet<QString> addresses;
    for (auto it = m_deaths.begin(); it != m_deaths.end(); ++it)
        addresses.insert(it.key());
    for (auto it = m_heard.begin(); it != m_heard.end(); ++it)
        addresses.insert(it.key());
    for (auto it = m_names.begin(); it != m_names.end(); ++it)
        addresses.insert(it.key());
    for (const QString &address : std::as_const(addresses)) {
        const auto owner = ownerOf(address);
        if (!owner)
            continue;
        if (const auto done = changeContact(*owner, address); !done)
            return done;
    }
    return {};
}

} // namespace core
