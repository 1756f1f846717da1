// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/searchmatches.h"

#include "core/store/cursor.h"
#include "core/store/searchwords.h"
#include "core/store/touchsearch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int kRowsBetweenLooks = 1024; // at whether the search was canceled

class NameSearch final
{
public:
    NameSearch(const Database &database, const Progress &watched) : m_database(database), m_watched(watched)
    {}

    [[nodiscard]] Result<ProspectSet> prospectsWith(const SearchTerm &term) const;

private:
    Result<void> collect(const QString &sql, const QString &match, ProspectSet &found) const;

    const Database &m_database;
    const Progress &m_watched;
};

Result<void> NameSearch::collect(const QString &sql, const QString &match, ProspectSet &found) const
{
    Cursor rows(m_database, sql);
    rows.restart({}, match);
    for (int row = 0; rows.next(); ++row) {
        if (row % kRowsBetweenLooks == 0 && m_watched.isCanceled())
            return failure({.code = Error::Code::Canceled, .subject = match});
        found.insert(ProspectId(rows.integer(0)));
    }
    return rows.status();
}

Result<ProspectSet> NameSearch::prospectsWith(const SearchTerm &term) const
{
    ProspectSet found;
    for (const QString &sql : {
           uR"sql(
SELECT rowid
FROM prospect_words(?1)
           )sql"_s,
           uR"sql(
SELECT prospect_id
FROM contact_words(?1) AS w
CROSS JOIN contacts AS c ON c.id = w.rowid
           )sql"_s,
           uR"sql(
SELECT prospect_id
FROM address_words(?1) AS w
CROSS JOIN contact_addresses AS a ON a.id = w.rowid
CROSS JOIN contacts AS c ON c.id = a.contact_id
           )sql"_s,
         }) {
        if (auto done = collect(sql, search::phrase(term), found); !done)
            return failure(done.error());
    }
    return found;
}

/// The terms twice, as they are looked for in names and in touches; what narrows most, comes first.
QList<std::pair<SearchTerm, SearchTerm>> inOrderOfCost(const SearchQuery &query)
{
    const QList<SearchTerm> inTouches = query.termsInTouches();
    QList<std::pair<SearchTerm, SearchTerm>> terms;
    for (qsizetype i = 0; i < query.terms.size(); ++i)
        terms.append({query.terms.at(i), inTouches.at(i)});
    // A phrase reads the touches that hold its words.
    std::stable_sort(terms.begin(), terms.end(), [](const auto &a, const auto &b) {
        return a.first.words.size() == 1 && b.first.words.size() > 1;
    });
    return terms;
}

} // namespace

Result<ProspectSet> prospectsWith(const Database &database, const SearchQuery &query, const Progress &watched)
{
    Q_ASSERT_X(!query.terms.isEmpty() || query.asksForOneTouch(), "prospectsWith", "nothing to search for");
    const NameSearch names(database, watched);
    const TouchSearch touches(database, watched);
    if (query.asksForOneTouch())
        return touches.prospectsWithOneTouch(query);
    std::optional<ProspectSet> found;
    for (const auto &[inNames, inTouches] : inOrderOfCost(query)) {
        auto more = names.prospectsWith(inNames);
        if (more)
            more = touches.prospectsWith(inTouches, {.known = std::move(*more), .among = found});
        if (!more)
            return more;
        if (found)
            found->intersect(*more);
        else
            found = std::move(*more);
        if (found->isEmpty())
            break;
    }
    return std::move(*found);
}

} // namespace core
