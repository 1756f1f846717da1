// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/tonechecks.h"

#include <algorithm>

namespace core {

namespace {

constexpr qsizetype kLongestSlot = 60;

class SlotFinder
{
public:
    explicit SlotFinder(const CheckInput &input)
      : m_input(input), m_grammar(input.message.grammar()), m_text(input.message.text())
    {}

    CheckHits find()
    {
        for (const MessageSentence &sentence : m_input.message.sentences()) {
            findMarks(sentence);
            if (sentence.role != SentenceRole::Greeting)
                findStandIns(sentence);
            else
                findEmptyGreeting(sentence);
        }
        return std::move(m_hits);
    }

private:
    void findMarks(const MessageSentence &sentence)
    {
        const qsizetype end = sentence.span.end();
        for (qsizetype i = sentence.span.offset; i < end; ++i) {
            const qsizetype length = markAt(i, end);
            if (length == 0 || isBetweenQuotes(m_text, {i, length}))
                continue;
            m_hits.push_back({{i, length}});
            i += length - 1;
        }
    }

    [[nodiscard]] qsizetype markAt(qsizetype i, qsizetype end) const
    {
        switch (m_text[i].unicode()) {
            case u'{':
                return braces(i, end);
            case u'[':
                return brackets(i, end, u']');
            case u'<':
                return brackets(i, end, u'>');
            case u'(':
                return inserted(i, end);
            case u'%':
                return enclosed(i, end, u'%');
            case u'_':
                return underscores(i, end);
            default:
                return 0;
        }
    }

    /// Up to the closing mark on the same line, near by; 0 if there is none.
    [[nodiscard]] qsizetype lengthTo(qsizetype i, qsizetype end, QChar close) const
    {
        for (qsizetype k = i + 1; k < end && k - i < kLongestSlot; ++k) {
            if (m_text[k] == close)
                return k - i + 1;
            if (m_text[k] == u'\n' || m_text[k] == m_text[i])
                return 0;
        }
        return 0;
    }

    [[nodiscard]] qsizetype braces(qsizetype i, qsizetype end) const
    {
        const bool twice = i + 1 < end && m_text[i + 1] == u'{';
        const qsizetype length = lengthTo(twice ? i + 1 : i, end, u'}');
        if (length <= 2)
            return 0;
        const bool closedTwice = twice && i + 1 + length < end && m_text[i + 1 + length] == u'}';
        return twice ? 1 + length + (closedTwice ? 1 : 0) : length;
    }

    [[nodiscard]] bool namesSlot(QStringView inside) const
    {
        if (inside.contains(u'@') || inside.contains(u"://") || inside.contains(u'/'))
            return false;
        const QString folded = foldedText(inside);
        qsizetype begin = 0;
        int words = 0;
        bool named = false;
        for (qsizetype k = 0; k <= folded.size(); ++k) {
            if (k < folded.size() && folded.at(k).isLetter())
                continue;
            if (k > begin) {
                ++words;
                named =
                  named || m_grammar.isIn(QStringView(folded).mid(begin, k - begin), WordList::SlotNoun);
            }
            begin = k + 1;
        }
        return named && words <= 6;
    }

    [[nodiscard]] qsizetype brackets(qsizetype i, qsizetype end, QChar close) const
    {
        const qsizetype length = lengthTo(i, end, close);
        if (length <= 2 || (i + length < end && m_text[i + length] == u'('))
            return 0;
        return namesSlot(m_text.mid(i + 1, length - 2)) ? length : 0;
    }

    /// "(insert pain point)", "(company name)": a round bracket is a slot only if it says so.
    [[nodiscard]] qsizetype inserted(qsizetype i, qsizetype end) const
    {
        const qsizetype length = lengthTo(i, end, u')');
        const QString inside = foldedText(m_text.mid(i + 1, std::max<qsizetype>(length - 2, 0))).trimmed();
        const QStringList &openings = m_grammar.phrases(PhraseList::SlotOpens);
        const QStringList &closings = m_grammar.phrases(PhraseList::SlotCloses);
        const bool says =
          std::any_of(openings.cbegin(), openings.cend(),
                      [&](const QString &words) { return inside.startsWith(QString(words + u' ')); }) ||
          std::any_of(closings.cbegin(), closings.cend(), [&](const QString &words) {
              return inside == words || inside.endsWith(QString(u' ' + words));
          });
        return says ? length : 0;
    }

    [[nodiscard]] qsizetype enclosed(qsizetype i, qsizetype end, QChar close) const
    {
        const qsizetype length = lengthTo(i, end, close);
        const QStringView inside = m_text.mid(i + 1, std::max<qsizetype>(length - 2, 0));
        const bool word = !inside.isEmpty() && std::all_of(inside.begin(), inside.end(),
                                                           [](QChar c) { return c.isLetter() || c == u'_'; });
        return word ? length : 0;
    }

    [[nodiscard]] qsizetype underscores(qsizetype i, qsizetype end) const
    {
        qsizetype k = i;
        while (k < end && m_text[k] == u'_')
            ++k;
        return k - i >= 3 ? k - i : 0;
    }

    void findStandIns(const MessageSentence &sentence)
    {
        const auto tokens = m_input.message.tokens(sentence);
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const TextToken &token = tokens[i];
            const auto before = [&](WordList list) { return i > 0 && tokens[i - 1].is(list); };
            const auto after = [&](WordList list) { return i + 1 < tokens.size() && tokens[i + 1].is(list); };
            const bool isLast = i + 1 >= tokens.size();
            const bool standIn = token.capitals && token.is(WordList::StandIn) &&
                                 before(WordList::BeforeValue) && !token.quoted &&
                                 (isLast || !tokens[i + 1].capitalised);
            const bool blank = token.is(WordList::SlotBlank) && before(WordList::BeforeBlank) &&
                               !token.quoted &&
                               (isLast || after(WordList::AfterBlank) || tokens[i + 1].breakBefore);
            const bool letter = token.word == u"x" && token.capitalised && before(WordList::BeforeValue) &&
                                after(WordList::AfterLetter);
            if (standIn || blank || letter)
                m_hits.push_back({token.span});
        }
    }

    /// "Hey ,", "Hi !": the name fell out.
    void findEmptyGreeting(const MessageSentence &greeting)
    {
        const auto tokens = m_input.message.tokens(greeting);
        const QStringView text = m_text.mid(greeting.span.offset, greeting.span.length);
        const bool toNobody = !tokens.empty() && tokens.front().is(WordList::GreetingTo) &&
                              (text.endsWith(u',') || tokens.front().span.length == text.size());
        const bool gap = text.contains(u" ,") || text.contains(u" !") || toNobody;
        if (tokens.size() == 1 && gap)
            m_hits.push_back({greeting.span});
        for (const TextToken &token : tokens) {
            const bool slotWord =
              token.capitals && (token.is(WordList::SlotNoun) || token.is(WordList::StandIn));
            const bool glued = token.is(WordList::SlotGlued);
            if (token.span.length > 2 && (slotWord || glued))
                m_hits.push_back({token.span});
        }
    }

    const CheckInput &m_input;
    const Grammar &m_grammar;
    QStringView m_text;
    CheckHits m_hits;
};

} // namespace

CheckHits checkSlots(const CheckInput &input)
{
    return SlotFinder(input).find();
}

} // namespace core
