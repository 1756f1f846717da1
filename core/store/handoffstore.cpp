// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/eventstore.h"
#include "core/store/statement.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

Handoff handoffFromRow(Statement &row)
{
    return {
      .id = row.read<HandoffId>(),
      .prospect = row.read<ProspectId>(),
      .contact = row.read<std::optional<ContactId>>(),
      .at = row.read<Instant>(),
      .via = row.read<HandoffVia>(),
      .channel = row.read<Channel>(),
      .playbook = row.read<QString>(),
      .step = row.read<QString>(),
      .to = row.read<QString>(),
      .subject = row.read<QString>(),
      .text = row.read<QString>(),
      .status = row.read<HandoffStatus>(),
      .touch = row.read<std::optional<TouchId>>(),
      .overridden = row.read<bool>(),
    };
}

Statement &bindHandoff(Statement &statement, const Handoff &handoff)
{
    return statement.bind(u":prospect"_s, handoff.prospect)
      .bind(u":contact"_s, handoff.contact)
      .bind(u":at"_s, handoff.at)
      .bind(u":via"_s, handoff.via)
      .bind(u":channel"_s, handoff.channel)
      .bind(u":playbook"_s, handoff.playbook)
      .bind(u":step"_s, handoff.step)
      .bind(u":recipient"_s, handoff.to)
      .bind(u":subject"_s, handoff.subject)
      .bind(u":body"_s, handoff.text)
      .bind(u":status"_s, handoff.status)
      .bind(u":touch"_s, handoff.touch)
      .bind(u":overridden"_s, handoff.overridden);
}

} // namespace

Result<HandoffId> HandoffStore::insert(Transaction &transaction, const Handoff &handoff)
{
    Statement statement(transaction.database(), uR"sql(
INSERT INTO handoffs (prospect_id, contact_id, at, via, channel, playbook, step, recipient, subject, body,
                      status, touch_id, overridden)
VALUES (:prospect, :contact, :at, :via, :channel, :playbook, :step, :recipient, :subject, :body,
        :status, :touch, :overridden)
    )sql"_s);
    return bindHandoff(statement, handoff).insert().map([](qint64 id) { return HandoffId(id); });
}

Result<void> HandoffStore::update(Transaction &transaction, const Handoff &handoff)
{
    Statement statement(transaction.database(), uR"sql(
UPDATE handoffs
SET prospect_id = :prospect, contact_id = :contact, at = :at, via = :via, channel = :channel,
    playbook = :playbook, step = :step, recipient = :recipient, subject = :subject, body = :body,
    status = :status, touch_id = :touch, overridden = :overridden
WHERE id = :id
    )sql"_s);
    return bindHandoff(statement, handoff)
      .bind(u":id"_s, handoff.id)
      .execOn(QString::number(handoff.id.value()));
}

Result<QList<Handoff>> HandoffStore::handoffs(ProspectId prospect) const
{
    Statement statement(m_database, uR"sql(
SELECT id, prospect_id, contact_id, at, via, channel, playbook, step, recipient, subject, body, status,
       touch_id, overridden
FROM handoffs
WHERE prospect_id = :prospect
ORDER BY at, id
    )sql"_s);
    return readAll(statement.bind(u":prospect"_s, prospect), handoffFromRow);
}

} // namespace core
