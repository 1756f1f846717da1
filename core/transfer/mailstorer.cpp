// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/mailstorer.h"

#include "core/domain/freemail.h"
#include "core/domain/handoffmatch.h"
#include "core/mail/address.h"
#include "core/mail/replytext.h"
#include "core/transfer/mailkey.h"
#include "core/transfer/mailpeople.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qint64 kFewBytes = 1024 * 1024;
constexpr qint64 kSameMail = 2 * 60 * 1000; // milliseconds; copies of a mail have its time
constexpr qsizetype kMassMail = 15;         // recipients; beyond, a mail makes nobody a prospect

} // namespace

MailStorer::MailStorer(Transaction &transaction, const QStringList &ownAddresses)
  : m_transaction(transaction), m_prospects(transaction.database()), m_touches(transaction.database()),
    m_candidates(transaction.database()), m_index(transaction.database()), m_consequences(transaction)
{
    for (const QString &address : ownAddresses) {
        m_own.insert(address.toLower());
        if (const QString domain = organisationDomain(address.toLower()); !domain.isEmpty())
            m_ownDomains.insert(domain);
    }
}

void MailStorer::expect(qint64 bytes)
{
    m_expected += bytes;
    if (m_expected > kFewBytes)
        m_index.readWhole();
}

QString MailStorer::keyOf(const MailMessage &mail)
{
    const QString key = mailKey(mail);
    if (mail.messageId.isEmpty() || !mail.date || !m_index.hasMail(key))
        return key;
    const auto times = m_touches.timesOf(mail.messageId);
    const auto isNear = [&mail](Instant at) { return std::abs(at.utcMs - mail.date->utcMs) < kSameMail; };
    const bool isSame = !times || times->isEmpty() || std::any_of(times->begin(), times->end(), isNear);
    return isSame ? key : digestKey(mail);
}

bool MailStorer::isColleague(const QString &address) const
{
    return m_own.contains(address) || m_ownDomains.contains(organisationDomain(address));
}

QList<MailAddress> MailStorer::outsideRecipients(const MailMessage &mail) const
{
    QList<MailAddress> outside;
    QSet<QString> seen;
    for (const QList<MailAddress> &field : {mail.to, mail.cc, mail.bcc}) {
        for (const MailAddress &address : field) {
            if (isColleague(address.address) || isMachineAddress(address.address) ||
                isRoleAddress(address.address) || !isMailAddress(address.address) ||
                seen.contains(address.address))
                continue;
            seen.insert(address.address);
            outside << address;
        }
    }
    return outside;
}

Result<MailStorer::Owner> MailStorer::addContact(ProspectId prospect, const MailAddress &address,
                                                 Newcomer newcomer)
{
    const PersonName name = personName(address);
    Contact contact{.prospect = prospect, .name = name.name};
    contact.primary = newcomer == Newcomer::Primary;
    contact.confirmed = newcomer != Newcomer::ToBeConfirmed;
    contact.addresses = {{.address = address.address}};
    const auto id = m_prospects.insertContact(m_transaction, contact);
    if (!id)
        return failure(id.error());
    const Owner owner{prospect, *id};
    m_index.addOwner(address.address, owner);
    return owner;
}

Result<MailStorer::Owner> MailStorer::addProspect(const MailAddress &address)
{
    const QString organisation = organisationDomain(address.address);
    Prospect prospect{.name = personName(address).name};
    prospect.organisation = organisation.isEmpty() ? QString() : organisationName(organisation);
    prospect.segment = organisation.isEmpty() ? Segment::Consumer : Segment::Company;
    const auto id = m_prospects.insert(m_transaction, prospect);
    if (!id)
        return failure(id.error());
    m_fresh.insert(*id);
    if (const auto added = m_candidates.add(m_transaction, *id); !added)
        return failure(added.error());
    return addContact(*id, address, Newcomer::Primary);
}

Result<std::optional<MailStorer::Owner>> MailStorer::ownerOf(const MailAddress &address, bool mayCreate)
{
    if (const auto known = m_index.ownerOf(address.address))
        return std::optional(*known);
    if (!mayCreate || m_index.isLeftOut(address.address))
        return std::nullopt;
    const QString organisation = organisationDomain(address.address);
    const auto colleagues = organisation.isEmpty() ? std::nullopt : m_index.prospectOf(organisation);
    const auto added =
      colleagues ? addContact(*colleagues, address, Newcomer::Confirmed) : addProspect(address);
    return added.map([](const Owner &owner) { return std::optional(owner); });
}

/// An address without a name may have one in the mail that ours answers.
MailAddress MailStorer::named(const MailAddress &address, const QString &text) const
{
    const bool known = !address.name.isEmpty() || m_index.ownerOf(address.address).has_value();
    return known ? address : MailAddress{nameBeside(address.address, text), address.address};
}

/// On whose timelines the mail is already.
Result<QSet<ProspectId>> MailStorer::holdersOf(const MailMessage &mail, const QString &mailKey) const
{
    if (!isStored(mailKey))
        return QSet<ProspectId>();
    const auto touches = touchesOf(mail, mailKey);
    if (!touches)
        return failure(touches.error());
    QSet<ProspectId> holders;
    for (const Touch &touch : *touches)
        holders.insert(touch.prospect);
    return holders;
}

/// Whom it went to first in each prospect. Who is nobody's contact is kept beside.
Result<QMap<ProspectId, ContactId>> MailStorer::writtenTo(const MailMessage &mail, const QString &mailKey)
{
    const QList<MailAddress> outside = outsideRecipients(mail);
    QMap<ProspectId, ContactId> written;
    QStringList others;
    for (const MailAddress &address : outside) {
        const auto owner = ownerOf(named(address, mail.text), outside.size() <= kMassMail);
        if (!owner)
            return failure(owner.error());
        if (!*owner) {
            others.append(address.address);
            continue;
        }
        m_consequences.noteName(address, *mail.date);
        if (!written.contains((*owner)->prospect))
            written.insert((*owner)->prospect, (*owner)->contact);
    }
    if (written.isEmpty())
        return written;
    for (const MailAddress &address : mail.to + mail.cc + mail.bcc) {
        const bool isAsked = std::any_of(outside.cbegin(), outside.cend(), [&](const MailAddress &other) {
            return other.address == address.address;
        });
        if (!isAsked && !isColleague(address.address) && isMailAddress(address.address) &&
            !m_index.ownerOf(address.address))
            others.append(address.address); // a role or a machine: nobody's contact, but it can answer
    }
    others.removeDuplicates();
    for (const QString &address : std::as_const(others)) {
        const auto kept = m_touches.rememberRecipient(m_transaction, touchIdOf(mail, mailKey), address);
        if (!kept)
            return failure(kept.error());
    }
    return written;
}

Result<MailStorer::Outcome> MailStorer::storeOurs(const MailMessage &mail, const QString &mailKey)
{
    if (isAutomatic(mail) || mail.hasMark("x-unsent"))
        return Outcome::Skipped;
    const auto holders = holdersOf(mail, mailKey);
    if (!holders)
        return failure(holders.error());
    auto written = writtenTo(mail, mailKey);
    if (!written)
        return failure(written.error());
    for (const ProspectId holder : *holders)
        written->remove(holder);
    if (written->isEmpty())
        return Outcome::Skipped;
    Touch touch{.mark = {.at = *mail.date}, .subject = mail.subject, .text = replyText(mail.text).own};
    touch.messageId = touchIdOf(mail, mailKey);
    touch.kindReason = kOwnMail;
    Outcome outcome = Outcome::Updated;
    for (auto it = written->begin(); it != written->end(); ++it) {
        touch.prospect = it.key();
        touch.contact = it.value();
        const auto stored = storeAttempt(touch);
        if (!stored)
            return stored;
        outcome = *stored == Outcome::Added ? Outcome::Added : outcome;
    }
    m_index.addMail(mailKey);
    return m_touches.rememberMail(m_transaction, mailKey).map([&] { return outcome; });
}

Result<QList<Touch>> MailStorer::touchesOf(const MailMessage &mail, const QString &mailKey) const
{
    const auto touches = m_touches.byMessageId(touchIdOf(mail, mailKey));
    return !touches || !touches->isEmpty() || !mail.messageId.isEmpty() ? touches : unnamedTouches(mail);
}

/// Touches that a mail without a Message-ID may have become before it was whole.
Result<QList<Touch>> MailStorer::unnamedTouches(const MailMessage &mail) const
{
    const bool isOurs = isOwn(mail.from.address);
    QList<Touch> found;
    QSet<ProspectId> asked;
    for (const MailAddress &address : isOurs ? outsideRecipients(mail) : QList<MailAddress>{mail.from}) {
        const auto owner = m_index.ownerOf(address.address);
        if (!owner || asked.contains(owner->prospect))
            continue;
        asked.insert(owner->prospect);
        const auto touches = m_touches.touches(owner->prospect);
        if (!touches)
            return failure(touches.error());
        std::copy_if(touches->begin(), touches->end(), std::back_inserter(found), [&](const Touch &touch) {
            return (touch.messageId.isEmpty() || isDigestKey(touch.messageId)) &&
                   touch.mark.at == *mail.date && touch.subject == mail.subject &&
                   touch.mark.direction == (isOurs ? Direction::Out : Direction::In);
        });
    }
    return found;
}

Result<MailStorer::Outcome> MailStorer::complete(const MailMessage &mail, const QString &mailKey)
{
    const auto touches = touchesOf(mail, mailKey);
    if (!touches)
        return failure(touches.error());
    const QString own = replyText(mail.text).own;
    Outcome outcome = Outcome::Skipped;
    for (Touch touch : *touches) {
        if (own.size() <= touch.text.size() || !own.startsWith(touch.text.trimmed()))
            continue;
        touch.text = own;
        touch.messageId = touchIdOf(mail, mailKey);
        if (const auto updated = m_touches.update(m_transaction, touch); !updated)
            return failure(updated.error());
        outcome = Outcome::Updated;
    }
    if (outcome != Outcome::Updated || isStored(mailKey))
        return outcome;
    m_index.addMail(mailKey);
    return m_touches.rememberMail(m_transaction, mailKey).map([&] { return outcome; });
}

/// A mail that turns up may be a handoff of ours: it confirms it, or is the very touch that the rep's
/// "sent" has put on the timeline already (decisions 18).
Result<MailStorer::Outcome> MailStorer::storeAttempt(Touch touch)
{
    HandoffStore store(m_transaction.database());
    QList<Handoff> handoffs;
    if (!m_fresh.contains(touch.prospect)) {
        const auto known = store.handoffs(touch.prospect);
        if (!known)
            return failure(known.error());
        handoffs = *known;
    }
    const Handoff *told = handoffOf(touch, handoffs, HandoffStatus::Confirmed);
    if (told && told->touch) {
        auto sent = m_touches.touch(*told->touch);
        if (sent && sent->messageId.isEmpty()) {
            sent->messageId = touch.messageId;
            sent->mark.at = touch.mark.at;
            return m_touches.update(m_transaction, *sent).map([] { return Outcome::Updated; });
        }
    }
    if (const auto taken = takePlaceOfListedDay(touch); !taken || *taken)
        return taken.map([](bool) { return Outcome::Updated; });
    const Handoff *open = handoffOf(touch, handoffs, HandoffStatus::HandedOff);
    if (open) {
        touch.mark.step = open->step;
        touch.overridden = open->overridden;
    }
    const auto id = m_touches.insert(m_transaction, touch);
    if (!id)
        return failure(id.error());
    if (const auto subjects = m_subjects.find(touch.prospect); subjects != m_subjects.end())
        subjects->insert(bareSubject(touch.subject));
    if (!open)
        return Outcome::Added;
    Handoff confirmed = *open;
    confirmed.status = HandoffStatus::Confirmed;
    confirmed.touch = *id;
    return store.update(m_transaction, confirmed).map([] { return Outcome::Added; });
}

/// A list told that we wrote on this day, and here is the mail.
Result<bool> MailStorer::takePlaceOfListedDay(Touch touch)
{
    if (m_fresh.contains(touch.prospect) || touch.mark.channel != Channel::Email)
        return false;
    const auto listed = m_touches.listedMail(touch.prospect, touch.mark.at);
    if (!listed)
        return failure(listed.error());
    if (!*listed)
        return false;
    touch.mark.id = (*listed)->mark.id;
    touch.mark.step = (*listed)->mark.step;
    return m_touches.update(m_transaction, touch).map([] { return true; });
}

Result<void> MailStorer::finish()
{
    return m_consequences.finish([this](const QString &address) { return m_index.ownerOf(address); })
      .and_then([this] { return m_index.status(); });
}

} // namespace core
