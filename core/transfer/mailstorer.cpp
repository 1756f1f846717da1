// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/mailstorer.h"

#include "core/domain/freemail.h"
#include "core/domain/handoffmatch.h"
#include "core/mail/address.h"
#include "core/mail/replytext.h"
#include "core/transfer/mailpeople.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype kMassMail = 15;      // recipients; beyond, a mail makes nobody a prospect
constexpr int kHoldDaysWithoutDate = 14; // domain.md, "What counts as an answer"

/// "Re: AW: Demo" -> "demo"
QString bareSubject(const QString &subject)
{
    QString bare = subject.trimmed().toLower();
    for (qsizetype colon = bare.indexOf(u':'); colon > 0 && colon <= 5; colon = bare.indexOf(u':'))
        bare = bare.mid(colon + 1).trimmed();
    return bare;
}

size_t subjectMark(const QString &organisation, const QString &subject)
{
    return qHash(QString(organisation + u'\n' + bareSubject(subject)));
}

size_t domainMark(const QString &organisation)
{
    return qHash(QString(u'@' + organisation));
}

bool isGenuine(const MailJudgement &judgement)
{
    return judgement.kind == TouchKind::Reply;
}

} // namespace

MailStorer::MailStorer(Transaction &transaction, const QStringList &ownAddresses)
  : m_transaction(transaction), m_prospects(transaction.database()), m_touches(transaction.database())
{
    for (const QString &address : ownAddresses) {
        m_own.insert(address.toLower());
        if (const QString domain = organisationDomain(address.toLower()); !domain.isEmpty())
            m_ownDomains.insert(domain);
    }
}

Result<void> MailStorer::load()
{
    const auto owners = m_prospects.addressOwners();
    if (!owners)
        return failure(owners.error());
    const auto keys = m_touches.mailKeys();
    if (!keys)
        return failure(keys.error());
    m_mailKeys = *keys;
    for (const QString &key : m_mailKeys)
        m_known.insert(qHash(key));
    for (auto it = owners->begin(); it != owners->end(); ++it)
        remember({QString(), it.key()}, it.value());
    return {};
}

void MailStorer::remember(const MailAddress &address, const Owner &owner)
{
    m_owners.insert(address.address, owner);
    m_known.insert(qHash(address.address));
    const QString organisation = organisationDomain(address.address);
    if (organisation.isEmpty())
        return;
    m_known.insert(domainMark(organisation));
    const auto known = m_organisations.constFind(organisation);
    if (known == m_organisations.constEnd() || owner.prospect < *known)
        m_organisations.insert(organisation, owner.prospect);
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
    remember(address, owner);
    if (name.guessed)
        m_guessed.insert(address.address, QString());
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
    return addContact(*id, address, Newcomer::Primary);
}

Result<std::optional<MailStorer::Owner>> MailStorer::ownerOf(const MailAddress &address, bool mayCreate)
{
    if (const auto known = m_owners.constFind(address.address); known != m_owners.constEnd())
        return std::optional(*known);
    if (!mayCreate)
        return std::nullopt;
    const QString organisation = organisationDomain(address.address);
    const auto colleagues = m_organisations.constFind(organisation);
    const auto added = colleagues != m_organisations.constEnd()
                         ? addContact(*colleagues, address, Newcomer::Confirmed)
                         : addProspect(address);
    return added.map([](const Owner &owner) { return std::optional(owner); });
}

/// An address without a name may have one in the mail that ours answers.
MailAddress MailStorer::named(const MailAddress &address, const QString &text) const
{
    const bool known = !address.name.isEmpty() || m_owners.contains(address.address);
    return known ? address : MailAddress{nameBeside(address.address, text), address.address};
}

Result<MailStorer::Outcome> MailStorer::storeOurs(const MailMessage &mail, const QString &mailKey)
{
    const QList<MailAddress> outside = outsideRecipients(mail);
    if (isAutomatic(mail) || mail.hasMark("x-unsent") || outside.isEmpty())
        return Outcome::Skipped;
    QMap<ProspectId, ContactId> written; // whom first in each prospect
    for (const MailAddress &address : outside) {
        const auto owner = ownerOf(named(address, mail.text), outside.size() <= kMassMail);
        if (!owner)
            return failure(owner.error());
        if (*owner && !written.contains((*owner)->prospect))
            written.insert((*owner)->prospect, (*owner)->contact);
        if (const QString organisation = organisationDomain(address.address);
            *owner && !organisation.isEmpty())
            m_subjects.insert(subjectMark(organisation, mail.subject));
    }
    if (written.isEmpty())
        return Outcome::Skipped;
    Touch touch{.mark = {.at = *mail.date}, .subject = mail.subject, .text = replyText(mail.text).own};
    touch.messageId = mail.messageId;
    touch.kindReason = u"own"_s;
    Outcome outcome = Outcome::Updated;
    for (auto it = written.begin(); it != written.end(); ++it) {
        touch.prospect = it.key();
        touch.contact = it.value();
        const auto stored = storeAttempt(touch);
        if (!stored)
            return stored;
        outcome = *stored == Outcome::Added ? Outcome::Added : outcome;
    }
    m_mailKeys.insert(mailKey);
    m_known.insert(qHash(mail.messageId));
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
    const Handoff *open = handoffOf(touch, handoffs, HandoffStatus::HandedOff);
    if (open) {
        touch.mark.step = open->step;
        touch.overridden = open->overridden;
    }
    const auto id = m_touches.insert(m_transaction, touch);
    if (!id)
        return failure(id.error());
    if (!open)
        return Outcome::Added;
    Handoff confirmed = *open;
    confirmed.status = HandoffStatus::Confirmed;
    confirmed.touch = *id;
    return store.update(m_transaction, confirmed).map([] { return Outcome::Added; });
}

QList<size_t> MailStorer::marksOf(const MailMessage &mail) const
{
    QList<size_t> marks{qHash(mail.from.address)};
    if (const QString organisation = organisationDomain(mail.from.address); !organisation.isEmpty())
        marks << domainMark(organisation);
    for (const QStringList &ids : {mail.inReplyTo, mail.references}) {
        for (const QString &id : ids.mid(std::max<qsizetype>(0, ids.size() - 20)))
            marks << qHash(id);
    }
    const MailJudgement judgement = judgeMail(mail, knownMail());
    for (const QString &address : judgement.failedAddresses)
        marks << qHash(address);
    if (!judgement.failedMessageId.isEmpty())
        marks << qHash(judgement.failedMessageId);
    return marks;
}

bool MailStorer::concernsAnybody(const QList<size_t> &marks) const
{
    return std::any_of(marks.begin(), marks.end(), [this](size_t mark) { return m_known.contains(mark); });
}

KnownMail MailStorer::knownMail() const
{
    return {.isOwnAddress = [this](const QString &address) { return m_own.contains(address); },
            .isContactAddress = [this](const QString &address) { return m_owners.contains(address); },
            .isMessageId = [this](const QString &id) { return m_known.contains(qHash(id)); }};
}

Result<std::optional<MailStorer::Owner>> MailStorer::ownerOfThread(const MailMessage &mail) const
{
    for (const QString &id : mail.inReplyTo + mail.references) {
        if (!m_known.contains(qHash(id)))
            continue;
        const auto touches = m_touches.byMessageId(id);
        if (!touches)
            return failure(touches.error());
        if (!touches->isEmpty())
            return std::optional(
              Owner{touches->first().prospect, touches->first().contact.value_or(ContactId(0))});
    }
    return std::nullopt;
}

Result<std::optional<MailStorer::Owner>> MailStorer::ownerOfBounce(const MailJudgement &judgement) const
{
    for (const QString &address : judgement.failedAddresses) {
        if (const auto known = m_owners.constFind(address); known != m_owners.constEnd())
            return std::optional(*known);
    }
    if (judgement.failedMessageId.isEmpty())
        return std::nullopt;
    const auto touches = m_touches.byMessageId(judgement.failedMessageId);
    if (!touches)
        return failure(touches.error());
    if (touches->isEmpty() || !touches->first().contact)
        return std::nullopt;
    return std::optional(Owner{touches->first().prospect, *touches->first().contact});
}

/// Whose timeline an incoming mail belongs to. A person who is new in a thread of ours, or who writes from
/// the same organisation under the same subject, becomes a contact to be confirmed.
Result<std::optional<MailStorer::Owner>> MailStorer::senderIn(const MailMessage &mail,
                                                              MailJudgement &judgement)
{
    if (judgement.kind == TouchKind::Bounce)
        return ownerOfBounce(judgement);
    if (const auto known = m_owners.constFind(mail.from.address); known != m_owners.constEnd())
        return std::optional(*known);
    if (isColleague(mail.from.address) || judgement.kind == TouchKind::List ||
        judgement.kind == TouchKind::Other)
        return std::nullopt;
    const auto thread = ownerOfThread(mail);
    if (!thread || (*thread && !isGenuine(judgement)))
        return thread;
    if (*thread)
        return addContact((*thread)->prospect, mail.from, Newcomer::ToBeConfirmed)
          .map([](const Owner &owner) { return std::optional(owner); });
    const QString organisation = organisationDomain(mail.from.address);
    const auto prospect = m_organisations.constFind(organisation);
    if (!isGenuine(judgement) || organisation.isEmpty() || prospect == m_organisations.constEnd() ||
        !m_subjects.contains(subjectMark(organisation, mail.subject)))
        return std::nullopt;
    judgement.kind = TouchKind::Other; // the rep says whether it is an answer
    judgement.reason = u"same-organisation"_s;
    return addContact(*prospect, mail.from, Newcomer::ToBeConfirmed).map([](const Owner &owner) {
        return std::optional(owner);
    });
}

Result<MailStorer::Outcome> MailStorer::storeTheirs(const MailMessage &mail, const QString &mailKey)
{
    MailJudgement judgement = judgeMail(mail, knownMail());
    const auto owner = senderIn(mail, judgement);
    if (!owner)
        return failure(owner.error());
    if (!*owner)
        return Outcome::Skipped;
    Touch touch{.prospect = (*owner)->prospect, .subject = mail.subject, .text = replyText(mail.text).own};
    touch.mark = {.at = *mail.date, .direction = Direction::In, .kind = judgement.kind};
    if ((*owner)->contact.value() > 0)
        touch.contact = (*owner)->contact;
    touch.messageId = mail.messageId;
    touch.kindReason = judgement.reason;
    const auto id = m_touches.insert(m_transaction, touch);
    if (!id)
        return failure(id.error());
    m_mailKeys.insert(mailKey);
    m_known.insert(qHash(mail.messageId));
    if (const auto kept = m_touches.rememberMail(m_transaction, mailKey); !kept)
        return failure(kept.error());
    return follow(touch, *id, mail, judgement).map([] { return Outcome::Added; });
}

/// What hangs on a mail beside the timeline.
Result<void> MailStorer::follow(const Touch &touch, TouchId id, const MailMessage &mail,
                                const MailJudgement &judgement)
{
    const Instant at = touch.mark.at;
    if (isGenuine(judgement)) {
        Instant &heard = m_heard[mail.from.address];
        heard = std::max(heard, at);
        if (m_guessed.contains(mail.from.address) && !mail.from.name.isEmpty())
            m_guessed[mail.from.address] = personName(mail.from).name;
        return engage(touch.prospect, at);
    }
    if (judgement.kind == TouchKind::Bounce && judgement.permanent) {
        for (const QString &address : judgement.failedAddresses)
            m_deaths.insert(address, {at, u"bounced"_s});
    }
    if (judgement.kind != TouchKind::AutoReply)
        return {};
    if (judgement.left) {
        m_deaths.insert(mail.from.address, {at, u"left"_s});
        return {};
    }
    const QDate written = at.plusMinutes(mail.utcOffsetMinutes).dateIn(QTimeZone::utc());
    Hold hold{.prospect = touch.prospect, .from = at, .source = id};
    hold.until = judgement.until.value_or(written.addDays(kHoldDaysWithoutDate));
    hold.reason = judgement.until ? kOutOfOffice : kOutOfOfficeNoDate;
    return HoldStore(m_transaction.database()).insert(m_transaction, hold).map([](HoldId) {});
}

/// A first answer makes a conversation; any answer ends the run that was on when it came.
Result<void> MailStorer::engage(ProspectId prospect, Instant at)
{
    if (!m_engaged.contains(prospect)) {
        auto known = m_prospects.prospect(prospect);
        if (!known)
            return failure(known.error());
        m_engaged.insert(prospect);
        if (known->situation == Situation::NeverEngaged) {
            known->situation = Situation::AfterConversation;
            if (const auto updated = m_prospects.update(m_transaction, *known); !updated)
                return updated;
        }
    }
    if (m_fresh.contains(prospect))
        return {};
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

Result<void> MailStorer::changeContact(ProspectId prospect, ContactId contact, const QString &address)
{
    const auto contacts = m_prospects.contacts(prospect);
    if (!contacts)
        return failure(contacts.error());
    for (Contact known : *contacts) {
        if (known.id != contact)
            continue;
        const QString oldName = known.name;
        if (const QString name = m_guessed.value(address); !name.isEmpty())
            known.name = name;
        for (ContactAddress &way : known.addresses) {
            const auto death = m_deaths.constFind(address);
            const bool dead = way.address == address && death != m_deaths.constEnd();
            way.dead = way.dead || dead;
            way.deadReason = dead ? death->reason : way.deadReason;
        }
        if (const auto updated = m_prospects.updateContact(m_transaction, known); !updated)
            return updated;
        if (!known.primary || known.name == oldName)
            return {};
        return m_prospects.prospect(prospect).and_then([&](Prospect named) -> Result<void> {
            if (named.name != oldName)
                return {};
            named.name = known.name;
            return m_prospects.update(m_transaction, named);
        });
    }
    return {};
}

Result<void> MailStorer::finish()
{
    QSet<QString> changed;
    for (auto it = m_deaths.begin(); it != m_deaths.end(); ++it) {
        // Who wrote after it is alive.
        if (m_heard.value(it.key()) <= it->at)
            changed.insert(it.key());
    }
    m_deaths.removeIf([&](const auto &death) { return !changed.contains(death.key()); });
    for (auto it = m_guessed.begin(); it != m_guessed.end(); ++it) {
        if (!it->isEmpty())
            changed.insert(it.key());
    }
    for (const QString &address : std::as_const(changed)) {
        const auto owner = m_owners.constFind(address);
        if (owner == m_owners.constEnd())
            continue;
        if (const auto done = changeContact(owner->prospect, owner->contact, address); !done)
            return done;
    }
    return {};
}

} // namespace core
