// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "core/store/transaction.h"

#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace core {

/// How far a mailbox was read, so that the next time only what is new is.
struct ReadMailbox {
    MailboxId id{0};
    QString path;
    QString collection;   ///< the path that the rep named
    QString ownAddresses; ///< a digest of whose mail was ours then
    qint64 position = 0;  ///< in bytes; behind the last mail that was read whole
    QString mark;         ///< a digest of what lies before `position`; empty: to be read from its start
    qint64 mails = 0;     ///< before `position`, or in the folder
    qint64 failed = 0;    ///< of them, not taken
    Instant readAt;
    bool operator==(const ReadMailbox &) const = default;
};

/// A mail that came in from somebody to whom nobody has written yet. `marks` tell whether it concerns a
/// prospect by now, without a look at the mail.
struct WaitingMail {
    qint64 id = 0;
    MailboxId mailbox{0};
    QString file; ///< in a folder with one file a mail
    qint64 position = 0;
    qint64 number = 0;
    quint64 key = 0; ///< the mark of the key by which the mail is known again
    QList<quint64> marks;
    bool operator==(const WaitingMail &) const = default;
};

/// While `known` stays, those up to `lastId` can concern nobody new.
struct WaitingClock {
    qint64 known = 0; ///< grows with every address and mail that becomes known
    qint64 lastId = 0;
    bool operator==(const WaitingClock &) const = default;
};

/// What was read of the mailboxes that Unghost follows.
class MailboxStore final
{
public:
    explicit MailboxStore(const Database &database) : m_database(database) {}

    [[nodiscard]] Result<QList<ReadMailbox>> all() const; ///< in the order in which they were first read
    [[nodiscard]] Result<std::optional<ReadMailbox>> find(const QString &path) const;
    [[nodiscard]] Result<MailboxId> insert(Transaction &transaction, const ReadMailbox &mailbox);
    [[nodiscard]] Result<void> update(Transaction &transaction, const ReadMailbox &mailbox); ///< NotFound
    /// No longer follows what the rep named: forgets how far its mailboxes were read; the touches stay.
    [[nodiscard]] Result<void> removeCollection(Transaction &transaction, const QString &collection);
    /// Forgets which of its mails wait and which files were read, before it is read from its start.
    [[nodiscard]] Result<void> clear(Transaction &transaction, MailboxId mailbox);

    [[nodiscard]] Result<QSet<QString>> files(MailboxId mailbox) const;
    [[nodiscard]] Result<void> addFile(Transaction &transaction, MailboxId mailbox, const QString &name);

    [[nodiscard]] Result<void> addWaiting(Transaction &transaction, const WaitingMail &mail);
    /// Those with an id above `after`, by id; at most `atMost`.
    [[nodiscard]] Result<QList<WaitingMail>> waiting(qint64 after, int atMost) const;

    /// How it stands now, and how it stood when the waiting mails were looked through.
    [[nodiscard]] Result<WaitingClock> clockNow() const;
    [[nodiscard]] Result<WaitingClock> clockThen() const;
    [[nodiscard]] Result<void> setClockThen(Transaction &transaction, WaitingClock clock);

private:
    const Database &m_database;
};

} // namespace core
