// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/touch.h"
#include "core/mail/mailkind.h"
#include "core/store/eventstore.h"
#include "core/store/prospectstore.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <functional>
#include <optional>

namespace core {

/// What hangs on a mail that came in, beside its place on the timeline: an answer ends a run and makes a
/// conversation, an absence holds, a bounce makes an address dead, a sender's name replaces one that was
/// guessed. In a transaction that its maker commits.
class MailConsequences final
{
public:
    using OwnerOf = std::function<std::optional<ProspectStore::AddressOwner>(const QString &address)>;
    explicit MailConsequences(Transaction &transaction)
      : m_transaction(transaction), m_prospects(transaction.database())
    {}

    /// `isFresh`: the prospect was made by this import; nothing hangs on it yet.
    [[nodiscard]] Result<void> draw(const Touch &touch, TouchId id, const MailMessage &mail,
                                    const MailJudgement &judgement, bool isFresh);
    /// A mail of ours calls them so; it may say it better than a name made of the address.
    void noteName(const MailAddress &address, Instant at);
    /// What only all mails together tell: addresses that stayed dead, names that stood in later mail.
    [[nodiscard]] Result<void> finish(const OwnerOf &ownerOf);

private:
    struct Death {
        Instant at;
        QString reason;
    };
    [[nodiscard]] Result<void> engage(ProspectId prospect, Instant at, bool isFresh);
    [[nodiscard]] Result<void> endRuns(ProspectId prospect, Instant at);
    [[nodiscard]] Result<void> hold(const Touch &touch, TouchId id, const MailMessage &mail,
                                    const MailJudgement &judgement);
    [[nodiscard]] Result<void> changeContact(ProspectStore::AddressOwner owner, const QString &address);
    struct Named {
        QString name;
        Instant at;
        bool byThemselves = false;
    };
    void note(const MailAddress &address, Instant at, bool byThemselves);
    enum class Life { AsBefore, Ends, GoesOn };
    [[nodiscard]] Result<Life> lifeOf(ContactId contact, const QString &address) const;
    [[nodiscard]] QString betterName(const Contact &contact, const QString &address) const;
    [[nodiscard]] Contact changed(Contact contact, const QString &address, Life life) const;

    Transaction &m_transaction;
    ProspectStore m_prospects;
    QSet<ProspectId> m_engaged;
    QHash<QString, Death> m_deaths;  ///< by address
    QHash<QString, Instant> m_heard; ///< newest genuine mail, by address
    QHash<QString, Named> m_names;   ///< as mail has them, by address; what they call themselves first
};

} // namespace core
