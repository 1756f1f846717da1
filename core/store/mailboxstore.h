// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "core/store/transaction.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace core {

/// How far a mailbox was read, so that the next time only what is new is.
struct ReadMailbox {
    MailboxId id{0};
    QString path;
    QString collection;   ///< the path that the rep named
    QString ownAddresses; ///< a digest of whose mail was ours then
    qint64 position = 0;  ///< in bytes; behind the last mail that was read whole
    qint64 lastMail = 0;  ///< where the mail before `position` begins
    qint64 size = 0;      ///< of the file at that time; -1: something was left for the next time
    QString mark;         ///< a digest of what lies before `position`; empty: to be read from its start
    qint64 mails = 0;     ///< before `position`, or in the folder
    qint64 failed = 0;    ///< of them, not taken
    Instant readAt;
    bool operator==(const ReadMailbox &) const = default;
};

/// A mail that came in from somebody to whom nobody has written yet.
struct WaitingMail {
    qint64 id = 0;
    MailboxId mailbox{0};
    QString file; ///< in a folder with one file a mail
    qint64 position = 0;
    qint64 number = 0;
    quint64 key = 0; ///< the mark of the key by which the mail is known again
    bool operator==(const WaitingMail &) const = default;
};

/// The newest address, mail and touch that were known when the waiting mails were looked through.
struct WaitingClock {
    qint64 address = 0;
    qint64 mail = 0;
    qint64 touch = 0;
    bool operator==(const WaitingClock &) const = default;
};

/// What we wrote to somebody.
struct OwnTopic {
    ProspectId prospect{0};
    QString subject;
};

/// A file with one mail in it, as it was when it was read; -1 where only its name counts.
struct ReadFile {
    qint64 size = -1;
    qint64 changedAt = -1;
    bool operator==(const ReadFile &) const = default;
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
    /// No longer follows it: forgets how far it was read; the touches stay.
    [[nodiscard]] Result<void> remove(Transaction &transaction, MailboxId mailbox);
    /// All are read from their start the next time; also after an undo.
    [[nodiscard]] Result<void> readAllAnew(Transaction &transaction);
    /// Forgets which of its mails wait and which files were read, before it is read from its start.
    [[nodiscard]] Result<void> clear(Transaction &transaction, MailboxId mailbox);

    /// Forgets those of its waiting mails that begin at `position` or behind it: they are read again.
    [[nodiscard]] Result<void> clearFrom(Transaction &transaction, MailboxId mailbox, qint64 position);

    enum class Files { All, Taken };
    /// The files that were read, by name; `Taken` leaves out those that were no mail that could be taken.
    [[nodiscard]] Result<QHash<QString, ReadFile>> files(MailboxId mailbox, Files which) const;
    struct TakenFile {
        QString name;
        ReadFile as;
        bool failed = false;
    };
    [[nodiscard]] Result<void> addFile(Transaction &transaction, MailboxId mailbox, const TakenFile &file);
    /// Forgets the waiting mail of a file that holds another one now.
    [[nodiscard]] Result<void> clearFile(Transaction &transaction, MailboxId mailbox, const QString &name);

    /// `marks`: of addresses, domains and Message-IDs that would make it concern somebody. Its id.
    [[nodiscard]] Result<qint64> addWaiting(Transaction &transaction, const WaitingMail &mail,
                                            const QList<quint64> &marks);
    /// Nothing if it was forgotten, or is on a timeline by now.
    [[nodiscard]] Result<std::optional<WaitingMail>> waiting(qint64 id) const;
    /// It waits no longer while the mail with this key is stored.
    [[nodiscard]] Result<void> setTaken(Transaction &transaction, qint64 id, const QString &mailKey);
    /// The ids of those with this mark that wait still.
    [[nodiscard]] Result<QList<qint64>> waitingWith(quint64 mark) const;

    /// Whether it is to be taken as soon as its mailbox is there.
    [[nodiscard]] Result<void> setWanted(Transaction &transaction, qint64 id, bool wanted);
    /// All of them are to be taken.
    [[nodiscard]] Result<void> want(Transaction &transaction, const QList<qint64> &ids);
    [[nodiscard]] Result<QList<qint64>> wanted(MailboxId mailbox, qint64 atMost) const; ///< oldest first
    [[nodiscard]] Result<QStringList> pathsOfWanted() const; ///< of the mailboxes with such mails

    [[nodiscard]] Result<WaitingClock> clockNow() const;
    [[nodiscard]] Result<WaitingClock> clockThen() const;
    [[nodiscard]] Result<void> setClockThen(Transaction &transaction, WaitingClock clock);
    /// What became known after `then`, up to `now`.
    [[nodiscard]] Result<QStringList> addresses(WaitingClock then, WaitingClock now) const;
    [[nodiscard]] Result<QStringList> mailKeys(WaitingClock then, WaitingClock now) const;
    [[nodiscard]] Result<QList<OwnTopic>> ownTopics(WaitingClock then, WaitingClock now) const;

private:
    const Database &m_database;
};

} // namespace core
