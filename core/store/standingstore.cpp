// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/standingstore.h"

#include "core/store/cursor.h"
#include "core/store/searchmatches.h"
#include "core/store/searchprobe.h"
#include "core/store/snapshot.h"
#include "core/store/sourcestream.h"
#include "core/store/statement.h"

#include <QDeadlineTimer>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qint64 kMostProbed = 2000;

ListRow rowFromRow(Statement &row)
{
    return {
      .id = row.read<ProspectId>(),
      .name = row.read<QString>(),
      .organisation = row.read<QString>(),
      .segment = row.read<Segment>(),
      .situation = row.read<Situation>(),
      .state = row.read<State>(),
      .flags = StandingFlags::fromInt(row.read<int>()),
      .since = row.read<std::optional<Instant>>(),
      .lastTouch = row.read<std::optional<Instant>>(),
      .nextDue = row.read<std::optional<Instant>>(),
      .latest = row.read<std::optional<Instant>>(),
      .nextStep = row.read<QString>(),
      .holdUntil = row.read<std::optional<QDate>>(),
      .holdReason = row.read<QString>(),
      .validUntil = row.read<std::optional<Instant>>(),
    };
}

QString asJson(const QList<ProspectId> &ids)
{
    QString json = u"["_s;
    for (const ProspectId id : ids) {
        if (json.size() > 1)
            json += u',';
        json += QString::number(id.value());
    }
    return json + u']';
}

Result<QList<ProspectId>> readIds(Cursor &rows)
{
    QList<ProspectId> ids;
    while (rows.next())
        ids.append(ProspectId(rows.integer(0)));
    return rows.status().map([&ids] { return std::move(ids); });
}

struct Page {
    qint64 offset = 0;
    qint64 limit = -1; // SQLite takes it for all, as ListQuery does
};

/// Those that both the list and the search ask for; nothing: whatever state.
std::optional<QList<State>> statesOf(const ListQuery &query)
{
    if (!query.state)
        return query.search.states;
    const bool isWanted = !query.search.states || query.search.states->contains(*query.state);
    return isWanted ? QList<State>{*query.state} : QList<State>();
}

QString asJson(const QList<State> &states)
{
    QStringList ids;
    for (const State state : states)
        ids.append(u'"' + toId(state) + u'"');
    return u'[' + ids.join(u',') + u']';
}

Result<QList<ProspectId>> idsInOrder(const Database &database, const std::optional<QList<State>> &states,
                                     Page page)
{
    if (!states) {
        Cursor all(database, uR"sql(
SELECT prospect_id
FROM standings
ORDER BY state_rank, sort_key, prospect_id
LIMIT ?1 OFFSET ?2
        )sql"_s);
        all.restart({page.limit, page.offset});
        return readIds(all);
    }
    Cursor ofStates(database, uR"sql(
SELECT prospect_id
FROM standings INDEXED BY standings_in_order
WHERE state IN (SELECT value FROM json_each(?3))
ORDER BY state_rank, sort_key, prospect_id
LIMIT ?1 OFFSET ?2
    )sql"_s);
    ofStates.restart({page.limit, page.offset}, asJson(*states));
    return readIds(ofStates);
}

} // namespace

Result<QList<ProspectId>> StandingStore::ids(const ListQuery &query, const Progress &watched) const
{
    const Page page{.offset = std::max(query.offset, 0), .limit = std::max(query.limit, -1)};
    if (query.search.terms.isEmpty() && !query.search.asksForOneTouch())
        return idsInOrder(m_database, statesOf(query), page);
    const Snapshot snapshot(m_database);
    const auto found = prospectsWith(m_database, query.search, watched);
    if (!found)
        return failure(found.error());
    auto ordered = idsInOrder(m_database, statesOf(query), {});
    if (!ordered)
        return ordered;
    ordered->removeIf([&found](ProspectId id) { return !found->contains(id); });
    return ordered->mid(std::min<qsizetype>(page.offset, ordered->size()), page.limit);
}

Result<QList<ProspectId>> StandingStore::firstIds(const ListQuery &query, std::chrono::milliseconds within,
                                                  const Progress &watched) const
{
    if (query.search.terms.isEmpty() && !query.search.asksForOneTouch())
        return QList<ProspectId>();
    const QDeadlineTimer end(within);
    const Snapshot snapshot(m_database);
    const auto wanted = idsInOrder(m_database, statesOf(query), {.limit = kMostProbed});
    if (!wanted)
        return wanted;
    SearchProbe probe(m_database, query.search);
    QList<ProspectId> found;
    for (const ProspectId id : *wanted) {
        if (watched.isCanceled())
            return failure({.code = Error::Code::Canceled, .subject = u"search"_s});
        if (end.hasExpired() || (query.limit >= 0 && found.size() == query.limit))
            break;
        const auto isFound = probe.finds(id);
        if (!isFound)
            return failure(isFound.error());
        if (*isFound)
            found.append(id);
    }
    return found;
}

Result<QList<ListRow>> StandingStore::rows(const ListQuery &query) const
{
    const Snapshot snapshot(m_database);
    const auto wanted = ids(query);
    if (!wanted)
        return failure(wanted.error());
    return rowsFor(*wanted);
}

Result<QList<ListRow>> StandingStore::rowsFor(const QList<ProspectId> &ids) const
{
    Statement statement(m_database, uR"sql(
SELECT p.id, p.name, p.organisation, p.segment, p.situation, s.state, s.flags, s.since, s.last_touch,
       s.next_due, s.latest, s.next_step, s.hold_until, s.hold_reason, s.valid_until
FROM json_each(:ids) AS wanted
CROSS JOIN standings AS s ON s.prospect_id = wanted.value
CROSS JOIN prospects AS p ON p.id = wanted.value
ORDER BY wanted.key
    )sql"_s);
    return readAll(statement.bind(u":ids"_s, asJson(ids)), rowFromRow);
}

Result<QHash<State, int>> StandingStore::counts() const
{
    Statement statement(m_database, uR"sql(
SELECT state, count(*)
FROM standings
GROUP BY state_rank
    )sql"_s);
    using Count = std::pair<State, int>;
    const auto rows = readAll(statement, [](Statement &row) {
        return Count{row.read<State>(), row.read<int>()};
    });
    return rows.map([](const auto &pairs) {
        QHash<State, int> counts;
        for (const auto &[state, count] : pairs)
            counts.insert(state, count);
        return counts;
    });
}

Result<QList<ProspectId>> StandingStore::staleAt(Instant now) const
{
    const Snapshot snapshot(m_database);
    Cursor unequal(m_database, uR"sql(
SELECT (SELECT count(*) FROM prospects) <> (SELECT count(*) FROM standings)
    )sql"_s);
    const bool someHaveNone = unequal.next() && unequal.integer(0) != 0;
    if (auto status = unequal.status(); !status)
        return failure(status.error());
    QList<ProspectId> stale;
    if (someHaveNone) {
        Cursor without(m_database, uR"sql(
SELECT id
FROM prospects
WHERE NOT EXISTS (SELECT 1 FROM standings WHERE prospect_id = prospects.id)
        )sql"_s);
        const auto ids = readIds(without);
        if (!ids)
            return ids;
        stale += *ids;
    }
    Cursor over(m_database, uR"sql(
SELECT prospect_id
FROM standings
WHERE valid_until <= ?1
UNION
SELECT prospect_id
FROM standings
WHERE (SELECT latest_made_at FROM standings_clock) > ?1 AND made_at > ?1
    )sql"_s);
    over.restart({now.utcMs});
    return readIds(over).map([&stale](const auto &ids) { return stale + ids; });
}

Result<void> StandingStore::save(Transaction &transaction, const ListRow &row, Instant madeAt)
{
    Statement statement(transaction.database(), uR"sql(
INSERT INTO standings (prospect_id, state, flags, since, last_touch, next_due, latest, next_step,
                       hold_until, hold_reason, made_at, valid_until)
VALUES (:prospect, :state, :flags, :since, :last_touch, :next_due, :latest, :next_step,
        :hold_until, :hold_reason, :made_at, :valid_until)
ON CONFLICT (prospect_id) DO UPDATE
SET state = excluded.state, flags = excluded.flags, since = excluded.since,
    last_touch = excluded.last_touch, next_due = excluded.next_due, latest = excluded.latest,
    next_step = excluded.next_step, hold_until = excluded.hold_until, hold_reason = excluded.hold_reason,
    made_at = excluded.made_at, valid_until = excluded.valid_until
    )sql"_s);
    return statement.bind(u":prospect"_s, row.id)
      .bind(u":state"_s, row.state)
      .bind(u":flags"_s, row.flags.toInt())
      .bind(u":since"_s, row.since)
      .bind(u":last_touch"_s, row.lastTouch)
      .bind(u":next_due"_s, row.nextDue)
      .bind(u":latest"_s, row.latest)
      .bind(u":next_step"_s, row.nextStep)
      .bind(u":hold_until"_s, row.holdUntil)
      .bind(u":hold_reason"_s, row.holdReason)
      .bind(u":made_at"_s, madeAt)
      .bind(u":valid_until"_s, row.validUntil)
      .exec();
}

Result<void> StandingStore::forget(Transaction &transaction, ProspectId prospect)
{
    Statement statement(transaction.database(), u"DELETE FROM standings WHERE prospect_id = :prospect"_s);
    return statement.bind(u":prospect"_s, prospect).exec();
}

Result<void> StandingStore::forgetAll(Transaction &transaction)
{
    Statement statement(transaction.database(), u"DELETE FROM standings"_s);
    return statement.exec();
}

Result<QString> StandingStore::rules() const
{
    Statement statement(m_database, u"SELECT rules FROM standings_clock"_s);
    return readOne(statement, [](Statement &row) { return row.read<QString>(); })
      .map([](const std::optional<QString> &rules) { return rules.value_or(QString()); });
}

Result<void> StandingStore::keepRules(Transaction &transaction, const QString &rules)
{
    Statement statement(transaction.database(), u"UPDATE standings_clock SET rules = :rules"_s);
    return statement.bind(u":rules"_s, rules).exec();
}

Result<void> StandingStore::forEachSource(const std::optional<QList<ProspectId>> &only,
                                          const QTimeZone &repZone,
                                          const std::function<void(const Source &)> &visit) const
{
    const Snapshot snapshot(m_database);
    SourceStream stream(m_database, repZone);
    if (!only) {
        return stream.read(
          ProspectId(std::numeric_limits<qint64>::min()), ProspectId(std::numeric_limits<qint64>::max()),
          [](ProspectId) { return true; }, visit);
    }
    QList<ProspectId> wanted = *only;
    std::sort(wanted.begin(), wanted.end());
    const auto isWanted = [&wanted](ProspectId id) {
        return std::binary_search(wanted.cbegin(), wanted.cend(), id);
    };
    // Near ids are read in one go: passing over a few costs less than starting anew.
    constexpr qint64 kWidestGap = 16;
    for (auto first = wanted.cbegin(); first != wanted.cend();) {
        auto last = first;
        while (last + 1 != wanted.cend() && (last + 1)->value() - last->value() <= kWidestGap)
            ++last;
        if (auto read = stream.read(*first, *last, isWanted, visit); !read)
            return read;
        first = last + 1;
    }
    return {};
}

} // namespace core
