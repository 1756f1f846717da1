// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/tonechecks.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr qsizetype kLongestSlot = 60;

template <std::size_t N>
bool isOneOf(QStringView word, const std::array<QStringView, N> &words)
{
    return std::find(words.cbegin(), words.cend(), word) != words.cend();
}

/// What a template leaves to be filled.
constexpr std::array<QStringView, 43> kSlotNouns{
  u"name",         u"firstname", u"lastname", u"fname",       u"lname",      u"company",   u"organisation",
  u"organization", u"date",      u"day",      u"time",        u"number",     u"phone",     u"problem",
  u"outcome",      u"topic",     u"product",  u"service",     u"platform",   u"industry",  u"title",
  u"role",         u"city",      u"insert",   u"your",        u"prospect",   u"client",    u"customer",
  u"contact",      u"amount",    u"reason",   u"goal",        u"x",          u"month",     u"blank",
  u"recipient",    u"benefit",   u"location", u"placeholder", u"competitor", u"executive", u"address",
  u"challenge"};
/// In front of a stand-in for a value; in front of a word "the" or "our" would stand.
constexpr std::array<QStringView, 30> kBeforeValue{
  u"about", u"over",      u"on",  u"with",    u"for",    u"from", u"at", u"to",      u"solving", u"solve",
  u"fix",   u"fixing",    u"get", u"getting", u"around", u"of",   u"in", u"and",     u"discuss", u"achieve",
  u"you",   u"regarding", u"re",  u"reach",   u"do",     u"like", u"is", u"through", u"company", u"by"};
constexpr std::array<QStringView, 8> kStandIns{u"xyz", u"xxx", u"xx",  u"xxxx",
                                               u"abc", u"zzz", u"yyy", u"fname"};
constexpr std::array<QStringView, 6> kModals{u"could", u"can", u"would", u"to", u"will", u"you"};

class SlotFinder
{
public:
    explicit SlotFinder(const CheckInput &input) : m_input(input), m_text(input.message.text()) {}

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
                named = named || isOneOf(QStringView(folded).mid(begin, k - begin), kSlotNouns);
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
        const bool says = inside.startsWith(QLatin1String("insert ")) ||
                          inside.endsWith(QLatin1String(" name")) || inside == QLatin1String("name") ||
                          inside.startsWith(QLatin1String("name of "));
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
            const QStringView before = i > 0 ? tokens[i - 1].word : QStringView();
            const QStringView after = i + 1 < tokens.size() ? tokens[i + 1].word : QStringView();
            const bool standIn = token.capitals && isOneOf(token.word, kStandIns) &&
                                 isOneOf(before, kBeforeValue) && !token.quoted &&
                                 !(i + 1 < tokens.size() && tokens[i + 1].capitalised);
            const bool blank = token.word == u"blank" && isOneOf(before, kModals) && !token.quoted &&
                               (after.isEmpty() || after == u"or" || tokens[i + 1].breakBefore);
            const bool letter = token.word == u"x" && token.capitalised && isOneOf(before, kBeforeValue) &&
                                (after == u"so" || (after == u"y"));
            if (standIn || blank || letter)
                m_hits.push_back({token.span});
        }
    }

    /// "Hey ,", "Hi !": the name fell out.
    void findEmptyGreeting(const MessageSentence &greeting)
    {
        const auto tokens = m_input.message.tokens(greeting);
        const QStringView text = m_text.mid(greeting.span.offset, greeting.span.length);
        const bool gap = text.contains(u" ,") || text.contains(u" !") || text == u"Dear," || text == u"Dear";
        if (tokens.size() == 1 && gap)
            m_hits.push_back({greeting.span});
        for (const TextToken &token : tokens) {
            const bool slotWord =
              token.capitals && (isOneOf(token.word, kSlotNouns) || isOneOf(token.word, kStandIns));
            const bool glued = token.word == u"firstname" || token.word == u"fname";
            if (token.span.length > 2 && (slotWord || glued))
                m_hits.push_back({token.span});
        }
    }

    const CheckInput &m_input;
    QStringView m_text;
    CheckHits m_hits;
};

} // namespace

CheckHits checkSlots(const CheckInput &input)
{
    return SlotFinder(input).find();
}

} // namespace core
