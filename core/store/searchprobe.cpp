// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/searchprobe.h"

#include "core/domain/searchhits.h"
#include "core/store/prospectstore.h"

using namespace Qt::StringLiterals;

namespace core {

SearchProbe::SearchProbe(const Database &database, const SearchQuery &query)
  : m_database(database), m_query(query), m_termsInTouches(query.termsInTouches()), m_names(database, uR"sql(
SELECT name, organisation
FROM prospects
WHERE id = ?1
    )sql"_s),
    m_contacts(database, uR"sql(
SELECT name
FROM contacts
WHERE prospect_id = ?1
    )sql"_s),
    m_addresses(database, uR"sql(
SELECT a.address
FROM contacts AS c
CROSS JOIN contact_addresses AS a ON a.contact_id = c.id
WHERE c.prospect_id = ?1
    )sql"_s),
    m_touches(database, uR"sql(
SELECT x.subject, x.body
FROM touches AS t INDEXED BY touch_marks
CROSS JOIN touch_texts AS x ON x.touch_id = t.id
WHERE t.prospect_id = ?1
    )sql"_s)
{}

Result<bool> SearchProbe::finds(ProspectId prospect)
{
    if (m_query.asksForOneTouch())
        return hasTheTouch(prospect);
    m_isOpen.fill(true, m_query.terms.size());
    struct Place {
        Cursor &texts;
        int columns;
        const QList<SearchTerm> &terms;
    };
    for (const Place &place : {Place{m_names, 2, m_query.terms}, Place{m_contacts, 1, m_query.terms},
                               Place{m_addresses, 1, m_query.terms}, Place{m_touches, 2, m_termsInTouches}}) {
        if (auto struck = strikeOut(place.texts, prospect, place.columns, place.terms); !struck)
            return failure(struck.error());
    }
    return !m_isOpen.contains(true);
}

Result<bool> SearchProbe::hasTheTouch(ProspectId prospect) const
{
    const auto record = ProspectStore(m_database).record(prospect);
    if (!record)
        return failure(record.error());
    return !matchingTouches(*record, m_query).isEmpty();
}

Result<void> SearchProbe::strikeOut(Cursor &texts, ProspectId prospect, int columns,
                                    const QList<SearchTerm> &terms)
{
    if (!m_isOpen.contains(true))
        return {};
    texts.restart({prospect.value()});
    while (texts.next()) {
        for (int column = 0; column < columns; ++column) {
            m_words.read(texts.text(column));
            for (qsizetype i = 0; i < terms.size(); ++i)
                m_isOpen[i] = m_isOpen[i] && !holds(m_words, terms[i]);
        }
        if (!m_isOpen.contains(true))
            return {};
    }
    return texts.status();
}

} // namespace core
