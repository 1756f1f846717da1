// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/mail/returndate.h"

#include "core/mail/awaywords.h"
#include "core/mail/datenames.h"
#include "core/mail/datewords.h"
#include "core/mail/wordlist.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype kLongestText = 4000; // an out-of-office says it at the top
constexpr qsizetype kReach = 9;          // tokens between a cue and its date
constexpr int kFarthest = 730;           // days; nobody is away for longer

using V = QStringView;

/// How many tokens at `at` the phrase takes; 0 if it does not stand there.
qsizetype phraseSize(const QList<DateToken> &tokens, qsizetype at, V pieces)
{
    qsizetype size = 0;
    for (const V piece : pieces.tokenize(u' ')) {
        const qsizetype here = at + size++;
        const std::array<V, 1> listed{piece};
        if (here >= tokens.size() || !isListed(listed, tokens[here].text))
            return 0;
    }
    return size;
}

/// Puts single words in the place of phrases: "tot en met" becomes "until".
QList<DateToken> withoutPhrases(const QList<DateToken> &tokens)
{
    QList<DateToken> out;
    for (qsizetype at = 0; at < tokens.size();) {
        qsizetype taken = 0;
        for (const AwayPhrase &phrase : kAwayPhrases) {
            const qsizetype size = phraseSize(tokens, at, phrase.pieces);
            if (size <= taken)
                continue;
            if (taken > 0)
                out.removeLast();
            out << DateToken{phrase.word.toString(), -1, tokens[at].capital};
            taken = size;
        }
        if (taken == 0)
            out << tokens[at];
        at += std::max<qsizetype>(1, taken);
    }
    return out;
}

enum class Cue { None, Until, Back };

class AwayReader final
{
public:
    explicit AwayReader(const AwayText &away)
      : m_tokens(withoutPhrases(dateTokens(away.text, kLongestText))), m_reading{away.written,
                                                                                 away.monthFirst},
        m_statedOnly(away.statedOnly)
    {}
    std::optional<QDate> read();
    [[nodiscard]] bool saysAway() const;

private:
    [[nodiscard]] bool isBreak(qsizetype at) const;
    [[nodiscard]] bool isAway(qsizetype at) const;
    [[nodiscard]] Cue cueAround(const FoundDate &found) const;
    [[nodiscard]] std::optional<Cue> cueBefore(qsizetype first, qsizetype end) const;
    [[nodiscard]] Cue cueRightBefore(qsizetype first, qsizetype end) const;
    [[nodiscard]] Cue cueBehind(qsizetype end) const;
    [[nodiscard]] Cue cueOf(qsizetype at, qsizetype end) const;
    [[nodiscard]] qsizetype skipBetween(qsizetype at, int step) const;
    template <size_t N>
    [[nodiscard]] bool near(const std::array<V, N> &words, qsizetype from, int step, qsizetype reach) const;
    [[nodiscard]] bool awayNear(qsizetype from, int step, qsizetype reach) const;
    [[nodiscard]] bool numberNear(qsizetype from) const;
    [[nodiscard]] bool isOtherMatter(qsizetype first, qsizetype end) const;
    void note(Cue cue, const FoundDate &found);
    void readDates();
    void readWeekdays();

    QList<DateToken> m_tokens;
    DateReading m_reading;
    bool m_statedOnly;
    std::optional<QDate> m_until;
    std::optional<QDate> m_back;
};

/// Whether a sentence ends here. The dot of "15. Juni" ends none, that of "in 2026. Visit us" does.
bool AwayReader::isBreak(qsizetype at) const
{
    const QString &text = m_tokens[at].text;
    if (text == u"."_s) {
        const DateToken before = at > 0 ? m_tokens[at - 1] : DateToken{};
        const DateToken next = m_tokens.value(at + 1);
        if (!before.isNumber())
            return before.text.size() > 1 || next.capital; // "t.o.m."
        return monthOf(next.text) == 0 && !next.isNumber() && (next.capital || before.number > 31);
    }
    return text.size() == 1 && V(u"!?\n;。！？").contains(text);
}

/// "Out" and its kin count behind a form of "be" alone.
bool AwayReader::isAway(qsizetype at) const
{
    const QString &word = m_tokens[at].text;
    if (isListed(kAway, word) || isListed(kClosed, word))
        return true;
    return isListed(kAwayShort, word) && (at == 0 || isListed(kBeforeAwayShort, m_tokens[at - 1].text));
}

bool AwayReader::saysAway() const
{
    for (qsizetype at = 0; at < m_tokens.size(); ++at) {
        if (isAway(at) && !isListed(kClosed, m_tokens[at].text))
            return true;
    }
    return false;
}

template <size_t N>
bool AwayReader::near(const std::array<V, N> &words, qsizetype from, int step, qsizetype reach) const
{
    for (qsizetype i = from, n = 0; i >= 0 && i < m_tokens.size() && n < reach && !isBreak(i);
         i += step, ++n) {
        if (isListed(words, m_tokens[i].text))
            return true;
    }
    return false;
}

bool AwayReader::awayNear(qsizetype from, int step, qsizetype reach) const
{
    for (qsizetype i = from, n = 0; i >= 0 && i < m_tokens.size() && n < reach && !isBreak(i);
         i += step, ++n) {
        if (isAway(i))
            return true;
    }
    return false;
}

/// Whether the start of a range, "1" or "1er", stands right before.
bool AwayReader::numberNear(qsizetype from) const
{
    for (qsizetype i = from, n = 0; i >= 0 && n < 4 && !isBreak(i); --i, ++n) {
        if (m_tokens[i].isNumber())
            return true;
    }
    return false;
}

/// The next token from `at` on that is no weekday, article or the like.
qsizetype AwayReader::skipBetween(qsizetype at, int step) const
{
    for (int n = 0; n < 5 && at >= 0 && at < m_tokens.size(); ++n, at += step) {
        if (weekdayOf(m_tokens[at].text) == 0 && !isListed(kBetween, m_tokens[at].text))
            break;
    }
    return at;
}

/// What the cue word at `at` says of the date that ends before `end`.
Cue AwayReader::cueOf(qsizetype at, qsizetype end) const
{
    const QString &word = m_tokens[at].text;
    if (isListed(kUntil, word) || isListed(kUntilRightBefore, word)) {
        const bool notBack = near(kBack, at - 1, -1, 6) && near(kNot, at - 1, -1, 8);
        return notBack ? Cue::Back : Cue::Until;
    }
    if (isListed(kAfter, word))
        return Cue::Until;
    if (isListed(kBack, word))
        return Cue::Back;
    const bool backNear = near(kBack, at - 1, -1, kReach) || near(kBack, end, 1, kReach) ||
                          near(kAvailable, at - 1, -1, kReach) || near(kAvailable, end, 1, kReach);
    return isListed(kFrom, word) && backNear && !awayNear(end, 1, 3) ? Cue::Back : Cue::None;
}

/// "do 15 maja", "по 15 мая", "1 - 12 June": words that mean other things elsewhere.
Cue AwayReader::cueRightBefore(qsizetype first, qsizetype end) const
{
    for (qsizetype at = first - 1, n = 0; at >= 0 && n < 5; --at, ++n) {
        const QString &word = m_tokens[at].text;
        if (isListed(kUntilRightBefore, word))
            return cueOf(at, end);
        if (at == first - 1 && isListed(kAfterRightBefore, word) && near(kBack, end, 1, kReach))
            return Cue::Until;
        if (at > 0 && isListed(kLinks, word) && (near(kFrom, at - 1, -1, 7) || numberNear(at - 1)))
            return Cue::Until;
        if (weekdayOf(word) == 0 && !isListed(kBetween, word))
            break;
    }
    return Cue::None;
}

/// "15.5. saakka", "5月15日まで", "15 Mayıs tarihine kadar".
Cue AwayReader::cueBehind(qsizetype end) const
{
    const qsizetype at = skipBetween(m_tokens.value(end).text == u"-"_s ? end + 1 : end, 1);
    if (at >= m_tokens.size())
        return Cue::None;
    if (isListed(kUntilBehind, m_tokens[at].text))
        return Cue::Until;
    return isListed(kFromBehind, m_tokens[at].text) && near(kBack, at, 1, kReach) ? Cue::Back : Cue::None;
}

/// By the nearest cue word before the date; nothing where there is none.
std::optional<Cue> AwayReader::cueBefore(qsizetype first, qsizetype end) const
{
    for (qsizetype i = first - 1, n = 0; i >= 0 && n < kReach && !isBreak(i); --i, ++n) {
        const QString &word = m_tokens[i].text;
        if (isListed(kUntil, word) || isListed(kAfter, word) || isListed(kBack, word) ||
            isListed(kFrom, word))
            return cueOf(i, end);
    }
    return std::nullopt;
}

Cue AwayReader::cueAround(const FoundDate &found) const
{
    if (found.rangeEnd)
        return Cue::Until;
    const auto [date, first, end, rangeEnd] = found;
    if (const Cue behind = cueBehind(end); behind != Cue::None)
        return behind;
    if (const Cue right = cueRightBefore(first, end); right != Cue::None)
        return right;
    if (const std::optional<Cue> before = cueBefore(first, end))
        return *before;
    if (near(kBack, end, 1, kReach))
        return Cue::Back;
    return awayNear(first - 1, -1, 15) || awayNear(end, 1, kReach) ? Cue::Until : Cue::None;
}

/// Whether its sentence is about a fair, an offer or a deadline, and about no absence.
bool AwayReader::isOtherMatter(qsizetype first, qsizetype end) const
{
    constexpr qsizetype kSentence = 40;
    const bool stated = awayNear(first - 1, -1, kSentence) || awayNear(end, 1, kSentence) ||
                        near(kBack, first - 1, -1, kSentence) || near(kBack, end, 1, kSentence);
    if (stated)
        return false;
    const bool opens =
      first < 4 || isBreak(first - 1) || isBreak(first - 2) || isBreak(first - 3) || isBreak(first - 4);
    const bool asked = !opens && near(kRequests, first - 1, -1, kSentence);
    const bool there = near(kAvailable, first - 1, -1, kSentence); // "I am available until 12 June"
    return m_statedOnly || asked || there || near(kOtherMatter, first - 1, -1, kSentence) ||
           near(kOtherMatter, end, 1, kSentence);
}

void AwayReader::note(Cue cue, const FoundDate &found)
{
    const QDate date = found.date;
    const QDate lastAway = cue == Cue::Back ? date.addDays(-1) : date;
    if (cue == Cue::None || date < m_reading.written || date > m_reading.written.addDays(kFarthest) ||
        isOtherMatter(found.first, found.end))
        return;
    std::optional<QDate> &known = cue == Cue::Back ? m_back : m_until;
    known = known ? std::max(*known, lastAway) : lastAway;
}

void AwayReader::readDates()
{
    for (qsizetype at = 0; at < m_tokens.size();) {
        if (const std::optional<FoundDate> found = dateAt(m_tokens, at, m_reading)) {
            note(cueAround(*found), *found);
            at = found->end;
            continue;
        }
        if (const std::optional<FoundDay> day = dayAt(m_tokens, at, m_reading)) {
            const qsizetype before = skipBetween(at - 1, -1);
            const bool asked = before >= 0 && (isListed(kUntil, m_tokens[before].text) ||
                                               isListed(kUntilRightBefore, m_tokens[before].text));
            if (day->ordinal && cueRightBefore(at, day->found.end) == Cue::Until)
                note(Cue::Until, day->found);
            else if (day->ordinal || asked)
                note(asked ? cueOf(before, day->found.end)
                           : cueBefore(at, day->found.end).value_or(Cue::None),
                     day->found);
        }
        ++at;
    }
}

/// "back on Monday", "until Friday", "back tomorrow": the next such day after the one it was written on.
void AwayReader::readWeekdays()
{
    for (qsizetype at = 0; at < m_tokens.size(); ++at) {
        const int weekday = weekdayOf(m_tokens[at].text);
        const bool tomorrow = isTomorrow(m_tokens[at].text);
        if (weekday == 0 && !tomorrow)
            continue;
        Cue cue = cueBehind(at + 1);
        if (cue == Cue::None && cueRightBefore(at, at + 1) == Cue::Until)
            cue = Cue::Until;
        for (qsizetype i = at - 1, n = 0; i >= 0 && n < 5 && cue == Cue::None && !isBreak(i); --i, ++n)
            cue = cueOf(i, at + 1);
        if (cue == Cue::None && near(kBack, at + 1, 1, 6))
            cue = Cue::Back;
        const int days = tomorrow ? 1 : (weekday - m_reading.written.dayOfWeek() + 6) % 7 + 1;
        note(cue, {.date = m_reading.written.addDays(days), .first = at, .end = at + 1});
    }
}

std::optional<QDate> AwayReader::read()
{
    if (!m_reading.written.isValid())
        return std::nullopt;
    readDates();
    if (!m_until && !m_back)
        readWeekdays();
    if (m_until && m_back)
        return std::min(*m_until, *m_back);
    return m_until ? m_until : m_back;
}

} // namespace

std::optional<QDate> lastDayAway(const AwayText &away)
{
    return AwayReader(away).read();
}

bool saysAway(const QString &text)
{
    return AwayReader({.text = text}).saysAway();
}

} // namespace core
