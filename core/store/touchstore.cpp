// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/touchstore.h"

#include "core/store/statement.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

Touch touchFromRow(Statement &row)
{
    return {
      .mark = {.id = row.read<TouchId>(),
               .at = row.read<Instant>(),
               .channel = row.read<Channel>(),
               .direction = row.read<Direction>(),
               .kind = row.read<TouchKind>(),
               .step = row.read<QString>()},
      .prospect = row.read<ProspectId>(),
      .contact = row.read<std::optional<ContactId>>(),
      .subject = row.read<QString>(),
      .text = row.read<QString>(),
      .messageId = row.read<QString>(),
      .kindReason = row.read<QString>(),
      .kindByRep = row.read<bool>(),
      .overridden = row.read<bool>(),
      .sender = row.read<QString>(),
      .readKind = row.read<std::optional<TouchKind>>(),
      .readReason = row.read<QString>(),
    };
}

Statement &bindTouch(Statement &statement, const Touch &touch)
{
    return statement.bind(u":prospect"_s, touch.prospect)
      .bind(u":contact"_s, touch.contact)
      .bind(u":at"_s, touch.mark.at)
      .bind(u":channel"_s, touch.mark.channel)
      .bind(u":direction"_s, touch.mark.direction)
      .bind(u":kind"_s, touch.mark.kind)
      .bind(u":kind_reason"_s, touch.kindReason)
      .bind(u":kind_by_rep"_s, touch.kindByRep)
      .bind(u":step"_s, touch.mark.step)
      .bind(u":message_id"_s, touch.messageId)
      .bind(u":overridden"_s, touch.overridden)
      .bind(u":sender"_s, touch.sender)
      .bind(u":read_kind"_s, touch.readKind)
      .bind(u":read_reason"_s, touch.readReason);
}

Statement &bindWords(Statement &statement, TouchId id, const Touch &touch)
{
    return statement.bind(u":id"_s, id).bind(u":subject"_s, touch.subject).bind(u":body"_s, touch.text);
}

} // namespace

Result<TouchId> TouchStore::insert(Transaction &transaction, const Touch &touch)
{
    Statement mark(transaction.database(), uR"sql(
INSERT INTO touches (prospect_id, contact_id, at, channel, direction, kind, kind_reason, kind_by_rep, step,
                     message_id, overridden, sender, read_kind, read_reason)
VALUES (:prospect, :contact, :at, :channel, :direction, :kind, :kind_reason, :kind_by_rep, :step,
        :message_id, :overridden, :sender, :read_kind, :read_reason)
    )sql"_s);
    const auto id = bindTouch(mark, touch).insert().map([](qint64 value) { return TouchId(value); });
    if (!id)
        return id;
    Statement words(transaction.database(), uR"sql(
INSERT INTO touch_texts (touch_id, subject, body)
VALUES (:id, :subject, :body)
    )sql"_s);
    if (auto done = bindWords(words, *id, touch).exec(); !done)
        return failure(done.error());
    return id;
}

Result<void> TouchStore::update(Transaction &transaction, const Touch &touch)
{
    const TouchId id = touch.mark.id;
    Statement mark(transaction.database(), uR"sql(
UPDATE touches
SET prospect_id = :prospect, contact_id = :contact, at = :at, channel = :channel, direction = :direction,
    kind = :kind, kind_reason = :kind_reason, kind_by_rep = :kind_by_rep, step = :step,
    message_id = :message_id, overridden = :overridden, sender = :sender, read_kind = :read_kind,
    read_reason = :read_reason
WHERE id = :id
    )sql"_s);
    if (auto done = bindTouch(mark, touch).bind(u":id"_s, id).execOn(QString::number(id.value())); !done)
        return done;
    // The words seldom change, and the index over them would be written anew.
    Statement words(transaction.database(), uR"sql(
UPDATE touch_texts
SET subject = :subject, body = :body
WHERE touch_id = :id AND (subject <> :subject OR body <> :body)
    )sql"_s);
    return bindWords(words, id, touch).exec();
}

Result<Touch> TouchStore::touch(TouchId id) const
{
    Statement statement(m_database, uR"sql(
SELECT id, at, channel, direction, kind, step, prospect_id, contact_id, subject, body, message_id,
       kind_reason, kind_by_rep, overridden, sender, read_kind, read_reason
FROM touches
JOIN touch_texts ON touch_id = id
WHERE id = :id
    )sql"_s);
    auto found = readOne(statement.bind(u":id"_s, id), touchFromRow);
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure({.code = Error::Code::NotFound, .subject = QString::number(id.value())});
    return **std::move(found);
}

Result<QList<Touch>> TouchStore::touches(ProspectId prospect) const
{
    Statement statement(m_database, uR"sql(
SELECT id, at, channel, direction, kind, step, prospect_id, contact_id, subject, body, message_id,
       kind_reason, kind_by_rep, overridden, sender, read_kind, read_reason
FROM touches
JOIN touch_texts ON touch_id = id
WHERE prospect_id = :prospect
ORDER BY at, id
    )sql"_s);
    return readAll(statement.bind(u":prospect"_s, prospect), touchFromRow);
}

Result<QList<Instant>> TouchStore::timesOf(const QString &messageId) const
{
    Statement statement(m_database,
                        u"SELECT at FROM touches WHERE message_id = :message_id AND message_id <> ''"_s);
    return readAll(statement.bind(u":message_id"_s, messageId),
                   [](Statement &row) { return row.read<Instant>(); });
}

Result<std::optional<Touch>> TouchStore::listedMail(ProspectId prospect, Instant at) const
{
    Statement statement(m_database, uR"sql(
SELECT id
FROM touches INDEXED BY touch_marks
WHERE prospect_id = :prospect AND at BETWEEN :since AND :until
  AND kind_reason = 'list-day' AND channel = 'email' AND direction = 'out'
LIMIT 1
    )sql"_s);
    const auto ids = readAll(statement.bind(u":prospect"_s, prospect)
                               .bind(u":since"_s, at.plusHours(-12))
                               .bind(u":until"_s, at.plusHours(12)),
                             [](Statement &row) { return row.read<TouchId>(); });
    if (!ids)
        return failure(ids.error());
    if (ids->isEmpty())
        return std::nullopt;
    return touch(ids->first()).map([](const Touch &found) { return std::optional(found); });
}

Result<std::optional<Instant>> TouchStore::newest(ContactId contact, TouchKind kind) const
{
    Statement statement(m_database, uR"sql(
SELECT t.at
FROM contacts AS c
JOIN touches AS t ON t.prospect_id = c.prospect_id
WHERE c.id = :contact AND t.contact_id = c.id AND t.kind = :kind AND t.direction = 'in'
ORDER BY t.at DESC
LIMIT 1
    )sql"_s);
    return readOne(statement.bind(u":contact"_s, contact).bind(u":kind"_s, kind),
                   [](Statement &row) { return row.read<Instant>(); });
}

Result<QStringList> TouchStore::ownSubjects(ProspectId prospect) const
{
    Statement statement(m_database, uR"sql(
SELECT DISTINCT subject
FROM touches
JOIN touch_texts ON touch_id = id
WHERE prospect_id = :prospect AND direction = 'out'
    )sql"_s);
    return readAll(statement.bind(u":prospect"_s, prospect),
                   [](Statement &row) { return row.read<QString>(); });
}

Result<QList<Touch>> TouchStore::byMessageId(const QString &messageId) const
{
    Statement statement(m_database, uR"sql(
SELECT id, at, channel, direction, kind, step, prospect_id, contact_id, subject, body, message_id,
       kind_reason, kind_by_rep, overridden, sender, read_kind, read_reason
FROM touches
JOIN touch_texts ON touch_id = id
WHERE message_id = :message_id AND message_id <> ''
ORDER BY id
    )sql"_s);
    return readAll(statement.bind(u":message_id"_s, messageId), touchFromRow);
}

Result<QList<Touch>> TouchStore::fromSender(const QString &address) const
{
    Statement statement(m_database, uR"sql(
SELECT id, at, channel, direction, kind, step, prospect_id, contact_id, subject, body, message_id,
       kind_reason, kind_by_rep, overridden, sender, read_kind, read_reason
FROM touches
JOIN touch_texts ON touch_id = id
WHERE sender = :address AND sender <> ''
ORDER BY at, id
    )sql"_s);
    return readAll(statement.bind(u":address"_s, address), touchFromRow);
}

Result<void> TouchStore::rememberRecipient(Transaction &transaction, const QString &messageId,
                                           const QString &address)
{
    Statement statement(transaction.database(), uR"sql(
INSERT INTO other_recipients (message_id, address)
VALUES (:message_id, :address)
ON CONFLICT (message_id, address) DO NOTHING
    )sql"_s);
    return statement.bind(u":message_id"_s, messageId).bind(u":address"_s, address).exec();
}

Result<QStringList> TouchStore::otherRecipients(const QString &messageId) const
{
    Statement statement(m_database, uR"sql(
SELECT address
FROM other_recipients
WHERE message_id = :message_id
    )sql"_s);
    return readAll(statement.bind(u":message_id"_s, messageId),
                   [](Statement &row) { return row.read<QString>(); });
}

Result<QSet<QString>> TouchStore::mailKeys() const
{
    Statement statement(m_database, u"SELECT key FROM mail_keys"_s);
    if (auto run = statement.exec(); !run)
        return failure(run.error());
    QSet<QString> keys;
    while (statement.next())
        keys.insert(statement.read<QString>());
    return statement.status().map([&keys] { return std::move(keys); });
}

Result<bool> TouchStore::knowsMail(const QString &key) const
{
    Statement statement(m_database, u"SELECT 1 FROM mail_keys WHERE key = :key"_s);
    return readOne(statement.bind(u":key"_s, key), [](Statement &row) { return row.read<bool>(); })
      .map([](const std::optional<bool> &known) { return known.has_value(); });
}

Result<void> TouchStore::rememberMail(Transaction &transaction, const QString &key)
{
    Statement statement(transaction.database(), uR"sql(
INSERT INTO mail_keys (key)
VALUES (:key)
ON CONFLICT (key) DO NOTHING
    )sql"_s);
    return statement.bind(u":key"_s, key).exec();
}

} // namespace core
