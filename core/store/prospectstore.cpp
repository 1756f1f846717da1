// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/prospectstore.h"

#include "core/store/contactrows.h"
#include "core/store/eventstore.h"
#include "core/store/snapshot.h"
#include "core/store/statement.h"
#include "core/store/touchstore.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

Prospect prospectFromRow(Statement &row)
{
    Prospect prospect{
      .id = row.read<ProspectId>(),
      .name = row.read<QString>(),
      .organisation = row.read<QString>(),
      .segment = row.read<Segment>(),
      .situation = row.read<Situation>(),
      .situationByAnswer = row.read<bool>(),
      .closing = std::nullopt,
      .nurture = row.read<bool>(),
    };
    if (const auto closedAs = row.read<std::optional<DoneAs>>())
        prospect.closing = {*closedAs, row.read<Instant>(), row.read<QString>()};
    return prospect;
}

Statement &bindProspect(Statement &statement, const Prospect &prospect)
{
    const auto &closing = prospect.closing;
    return statement.bind(u":name"_s, prospect.name)
      .bind(u":organisation"_s, prospect.organisation)
      .bind(u":segment"_s, prospect.segment)
      .bind(u":situation"_s, prospect.situation)
      .bind(u":by_answer"_s, prospect.situationByAnswer)
      .bind(u":closed_as"_s, closing ? std::optional(closing->as) : std::nullopt)
      .bind(u":closed_at"_s, closing ? std::optional(closing->at) : std::nullopt)
      .bind(u":closed_reason"_s, closing ? closing->reason : QString())
      .bind(u":nurture"_s, prospect.nurture);
}

} // namespace

Result<ProspectId> ProspectStore::insert(Transaction &transaction, const Prospect &prospect)
{
    Statement statement(transaction.database(), uR"sql(
INSERT INTO prospects (name, organisation, segment, situation, situation_by_answer, closed_as, closed_at,
                       closed_reason, nurture)
VALUES (:name, :organisation, :segment, :situation, :by_answer, :closed_as, :closed_at, :closed_reason,
        :nurture)
    )sql"_s);
    return bindProspect(statement, prospect).insert().map([](qint64 id) { return ProspectId(id); });
}

Result<void> ProspectStore::update(Transaction &transaction, const Prospect &prospect)
{
    Statement statement(transaction.database(), uR"sql(
UPDATE prospects
SET name = :name, organisation = :organisation, segment = :segment, situation = :situation,
    situation_by_answer = :by_answer, closed_as = :closed_as, closed_at = :closed_at,
    closed_reason = :closed_reason, nurture = :nurture
WHERE id = :id
    )sql"_s);
    return bindProspect(statement, prospect)
      .bind(u":id"_s, prospect.id)
      .execOn(QString::number(prospect.id.value()));
}

Result<Prospect> ProspectStore::prospect(ProspectId id) const
{
    Statement statement(m_database, uR"sql(
SELECT id, name, organisation, segment, situation, situation_by_answer, nurture, closed_as, closed_at, closed_reason
FROM prospects
WHERE id = :id
    )sql"_s);
    auto found = readOne(statement.bind(u":id"_s, id), prospectFromRow);
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure({.code = Error::Code::NotFound, .subject = QString::number(id.value())});
    return **std::move(found);
}

Result<QList<Contact>> ProspectStore::contacts(ProspectId id) const
{
    return contactsOf(m_database, id);
}

Result<QList<Contact>> ProspectStore::contactsByAddress(const QString &address) const
{
    return contactsAt(m_database, address);
}

Result<int> ProspectStore::count() const
{
    Statement statement(m_database, u"SELECT count(*) FROM prospects"_s);
    return readOne(statement, [](Statement &row) { return row.read<int>(); }).map([](const auto &count) {
        return count.value_or(0);
    });
}

Result<QList<ProspectId>> ProspectStore::ids() const
{
    Statement statement(m_database, u"SELECT id FROM prospects ORDER BY id"_s);
    return readAll(statement, [](Statement &row) { return row.read<ProspectId>(); });
}

Result<bool> ProspectStore::isEmpty() const
{
    Statement any(m_database, u"SELECT EXISTS (SELECT 1 FROM prospects)"_s);
    return readOne(any, [](Statement &row) { return row.read<bool>(); }).map([](const auto &exists) {
        return !exists.value_or(false);
    });
}

Result<Record> ProspectStore::record(ProspectId id) const
{
    const Snapshot snapshot(m_database);
    Record record;
    Error error{.code = Error::Code::StoreFailed, .subject = {}};
    const auto take = [&error](auto &into, auto from) {
        if (from)
            into = *std::move(from);
        else
            error = from.error();
        return from.has_value();
    };
    if (take(record.prospect, prospect(id)) && take(record.contacts, contacts(id)) &&
        take(record.touches, TouchStore(m_database).touches(id)) &&
        take(record.appointments, AppointmentStore(m_database).appointments(id)) &&
        take(record.facts, FactStore(m_database).facts(id)) &&
        take(record.holds, HoldStore(m_database).holds(id)) &&
        take(record.runs, RunStore(m_database).runs(id)) &&
        take(record.handoffs, HandoffStore(m_database).handoffs(id)))
        return record;
    return failure(error);
}

} // namespace core
