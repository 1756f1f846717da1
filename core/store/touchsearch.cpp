// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/touchsearch.h"

#include "core/domain/searchhits.h"
#include "core/store/cursor.h"
#include "core/store/searchwords.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int kRowsBetweenLooks = 1024; // at whether the search was canceled

tl::unexpected<Error> canceled()
{
    return failure({.code = Error::Code::Canceled, .subject = u"search"_s});
}

qint64 beginOf(const SearchQuery &query)
{
    return query.since ? query.since->utcMs : std::numeric_limits<qint64>::min();
}

qint64 endOf(const SearchQuery &query)
{
    return query.before ? query.before->utcMs : std::numeric_limits<qint64>::max();
}

/// Takes whom the index found. It knows no phrases: a touch is read to see whether their words follow each
/// other.
class Finds final
{
public:
    Finds(const Database &database, const QList<SearchTerm> &terms, TouchSearch::Scope scope = {})
      : m_texts(database, uR"sql(
SELECT subject, body
FROM touch_texts
WHERE touch_id = ?1
    )sql"_s),
        m_among(std::move(scope.among)), m_found(std::move(scope.known))
    {
        std::copy_if(terms.cbegin(), terms.cend(), std::back_inserter(m_phrases),
                     [](const SearchTerm &term) { return term.words.size() > 1; });
    }

    void take(TouchId touch, ProspectId prospect)
    {
        if (m_found.contains(prospect) || (m_among && !m_among->contains(prospect)))
            return;
        if (m_phrases.isEmpty() || holdsPhrases(touch))
            m_found.insert(prospect);
    }
    /// Once `rows` have ended.
    [[nodiscard]] Result<ProspectSet> result(const Cursor &rows)
    {
        for (const Result<void> &status : {rows.status(), m_texts.status()}) {
            if (!status)
                return failure(status.error());
        }
        return std::move(m_found);
    }

private:
    [[nodiscard]] bool holdsPhrases(TouchId touch)
    {
        m_texts.restart({touch.value()});
        if (!m_texts.next())
            return false;
        m_subject.read(m_texts.text(0));
        m_body.read(m_texts.text(1));
        return std::all_of(m_phrases.cbegin(), m_phrases.cend(), [this](const SearchTerm &phrase) {
            return holds(m_subject, phrase) || holds(m_body, phrase);
        });
    }

    Cursor m_texts;
    QList<SearchTerm> m_phrases;
    std::optional<ProspectSet> m_among;
    ProspectSet m_found;
    FoldedWords m_subject;
    FoldedWords m_body;
};

/// Calls `take` with every row; whether it came to their end.
template <class Take>
bool forEachRow(Cursor &rows, const Progress &watched, Take take)
{
    for (int row = 0; rows.next(); ++row) {
        if (row % kRowsBetweenLooks == 0 && watched.isCanceled())
            return false;
        take();
    }
    return true;
}

Result<ProspectSet> collected(Cursor &rows, const Progress &watched, Finds finds)
{
    const bool isDone = forEachRow(
      rows, watched, [&rows, &finds] { finds.take(TouchId(rows.integer(0)), ProspectId(rows.integer(1))); });
    return isDone ? finds.result(rows) : canceled();
}

} // namespace

Result<ProspectSet> TouchSearch::prospectsWith(const SearchTerm &term, Scope scope) const
{
    Cursor rows(m_database, uR"sql(
SELECT t.id, t.prospect_id
FROM touch_words(?1) AS w
CROSS JOIN touches AS t ON t.id = w.rowid
    )sql"_s);
    rows.restart({}, search::allWords({term}));
    return collected(rows, m_watched, Finds(m_database, {term}, std::move(scope)));
}

Result<ProspectSet> TouchSearch::prospectsWithOneTouch(const SearchQuery &query) const
{
    if (query.from.isEmpty())
        return query.terms.isEmpty() ? prospectsInDays(query) : amongAll(query);
    auto sent = sentBy(query);
    if (!sent)
        return failure(sent.error());
    return query.terms.isEmpty() ? std::move(sent->prospects) : amongSent(query, sent->touches);
}

Result<TouchSearch::Sent> TouchSearch::sentBy(const SearchQuery &query) const
{
    // A touch that names no contact is the primary one's.
    Cursor byName(m_database, uR"sql(
SELECT t.id, t.prospect_id
FROM contact_words(?3) AS w
CROSS JOIN contacts AS c ON c.id = w.rowid
CROSS JOIN touches AS t INDEXED BY touch_marks ON t.prospect_id = c.prospect_id
WHERE t.at >= ?1 AND t.at < ?2 AND t.direction = 'in'
  AND (t.contact_id = c.id OR (t.contact_id IS NULL AND c.is_primary = 1))
    )sql"_s);
    Cursor byAddress(m_database, uR"sql(
SELECT t.id, t.prospect_id, a.address
FROM address_words(?3) AS w
CROSS JOIN contact_addresses AS a ON a.id = w.rowid
CROSS JOIN contacts AS c ON c.id = a.contact_id
CROSS JOIN touches AS t INDEXED BY touch_marks ON t.prospect_id = c.prospect_id
WHERE t.at >= ?1 AND t.at < ?2 AND t.direction = 'in'
  AND (t.contact_id = c.id OR (t.contact_id IS NULL AND c.is_primary = 1))
    )sql"_s);
    Sent sent;
    for (const SearchSender &sender : query.from) {
        for (Cursor *rows : {&byName, &byAddress}) {
            if (rows == &byName && !sender.address.isEmpty())
                continue;
            rows->restart({beginOf(query), endOf(query)}, search::phrase(sender.term));
            if (auto done = collectSent(*rows, sender, sent); !done)
                return failure(done.error());
        }
    }
    return sent;
}

Result<void> TouchSearch::collectSent(Cursor &rows, const SearchSender &sender, Sent &sent) const
{
    const bool isDone = forEachRow(rows, m_watched, [&] {
        if (!sender.address.isEmpty() && !sender.fits(rows.text(2)))
            return;
        sent.touches.insert(TouchId(rows.integer(0)));
        sent.prospects.insert(ProspectId(rows.integer(1)));
    });
    return isDone ? rows.status() : canceled();
}

Result<ProspectSet> TouchSearch::prospectsInDays(const SearchQuery &query) const
{
    Cursor rows(m_database, uR"sql(
SELECT 0, p.id
FROM prospects AS p
WHERE EXISTS (
    SELECT 1
    FROM touches AS t INDEXED BY touch_marks
    WHERE t.prospect_id = p.id AND t.at >= ?1 AND t.at < ?2
)
    )sql"_s);
    rows.restart({beginOf(query), endOf(query)});
    return collected(rows, m_watched, Finds(m_database, {}));
}

/// Words alone are told by the index, without a look at the touches that hold them.
Result<ProspectSet> TouchSearch::amongSent(const SearchQuery &query, const TouchSet &sent) const
{
    const QList<SearchTerm> terms = query.termsInTouches();
    Cursor rows(m_database, u"SELECT rowid FROM touch_words(?1)"_s);
    Cursor owner(m_database, u"SELECT prospect_id FROM touches WHERE id = ?1"_s);
    rows.restart({}, search::allWords(terms));
    Finds finds(m_database, terms);
    const bool isDone = forEachRow(rows, m_watched, [&] {
        const TouchId touch(rows.integer(0));
        if (!sent.contains(touch))
            return;
        owner.restart({touch.value()});
        if (owner.next())
            finds.take(touch, ProspectId(owner.integer(0)));
    });
    if (isDone && !owner.status())
        return failure(owner.status().error());
    return isDone ? finds.result(rows) : canceled();
}

Result<ProspectSet> TouchSearch::amongAll(const SearchQuery &query) const
{
    const QList<SearchTerm> terms = query.termsInTouches();
    Cursor rows(m_database, uR"sql(
SELECT t.id, t.prospect_id
FROM touch_words(?3) AS w
CROSS JOIN touches AS t ON t.id = w.rowid
WHERE t.at >= ?1 AND t.at < ?2
    )sql"_s);
    rows.restart({beginOf(query), endOf(query)}, search::allWords(terms));
    return collected(rows, m_watched, Finds(m_database, terms));
}

} // namespace core
