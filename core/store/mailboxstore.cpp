// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/mailboxstore.h"

#include "core/store/statement.h"

#include <QJsonArray>
#include <QJsonDocument>

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
      .lastMail = row.read<qint64>(),
      .size = row.read<qint64>(),
      .mark = row.read<QString>(),
      .mails = row.read<qint64>(),
      .failed = row.read<qint64>(),
      .readAt = row.read<Instant>(),
    };
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
    };
}

Result<WaitingClock> clockFrom(const Database &database, const QString &sql)
{
    Statement statement(database, sql);
    const auto clock = readOne(statement, [](Statement &row) {
        return WaitingClock{
          .address = row.read<qint64>(), .mail = row.read<qint64>(), .touch = row.read<qint64>()};
    });
    return clock.map([](const std::optional<WaitingClock> &found) { return found.value_or(WaitingClock{}); });
}

void bindProgress(Statement &statement, const ReadMailbox &mailbox)
{
    statement.bind(u":path"_s, mailbox.path)
      .bind(u":collection"_s, mailbox.collection)
      .bind(u":own"_s, mailbox.ownAddresses)
      .bind(u":position"_s, mailbox.position)
      .bind(u":last_mail"_s, mailbox.lastMail)
      .bind(u":size"_s, mailbox.size)
      .bind(u":mark"_s, mailbox.mark)
      .bind(u":mails"_s, mailbox.mails)
      .bind(u":failed"_s, mailbox.failed)
      .bind(u":read_at"_s, mailbox.readAt);
}

} // namespace

Result<QList<ReadMailbox>> MailboxStore::all() const
{
    Statement statement(m_database, uR"sql(
SELECT id, path, collection, own_addresses, position, last_mail, size, mark, mails, failed, read_at
FROM mailboxes
ORDER BY id
    )sql"_s);
    return readAll(statement, mailboxFromRow);
}

Result<std::optional<ReadMailbox>> MailboxStore::find(const QString &path) const
{
    Statement statement(m_database, uR"sql(
SELECT id, path, collection, own_addresses, position, last_mail, size, mark, mails, failed, read_at
FROM mailboxes
WHERE path = :path
    )sql"_s);
    return readOne(statement.bind(u":path"_s, path), mailboxFromRow);
}

Result<MailboxId> MailboxStore::insert(Transaction &transaction, const ReadMailbox &mailbox)
{
    Statement statement(transaction.database(), uR"sql(
INSERT INTO mailboxes (
    path, collection, own_addresses, position, last_mail, size, mark, mails, failed, read_at)
VALUES (:path, :collection, :own, :position, :last_mail, :size, :mark, :mails, :failed, :read_at)
    )sql"_s);
    bindProgress(statement, mailbox);
    return statement.insert().map([](qint64 id) { return MailboxId(id); });
}

Result<void> MailboxStore::update(Transaction &transaction, const ReadMailbox &mailbox)
{
    Statement statement(transaction.database(), uR"sql(
UPDATE mailboxes
SET path = :path, collection = :collection, own_addresses = :own, position = :position,
    last_mail = :last_mail, size = :size, mark = :mark, mails = :mails, failed = :failed, read_at = :read_at
WHERE id = :id
    )sql"_s);
    bindProgress(statement, mailbox);
    return statement.bind(u":id"_s, mailbox.id).execOn(mailbox.path);
}

Result<void> MailboxStore::remove(Transaction &transaction, MailboxId mailbox)
{
    return clear(transaction, mailbox).and_then([&] {
        Statement remove(transaction.database(), u"DELETE FROM mailboxes WHERE id = :id"_s);
        return remove.bind(u":id"_s, mailbox).exec();
    });
}

/// Reading them forgets which mails wait, and undo does not bring those back.
Result<void> MailboxStore::readAllAnew(Transaction &transaction)
{
    for (const QString &sql : {u"UPDATE mailboxes SET mark = ''"_s, uR"sql(
UPDATE was_mailboxes
SET position = 0, last_mail = 0, size = 0, mark = '', mails = 0, failed = 0
WHERE action_id IN (SELECT action_id FROM undo_current)
         )sql"_s}) {
        Statement statement(transaction.database(), sql);
        if (auto done = statement.exec(); !done)
            return done;
    }
    return {};
}

/// Undo does not bring the waiting mails back: it has the mailbox read from its start instead.
Result<void> MailboxStore::clear(Transaction &transaction, MailboxId mailbox)
{
    for (const QString &sql :
         {u"UPDATE mailboxes SET position = 0, last_mail = 0, size = 0, mark = '' WHERE id = :mailbox"_s,
          uR"sql(
UPDATE was_mailboxes
SET position = 0, last_mail = 0, size = 0, mark = '', mails = 0, failed = 0
WHERE id = :mailbox AND action_id IN (SELECT action_id FROM undo_current)
          )sql"_s,
          u"DELETE FROM waiting_mails WHERE mailbox_id = :mailbox"_s,
          u"DELETE FROM mailbox_files WHERE mailbox_id = :mailbox"_s}) {
        Statement statement(transaction.database(), sql);
        if (auto done = statement.bind(u":mailbox"_s, mailbox).exec(); !done)
            return done;
    }
    return {};
}

Result<void> MailboxStore::clearFrom(Transaction &transaction, MailboxId mailbox, qint64 position)
{
    Statement statement(transaction.database(), uR"sql(
DELETE FROM waiting_mails
WHERE mailbox_id = :mailbox AND position >= :position
    )sql"_s);
    return statement.bind(u":mailbox"_s, mailbox).bind(u":position"_s, position).exec();
}

Result<QHash<QString, ReadFile>> MailboxStore::files(MailboxId mailbox, Files which) const
{
    Statement statement(m_database, uR"sql(
SELECT name, size, changed_at
FROM mailbox_files
WHERE mailbox_id = :mailbox AND failed <= :failed
    )sql"_s);
    QHash<QString, ReadFile> files;
    const auto read = readAll(statement.bind(u":mailbox"_s, mailbox).bind(u":failed"_s, which == Files::All),
                              [&files](Statement &row) {
                                  const QString name = row.read<QString>();
                                  files.insert(name, ReadFile{row.read<qint64>(), row.read<qint64>()});
                                  return true;
                              });
    return read.map([&files](const QList<bool> &) { return std::move(files); });
}

/// A row of its own each time: undo takes it away, and the file is read again.
Result<void> MailboxStore::addFile(Transaction &transaction, MailboxId mailbox, const TakenFile &file)
{
    Statement statement(transaction.database(), uR"sql(
INSERT OR REPLACE INTO mailbox_files (mailbox_id, name, failed, size, changed_at)
VALUES (:mailbox, :name, :failed, :size, :changed_at)
    )sql"_s);
    return statement.bind(u":mailbox"_s, mailbox)
      .bind(u":name"_s, file.name)
      .bind(u":failed"_s, file.failed)
      .bind(u":size"_s, file.as.size)
      .bind(u":changed_at"_s, file.as.changedAt)
      .exec();
}

Result<void> MailboxStore::clearFile(Transaction &transaction, MailboxId mailbox, const QString &name)
{
    Statement statement(transaction.database(),
                        u"DELETE FROM waiting_mails WHERE mailbox_id = :mailbox AND file = :file"_s);
    return statement.bind(u":mailbox"_s, mailbox).bind(u":file"_s, name).exec();
}

Result<qint64> MailboxStore::addWaiting(Transaction &transaction, const WaitingMail &mail,
                                        const QList<quint64> &marks)
{
    Statement add(transaction.database(), uR"sql(
INSERT INTO waiting_mails (mailbox_id, file, position, number, key, taken_as, wanted)
VALUES (:mailbox, :file, :position, :number, :key, 0, 0)
    )sql"_s);
    const auto id = add.bind(u":mailbox"_s, mail.mailbox)
                      .bind(u":file"_s, mail.file)
                      .bind(u":position"_s, mail.position)
                      .bind(u":number"_s, mail.number)
                      .bind(u":key"_s, qint64(mail.key))
                      .insert();
    if (!id)
        return id;
    for (const quint64 mark : marks) {
        Statement note(transaction.database(), uR"sql(
INSERT OR IGNORE INTO waiting_marks (mark, waiting_id)
VALUES (:mark, :id)
        )sql"_s);
        if (auto done = note.bind(u":mark"_s, qint64(mark)).bind(u":id"_s, *id).exec(); !done)
            return failure(done.error());
    }
    return id;
}

Result<std::optional<WaitingMail>> MailboxStore::waiting(qint64 id) const
{
    Statement statement(m_database, uR"sql(
SELECT id, mailbox_id, file, position, number, key
FROM waiting_mails
WHERE id = :id AND NOT EXISTS (SELECT 1 FROM mail_keys WHERE mail_keys.id = taken_as)
    )sql"_s);
    return readOne(statement.bind(u":id"_s, id), waitingFromRow);
}

Result<void> MailboxStore::setTaken(Transaction &transaction, qint64 id, const QString &mailKey)
{
    Statement statement(transaction.database(), uR"sql(
UPDATE waiting_mails
SET taken_as = coalesce((SELECT mail_keys.id FROM mail_keys WHERE mail_keys.key = :key), 0)
WHERE id = :id
    )sql"_s);
    return statement.bind(u":key"_s, mailKey).bind(u":id"_s, id).exec();
}

Result<void> MailboxStore::setWanted(Transaction &transaction, qint64 id, bool wanted)
{
    Statement statement(transaction.database(),
                        u"UPDATE waiting_mails SET wanted = :wanted WHERE id = :id"_s);
    return statement.bind(u":wanted"_s, wanted).bind(u":id"_s, id).exec();
}

Result<void> MailboxStore::want(Transaction &transaction, const QList<qint64> &ids)
{
    QJsonArray all;
    for (const qint64 id : ids)
        all.append(id);
    Statement statement(transaction.database(), uR"sql(
UPDATE waiting_mails
SET wanted = 1
WHERE id IN (SELECT value FROM json_each(:ids))
    )sql"_s);
    const QByteArray json = QJsonDocument(all).toJson(QJsonDocument::Compact);
    return statement.bind(u":ids"_s, QString::fromLatin1(json)).exec();
}

Result<QList<qint64>> MailboxStore::wanted(MailboxId mailbox, qint64 atMost) const
{
    Statement statement(m_database, uR"sql(
SELECT id
FROM waiting_mails
WHERE wanted = 1 AND mailbox_id = :mailbox
ORDER BY id
LIMIT :at_most
    )sql"_s);
    return readAll(statement.bind(u":mailbox"_s, mailbox).bind(u":at_most"_s, atMost),
                   [](Statement &row) { return row.read<qint64>(); });
}

Result<QStringList> MailboxStore::pathsOfWanted() const
{
    Statement statement(m_database, uR"sql(
SELECT path
FROM mailboxes
WHERE id IN (SELECT mailbox_id FROM waiting_mails WHERE wanted = 1)
    )sql"_s);
    return readAll(statement, [](Statement &row) { return row.read<QString>(); });
}

Result<QList<qint64>> MailboxStore::waitingWith(quint64 mark) const
{
    Statement statement(m_database, uR"sql(
SELECT waiting_id
FROM waiting_marks
JOIN waiting_mails ON waiting_mails.id = waiting_id
WHERE mark = :mark AND NOT EXISTS (SELECT 1 FROM mail_keys WHERE mail_keys.id = taken_as)
    )sql"_s);
    return readAll(statement.bind(u":mark"_s, qint64(mark)),
                   [](Statement &row) { return row.read<qint64>(); });
}

Result<WaitingClock> MailboxStore::clockNow() const
{
    return clockFrom(m_database, uR"sql(
SELECT coalesce(max(seq) FILTER (WHERE name = 'contact_addresses'), 0),
       coalesce(max(seq) FILTER (WHERE name = 'mail_keys'), 0),
       coalesce(max(seq) FILTER (WHERE name = 'touches'), 0)
FROM sqlite_sequence
    )sql"_s);
}

Result<WaitingClock> MailboxStore::clockThen() const
{
    return clockFrom(m_database, u"SELECT address_id, mail_id, touch_id FROM waiting_mails_clock"_s);
}

Result<void> MailboxStore::setClockThen(Transaction &transaction, WaitingClock clock)
{
    Statement statement(transaction.database(), uR"sql(
INSERT INTO waiting_mails_clock (id, address_id, mail_id, touch_id)
VALUES (1, :address, :mail, :touch)
ON CONFLICT (id)
DO UPDATE SET address_id = excluded.address_id, mail_id = excluded.mail_id, touch_id = excluded.touch_id
    )sql"_s);
    return statement.bind(u":address"_s, clock.address)
      .bind(u":mail"_s, clock.mail)
      .bind(u":touch"_s, clock.touch)
      .exec();
}

Result<QStringList> MailboxStore::addresses(WaitingClock then, WaitingClock now) const
{
    Statement statement(m_database, uR"sql(
SELECT address
FROM contact_addresses
WHERE id > :then AND id <= :now
ORDER BY id
    )sql"_s);
    return readAll(statement.bind(u":then"_s, then.address).bind(u":now"_s, now.address),
                   [](Statement &row) { return row.read<QString>(); });
}

Result<QStringList> MailboxStore::mailKeys(WaitingClock then, WaitingClock now) const
{
    Statement statement(m_database,
                        u"SELECT key FROM mail_keys WHERE id > :then AND id <= :now ORDER BY id"_s);
    return readAll(statement.bind(u":then"_s, then.mail).bind(u":now"_s, now.mail),
                   [](Statement &row) { return row.read<QString>(); });
}

Result<QList<OwnTopic>> MailboxStore::ownTopics(WaitingClock then, WaitingClock now) const
{
    Statement statement(m_database, uR"sql(
SELECT prospect_id, subject
FROM touches
JOIN touch_texts ON touch_id = id
WHERE id > :then AND id <= :now AND direction = 'out' AND subject <> ''
ORDER BY id
    )sql"_s);
    return readAll(statement.bind(u":then"_s, then.touch).bind(u":now"_s, now.touch), [](Statement &row) {
        return OwnTopic{row.read<ProspectId>(), row.read<QString>()};
    });
}

} // namespace core
