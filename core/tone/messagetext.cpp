// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/messagetext.h"

#include "core/tone/greeting.h"
#include "core/tone/questions.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

constexpr std::size_t kLongestSignOff = 6; ///< lines below "Best,"
constexpr qsizetype kShortestWord = 5;     ///< on average, with its blank
constexpr int kSignOffWords = 7;           ///< in each of them

bool opensQuote(QStringView text, qsizetype i)
{
    const bool free = i == 0 || text[i - 1].isSpace() || text[i - 1] == u'(' || text[i - 1] == u':';
    return free && i + 1 < text.size() && text[i + 1].isLetter();
}

bool closesQuote(QStringView text, qsizetype i)
{
    return i > 0 && !text[i - 1].isSpace() && (i + 1 >= text.size() || !text[i + 1].isLetterOrNumber());
}

/// What stands between quotation marks, double or single. A mark without its partner quotes nothing.
std::vector<TextSpan> quotedSpans(QStringView folded, TextSpan paragraph)
{
    std::vector<TextSpan> spans;
    qsizetype doubleFrom = -1;
    qsizetype singleFrom = -1;
    for (qsizetype i = paragraph.offset; i < paragraph.end(); ++i) {
        const QChar c = folded[i];
        if (c == u'"') {
            if (doubleFrom >= 0)
                spans.push_back({doubleFrom, i - doubleFrom});
            doubleFrom = doubleFrom >= 0 ? -1 : i;
        } else if (c == u'\'' && doubleFrom < 0) {
            if (singleFrom >= 0 && closesQuote(folded, i))
                spans.push_back({std::exchange(singleFrom, -1), i - singleFrom});
            else if (opensQuote(folded, i))
                singleFrom = i;
        }
    }
    std::sort(spans.begin(), spans.end(), [](TextSpan a, TextSpan b) { return a.offset < b.offset; });
    return spans;
}

} // namespace

MessageText::MessageText(QString text, const Grammar &grammar)
  : m_grammar(grammar), m_text(std::move(text)), m_folded(foldedText(m_text)), m_lines(messageLines(m_text)),
    m_paragraphs(paragraphsOf(m_text, m_lines))
{
    // Growing step by step would copy the words of a long text time and again.
    m_tokens.reserve(std::size_t(m_text.size() / kShortestWord) + 1);
    for (; m_paragraph < m_paragraphs.size(); ++m_paragraph)
        readParagraph(m_paragraphs[m_paragraph]);
    markEnding();
    markPlaces();
}

std::span<const TextToken> MessageText::tokens(const MessageSentence &sentence) const
{
    return std::span(m_tokens).subspan(sentence.firstToken, sentence.tokenCount);
}

std::size_t MessageText::lineAt(qsizetype offset) const
{
    const auto after = std::upper_bound(m_lines.cbegin(), m_lines.cend(), offset,
                                        [](qsizetype o, const MessageLine &line) { return o < line.offset; });
    return std::size_t(std::max<std::ptrdiff_t>(after - m_lines.cbegin(), 1)) - 1;
}

void MessageText::readParagraph(const MessageParagraph &paragraph)
{
    TextSpan rest = paragraph.span;
    const std::size_t firstToken = m_tokens.size();
    if (m_sentences.empty()) {
        const TextSpan greeting = greetingOf(m_text, trimmed(m_text, rest), m_grammar);
        if (!greeting.isEmpty()) {
            addSentence(greeting, SentenceRole::Greeting, false);
            rest = {greeting.end(), rest.end() - greeting.end()};
        }
    }
    for (const TextSpan span : splitSentences(m_text, rest, m_grammar))
        addSentence(span, SentenceRole::Content, paragraph.listItem);
    markQuotes(paragraph.span, firstToken);
}

void MessageText::addSentence(TextSpan span, SentenceRole role, bool listItem)
{
    MessageSentence sentence;
    sentence.span = span;
    sentence.role = role;
    sentence.listItem = listItem;
    sentence.paragraph = m_paragraph;
    sentence.firstToken = m_tokens.size();
    appendTokens(m_text, m_folded, span, m_grammar, m_tokens);
    sentence.tokenCount = m_tokens.size() - sentence.firstToken;
    m_sentences.push_back(sentence);
}

void MessageText::markQuotes(TextSpan paragraph, std::size_t firstToken)
{
    const std::vector<TextSpan> quotes = quotedSpans(m_folded, paragraph);
    auto quote = quotes.cbegin();
    for (std::size_t i = firstToken; i < m_tokens.size() && quote != quotes.cend(); ++i) {
        while (quote != quotes.cend() && quote->end() <= m_tokens[i].span.offset)
            ++quote;
        m_tokens[i].quoted = quote != quotes.cend() && quote->offset < m_tokens[i].span.offset;
    }
}

/// Finds "Best," and what stands below it, or a name alone at the end.
void MessageText::markEnding()
{
    const std::size_t count = m_sentences.size();
    for (std::size_t back = 1; back <= count && back <= kLongestSignOff; ++back) {
        const std::size_t i = count - back;
        const QStringView text =
          QStringView(m_text).mid(m_sentences[i].span.offset, m_sentences[i].span.length);
        const bool ownLine =
          i == 0 || lineAt(m_sentences[i].span.offset) != lineAt(m_sentences[i - 1].span.offset);
        if (ownLine && isValediction(text, m_grammar)) {
            for (std::size_t k = i; k < count; ++k)
                m_sentences[k].role = SentenceRole::Valediction;
            return;
        }
        if (text.contains(u'?') || countWords(text) > kSignOffWords)
            break;
    }
    if (count > 1 && m_sentences.back().role == SentenceRole::Content) {
        MessageSentence &last = m_sentences.back();
        const bool ownLine = lineAt(last.span.offset) != lineAt(m_sentences[count - 2].span.end() - 1);
        if (ownLine && isNameAlone(QStringView(m_text).mid(last.span.offset, last.span.length), m_grammar))
            last.role = SentenceRole::Name;
    }
}

void MessageText::markPlaces()
{
    MessageSentence *first = nullptr;
    MessageSentence *last = nullptr;
    for (MessageSentence &sentence : m_sentences) {
        if (sentence.role != SentenceRole::Content)
            continue;
        sentence.question = isQuestion(m_folded, sentence.span, tokens(sentence), m_grammar);
        sentence.request = !sentence.question && isRequest(tokens(sentence), m_grammar);
        first = first ? first : &sentence;
        last = &sentence;
    }
    if (!first)
        return;
    first->first = true;
    last->last = true;
    const auto asks = [](const MessageSentence &s) { return s.question || s.request; };
    const auto lastAsk = std::find_if(m_sentences.rbegin(), m_sentences.rend(), asks);
    if (lastAsk == m_sentences.rend())
        return;
    for (auto after = lastAsk.base(); after != m_sentences.end(); ++after)
        after->afterAsk = after->role == SentenceRole::Content;
}

} // namespace core
