// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/sentencesplit.h"

#include "core/tone/grammar.h"

#include <algorithm>

namespace core {

namespace {

/// A shorter line whose successor begins with a capital ends its sentence even without a mark; in a longer
/// one the line break may be a mail program's wrapping.
constexpr qsizetype kWrappedLine = 50;
constexpr qsizetype kLongestAbbreviation = 8;

bool isCloser(QChar c)
{
    return c == u'"' || c == u'\'' || c == u')' || c == u']' || c == u'\u201D' || c == u'\u2019' ||
           c == u'\u00BB' || c == u'\u201C' || c == u'*' || c == u'_';
}

bool isStop(QChar c)
{
    return c == u'.' || c == u'!' || c == u'?' || c == u'\u2026';
}

class Splitter
{
public:
    Splitter(QStringView text, TextSpan paragraph, const Grammar &grammar)
      : m_text(text), m_grammar(grammar), m_end(paragraph.end()), m_start(paragraph.offset)
    {}

    std::vector<TextSpan> split()
    {
        for (qsizetype i = m_start; i < m_end;) {
            const QChar c = m_text[i];
            if (isStop(c))
                i = afterStop(i);
            else if (c == u'\n' || c == u'\r')
                i = afterLineEnd(i);
            else
                ++i;
        }
        cut(m_end);
        return std::move(m_sentences);
    }

private:
    void cut(qsizetype end)
    {
        const TextSpan span = trimmed(m_text, {m_start, end - m_start});
        if (!span.isEmpty())
            m_sentences.push_back(span);
        m_start = end;
    }

    [[nodiscard]] QStringView wordBefore(qsizetype i) const
    {
        qsizetype begin = i;
        while (begin > m_start && i - begin < kLongestAbbreviation &&
               (m_text[begin - 1].isLetter() || m_text[begin - 1] == u'.'))
            --begin;
        return m_text.mid(begin, i - begin);
    }

    [[nodiscard]] QStringView wordAt(qsizetype i) const
    {
        qsizetype end = i;
        while (end < m_end && end - i < kLongestAbbreviation && m_text[end].isLetter())
            ++end;
        return m_text.mid(i, end - i);
    }

    /// Whether one or two figures stand in front of the full stop at `i`, and nothing else before them.
    [[nodiscard]] bool isOrdinal(qsizetype i) const
    {
        qsizetype begin = i;
        while (begin > m_start && m_text[begin - 1].isDigit())
            --begin;
        const bool isAlone = begin == m_start || m_text[begin - 1].isSpace() || m_text[begin - 1] == u'(';
        return begin < i && i - begin <= 2 && isAlone;
    }

    /// Whether the full stop at `i`, followed by a word at `next`, only shortens a word.
    [[nodiscard]] bool isAbbreviation(qsizetype i, qsizetype next) const
    {
        const QStringView word = wordBefore(i);
        if (word.isEmpty())
            return m_grammar.hasOrdinalStops() && isOrdinal(i) && m_text[next].isLetter();
        const QChar follower = m_text[next];
        const QString folded = word.toString().toLower();
        const WordLists lists = m_grammar.listsOf(folded);
        if (lists.has(WordList::NeverLast))
            return true;
        if (lists.has(WordList::BeforeNumber))
            return follower.isDigit();
        if (lists.has(WordList::MaybeLast))
            return follower.isLower() || follower.isDigit();
        const bool isInitial = word.size() == 1 && word[0].isUpper() && word[0] != u'I';
        return isInitial && !m_grammar.isIn(wordAt(next).toString().toLower(), WordList::Starter);
    }

    qsizetype afterStop(qsizetype i)
    {
        qsizetype end = i + 1;
        while (end < m_end && isStop(m_text[end]))
            ++end;
        const qsizetype marks = end;
        while (end < m_end && isCloser(m_text[end]))
            ++end;
        qsizetype next = end;
        while (next < m_end && m_text[next].isSpace())
            ++next;
        if (next >= m_end) {
            cut(m_end);
            return m_end;
        }
        const bool glued = next == end;
        if (glued && !(m_text[marks - 1] == u'?' && m_text[next].isUpper()))
            return std::max(end, i + 1);
        const bool softened = marks - i > 1 || marks != end || m_text[i] == u'\u2026';
        const bool lineEnds = std::any_of(m_text.begin() + end, m_text.begin() + next,
                                          [](QChar c) { return c == u'\n' || c == u'\r'; });
        if (lineEnds)
            m_lineStart = next;
        else if (softened && m_text[next].isLower())
            return end;
        if (m_text[i] == u'.' && marks - i == 1 && marks == end && isAbbreviation(i, next))
            return end;
        cut(end);
        return next;
    }

    qsizetype afterLineEnd(qsizetype i)
    {
        qsizetype next = i;
        while (next < m_end && m_text[next].isSpace())
            ++next;
        const bool isShort = i - m_lineStart < kWrappedLine;
        const bool begins = next < m_end && (m_text[next] == u'\u00BF' || m_text[next] == u'\u00A1' ||
                                             (m_text[next].isLetter() && !m_text[next].isLower()));
        if (isShort && begins)
            cut(i);
        m_lineStart = next;
        return next;
    }

    QStringView m_text;
    const Grammar &m_grammar;
    qsizetype m_end;
    qsizetype m_start;
    qsizetype m_lineStart = m_start;
    std::vector<TextSpan> m_sentences;
};

} // namespace

TextSpan trimmed(QStringView text, TextSpan span)
{
    qsizetype begin = span.offset;
    qsizetype end = span.end();
    while (begin < end && text[begin].isSpace())
        ++begin;
    while (end > begin && text[end - 1].isSpace())
        --end;
    return {begin, end - begin};
}

std::vector<TextSpan> splitSentences(QStringView text, TextSpan paragraph, const Grammar &grammar)
{
    return Splitter(text, paragraph, grammar).split();
}

} // namespace core
