// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/sourcestream.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// The value of an id as it lies in the store, without making a string of it.
template <class E>
E valueOf(std::string_view id)
{
    static const auto ids = [] {
        std::vector<std::string> known;
        for (const QString &word : allIds<E>())
            known.push_back(word.toStdString());
        return known;
    }();
    for (size_t i = 0; i < ids.size(); ++i) {
        if (id == ids[i])
            return static_cast<E>(i);
    }
    return E{};
}

template <class E>
std::optional<E> optionalValueOf(const Cursor &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(valueOf<E>(row.bytes(column)));
}

std::optional<TouchId> optionalTouch(const Cursor &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(TouchId(row.integer(column)));
}

} // namespace

SourceStream::SourceStream(const Database &database, const QTimeZone &repZone)
  : m_repZone(repZone), m_prospects(database, uR"sql(
SELECT id, name, organisation, segment, situation, closed_as, closed_at, closed_reason, nurture
FROM prospects
WHERE id BETWEEN ?1 AND ?2
ORDER BY id
      )sql"_s),
    m_contacts(database, uR"sql(
SELECT prospect_id, is_primary, timezone, best_times
FROM contacts
WHERE prospect_id BETWEEN ?1 AND ?2
ORDER BY prospect_id, id
      )sql"_s),
    m_dead(database, uR"sql(
SELECT c.prospect_id
FROM contacts AS c
WHERE c.prospect_id BETWEEN ?1 AND ?2
  AND EXISTS (SELECT 1 FROM contact_addresses WHERE contact_id = c.id AND dead = 1)
  AND NOT EXISTS (
      SELECT 1
      FROM contacts AS other
      JOIN contact_addresses AS a ON a.contact_id = other.id AND a.dead = 0
      WHERE other.prospect_id = c.prospect_id)
ORDER BY c.prospect_id
      )sql"_s),
    m_touches(database, uR"sql(
SELECT prospect_id, id, at, channel, direction, kind, step
FROM touches INDEXED BY touch_marks
WHERE prospect_id BETWEEN ?1 AND ?2
ORDER BY prospect_id, at, id
      )sql"_s),
    m_appointments(database, uR"sql(
SELECT prospect_id, id, at, minutes, platform, topic, status, cancelled_by, waited_minutes, agreed_at,
       settled_at, touch_id
FROM appointments
WHERE prospect_id BETWEEN ?1 AND ?2
ORDER BY prospect_id, at, id
      )sql"_s),
    m_holds(database, uR"sql(
SELECT prospect_id, id, until, reason, began_at, source_touch_id, lifted_at
FROM holds
WHERE prospect_id BETWEEN ?1 AND ?2
ORDER BY prospect_id, began_at, id
      )sql"_s),
    m_runs(database, uR"sql(
SELECT prospect_id, playbook, started_at
FROM runs
WHERE ended_at IS NULL AND prospect_id BETWEEN ?1 AND ?2
ORDER BY prospect_id
      )sql"_s)
{}

Result<void> SourceStream::read(ProspectId first, ProspectId last,
                                const std::function<bool(ProspectId)> &isWanted, const Visit &visit)
{
    for (Lane *lane : {&m_prospects, &m_contacts, &m_dead, &m_touches, &m_appointments, &m_holds, &m_runs})
        lane->restart(first, last);
    constexpr qint64 kEnd = std::numeric_limits<qint64>::max();
    for (; m_prospects.prospect != kEnd; m_prospects.advance()) {
        const qint64 id = m_prospects.prospect;
        if (!isWanted(ProspectId(id)))
            continue;
        takeProspect();
        takeContacts(id);
        takeTouches(id);
        takeAppointments(id);
        takeHolds(id);
        takeRun(id);
        visit({m_prospect, m_input});
    }
    return status();
}

void SourceStream::takeProspect()
{
    const Cursor &row = m_prospects.rows;
    m_prospect.id = ProspectId(row.integer(0));
    m_prospect.name = row.text(1);
    m_prospect.organisation = row.text(2);
    m_prospect.segment = valueOf<Segment>(row.bytes(3));
    m_prospect.situation = valueOf<Situation>(row.bytes(4));
    m_prospect.closing.reset();
    if (!row.isNull(5))
        m_prospect.closing = {valueOf<DoneAs>(row.bytes(5)), row.instant(6), row.text(7)};
    m_prospect.nurture = row.integer(8) != 0;
    m_input.segment = m_prospect.segment;
    m_input.situation = m_prospect.situation;
    m_input.closing = m_prospect.closing;
}

void SourceStream::takeContacts(qint64 prospect)
{
    m_input.zone = m_repZone;
    m_input.bestTimes.clear();
    // Who is marked as primary, else the first, as in Record::primary.
    for (bool isFirst = true; m_contacts.isAt(prospect); m_contacts.advance(), isFirst = false) {
        const Cursor &row = m_contacts.rows;
        if (!isFirst && row.integer(1) == 0)
            continue;
        m_input.zone = zoneOf(row.bytes(2));
        m_input.bestTimes.clear();
        if (!row.bytes(3).empty())
            m_input.bestTimes = parseBestTimes(row.text(3)).value_or(QList<BestTime>());
    }
    m_input.everyAddressDead = m_dead.isAt(prospect);
}

void SourceStream::takeTouches(qint64 prospect)
{
    m_marks.clear();
    for (; m_touches.isAt(prospect); m_touches.advance()) {
        const Cursor &row = m_touches.rows;
        m_marks.push_back({.id = TouchId(row.integer(1)),
                           .at = row.instant(2),
                           .channel = valueOf<Channel>(row.bytes(3)),
                           .direction = valueOf<Direction>(row.bytes(4)),
                           .kind = valueOf<TouchKind>(row.bytes(5)),
                           .step = stepOf(row.bytes(6))});
    }
    m_input.touches = m_marks;
}

void SourceStream::takeAppointments(qint64 prospect)
{
    m_agreed.clear();
    for (; m_appointments.isAt(prospect); m_appointments.advance()) {
        const Cursor &row = m_appointments.rows;
        m_agreed.push_back(
          {.id = AppointmentId(row.integer(1)),
           .prospect = ProspectId(prospect),
           .at = row.instant(2),
           .minutes = int(row.integer(3)),
           .platform = row.text(4),
           .topic = row.text(5),
           .status = valueOf<AppointmentStatus>(row.bytes(6)),
           .cancelledBy = optionalValueOf<CancelledBy>(row, 7),
           .waitedMinutes = row.isNull(8) ? std::nullopt : std::optional(int(row.integer(8))),
           .agreedAt = row.instant(9),
           .settledAt = row.optionalInstant(10),
           .touch = optionalTouch(row, 11)});
    }
    m_input.appointments = m_agreed;
}

void SourceStream::takeHolds(qint64 prospect)
{
    m_pauses.clear();
    for (; m_holds.isAt(prospect); m_holds.advance()) {
        const Cursor &row = m_holds.rows;
        m_pauses.push_back({.id = HoldId(row.integer(1)),
                            .prospect = ProspectId(prospect),
                            .until = QDate::fromString(row.text(2), Qt::ISODate),
                            .reason = row.text(3),
                            .from = row.instant(4),
                            .source = optionalTouch(row, 5),
                            .liftedAt = row.optionalInstant(6)});
    }
    m_input.holds = m_pauses;
}

void SourceStream::takeRun(qint64 prospect)
{
    m_input.chosenPlaybook.clear();
    m_input.runStartedAt.reset();
    if (!m_runs.isAt(prospect))
        return;
    m_input.chosenPlaybook = m_runs.rows.text(1);
    m_input.runStartedAt = m_runs.rows.instant(2);
}

QTimeZone SourceStream::zoneOf(std::string_view id)
{
    if (id.empty())
        return m_repZone;
    const auto [entry, isNew] = m_zones.try_emplace(std::string(id));
    if (isNew) {
        entry->second = zoneNamed(QByteArray(id.data(), qsizetype(id.size()))).value_or(m_repZone);
    }
    return entry->second;
}

QString SourceStream::stepOf(std::string_view id)
{
    if (id.empty())
        return {};
    const auto [entry, isNew] = m_steps.try_emplace(std::string(id));
    if (isNew)
        entry->second = QString::fromUtf8(id.data(), qsizetype(id.size()));
    return entry->second;
}

Result<void> SourceStream::status() const
{
    for (const Lane *lane :
         {&m_prospects, &m_contacts, &m_dead, &m_touches, &m_appointments, &m_holds, &m_runs}) {
        if (auto read = lane->rows.status(); !read)
            return read;
    }
    return {};
}

void SourceStream::Lane::restart(ProspectId first, ProspectId last)
{
    rows.restart({first.value(), last.value()});
    advance();
}

bool SourceStream::Lane::isAt(qint64 wanted)
{
    while (prospect < wanted)
        advance();
    return prospect == wanted;
}

void SourceStream::Lane::advance()
{
    prospect = rows.next() ? rows.integer(0) : std::numeric_limits<qint64>::max();
}

} // namespace core
