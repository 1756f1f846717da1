// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/searchhits.h"

#include "core/domain/record.h"

#include <algorithm>

namespace core {

namespace {

bool standsAt(qsizetype place, const FoldedWords &words, const SearchTerm &term)
{
    const qsizetype last = term.words.size() - 1;
    if (place + last >= words.size())
        return false;
    for (qsizetype i = 0; i < last; ++i) {
        if (words.at(place + i) != term.words.at(i))
            return false;
    }
    const QStringView found = words.at(place + last);
    return term.isStart ? found.startsWith(term.words.at(last)) : found == term.words.at(last);
}

bool isOf(const SearchSender &sender, const Contact &contact)
{
    if (sender.address.isEmpty() && holds(FoldedWords(contact.name), sender.term))
        return true;
    return std::any_of(
      contact.addresses.cbegin(), contact.addresses.cend(), [&sender](const ContactAddress &known) {
          return holds(FoldedWords(known.address), sender.term) && sender.fits(known.address);
      });
}

/// The touches of one record, asked about one query.
class TouchMatcher final
{
public:
    TouchMatcher(const Record &record, const SearchQuery &query)
      : m_query(query), m_terms(query.termsInTouches())
    {
        for (const Contact &contact : record.contacts) {
            if (!isSender(contact))
                continue;
            m_senders.append(contact.id);
            m_primaryIsSender = m_primaryIsSender || contact.primary;
        }
    }

    [[nodiscard]] bool isAskedFor(const Touch &touch) const
    {
        if (m_query.before && touch.mark.at >= *m_query.before)
            return false;
        if (m_query.since && touch.mark.at < *m_query.since)
            return false;
        if (m_query.from.isEmpty())
            return true;
        return touch.mark.direction == Direction::In &&
               (touch.contact ? m_senders.contains(*touch.contact) : m_primaryIsSender);
    }
    [[nodiscard]] qsizetype termsIn(const Touch &touch)
    {
        m_subject.read(touch.subject);
        m_text.read(touch.text);
        return std::count_if(m_terms.cbegin(), m_terms.cend(), [this](const SearchTerm &term) {
            return holds(m_subject, term) || holds(m_text, term);
        });
    }

private:
    [[nodiscard]] bool isSender(const Contact &contact) const
    {
        return std::any_of(m_query.from.cbegin(), m_query.from.cend(),
                           [&contact](const SearchSender &sender) { return isOf(sender, contact); });
    }

    const SearchQuery &m_query;
    const QList<SearchTerm> m_terms;
    QList<ContactId> m_senders;
    bool m_primaryIsSender = false;
    FoldedWords m_subject;
    FoldedWords m_text;
};

} // namespace

bool holds(const FoldedWords &words, const SearchTerm &term)
{
    for (qsizetype place = 0; place < words.size(); ++place) {
        if (standsAt(place, words, term))
            return true;
    }
    return false;
}

QList<WordSpan> hitsIn(QStringView text, const QList<SearchTerm> &terms)
{
    const FoldedWords words(text);
    QList<WordSpan> hits;
    for (qsizetype place = 0; place < words.size(); ++place) {
        qsizetype end = -1;
        for (const SearchTerm &term : terms) {
            if (!standsAt(place, words, term))
                continue;
            const WordSpan last = words.spanOf(place + term.words.size() - 1);
            end = std::max(end, last.start + last.length);
        }
        if (end < 0)
            continue;
        const qsizetype start = words.spanOf(place).start;
        if (!hits.isEmpty() && hits.constLast().start + hits.constLast().length > start)
            hits.last().length = std::max(hits.constLast().length, end - hits.constLast().start);
        else
            hits.append({start, end - start});
    }
    return hits;
}

QList<TouchId> matchingTouches(const Record &record, const SearchQuery &query)
{
    TouchMatcher matcher(record, query);
    qsizetype most = query.asksForOneTouch() ? query.terms.size() : 1;
    if (!query.asksForOneTouch() && query.terms.isEmpty())
        return {};
    QList<TouchId> found;
    for (const Touch &touch : record.touches) {
        const qsizetype terms = matcher.isAskedFor(touch) ? matcher.termsIn(touch) : -1;
        if (terms > most)
            found.clear();
        if (terms >= most) {
            most = terms;
            found.append(touch.mark.id);
        }
    }
    return found;
}

} // namespace core
