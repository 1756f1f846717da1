// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/domain/touch.h"
#include "core/store/transaction.h"

#include <QSet>

#include <optional>

namespace core {

/// Touches: what passed, with its words. Keeps the full-text index over them by itself.
class TouchStore final
{
public:
    explicit TouchStore(const Database &database) : m_database(database) {}

    [[nodiscard]] Result<TouchId> insert(Transaction &transaction, const Touch &touch);
    [[nodiscard]] Result<void> update(Transaction &transaction, const Touch &touch);
    [[nodiscard]] Result<Touch> touch(TouchId id) const;                          ///< NotFound
    [[nodiscard]] Result<QList<Touch>> touches(ProspectId prospect) const;        ///< by time, then id
    [[nodiscard]] Result<QList<Instant>> timesOf(const QString &messageId) const; ///< of touches with it
    /// The e-mail of ours of which a list told the day alone, on the day around this time.
    [[nodiscard]] Result<std::optional<Touch>> listedMail(ProspectId prospect, Instant at) const;
    /// When the newest mail of this kind came in from or about a contact.
    [[nodiscard]] Result<std::optional<Instant>> newest(ContactId contact, TouchKind kind) const;
    [[nodiscard]] Result<QStringList> ownSubjects(ProspectId prospect) const; ///< of what we wrote, each once
    /// Touches with this Message-ID (one mail can be a touch of several prospects).
    [[nodiscard]] Result<QList<Touch>> byMessageId(const QString &messageId) const;
    /// Mails that this address (lower case) wrote; by time, then id.
    [[nodiscard]] Result<QList<Touch>> fromSender(const QString &address) const;
    /// That a mail of ours went to somebody who is on no timeline: who was left out, a role, a machine.
    [[nodiscard]] Result<void> rememberRecipient(Transaction &transaction, const QString &messageId,
                                                 const QString &address);
    /// The addresses that were remembered so, in no order.
    [[nodiscard]] Result<QStringList> otherRecipients(const QString &messageId) const;

    /// Mails already read, by key (Message-ID, or a digest where it is missing). A mail that became no touch
    /// is remembered too, so that reading a file again adds nothing.
    [[nodiscard]] Result<QSet<QString>> mailKeys() const;
    [[nodiscard]] Result<bool> knowsMail(const QString &key) const;
    [[nodiscard]] Result<void> rememberMail(Transaction &transaction, const QString &key);

private:
    const Database &m_database;
};

} // namespace core
