// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/mail/datewords.h"

#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct NamedNumber {
    QStringView name;
    int number;
};

constexpr auto kMonths = std::to_array<NamedNumber>({
  {u"january", 1},    {u"jan", 1},       {u"januar", 1},     {u"jänner", 1},    {u"janvier", 1},
  {u"janv", 1},       {u"enero", 1},     {u"ene", 1},        {u"janeiro", 1},   {u"gennaio", 1},
  {u"gen", 1},        {u"february", 2},  {u"feb", 2},        {u"februar", 2},   {u"février", 2},
  {u"févr", 2},       {u"febrero", 2},   {u"fevereiro", 2},  {u"fev", 2},       {u"febbraio", 2},
  {u"march", 3},      {u"mar", 3},       {u"märz", 3},       {u"mars", 3},      {u"marzo", 3},
  {u"março", 3},      {u"april", 4},     {u"apr", 4},        {u"avril", 4},     {u"avr", 4},
  {u"abril", 4},      {u"abr", 4},       {u"aprile", 4},     {u"may", 5},       {u"mai", 5},
  {u"mayo", 5},       {u"maio", 5},      {u"maggio", 5},     {u"mag", 5},       {u"june", 6},
  {u"jun", 6},        {u"juni", 6},      {u"juin", 6},       {u"junio", 6},     {u"junho", 6},
  {u"giugno", 6},     {u"giu", 6},       {u"july", 7},       {u"jul", 7},       {u"juli", 7},
  {u"juillet", 7},    {u"juil", 7},      {u"julio", 7},      {u"julho", 7},     {u"luglio", 7},
  {u"lug", 7},        {u"august", 8},    {u"aug", 8},        {u"août", 8},      {u"agosto", 8},
  {u"ago", 8},        {u"september", 9}, {u"sep", 9},        {u"sept", 9},      {u"septembre", 9},
  {u"septiembre", 9}, {u"setembro", 9},  {u"settembre", 9},  {u"set", 9},       {u"october", 10},
  {u"oct", 10},       {u"oktober", 10},  {u"okt", 10},       {u"octobre", 10},  {u"octubre", 10},
  {u"outubro", 10},   {u"out", 10},      {u"ottobre", 10},   {u"ott", 10},      {u"november", 11},
  {u"nov", 11},       {u"novembre", 11}, {u"noviembre", 11}, {u"novembro", 11}, {u"december", 12},
  {u"dec", 12},       {u"dezember", 12}, {u"dez", 12},       {u"décembre", 12}, {u"déc", 12},
  {u"diciembre", 12}, {u"dic", 12},      {u"dezembro", 12},  {u"dicembre", 12},
});

constexpr auto kWeekdays = std::to_array<NamedNumber>({
  {u"monday", 1},    {u"mon", 1},      {u"montag", 1},   {u"lundi", 1},      {u"lunes", 1},
  {u"segunda", 1},   {u"lunedì", 1},   {u"tuesday", 2},  {u"tue", 2},        {u"dienstag", 2},
  {u"mardi", 2},     {u"martes", 2},   {u"terça", 2},    {u"martedì", 2},    {u"wednesday", 3},
  {u"wed", 3},       {u"mittwoch", 3}, {u"mercredi", 3}, {u"miércoles", 3},  {u"quarta", 3},
  {u"mercoledì", 3}, {u"thursday", 4}, {u"thu", 4},      {u"donnerstag", 4}, {u"jeudi", 4},
  {u"jueves", 4},    {u"quinta", 4},   {u"giovedì", 4},  {u"friday", 5},     {u"fri", 5},
  {u"freitag", 5},   {u"vendredi", 5}, {u"viernes", 5},  {u"sexta", 5},      {u"venerdì", 5},
  {u"saturday", 6},  {u"samstag", 6},  {u"samedi", 6},   {u"sábado", 6},     {u"sabato", 6},
  {u"sunday", 7},    {u"sonntag", 7},  {u"dimanche", 7}, {u"domingo", 7},    {u"domenica", 7},
});

template <size_t N>
int numberOf(const std::array<NamedNumber, N> &names, const QString &word)
{
    for (const NamedNumber &named : names) {
        if (word == named.name)
            return named.number;
    }
    return 0;
}

bool isOrdinal(const QString &word)
{
    static const QStringList kOrdinals{u"st"_s, u"nd"_s, u"rd"_s, u"th"_s, u"er"_s, u"º"_s, u"°"_s, u"."_s};
    return kOrdinals.contains(word);
}

bool isDayLink(const QString &word)
{
    return word == u"of"_s || word == u"de"_s || word == u"-"_s;
}

bool isDash(const QString &word)
{
    static const QStringList kDashes{u"-"_s, u"–"_s, u"—"_s, u"to"_s, u"through"_s, u"and"_s};
    return kDashes.contains(word);
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

/// 15.06.2026, 15.06., 2026-06-15, 15/06/26, 6/15
QDate numericDate(Cursor &cursor, const DateReading &reading)
{
    const int first = cursor.take().number;
    const QString separator = cursor.take().text;
    const int second = cursor.take().number;
    const bool third = cursor.peek().text == separator && cursor.peek(1).isNumber();
    const int last = third ? cursor.peek(1).number : -1;
    if (separator == u"-"_s) {
        if (!third || first < 1990)
            return {};
        cursor.take();
        cursor.take();
        return QDate(first, second, last);
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

} // namespace

QList<DateToken> dateTokens(const QString &text, qsizetype longest)
{
    QList<DateToken> tokens;
    const QString lower = text.left(longest).toLower();
    for (qsizetype at = 0; at < lower.size();) {
        const QChar c = lower[at];
        qsizetype end = at + 1;
        if (c.isDigit()) {
            while (end < lower.size() && lower[end].isDigit())
                ++end;
            const QString digits = lower.mid(at, end - at);
            tokens << DateToken{digits, digits.size() <= 4 ? digits.toInt() : -1};
        } else if (c.isLetter()) {
            while (end < lower.size() && lower[end].isLetter())
                ++end;
            tokens << DateToken{lower.mid(at, end - at)};
        } else if (!c.isSpace()) {
            tokens << DateToken{QString(c)};
        } else if (c == u'\n' && lower.mid(at + 1, 1) == u"\n"_s) {
            tokens << DateToken{u"\n"_s};
        }
        at = end;
    }
    return tokens;
}

std::optional<FoundDate> dateAt(const QList<DateToken> &tokens, qsizetype at, const DateReading &reading)
{
    Cursor cursor(tokens, at);
    FoundDate found{.date = {}, .first = at};
    const DateToken first = cursor.peek();
    if (first.isNumber() && cursor.peek(2).isNumber() && QStringView(u"./-").contains(cursor.peek(1).text)) {
        found.date = numericDate(cursor, reading);
    } else if (first.isNumber() && first.number >= 1 && first.number <= 31) {
        cursor.take();
        cursor.skip(isOrdinal);
        cursor.skip(isDayLink);
        if (const int month = numberOf(kMonths, cursor.peek().text); month > 0) {
            cursor.take();
            found.date = yearAndRest(cursor, reading, month, first.number);
        }
    } else if (const int month = numberOf(kMonths, first.text); month > 0) {
        cursor.take();
        cursor.skip(u"."_s);
        cursor.skip(u"the"_s);
        DateToken day = cursor.take();
        cursor.skip(isOrdinal);
        if (isDash(cursor.peek().text) && cursor.peek(1).isNumber() && cursor.peek(1).number <= 31) {
            cursor.take();
            day = cursor.take();
            cursor.skip(isOrdinal);
            found.rangeEnd = true;
        }
        if (day.number >= 1 && day.number <= 31)
            found.date = yearAndRest(cursor, reading, month, day.number);
    }
    if (!found.date.isValid())
        return std::nullopt;
    found.end = cursor.at();
    return found;
}

int weekdayOf(const QString &word)
{
    return numberOf(kWeekdays, word);
}

} // namespace core
