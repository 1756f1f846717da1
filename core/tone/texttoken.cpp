// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/texttoken.h"

#include <algorithm>

namespace core {

namespace {

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'\u2019' || c == u'\u2018' || c == u'\u02BC' || c == u'`' || c == u'\u00B4';
}

bool isWordUnit(QStringView text, qsizetype i)
{
    return isWordSign(text, i) || text[i].isMark();
}

bool isInvisible(QChar c)
{
    return c.category() == QChar::Other_Format;
}

bool isBreak(QChar c)
{
    return c == u',' || c == u';' || c == u':' || c == u'(' || c == u')' || c == u'[' || c == u']' ||
           c == u'\u2013' || c == u'\u2014' || c == u'.' || c == u'!' || c == u'?' || c == u'/' ||
           c == u'\u2026';
}

class Tokeniser
{
public:
    Tokeniser(QStringView text, QStringView folded, TextSpan sentence, const Grammar &grammar,
              std::vector<TextToken> &tokens)
      : m_text(text), m_folded(folded), m_sentence(sentence), m_grammar(grammar), m_tokens(tokens),
        m_first(tokens.size())
    {}

    void read()
    {
        qsizetype i = m_sentence.offset;
        while (i < m_sentence.end())
            i = isWordUnit(m_text, i) ? readWord(i) : readMark(i);
        markNames();
    }

private:
    [[nodiscard]] QChar at(qsizetype i) const
    {
        return i >= m_sentence.offset && i < m_sentence.end() ? m_text[i] : QChar(u' ');
    }

    qsizetype readMark(qsizetype i)
    {
        const QChar c = m_folded[i];
        if (c == u'!' && m_tokens.size() > m_first)
            m_tokens.back().exclaimed = true;
        const bool dash = c == u'-' && (at(i - 1).isSpace() || at(i + 1).isSpace() || at(i + 1) == u'-');
        m_break = m_break || dash || isBreak(c) || c == u'"';
        return i + 1;
    }

    [[nodiscard]] bool isAddress(QStringView chunk) const
    {
        return chunk.contains(u"://") || chunk.startsWith(u"www.") ||
               (chunk.indexOf(u'@') > 0 && chunk.indexOf(u'.', chunk.indexOf(u'@')) > 0);
    }

    qsizetype readWord(qsizetype begin)
    {
        if (begin >= m_chunkEnd) {
            m_chunkEnd = begin;
            while (m_chunkEnd < m_sentence.end() && !m_text[m_chunkEnd].isSpace())
                ++m_chunkEnd;
            if (isAddress(m_folded.mid(begin, m_chunkEnd - begin))) {
                push({begin, m_chunkEnd - begin}, u"");
                return m_chunkEnd;
            }
        }
        qsizetype end = begin;
        while (end < m_sentence.end() &&
               (isWordUnit(m_text, end) || isInvisible(m_text[end]) ||
                (isApostrophe(m_text[end]) && at(end + 1).isLetter()) || joinsWord(end)))
            ++end;
        pushWord({begin, end - begin});
        return end;
    }

    /// "a.m", "3.5", "e-mail": one word.
    [[nodiscard]] bool joinsWord(qsizetype i) const
    {
        if (m_text[i] == u'.' || m_text[i] == u',')
            return at(i - 1).isDigit() && at(i + 1).isDigit();
        if (m_text[i] != u'-')
            return false;
        return m_folded[i - 1] == u'e' && (i < 2 || !isWordUnit(m_text, i - 2)) &&
               m_folded.mid(i + 1, 4) == u"mail";
    }

    void pushWord(TextSpan span)
    {
        const QStringView word = m_folded.mid(span.offset, span.length);
        const auto parts = m_grammar.expansionOf(word);
        for (const QStringView part : parts)
            push(span, part);
        if (!parts.empty())
            return;
        for (const Grammar::Ending &ending : m_grammar.endings()) {
            if (word.size() > ending.written.size() && word.endsWith(ending.written)) {
                push(span, word.chopped(ending.written.size()));
                push(span, ending.word);
                return;
            }
        }
        push(span, word);
    }

    void push(TextSpan span, QStringView word)
    {
        TextToken token;
        token.span = span;
        token.word = word;
        token.lists = m_grammar.listsOf(word);
        token.breakBefore = m_break;
        m_break = false;
        const QStringView written = m_text.mid(span.offset, span.length);
        const bool laterPart = m_tokens.size() > m_first && m_tokens.back().span == span;
        token.capitalised = !laterPart && written[0].isUpper();
        token.capitals = written.size() > 1 && written[0].isLetter() &&
                         std::none_of(written.begin(), written.end(), [](QChar c) { return c.isLower(); });
        m_tokens.push_back(token);
    }

    [[nodiscard]] bool looksLikeName(std::size_t i) const
    {
        const TextToken &token = m_tokens[i];
        return token.capitalised && !token.is(WordList::CapitalAnyway);
    }

    /// Capitals inside a sentence are names, unless the whole sentence is written so. The first word is one
    /// only as an acronym before another name: "ASAP Logistics", not "Hoping Sarah".
    void markNames()
    {
        if (m_grammar.capitalisesNouns())
            return;
        const std::size_t count = m_tokens.size() - m_first;
        const auto capitals = std::count_if(m_tokens.cbegin() + std::ptrdiff_t(m_first), m_tokens.cend(),
                                            [](const TextToken &t) { return t.capitalised; });
        if (count < 2 || std::size_t(capitals) * 10 > count * 6)
            return;
        for (std::size_t i = m_first; i < m_tokens.size(); ++i) {
            if (!looksLikeName(i))
                continue;
            const bool before =
              i > m_first && !m_tokens[i].breakBefore && looksLikeName(i - 1) && !m_tokens[i - 1].capitals;
            const bool after = i + 1 < m_tokens.size() && !m_tokens[i + 1].breakBefore &&
                               looksLikeName(i + 1) && !m_tokens[i + 1].capitals;
            if (m_tokens[i].capitals) // the first word has its capital anyway: "Reply NOW"
                m_tokens[i].name = (before && i > m_first + 1) || after;
            else
                m_tokens[i].name = i > m_first && (before || after || !m_tokens[i].breakBefore);
        }
    }

    QStringView m_text;
    QStringView m_folded;
    TextSpan m_sentence;
    const Grammar &m_grammar;
    std::vector<TextToken> &m_tokens;
    std::size_t m_first;
    qsizetype m_chunkEnd = 0; ///< up to here it is known to be no address
    bool m_break = false;
};

} // namespace

QString foldedText(QStringView text)
{
    QString folded(text.size(), Qt::Uninitialized);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (isApostrophe(c))
            folded[i] = u'\'';
        else if (c == u'\u201C' || c == u'\u201D' || c == u'\u201E' || c == u'\u00AB' || c == u'\u00BB')
            folded[i] = u'"';
        else
            folded[i] = c.toLower();
    }
    return folded;
}

void appendTokens(QStringView text, QStringView folded, TextSpan sentence, const Grammar &grammar,
                  std::vector<TextToken> &tokens)
{
    Tokeniser(text, folded, sentence, grammar, tokens).read();
}

bool isWordSign(QStringView text, qsizetype i)
{
    const QChar c = text[i];
    if (!c.isSurrogate())
        return c.isLetterOrNumber();
    const qsizetype high = c.isHighSurrogate() ? i : i - 1;
    if (high < 0 || high + 1 >= text.size() || !text[high].isHighSurrogate() ||
        !text[high + 1].isLowSurrogate())
        return false;
    return QChar::isLetterOrNumber(QChar::surrogateToUcs4(text[high], text[high + 1]));
}

int countWords(QStringView text)
{
    int words = 0;
    bool inside = false;
    bool counted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        inside = !text[i].isSpace();
        if (!inside)
            counted = false;
        else if (!counted && isWordSign(text, i)) {
            counted = true;
            ++words;
        }
    }
    return words;
}

} // namespace core
