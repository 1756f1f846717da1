// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/mail/datewords.h"

#include "core/mail/datenames.h"
#include "core/mail/wordlist.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using V = QStringView;

constexpr auto kEndWords =
  std::to_array<V>({u"end",      u"ende",      u"fin",   u"fins",   u"fine",       u"final",    u"finales",
                    u"fim",      u"eind",      u"einde", u"slutet", u"slutningen", u"udgangen", u"slutten",
                    u"utgangen", u"ut",        u"końca", u"koniec", u"konce",      u"konca",    u"конца",
                    u"кінця",    u"sfârșitul", u"τέλη",  u"τέλος"});
constexpr auto kEndLinks = std::to_array<V>(
  {u"of", u"de", u"d", u"des", u"the", u"av", u"af", u"van", u"von", u"di", u"del", u"do", u"-", u"'"});
constexpr auto kEndSuffixes = std::to_array<V>({u"loppuun", u"lopussa", u"sonuna", u"sonu", u"végéig"});
constexpr auto kThisMonth =
  std::to_array<V>({u"month", u"monats", u"monat", u"mois", u"mes", u"mês", u"mese", u"maand", u"månaden",
                    u"måneden", u"miesiąca", u"měsíce", u"месяца"});
constexpr auto kDayFollowers =
  std::to_array<V>({u"inclu*", u"einschl*", u"compres*", u"incl", u"im", u"nicht", u"in", u"abwesend",
                    u"wieder", u"zurück", u")", u","});
constexpr auto kOrdinalEnds = std::to_array<V>({u"st", u"nd", u"rd", u"th"});
constexpr auto kNoDays = std::to_array<V>({u"floor", u"anniversary", u"century", u"edition", u"birthday",
                                           u"street", u"avenue", u"grade", u"annual", u"time"});
constexpr auto kRangeLinks = std::to_array<V>({u"-", u"–", u"—", u"~", u"～", u"〜", u"至", u"到", u"から"});

bool isOrdinal(const QString &word)
{
    static const QStringList kOrdinals{u"st"_s, u"nd"_s, u"rd"_s, u"th"_s, u"er"_s,
                                       u"e"_s,  u"º"_s,  u"°"_s,  u"ª"_s,  u"."_s};
    return kOrdinals.contains(word);
}

bool isDayLink(const QString &word)
{
    return word == u"of"_s || word == u"de"_s || word == u"-"_s;
}

bool isDash(const QString &word)
{
    static const QStringList kDashes{u"-"_s, u"–"_s, u"—"_s, u"to"_s, u"through"_s, u"and"_s, u"until"_s};
    return kDashes.contains(word);
}

bool isDayMark(const QString &word)
{
    return word == u"日"_s || word == u"号"_s || word == u"號"_s || word == u"일"_s;
}

bool isUnspaced(QChar c)
{
    return c.script() == QChar::Script_Han || c.script() == QChar::Script_Hiragana ||
           c.script() == QChar::Script_Katakana || c.script() == QChar::Script_Hangul;
}

/// Walks over the tokens; past the end there are empty ones.
class Cursor final
{
public:
    Cursor(const QList<DateToken> &tokens, qsizetype at) : m_tokens(&tokens), m_at(at) {}
    [[nodiscard]] qsizetype at() const { return m_at; }
    [[nodiscard]] DateToken peek(qsizetype ahead = 0) const { return m_tokens->value(m_at + ahead); }
    DateToken take() { return m_tokens->value(m_at++); }
    template <class Test>
    bool skip(Test test)
    {
        const bool fits = test(peek().text);
        m_at += fits ? 1 : 0;
        return fits;
    }
    bool skip(const QString &text)
    {
        return skip([&](const QString &word) { return word == text; });
    }

private:
    const QList<DateToken> *m_tokens;
    qsizetype m_at;
};

QDate around(const QDate &written, int month, int day)
{
    const QDate near(written.year(), month, day);
    if (near.isValid() && near < written.addDays(-60))
        return QDate(written.year() + 1, month, day);
    const QDate before(written.year() - 1, month, day);
    if (near.isValid() && near > written.addDays(270) && before >= written.addDays(-60))
        return before;
    return near.isValid() ? near : QDate(written.year() + 1, month, day);
}

QDate withYear(int year, int month, int day)
{
    return QDate(year < 100 ? 2000 + year : year, month, day);
}

bool isYear(const DateToken &token)
{
    return token.number >= 1990 && token.number < 2200;
}

/// 15.06.2026, 15.06., 2026-06-15, 15-06-2026, 15/06/26, 6/15
QDate numericDate(Cursor &cursor, const DateReading &reading)
{
    const int first = cursor.take().number;
    const QString separator = cursor.take().text;
    const int second = cursor.take().number;
    const bool third = cursor.peek().text == separator && cursor.peek(1).isNumber();
    const int last = third ? cursor.peek(1).number : -1;
    if (first >= 1990 || separator == u"-"_s) {
        if (!third || (first < 1990 && last < 1990))
            return {};
        cursor.take();
        cursor.take();
        return first >= 1990 ? QDate(first, second, last) : QDate(last, second, first);
    }
    if (third) {
        cursor.take();
        cursor.take();
    } else if (separator == u"."_s && !cursor.skip(u"."_s)) {
        return {}; // 3.5 is a number
    }
    const bool monthFirst = separator == u"/"_s && (second > 12 || (reading.monthFirst && first <= 12));
    const int day = monthFirst ? second : first;
    const int month = monthFirst ? first : second;
    return third ? withYear(last, month, day) : around(reading.written, month, day);
}

QDate lastOfMonth(const QDate &day)
{
    return day.isValid() ? QDate(day.year(), day.month(), day.daysInMonth()) : QDate();
}

QDate yearAndRest(Cursor &cursor, const DateReading &reading, int month, int day)
{
    Cursor ahead = cursor;
    while (ahead.skip(u","_s) || ahead.skip(u"."_s) || ahead.skip(u"de"_s) || ahead.skip(u"del"_s) ||
           ahead.skip(u"-"_s)) {
    }
    if (!isYear(ahead.peek()))
        return around(reading.written, month, day);
    cursor = ahead;
    return QDate(cursor.take().number, month, day);
}

/// 5月15日, 2026年5月15日, 5月4日至15日, 5月末; 5월 15일
QDate unspacedDate(Cursor &cursor, FoundDate &found, const DateReading &reading)
{
    int year = 0;
    if (cursor.peek(1).text == u"年"_s || cursor.peek(1).text == u"년"_s) {
        year = cursor.take().number;
        cursor.take();
    }
    const int month = cursor.take().number;
    const QString mark = cursor.take().text;
    const auto dated = [&](int day) {
        return year > 0 ? QDate(year, month, day) : around(reading.written, month, day);
    };
    if (mark == u"月底"_s || mark == u"月末"_s)
        return lastOfMonth(dated(1));
    if ((mark != u"月"_s && mark != u"월"_s) || !cursor.peek().isNumber() || !isDayMark(cursor.peek(1).text))
        return {};
    int day = cursor.take().number;
    cursor.take();
    if (isListed(kRangeLinks, cursor.peek().text) && cursor.peek(1).isNumber() &&
        isDayMark(cursor.peek(2).text)) {
        cursor.take();
        day = cursor.take().number;
        cursor.take();
        found.rangeEnd = true;
    }
    return dated(day);
}

/// "end of May", "Ende Mai", "fin de mois"; the cursor stands on the word for the end.
QDate endOfMonth(Cursor &cursor, const DateReading &reading)
{
    cursor.take();
    for (int links = 0; links < 3 && isListed(kEndLinks, cursor.peek().text); ++links)
        cursor.take();
    const QString name = cursor.take().text;
    if (isListed(kThisMonth, name))
        return lastOfMonth(reading.written);
    const int month = monthOf(name);
    return month > 0 ? lastOfMonth(yearAndRest(cursor, reading, month, 1)) : QDate();
}

/// "15 June 2026", "15 de junio", "1er juin"; the cursor stands on the day.
QDate dayAndMonth(Cursor &cursor, const DateReading &reading)
{
    const int day = cursor.take().number;
    cursor.skip(isOrdinal);
    cursor.skip(isDayLink);
    const int month = monthOf(cursor.peek().text);
    if (month == 0)
        return {};
    cursor.take();
    return yearAndRest(cursor, reading, month, day);
}

/// "June 15th, 2026", "June 1-12", "toukokuun loppuun"; the cursor stands on the month.
QDate monthAndDay(Cursor &cursor, FoundDate &found, const DateReading &reading)
{
    const int month = monthOf(cursor.take().text);
    if (isListed(kEndSuffixes, cursor.peek().text)) {
        cursor.take();
        return lastOfMonth(around(reading.written, month, 1));
    }
    cursor.skip(u"."_s);
    cursor.skip(u"the"_s);
    DateToken day = cursor.take();
    cursor.skip(isOrdinal);
    if (isDash(cursor.peek().text) && cursor.peek(1).isNumber() && cursor.peek(1).number <= 31 &&
        monthOf(cursor.peek(2).text) == 0) {
        cursor.take();
        day = cursor.take();
        cursor.skip(isOrdinal);
        found.rangeEnd = true;
    }
    return day.number >= 1 && day.number <= 31 ? yearAndRest(cursor, reading, month, day.number) : QDate();
}

/// "2026. május 15"; the cursor stands on the year.
QDate yearFirst(Cursor &cursor)
{
    const int year = cursor.take().number;
    cursor.skip(u"."_s);
    const int month = monthOf(cursor.take().text);
    const int day = cursor.take().number;
    return month > 0 && day > 0 ? QDate(year, month, day) : QDate();
}

bool isUnspacedDate(const Cursor &cursor)
{
    static const QStringList kMarks{u"年"_s, u"월"_s, u"년"_s, u"月"_s, u"月底"_s, u"月末"_s};
    return cursor.peek().isNumber() && kMarks.contains(cursor.peek(1).text);
}

DateToken tokenAt(QStringView text)
{
    const auto length = [text](auto isPart) {
        qsizetype end = 1;
        while (end < text.size() && isPart(text[end]))
            ++end;
        return end;
    };
    if (text[0].isDigit()) {
        const qsizetype end = length([](QChar c) { return c.isDigit(); });
        DateToken token{text.first(end).toString()};
        for (qsizetype i = 0; end <= 4 && i < end; ++i)
            token.number = std::max(token.number, 0) * 10 + text[i].digitValue();
        return token;
    }
    if (isUnspaced(text[0]))
        return {text.first(std::max<qsizetype>(1, unspacedWordAt(text))).toString()};
    if (!text[0].isLetter())
        return {QString(text[0])};
    DateToken token{
      text.first(length([](QChar c) { return (c.isLetter() && !isUnspaced(c)) || c.isMark(); })).toString()};
    token.capital = text[0].isUpper();
    for (QChar &c : token.text)
        c = c.toLower(); // one by one: the length stays
    return token;
}

} // namespace

QList<DateToken> dateTokens(const QString &text, qsizetype longest)
{
    QList<DateToken> tokens;
    const QString composed = text.left(longest).normalized(QString::NormalizationForm_C);
    const V view(composed);
    for (qsizetype at = 0; at < view.size();) {
        if (!view[at].isSpace()) {
            tokens << tokenAt(view.sliced(at));
            at += tokens.last().text.size();
        } else {
            if (view[at] == u'\n' && at + 1 < view.size() && view[at + 1] == u'\n')
                tokens << DateToken{u"\n"_s};
            ++at;
        }
    }
    return tokens;
}

std::optional<FoundDate> dateAt(const QList<DateToken> &tokens, qsizetype at, const DateReading &reading)
{
    Cursor cursor(tokens, at);
    FoundDate found{.date = {}, .first = at};
    const DateToken first = cursor.peek();
    if (isUnspacedDate(cursor))
        found.date = unspacedDate(cursor, found, reading);
    else if (first.isNumber() && cursor.peek(2).isNumber() && V(u"./-").contains(cursor.peek(1).text))
        found.date = numericDate(cursor, reading);
    else if (first.number >= 1 && first.number <= 31)
        found.date = dayAndMonth(cursor, reading);
    else if (isYear(first))
        found.date = yearFirst(cursor);
    else if (isListed(kEndWords, first.text))
        found.date = endOfMonth(cursor, reading);
    else if (monthOf(first.text) > 0)
        found.date = monthAndDay(cursor, found, reading);
    if (!found.date.isValid())
        return std::nullopt;
    found.end = cursor.at();
    return found;
}

std::optional<FoundDay> dayAt(const QList<DateToken> &tokens, qsizetype at, const DateReading &reading)
{
    Cursor cursor(tokens, at);
    const int day = cursor.take().number;
    if (day < 1 || day > 31 || !reading.written.isValid())
        return std::nullopt;
    const bool dot = cursor.peek().text == u"."_s;
    const bool ordinal = isListed(kOrdinalEnds, cursor.peek().text);
    cursor.skip(isOrdinal);
    const DateToken next = cursor.peek();
    const bool ends = next.text.isEmpty() || V(u"!?;。\n").contains(next.text) || (dot && next.capital) ||
                      (!dot && next.text == u"."_s && !cursor.peek(1).isNumber());
    if (ordinal ? isListed(kNoDays, next.text) : !ends && !isListed(kDayFollowers, next.text))
        return std::nullopt;
    QDate date(reading.written.year(), reading.written.month(), day);
    for (int months = 0; months < 3 && (!date.isValid() || date < reading.written); ++months) {
        const QDate month = reading.written.addMonths(months + 1);
        date = QDate(month.year(), month.month(), day);
    }
    return FoundDay{.found = {.date = date, .first = at, .end = cursor.at()}, .ordinal = ordinal};
}

} // namespace core
