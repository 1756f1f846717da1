// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/prospect.h"
#include "core/domain/touch.h"
#include "core/mail/mailkind.h"
#include "core/store/candidatestore.h"
#include "core/store/eventstore.h"
#include "core/store/prospectstore.h"
#include "core/store/touchstore.h"
#include "core/transfer/mailconsequences.h"
#include "core/transfer/mailindex.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QSet>

namespace core {

/// Puts mails on the timelines of prospects, in a transaction that its maker commits. What we wrote comes
/// first (it makes the prospects), then what came in; finish() ends it.
class MailStorer final
{
public:
    enum class Outcome { Added, Updated, Skipped };

    MailStorer(Transaction &transaction, const QStringList &ownAddresses);
    /// So many bytes of mail are going to be read: what the store knows is read in one go before many.
    void expect(qint64 bytes);
    [[nodiscard]] const MailIndex &index() const { return m_index; }
    [[nodiscard]] bool isOwn(const QString &address) const { return m_own.contains(address); }
    /// The mail's key, or its digest where its Message-ID is that of another stored mail of another time.
    [[nodiscard]] QString keyOf(const MailMessage &mail);
    [[nodiscard]] bool isStored(const QString &mailKey) const { return m_index.hasMail(mailKey); }

    /// One that is stored is put on the timelines of those of its recipients who have come since.
    [[nodiscard]] Result<Outcome> storeOurs(const MailMessage &mail, const QString &mailKey);

    /// A mail that is stored, and was perhaps not whole then: what there is more of it now.
    [[nodiscard]] Result<Outcome> complete(const MailMessage &mail, const QString &mailKey);

    /// Marks of a mail that came in, by which it is told later whether it concerns anybody; small.
    [[nodiscard]] QList<quint64> marksOf(const MailMessage &mail) const;
    /// Whether a mail with these marks may concern somebody who is known by now.
    [[nodiscard]] Result<bool> mayConcern(const MailMessage &mail, const QList<quint64> &marks);
    [[nodiscard]] Result<Outcome> storeTheirs(const MailMessage &mail, const QString &mailKey);

    /// What only the whole mailbox tells: addresses that stayed dead, names that stood in later mail.
    [[nodiscard]] Result<void> finish();

private:
    using Owner = MailIndex::Owner;
    enum class Newcomer { Primary, Confirmed, ToBeConfirmed };

    [[nodiscard]] bool isColleague(const QString &address) const;
    [[nodiscard]] QList<MailAddress> outsideRecipients(const MailMessage &mail) const;
    [[nodiscard]] Result<std::optional<Owner>> ownerOf(const MailAddress &address, bool mayCreate);
    [[nodiscard]] Result<Owner> addProspect(const MailAddress &address);
    [[nodiscard]] Result<Owner> addContact(ProspectId prospect, const MailAddress &address,
                                           Newcomer newcomer);
    [[nodiscard]] MailAddress named(const MailAddress &address, const QString &text) const;
    [[nodiscard]] Result<Outcome> storeAttempt(Touch touch);
    [[nodiscard]] Result<bool> takePlaceOfListedDay(Touch touch);

    [[nodiscard]] Result<QSet<ProspectId>> holdersOf(const MailMessage &mail, const QString &mailKey) const;
    [[nodiscard]] Result<QMap<ProspectId, ContactId>> writtenTo(const MailMessage &mail,
                                                                const QString &mailKey);
    [[nodiscard]] Result<QList<Touch>> touchesOf(const MailMessage &mail, const QString &mailKey) const;
    [[nodiscard]] Result<QList<Touch>> unnamedTouches(const MailMessage &mail) const;
    [[nodiscard]] KnownMail knownMail() const;
    [[nodiscard]] Result<std::optional<Owner>> ownerOfThread(const MailMessage &mail) const;
    [[nodiscard]] Result<std::optional<Owner>> ownerOfBounce(const MailJudgement &judgement) const;
    /// Whether one of these mails of ours went to this address, or to another of its organisation, that is on
    /// no timeline: it speaks for nobody else.
    [[nodiscard]] Result<bool> wentAlsoTo(const QStringList &messageIds, const QString &address) const;
    [[nodiscard]] Result<std::optional<Owner>> senderIn(const MailMessage &mail, MailJudgement &judgement);
    /// Whether something of ours to this prospect has the subject of a mail, "Re:" aside.
    [[nodiscard]] Result<bool> wroteAbout(ProspectId prospect, const QString &subject);

    Transaction &m_transaction;
    ProspectStore m_prospects;
    TouchStore m_touches;
    CandidateStore m_candidates;
    QSet<QString> m_own;
    QSet<QString> m_ownDomains;
    MailIndex m_index;
    qint64 m_expected = 0;
    QHash<ProspectId, QSet<QString>> m_subjects; ///< of our mails to those who were asked for
    QSet<ProspectId> m_fresh;                    ///< made by this import: nothing hangs on them yet
    MailConsequences m_consequences;
};

} // namespace core
