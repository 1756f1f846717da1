// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/prospectstore.h"
#include "core/store/senderstore.h"
#include "core/store/touchstore.h"
#include "core/transfer/leftoutlist.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <optional>

namespace core {

/// Whose an address is and which mails are stored, with what this import adds. A few mails ask the store one
/// by one; before many, all of it is read at once. An error of the store makes every answer "no" and is kept
/// in status().
class MailIndex final
{
public:
    using Owner = ProspectStore::AddressOwner;

    explicit MailIndex(const Database &database)
      : m_prospects(database), m_touches(database), m_database(database), m_senders(database)
    {}

    void readWhole();
    /// By its key, or by a Message-ID.
    [[nodiscard]] bool hasMail(const QString &key) const;
    [[nodiscard]] std::optional<Owner> ownerOf(const QString &address) const;
    /// Whether the rep said that whoever this is is no prospect.
    [[nodiscard]] bool isLeftOut(const QString &address) const;
    /// What the rep said of all mail from this address.
    [[nodiscard]] std::optional<TouchKind> saidOf(const QString &sender) const;
    /// The first prospect with an address of this organisation's domain.
    [[nodiscard]] std::optional<ProspectId> prospectOf(const QString &organisation) const;
    /// Whether a mail with these marks may concern somebody who is known by now. Certain only when the index
    /// was read whole.
    [[nodiscard]] bool mayConcern(const QList<quint64> &marks) const;

    void addOwner(const QString &address, const Owner &owner);
    void addMail(const QString &key);

    [[nodiscard]] Result<void> status() const;

private:
    void readOwners() const;
    void remember(const QString &address, const Owner &owner) const;
    template <class T>
    [[nodiscard]] bool isFine(const Result<T> &result) const;

    ProspectStore m_prospects;
    TouchStore m_touches;
    const Database &m_database;
    SenderStore m_senders;
    bool m_isWhole = false;
    // What was asked for so far, or everything.
    mutable bool m_hasAllOwners = false;
    mutable QHash<QString, std::optional<Owner>> m_owners; ///< by address
    mutable QHash<QString, ProspectId> m_organisations;    ///< by domain
    mutable QSet<QString> m_mails;                         ///< keys
    mutable QSet<quint64> m_marks;                         ///< of all of them
    mutable std::optional<LeftOutList> m_leftOut;
    mutable std::optional<QHash<QString, TouchKind>> m_said; ///< by sender; few
    mutable std::optional<Error> m_error;
};

/// The mark of what everybody at an organisation writes under a subject, "Re:" aside; nothing without one of
/// the two.
[[nodiscard]] std::optional<quint64> topicMark(const QString &organisation, const QString &subject);

} // namespace core
