// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/team/teamexportstore.h"

#include "core/domain/foldedwords.h"
#include "core/store/statement.h"

#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// The id of a vocabulary's word in UTF-8, made once: millions of rows hold them.
template <class E>
const QByteArray &word(E value)
{
    static const QList<QByteArray> all = [] {
        QList<QByteArray> ids;
        for (const QString &id : allIds<E>())
            ids.append(id.toUtf8());
        return ids;
    }();
    return all.at(qsizetype(value));
}

bool isOverdue(const ExportedProspect &prospect, Instant now)
{
    const bool waits = prospect.state == State::Silent || prospect.state == State::Waiting;
    return waits && prospect.latest && *prospect.latest < now;
}

/// What two reps would both write of one person; empty where a name says too little.
QString nameKey(const ExportedProspect &prospect)
{
    const QString name = FoldedWords(prospect.name).all().join(u' ');
    const QString organisation = FoldedWords(prospect.organisation).all().join(u' ');
    return name.isEmpty() || organisation.isEmpty() ? QString() : name + u'\n' + organisation;
}

Result<void> dropRep(TeamDatabase &database, qint64 rep)
{
    const QStringList statements{
      u"DELETE FROM prospects WHERE rep_id = :rep"_s,     u"DELETE FROM contact_keys WHERE rep_id = :rep"_s,
      u"DELETE FROM attempts WHERE rep_id = :rep"_s,      u"DELETE FROM touches WHERE rep_id = :rep"_s,
      u"DELETE FROM standing_sums WHERE rep_id = :rep"_s, u"DELETE FROM attempt_sums WHERE rep_id = :rep"_s};
    for (const QString &sql : statements) {
        Statement statement(database, sql);
        if (const auto done = statement.bind(u":rep"_s, rep).exec(); !done)
            return done;
    }
    return {};
}

Result<void> run(TeamDatabase &database, const QString &sql, qint64 rep)
{
    Statement statement(database, sql);
    return statement.bind(u":rep"_s, rep).exec();
}

Result<void> sumUp(TeamDatabase &database, qint64 rep)
{
    return run(database, uR"sql(
INSERT INTO standing_sums (rep_id, segment, state, days, overdue, flags, prospects)
SELECT rep_id, segment, state, coalesce(days, 0), overdue, flags, count(*)
FROM prospects
WHERE rep_id = :rep
GROUP BY rep_id, segment, state, coalesce(days, 0), overdue, flags
    )sql"_s,
               rep)
      .and_then([&] {
          return run(database, uR"sql(
INSERT INTO attempt_sums (
    rep_id, playbook, step, segment, channels, attempts, yes, neutral, no, overridden, tone_errors)
SELECT
    a.rep_id, a.playbook, a.step, p.segment, a.channels, count(*),
    sum(CASE WHEN a.meaning = 'yes' THEN 1 ELSE 0 END),
    sum(CASE WHEN a.meaning = 'neutral' THEN 1 ELSE 0 END),
    sum(CASE WHEN a.meaning = 'no' THEN 1 ELSE 0 END),
    sum(a.overridden), sum(a.tone_errors)
FROM attempts AS a
JOIN prospects AS p ON p.rep_id = a.rep_id AND p.id = a.prospect_id
WHERE a.rep_id = :rep
GROUP BY a.rep_id, a.playbook, a.step, p.segment, a.channels
          )sql"_s,
                     rep);
      })
      .and_then([&] {
          return run(database, uR"sql(
INSERT INTO shared_keys (kind, contact_key)
SELECT DISTINCT k.kind, k.contact_key
FROM contact_keys AS k
WHERE k.rep_id = :rep
  AND EXISTS (
      SELECT 1
      FROM contact_keys AS other
      WHERE other.kind = k.kind AND other.contact_key = k.contact_key AND other.rep_id <> k.rep_id
  )
ON CONFLICT DO NOTHING
          )sql"_s,
                     rep);
      })
      .and_then([&] {
          return run(database, uR"sql(
DELETE FROM standing_history
WHERE rep_id = :rep AND made_at = (SELECT made_at FROM reps WHERE id = :rep)
          )sql"_s,
                     rep);
      })
      .and_then([&] {
          return run(database, uR"sql(
INSERT INTO standing_history (rep_id, made_at, state, prospects, overdue)
SELECT s.rep_id, r.made_at, s.state, sum(s.prospects), sum(s.prospects * s.overdue)
FROM standing_sums AS s
JOIN reps AS r ON r.id = s.rep_id
WHERE s.rep_id = :rep
GROUP BY s.rep_id, r.made_at, s.state
          )sql"_s,
                     rep);
      });
}

} // namespace

Result<std::optional<KnownExport>> knownExport(const TeamDatabase &database, const QString &store)
{
    Statement statement(database, uR"sql(
SELECT id, name, made_at, sha256
FROM reps
WHERE store = :store
    )sql"_s);
    return readOne(statement.bind(u":store"_s, store), [](Statement &row) {
        return KnownExport{row.read<RepId>(), row.read<QString>(), row.read<Instant>(), row.read<QString>()};
    });
}

TeamExportStore::TeamExportStore(TeamTransaction &transaction, const ExportHeader &header)
  : m_transaction(transaction), m_header(header), m_zone(zoneNamed(header.zone).value_or(QTimeZone::utc())),
    m_today(header.made.dateIn(m_zone)), m_prospects(transaction.database(), uR"sql(
INSERT INTO prospects (
    rep_id, id, name, organisation, segment, situation, state, flags, done_as, since, days, last_touch, due,
    latest, overdue, playbook, step, held_until)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    )sql"_s),
    m_keys(transaction.database(), uR"sql(
INSERT INTO contact_keys (rep_id, prospect_id, kind, contact_key)
VALUES (?, ?, ?, ?)
    )sql"_s),
    m_attempts(transaction.database(), uR"sql(
INSERT INTO attempts (
    rep_id, prospect_id, number, at, playbook, step, channels, answered_at, meaning, overridden, tone_errors)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    )sql"_s),
    m_touches(transaction.database(), uR"sql(
INSERT INTO touches (
    rep_id, prospect_id, number, at, channel, direction, kind, step, overridden, subject, body)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    )sql"_s)
{}

Result<void> TeamExportStore::begin()
{
    TeamDatabase &database = m_transaction.database();
    const auto known = knownExport(database, m_header.store);
    if (!known)
        return failure(known.error());
    if (*known) {
        m_rep = (*known)->rep.value();
        return dropRep(database, m_rep);
    }
    Statement statement(database, uR"sql(
INSERT INTO reps (store, name, made_at, taken_at, zone, level, team_key, sha256, prospects, touches)
VALUES (:store, '', 0, 0, '', 'figures', '', '', 0, 0)
RETURNING id
    )sql"_s);
    const auto id =
      readOne(statement.bind(u":store"_s, m_header.store), [](Statement &row) { return row.read<qint64>(); });
    if (!id)
        return failure(id.error());
    m_rep = id->value_or(0);
    return {};
}

Result<void> TeamExportStore::add(const ExportedProspect &prospect)
{
    m_touch = 0;
    m_prospects.put(m_rep)
      .put(prospect.id.value())
      .put(prospect.name)
      .put(prospect.organisation)
      .putWord(word(prospect.segment))
      .putWord(word(prospect.situation))
      .putWord(word(prospect.state))
      .put(qint64(prospect.flags.toInt()));
    if (prospect.doneAs)
        m_prospects.putWord(word(*prospect.doneAs));
    else
        m_prospects.putNull();
    m_prospects.put(prospect.since);
    if (prospect.since)
        m_prospects.put(std::max<qint64>(0, prospect.since->dateIn(m_zone).daysTo(m_today)));
    else
        m_prospects.putNull();
    m_prospects.put(prospect.lastTouch)
      .put(prospect.due)
      .put(prospect.latest)
      .put(isOverdue(prospect, m_header.made) ? 1 : 0)
      .put(prospect.playbook)
      .put(prospect.step);
    if (prospect.heldUntil)
        m_prospects.put(prospect.heldUntil->toString(Qt::ISODate));
    else
        m_prospects.putNull();
    return m_prospects.endRow().and_then([&] { return addKeys(prospect); }).and_then([&] {
        return addAttempts(prospect);
    });
}

Result<void> TeamExportStore::addKeys(const ExportedProspect &prospect)
{
    const auto add = [&](const char *kind, QStringList keys) -> Result<void> {
        keys.removeDuplicates();
        keys.removeAll(QString());
        for (const QString &key : keys) {
            const auto added = m_keys.put(m_rep)
                                 .put(prospect.id.value())
                                 .putWord(QByteArray::fromRawData(kind, qsizetype(qstrlen(kind))))
                                 .put(key)
                                 .endRow();
            if (!added)
                return added;
        }
        return {};
    };
    QStringList addresses;
    for (const QString &address : prospect.addresses)
        addresses.append(address.trimmed().toLower());
    return add("hash", prospect.hashes).and_then([&] { return add("address", addresses); }).and_then([&] {
        return add("name", {nameKey(prospect)});
    });
}

Result<void> TeamExportStore::addAttempts(const ExportedProspect &prospect)
{
    qint64 number = 0;
    for (const ExportedAttempt &attempt : prospect.attempts) {
        m_attempts.put(m_rep)
          .put(prospect.id.value())
          .put(++number)
          .put(attempt.at)
          .put(attempt.playbook)
          .put(attempt.step)
          .put(qint64(channelBits(attempt.channels)))
          .put(attempt.answeredAt);
        if (attempt.meaning)
            m_attempts.putWord(word(*attempt.meaning));
        else
            m_attempts.putNull();
        const auto added =
          m_attempts.put(attempt.overridden ? 1 : 0).put(qint64(attempt.toneErrors)).endRow();
        if (!added)
            return added;
    }
    return {};
}

Result<void> TeamExportStore::add(const ExportedTouch &touch)
{
    return m_touches.put(m_rep)
      .put(touch.prospect.value())
      .put(++m_touch)
      .put(touch.at)
      .putWord(word(touch.channel))
      .putWord(word(touch.direction))
      .putWord(word(touch.kind))
      .put(touch.step)
      .put(touch.overridden ? 1 : 0)
      .put(touch.subject)
      .put(touch.text)
      .endRow();
}

Result<void> TeamExportStore::finish(const ExportCounts &counts, const QByteArray &sha256, Instant takenAt)
{
    Statement statement(m_transaction.database(), uR"sql(
UPDATE reps
SET name = :name, made_at = :made_at, taken_at = :taken_at, zone = :zone, level = :level,
    team_key = :team_key, sha256 = :sha256, prospects = :prospects, touches = :touches
WHERE id = :rep
    )sql"_s);
    const auto signedIn = statement.bind(u":name"_s, m_header.rep)
                            .bind(u":made_at"_s, m_header.made)
                            .bind(u":taken_at"_s, takenAt)
                            .bind(u":zone"_s, QString::fromLatin1(m_header.zone))
                            .bind(u":level"_s, m_header.level)
                            .bind(u":team_key"_s, m_header.key)
                            .bind(u":sha256"_s, QString::fromLatin1(sha256))
                            .bind(u":prospects"_s, counts.prospects)
                            .bind(u":touches"_s, counts.touches)
                            .bind(u":rep"_s, m_rep)
                            .exec();
    return signedIn.and_then([&] { return sumUp(m_transaction.database(), m_rep); });
}

int channelBits(const QList<Channel> &channels)
{
    int bits = 0;
    for (Channel channel : channels)
        bits |= 1 << int(channel);
    return bits;
}

QList<Channel> channelsOf(int bits)
{
    QList<Channel> channels;
    for (int i = 0; i < int(allIds<Channel>().size()); ++i) {
        if (bits & (1 << i))
            channels.append(Channel(i));
    }
    return channels;
}

} // namespace core
