// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/team/teamfigurestore.h"

#include "core/domain/standing.h"
#include "core/store/statement.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace core {

namespace {

Result<QList<RepFigures>> readReps(const TeamDatabase &database)
{
    Statement statement(database, uR"sql(
SELECT id, name, made_at, level, team_key, prospects, touches
FROM reps
WHERE made_at > 0
ORDER BY name, id
    )sql"_s);
    return readAll(statement, [](Statement &row) {
        RepFigures rep;
        rep.rep = row.read<RepId>();
        rep.name = row.read<QString>();
        rep.made = row.read<Instant>();
        rep.level = row.read<ExportLevel>();
        rep.teamKey = row.read<QString>();
        rep.prospects = row.read<qint64>();
        rep.touches = row.read<qint64>();
        return rep;
    });
}

/// Fills the reps that it is given by rows that begin with a rep's id.
template <class Take>
Result<void> fill(Statement &statement, QHash<RepId, RepFigures *> &reps, Take take)
{
    if (const auto run = statement.exec(); !run)
        return run;
    while (statement.next()) {
        RepFigures *rep = reps.value(statement.read<RepId>());
        if (rep)
            take(statement, *rep);
    }
    return statement.status();
}

Result<void> fillStates(const TeamDatabase &database, QHash<RepId, RepFigures *> &reps)
{
    Statement statement(database, uR"sql(
SELECT
    rep_id, state, sum(prospects), sum(prospects * overdue),
    sum(CASE WHEN flags & :no_next_step <> 0 THEN prospects ELSE 0 END)
FROM standing_sums
GROUP BY rep_id, state
    )sql"_s);
    statement.bind(u":no_next_step"_s, int(StandingFlag::NoNextStep));
    return fill(statement, reps, [](Statement &row, RepFigures &rep) {
        const auto state = row.read<State>();
        rep.byState.insert(state, row.read<qint64>());
        rep.overdue += row.read<qint64>();
        rep.noNextStep += row.read<qint64>();
    });
}

/// The middle one, or the mean of the two middle ones.
Result<void> fillMedians(const TeamDatabase &database, QHash<RepId, RepFigures *> &reps)
{
    Statement statement(database, uR"sql(
WITH by_days AS (
    SELECT rep_id, days, sum(prospects) AS prospects
    FROM standing_sums
    WHERE state = 'silent'
    GROUP BY rep_id, days
),
counted AS (
    SELECT
        rep_id, days,
        sum(prospects) OVER (PARTITION BY rep_id ORDER BY days) AS upto,
        sum(prospects) OVER (PARTITION BY rep_id) AS total
    FROM by_days
)
SELECT
    rep_id,
    (min(CASE WHEN 2 * upto >= total THEN days END)
     + min(CASE WHEN 2 * upto > total THEN days END)) / 2.0
FROM counted
GROUP BY rep_id
    )sql"_s);
    return fill(statement, reps,
                [](Statement &row, RepFigures &rep) { rep.medianSilentDays = row.read<double>(); });
}

Result<void> fillAnswers(const TeamDatabase &database, QHash<RepId, RepFigures *> &reps)
{
    Statement statement(database, uR"sql(
SELECT rep_id, sum(attempts), sum(yes), sum(neutral), sum(no), sum(tone_errors), sum(overridden)
FROM attempt_sums
GROUP BY rep_id
    )sql"_s);
    return fill(statement, reps, [](Statement &row, RepFigures &rep) {
        rep.answers = {row.read<qint64>(), row.read<qint64>(), row.read<qint64>(), row.read<qint64>()};
        rep.toneErrors = row.read<qint64>();
        rep.pacingOverrides = row.read<qint64>();
    });
}

Result<void> fillFormer(const TeamDatabase &database, QHash<RepId, RepFigures *> &reps)
{
    Statement statement(database, uR"sql(
SELECT h.rep_id, h.made_at, h.state, h.prospects, h.overdue
FROM standing_history AS h
JOIN reps AS r ON r.id = h.rep_id
WHERE h.made_at = (
    SELECT max(b.made_at)
    FROM standing_history AS b
    WHERE b.rep_id = h.rep_id AND b.made_at < r.made_at
)
    )sql"_s);
    return fill(statement, reps, [](Statement &row, RepFigures &rep) {
        if (!rep.former)
            rep.former.emplace();
        rep.former->made = row.read<Instant>();
        const auto state = row.read<State>();
        rep.former->byState.insert(state, row.read<qint64>());
        rep.former->overdue += row.read<qint64>();
    });
}

QString answersSql(AnswerDimension dimension)
{
    switch (dimension) {
        case AnswerDimension::Playbook:
            return uR"sql(
SELECT playbook, '', '', sum(attempts), sum(yes), sum(neutral), sum(no)
FROM attempt_sums
WHERE :every_rep = 1 OR rep_id = :rep
GROUP BY playbook
ORDER BY playbook
            )sql"_s;
        case AnswerDimension::Step:
            return uR"sql(
SELECT playbook, step, '', sum(attempts), sum(yes), sum(neutral), sum(no)
FROM attempt_sums
WHERE :every_rep = 1 OR rep_id = :rep
GROUP BY playbook, step
ORDER BY playbook, step
            )sql"_s;
        case AnswerDimension::Channel:
            return uR"sql(
WITH channels (bit, id) AS (
    VALUES (0, 'email'), (1, 'text'), (2, 'voicemail'), (3, 'call'), (4, 'social'), (5, 'meeting'),
           (6, 'note')
)
SELECT '', '', c.id, sum(a.attempts), sum(a.yes), sum(a.neutral), sum(a.no)
FROM channels AS c
JOIN attempt_sums AS a ON (a.channels >> c.bit) & 1 = 1
WHERE :every_rep = 1 OR a.rep_id = :rep
GROUP BY c.bit, c.id
ORDER BY c.bit
            )sql"_s;
        case AnswerDimension::Segment:
            return uR"sql(
SELECT '', '', segment, sum(attempts), sum(yes), sum(neutral), sum(no)
FROM attempt_sums
WHERE :every_rep = 1 OR rep_id = :rep
GROUP BY segment
ORDER BY segment
            )sql"_s;
    }
    return {};
}

/// A prospect that shares a key with one of another rep.
struct SharedRow {
    QString kind;
    QString key;
    SharedContact::Place place;
};

SharedRow sharedFromRow(Statement &row)
{
    return {row.read<QString>(),
            row.read<QString>(),
            {row.read<RepId>(), row.read<QString>(), row.read<ProspectId>(), row.read<QString>(),
             row.read<QString>()}};
}

SharedContact::Known knownBy(const QString &kind)
{
    return kind == u"hash"_s      ? SharedContact::Known::ByHash
           : kind == u"address"_s ? SharedContact::Known::ByAddress
                                  : SharedContact::Known::ByName;
}

} // namespace

Result<QList<RepFigures>> TeamFigureStore::reps() const
{
    auto reps = readReps(m_database);
    if (!reps)
        return reps;
    QHash<RepId, RepFigures *> byId;
    for (RepFigures &rep : *reps)
        byId.insert(rep.rep, &rep);
    const auto filled = fillStates(m_database, byId)
                          .and_then([&] { return fillMedians(m_database, byId); })
                          .and_then([&] { return fillAnswers(m_database, byId); })
                          .and_then([&] { return fillFormer(m_database, byId); });
    if (!filled)
        return failure(filled.error());
    return reps;
}

Result<QList<AnswerGroup>> TeamFigureStore::answersBy(AnswerDimension dimension,
                                                      std::optional<RepId> rep) const
{
    Statement statement(m_database, answersSql(dimension));
    statement.bind(u":every_rep"_s, rep ? 0 : 1).bind(u":rep"_s, rep.value_or(RepId(0)));
    return readAll(statement, [](Statement &row) {
        return AnswerGroup{row.read<QString>(),
                           row.read<QString>(),
                           row.read<QString>(),
                           {row.read<qint64>(), row.read<qint64>(), row.read<qint64>(), row.read<qint64>()}};
    });
}

Result<QList<SilenceBand>> TeamFigureStore::silences() const
{
    Statement statement(m_database, uR"sql(
WITH bands (first_day, last_day) AS (
    VALUES (0, 3), (4, 7), (8, 14), (15, 30), (31, 60), (61, 90), (91, NULL)
)
SELECT b.first_day, b.last_day, coalesce(sum(s.prospects), 0)
FROM bands AS b
LEFT JOIN standing_sums AS s
    ON s.state = 'silent' AND s.days >= b.first_day AND (b.last_day IS NULL OR s.days <= b.last_day)
GROUP BY b.first_day, b.last_day
ORDER BY b.first_day
    )sql"_s);
    return readAll(statement, [](Statement &row) {
        return SilenceBand{row.read<int>(), row.read<std::optional<int>>(), row.read<qint64>()};
    });
}

Result<QList<LongSilence>> TeamFigureStore::longestSilences(int limit) const
{
    Statement statement(m_database, uR"sql(
SELECT p.rep_id, r.name, p.id, p.name, p.organisation, p.days, p.step, p.overdue
FROM prospects AS p
JOIN reps AS r ON r.id = p.rep_id
WHERE p.state = 'silent' AND p.days IS NOT NULL
ORDER BY p.days DESC, p.rep_id, p.id
LIMIT :limit
    )sql"_s);
    return readAll(statement.bind(u":limit"_s, limit), [](Statement &row) {
        return LongSilence{row.read<RepId>(),   row.read<QString>(), row.read<ProspectId>(),
                           row.read<QString>(), row.read<QString>(), row.read<qint64>(),
                           row.read<QString>(), row.read<bool>()};
    });
}

Result<QList<SharedContact>> TeamFigureStore::sharedContacts() const
{
    Statement statement(m_database, uR"sql(
SELECT k.kind, k.contact_key, k.rep_id, r.name, k.prospect_id, p.name, p.organisation
FROM contact_keys AS k
JOIN reps AS r ON r.id = k.rep_id
JOIN prospects AS p ON p.rep_id = k.rep_id AND p.id = k.prospect_id
JOIN (
    SELECT s.kind, s.contact_key
    FROM shared_keys AS s
    JOIN contact_keys AS c ON c.kind = s.kind AND c.contact_key = s.contact_key
    GROUP BY s.kind, s.contact_key
    HAVING min(c.rep_id) < max(c.rep_id)
) AS shared ON shared.kind = k.kind AND shared.contact_key = k.contact_key
ORDER BY CASE k.kind WHEN 'hash' THEN 1 WHEN 'address' THEN 2 ELSE 3 END, k.contact_key, k.rep_id, k.prospect_id
    )sql"_s);
    const auto rows = readAll(statement, sharedFromRow);
    if (!rows)
        return failure(rows.error());
    QList<SharedContact> all;
    QSet<QString> seen; // the same prospects, known by another key as well
    for (qsizetype first = 0; first < rows->size();) {
        SharedContact shared{.known = knownBy(rows->at(first).kind), .places = {}};
        QString who;
        qsizetype next = first;
        for (; next < rows->size() && rows->at(next).kind == rows->at(first).kind &&
               rows->at(next).key == rows->at(first).key;
             ++next) {
            const SharedContact::Place &place = rows->at(next).place;
            shared.places.append(place);
            who += QString::number(place.rep.value()) + u'/' + QString::number(place.prospect.value()) + u' ';
        }
        if (!seen.contains(who)) {
            seen.insert(who);
            all.append(shared);
        }
        first = next;
    }
    return all;
}

} // namespace core
