// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/prospectstore.h"
#include "core/store/searchwords.h"
#include "core/store/statement.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Candidate {
    ProspectId id;
    QString matched; ///< the name, organisation or address that the word may mean
    QString name;
    QString organisation;
};

Candidate candidateFromRow(Statement &row)
{
    return {row.read<ProspectId>(), row.read<QString>(), row.read<QString>(), row.read<QString>()};
}

Result<QList<Candidate>> byName(const Database &database, const QString &word)
{
    Statement statement(database, uR"sql(
SELECT p.id, p.name, p.name, p.organisation
FROM prospect_words('name : ' || :start) AS w
JOIN prospects AS p ON p.id = w.rowid
UNION ALL
SELECT p.id, p.organisation, p.name, p.organisation
FROM prospect_words('organisation : ' || :start) AS w
JOIN prospects AS p ON p.id = w.rowid
UNION ALL
SELECT p.id, c.name, p.name, p.organisation
FROM contact_words(:start) AS w
JOIN contacts AS c ON c.id = w.rowid
JOIN prospects AS p ON p.id = c.prospect_id
    )sql"_s);
    return readAll(statement.bind(u":start"_s, search::phraseStart(word)), candidateFromRow);
}

Result<QList<Candidate>> byAddress(const Database &database, const QString &word)
{
    Statement statement(database, uR"sql(
SELECT p.id, a.address, p.name, p.organisation
FROM contact_addresses AS a
JOIN contacts AS c ON c.id = a.contact_id
JOIN prospects AS p ON p.id = c.prospect_id
WHERE a.address = :address
    )sql"_s);
    return readAll(statement.bind(u":address"_s, word.trimmed().toLower()), candidateFromRow);
}

QString lineOf(const Candidate &candidate)
{
    const QString line = QString::number(candidate.id.value()) + u"  "_s + candidate.name;
    return candidate.organisation.isEmpty() ? line : line + u", "_s + candidate.organisation;
}

Error ambiguous(const QString &word, const QMap<ProspectId, Candidate> &prospects)
{
    constexpr int kMostLines = 20;
    QStringList lines;
    for (const Candidate &candidate : prospects) {
        if (lines.size() == kMostLines) {
            lines.append(u"…"_s);
            break;
        }
        lines.append(lineOf(candidate));
    }
    return {.code = Error::Code::Ambiguous, .subject = word, .detail = lines.join(u'\n')};
}

/// What was merged goes on to be found by the names that lists have for it.
Result<QList<ProspectId>> formerlyNamed(const Database &database, const QString &name,
                                        const QString &organisation)
{
    Statement statement(database, uR"sql(
SELECT DISTINCT prospect_id
FROM former_names
WHERE name = :name AND organisation = :organisation
ORDER BY prospect_id
    )sql"_s);
    statement.bind(u":name"_s, search::folded(name)).bind(u":organisation"_s, search::folded(organisation));
    return readAll(statement, [](Statement &row) { return row.read<ProspectId>(); });
}

} // namespace

Result<QList<ProspectId>> ProspectStore::named(const QString &name, const QString &organisation) const
{
    Statement statement(m_database, uR"sql(
SELECT p.id, p.name, p.name, p.organisation
FROM prospect_words('name : ' || :words) AS w
JOIN prospects AS p ON p.id = w.rowid
ORDER BY p.id
    )sql"_s);
    const auto candidates = readAll(statement.bind(u":words"_s, search::wholeWord(name)), candidateFromRow);
    if (!candidates)
        return failure(candidates.error());
    QList<ProspectId> ids;
    for (const Candidate &candidate : *candidates) {
        if (search::folded(candidate.name) == search::folded(name) &&
            search::folded(candidate.organisation) == search::folded(organisation))
            ids.append(candidate.id);
    }
    return ids.isEmpty() ? formerlyNamed(m_database, name, organisation) : ids;
}

Result<ProspectId> ProspectStore::find(const QString &word) const
{
    bool isNumber = false;
    const ProspectId id(word.toLongLong(&isNumber));
    if (isNumber) {
        if (const auto found = prospect(id); found || found.error().code != Error::Code::NotFound)
            return found.map([id](const Prospect &) { return id; });
    }
    const auto named = byName(m_database, word);
    if (!named)
        return failure(named.error());
    const auto addressed = byAddress(m_database, word);
    if (!addressed)
        return failure(addressed.error());

    const QString wanted = search::folded(word);
    QMap<ProspectId, Candidate> whole;
    QMap<ProspectId, Candidate> begun;
    for (const Candidate &candidate : *named + *addressed) {
        begun.insert(candidate.id, candidate);
        if (search::folded(candidate.matched) == wanted)
            whole.insert(candidate.id, candidate);
    }
    const auto &matches = whole.isEmpty() ? begun : whole;
    if (matches.isEmpty())
        return failure({.code = Error::Code::NotFound, .subject = word});
    if (matches.size() > 1)
        return failure(ambiguous(word, matches));
    return matches.firstKey();
}

} // namespace core
