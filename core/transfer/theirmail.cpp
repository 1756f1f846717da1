// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/senderjudgement.h"
#include "core/mail/replytext.h"
#include "core/transfer/mailkey.h"
#include "core/transfer/mailmark.h"
#include "core/transfer/mailpeople.h"
#include "core/transfer/mailstorer.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

// What came in: whom it concerns, and its place on their timeline.
namespace core {

namespace {

bool isGenuine(const MailJudgement &judgement)
{
    return judgement.kind == TouchKind::Reply;
}

} // namespace

QList<quint64> MailStorer::marksOf(const MailMessage &mail) const
{
    QList<quint64> marks{markOf(mail.from.address)};
    if (const auto topic = topicMark(organisationDomain(mail.from.address), mail.subject);
        topic && !isColleague(mail.from.address))
        marks << *topic;
    for (const QStringList &ids : {mail.inReplyTo, mail.references}) {
        for (const QString &id : ids.mid(std::max<qsizetype>(0, ids.size() - 20)))
            marks << markOf(id);
    }
    const MailJudgement judgement = judgeMail(mail, knownMail());
    for (const QString &address : judgement.failedAddresses)
        marks << markOf(address);
    if (!judgement.failedMessageId.isEmpty())
        marks << markOf(judgement.failedMessageId);
    return marks;
}

Result<bool> MailStorer::mayConcern(const MailMessage &mail, const QList<quint64> &marks)
{
    if (m_index.mayConcern(marks))
        return true;
    const QString organisation = organisationDomain(mail.from.address);
    const auto prospect = organisation.isEmpty() ? std::nullopt : m_index.prospectOf(organisation);
    return prospect ? wroteAbout(*prospect, mail.subject) : Result<bool>(false);
}

KnownMail MailStorer::knownMail() const
{
    return {
      .isOwnAddress = [this](const QString &address) { return m_own.contains(address); },
      .isContactAddress = [this](const QString &address) { return m_index.ownerOf(address).has_value(); },
      .isMessageId = [this](const QString &id) { return m_index.hasMail(id); }};
}

Result<std::optional<MailStorer::Owner>> MailStorer::ownerOfThread(const MailMessage &mail) const
{
    const QStringList thread = mail.inReplyTo + mail.references;
    const auto colleagues = m_index.prospectOf(organisationDomain(mail.from.address));
    std::optional<Owner> first;
    for (const QString &id : thread) {
        if (!m_index.hasMail(id))
            continue;
        const auto touches = m_touches.byMessageId(id);
        if (!touches)
            return failure(touches.error());
        for (const Touch &touch : *touches) {
            const Owner owner{touch.prospect, touch.contact.value_or(ContactId(0))};
            if (touch.prospect == colleagues)
                return std::optional(owner);
            if (!first)
                first = owner;
        }
    }
    const auto isSomebodyElse = first ? wentAlsoTo(thread, mail.from.address) : Result<bool>(false);
    if (!isSomebodyElse)
        return failure(isSomebodyElse.error());
    return *isSomebodyElse ? std::nullopt : first;
}

Result<bool> MailStorer::wentAlsoTo(const QStringList &messageIds, const QString &address) const
{
    const QString organisation = organisationDomain(address);
    for (const QString &id : messageIds) {
        if (!m_index.hasMail(id))
            continue;
        const auto others = m_touches.otherRecipients(id);
        if (!others)
            return failure(others.error());
        for (const QString &other : *others) {
            if (other == address || (!organisation.isEmpty() && organisationDomain(other) == organisation))
                return true;
        }
    }
    return false;
}

Result<std::optional<MailStorer::Owner>> MailStorer::ownerOfBounce(const MailJudgement &judgement) const
{
    for (const QString &address : judgement.failedAddresses) {
        if (const auto known = m_index.ownerOf(address))
            return std::optional(*known);
    }
    if (judgement.failedMessageId.isEmpty())
        return std::nullopt;
    for (const QString &address : judgement.failedAddresses) {
        const auto isSomebodyElses = wentAlsoTo({judgement.failedMessageId}, address);
        if (!isSomebodyElses)
            return failure(isSomebodyElses.error());
        if (*isSomebodyElses)
            return std::nullopt;
    }
    const auto touches = m_touches.byMessageId(judgement.failedMessageId);
    if (!touches)
        return failure(touches.error());
    if (touches->isEmpty() || !touches->first().contact)
        return std::nullopt;
    return std::optional(Owner{touches->first().prospect, *touches->first().contact});
}

Result<bool> MailStorer::wroteAbout(ProspectId prospect, const QString &subject)
{
    const QString bare = bareSubject(subject);
    if (bare.isEmpty())
        return false;
    auto subjects = m_subjects.find(prospect);
    if (subjects == m_subjects.end()) {
        const auto ours = m_touches.ownSubjects(prospect);
        if (!ours)
            return failure(ours.error());
        subjects = m_subjects.insert(prospect, {});
        for (const QString &own : *ours)
            subjects->insert(bareSubject(own));
    }
    return subjects->contains(bare);
}

/// Whose timeline an incoming mail belongs to. A person who is new in a thread of ours, or who writes from
/// the same organisation under the same subject, becomes a contact to be confirmed.
Result<std::optional<MailStorer::Owner>> MailStorer::senderIn(const MailMessage &mail,
                                                              MailJudgement &judgement)
{
    if (judgement.kind == TouchKind::Bounce)
        return ownerOfBounce(judgement);
    if (const auto known = m_index.ownerOf(mail.from.address))
        return std::optional(*known);
    if (isColleague(mail.from.address) || m_index.isLeftOut(mail.from.address) ||
        judgement.kind == TouchKind::List || judgement.kind == TouchKind::Other)
        return std::nullopt;
    const auto thread = ownerOfThread(mail);
    if (!thread || (*thread && !isGenuine(judgement)))
        return thread;
    if (*thread)
        return addContact((*thread)->prospect, mail.from, Newcomer::ToBeConfirmed)
          .map([](const Owner &owner) { return std::optional(owner); });
    const QString organisation = organisationDomain(mail.from.address);
    if (!isGenuine(judgement) || organisation.isEmpty())
        return std::nullopt;
    const auto prospect = m_index.prospectOf(organisation);
    if (!prospect)
        return std::nullopt;
    const auto wrote = wroteAbout(*prospect, mail.subject);
    if (!wrote)
        return failure(wrote.error());
    if (!*wrote)
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
    touch.messageId = touchIdOf(mail, mailKey);
    touch.kindReason = judgement.reason;
    touch.sender = mail.from.address;
    if (const auto said = m_index.saidOf(touch.sender)) {
        touch.readKind = judgement.kind;
        touch.readReason = std::exchange(touch.kindReason, kSenderJudgedByRep);
        touch.mark.kind = *said;
    }
    const auto id = m_touches.insert(m_transaction, touch);
    if (!id)
        return failure(id.error());
    m_index.addMail(mailKey);
    if (const auto kept = m_touches.rememberMail(m_transaction, mailKey); !kept)
        return failure(kept.error());
    // Until when somebody is away, or which address failed, only the mail itself can tell.
    if (touch.mark.kind != judgement.kind && touch.mark.kind != TouchKind::Reply)
        return Outcome::Added;
    judgement.kind = touch.mark.kind;
    return m_consequences.draw(touch, *id, mail, judgement, m_fresh.contains(touch.prospect)).map([] {
        return Outcome::Added;
    });
}

} // namespace core
