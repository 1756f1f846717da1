// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/mailboxstore.h"

#include "core/store/statement.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace core {

namespace {

ReadMailbox mailboxFromRow(Statement &row)
{
    return {
      .id = row.read<MailboxId>(),
      .path = row.read<QString>(),
      .collection = row.read<QString>(),
      .ownAddresses = row.read<QString>(),
      .position = row.read<qint64>(),
      .mark = row.read<QString>(),
      .mails = row.read<qint64>(),
      .failed = row.read<qint64>(),
      .readAt = row.read<Instant>(),
    };
}

QByteArray packed(const QList<quint64> &marks)
{
    QByteArray bytes(marks.size() * qsizetype(sizeof(quint64)), Qt::Uninitialized);
    char *at = bytes.data();
    for (const quint64 mark : marks) {
        qToLittleEndian(mark, at);
        at += sizeof(quint64);
    }
    return bytes;
}

QList<quint64> unpacked(const QByteArray &bytes)
{
    QList<quint64> marks;
    for (qsizetype at = 0; at + qsizetype(sizeof(quint64)) <= bytes.size(); at += sizeof(quint64))
        marks.append(qFromLittleEndian<quint64>(bytes.data() + at));
    return marks;
}

WaitingMail waitingFromRow(Statement &row)
{
    return {
      .id = row.read<qint64>(),
      .mailbox = row.read<MailboxId>(),
      .file = row.read<QString>(),
      .position = row.read<qint64>(),
      .number = row.read<qint64>(),
      .key = quint64(row.read<qint64>()),
      .marks = unpacked(row.read<QByteArray>()),
    };
}

Result<WaitingClock> clockFrom(const Database &database, const QString &sql)
{
    Statement statement(database, sql);
    const auto clock = readOne(statement, [](Statement &row) {
        return WaitingClock{.known = row.read<qint64>(), .lastId = row.read<qint64>()};
    });
    return clock.map([](const std::optional<WaitingClock> &found) { return found.value_or(WaitingClock{}); });
}

void bindProgress(Statement &statement, const ReadMailbox &mailbox)
{
    statement.bind(u":path"_s, mailbox.path)
      .bind(u":collection"_s, mailbox.collection)
      .bind(u":own"_s, mailbox.ownAddresses)
      .bind(u":position"_s, mailbox.position)
      .bind(u":mark"_s, mailbox.mark)
      .bind(u":mails"_s, mailbox.mails)
      .bind(u":failed"_s, mailbox.failed)
      .bind(u":read_at"_s, mailbox.readAt);
}

} // namespace

Result<QList<ReadMailbox>> MailboxStore::all() const
{
    Statement statement(m_database, uR"sql(
SELECT id, path, collection, own_addresses, position, mark, mails, failed, read_at
FROM mailboxes
ORDER BY id
    )sql"_s);
    return readAll(statement, mailboxFromRow);
}

Result<std::optional<ReadMailbox>> MailboxStore::find(const QString &path) const
{
    Statement statement(m_database, uR"sql(
SELECT id, path, collection, own_addresses, position, mark, mails, failed, read_at
FROM mailboxes
WHERE path = :path
    )sql"_s);
    return readOne(statement.bind(u":path"_s, path), mailboxFromRow);
}

Result<MailboxId> MailboxStore::insert(Transaction &transaction, const ReadMailbox &mailbox)
{
    Statement statement(transaction.database(), uR"sql(
INSERT INTO mailboxes (path, collection, own_addresses, position, mark, mails, failed, read_at)
VALUES (:path, :collection, :own, :position, :mark, :mails, :failed, :read_at)
    )sql"_s);
    bindProgress(statement, mailbox);
    return statement.insert().map([](qint64 id) { return MailboxId(id); });
}

Result<void> MailboxStore::update(Transaction &transaction, const ReadMailbox &mailbox)
{
    Statement statement(transaction.database(), uR"sql(
UPDATE mailboxes
SET path = :path, collection = :collection, own_addresses = :own, position = :position, mark = :mark,
    mails = :mails, failed = :failed, read_at = :read_at
WHERE id = :id
    )sql"_s);
    bindProgress(statement, mailbox);
    return statement.bind(u":id"_s, mailbox.id).execOn(mailbox.path);
}

Result<void> MailboxStore::removeCollection(Transaction &transaction, const QString &collection)
{
    for (
      const QString &sql :
      {u"DELETE FROM waiting_mails WHERE mailbox_id IN (SELECT id FROM mailboxes WHERE collection = :collection)"_s,
       u"DELETE FROM mailbox_files WHERE mailbox_id IN (SELECT id FROM mailboxes WHERE collection = :collection)"_s,
       u"DELETE FROM mailboxes WHERE collection = :collection"_s}) {
        Statement statement(transaction.database(), sql);
        if (auto done = statement.bind(u":collection"_s, collection).exec(); !done)
            return done;
    }
    return {};
}

Result<void> MailboxStore::clear(Transaction &transaction, MailboxId mailbox)
{
    for (const QString &sql : {u"DELETE FROM waiting_mails WHERE mailbox_id = :mailbox"_s,
                               u"DELETE FROM mailbox_files WHERE mailbox_id = :mailbox"_s}) {
        Statement statement(transaction.database(), sql);
        if (auto done = statement.bind(u":mailbox"_s, mailbox).exec(); !done)
            return done;
    }
    return {};
}

Result<QSet<QString>> MailboxStore::files(MailboxId mailbox) const
{
    Statement statement(m_database, u"SELECT name FROM mailbox_files WHERE mailbox_id = :mailbox"_s);
    const auto names =
      readAll(statement.bind(u":mailbox"_s, mailbox), [](Statement &row) { return row.read<QString>(); });
    return names.map([](const QList<QString> &all) { return QSet<QString>(all.begin(), all.end()); });
}

Result<void> MailboxStore::addFile(Transaction &transaction, MailboxId mailbox, const QString &name)
{
    Statement statement(transaction.database(), uR"sql(
INSERT INTO mailbox_files (mailbox_id, name)
VALUES (:mailbox, :name)
ON CONFLICT (mailbox_id, name) DO NOTHING
    )sql"_s);
    return statement.bind(u":mailbox"_s, mailbox).bind(u":name"_s, name).exec();
}

Result<void> MailboxStore::addWaiting(Transaction &transaction, const WaitingMail &mail)
{
    Statement statement(transaction.database(), uR"sql(
INSERT INTO waiting_mails (mailbox_id, file, position, number, key, marks)
VALUES (:mailbox, :file, :position, :number, :key, :marks)
    )sql"_s);
    return statement.bind(u":mailbox"_s, mail.mailbox)
      .bind(u":file"_s, mail.file)
      .bind(u":position"_s, mail.position)
      .bind(u":number"_s, mail.number)
      .bind(u":key"_s, qint64(mail.key))
      .bind(u":marks"_s, packed(mail.marks))
      .exec();
}

Result<QList<WaitingMail>> MailboxStore::waiting(qint64 after, int atMost) const
{
    Statement statement(m_database, uR"sql(
SELECT id, mailbox_id, file, position, number, key, marks
FROM waiting_mails
WHERE id > :after
ORDER BY id
LIMIT :at_most
    )sql"_s);
    return readAll(statement.bind(u":after"_s, after).bind(u":at_most"_s, atMost), waitingFromRow);
}

Result<WaitingClock> MailboxStore::clockNow() const
{
    return clockFrom(m_database, uR"sql(
SELECT coalesce(sum(seq) FILTER (WHERE name <> 'waiting_mails'), 0),
       coalesce(sum(seq) FILTER (WHERE name = 'waiting_mails'), 0)
FROM sqlite_sequence
WHERE name IN ('contact_addresses', 'mail_keys', 'waiting_mails')
    )sql"_s);
}

Result<WaitingClock> MailboxStore::clockThen() const
{
    return clockFrom(m_database, u"SELECT known, last_id FROM waiting_mails_clock"_s);
}

Result<void> MailboxStore::setClockThen(Transaction &transaction, WaitingClock clock)
{
    Statement statement(transaction.database(), uR"sql(
INSERT INTO waiting_mails_clock (id, known, last_id)
VALUES (1, :known, :last_id)
ON CONFLICT (id) DO UPDATE SET known = excluded.known, last_id = excluded.last_id
    )sql"_s);
    return statement.bind(u":known"_s, clock.known).bind(u":last_id"_s, clock.lastId).exec();
}

} // namespace core
