// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/claimspan.h"

#include <algorithm>
#include <array>
#include <utility>

namespace core {

namespace {

using Tokens = std::span<const TextToken>;

constexpr std::array<std::pair<QStringView, int>, 27> kNumbers{
  {{u"a", 1},       {u"an", 1},      {u"one", 1},       {u"once", 1},  {u"two", 2},     {u"twice", 2},
   {u"couple", 2},  {u"both", 2},    {u"multiple", 2},  {u"three", 3}, {u"thrice", 3},  {u"few", 3},
   {u"several", 3}, {u"many", 3},    {u"numerous", 3},  {u"four", 4},  {u"five", 5},    {u"six", 6},
   {u"seven", 7},   {u"eight", 8},   {u"nine", 9},      {u"ten", 10},  {u"eleven", 11}, {u"twelve", 12},
   {u"dozen", 12},  {u"another", 1}, {u"repeatedly", 2}}};
constexpr std::array<QStringView, 7> kWeekdays{u"monday", u"tuesday",  u"wednesday", u"thursday",
                                               u"friday", u"saturday", u"sunday"};
constexpr std::array<QStringView, 12> kMonths{u"january",   u"february", u"march",    u"april",
                                              u"may",       u"june",     u"july",     u"august",
                                              u"september", u"october",  u"november", u"december"};
constexpr int kFewDays = 7;
constexpr int kFewWeeks = 49;
constexpr int kMonthDays = 31;

QStringView wordAt(Tokens tokens, std::size_t i)
{
    return i < tokens.size() ? tokens[i].word : QStringView();
}

template <std::size_t N>
int indexOf(QStringView word, const std::array<QStringView, N> &words)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (words[i] == word || (word.size() == 3 && words[i].startsWith(word)))
            return int(i);
    }
    return -1;
}

int dayNumber(QStringView word)
{
    QStringView digits = word;
    while (!digits.isEmpty() && !digits.back().isDigit())
        digits.chop(1);
    bool sound = false;
    const int day = digits.toInt(&sound);
    return sound && day >= 1 && day <= 31 && word.size() - digits.size() <= 2 ? day : 0;
}

/// The last such date that is not after today.
std::optional<QDate> dateOf(int month, int day, QDate today)
{
    for (int year = today.year(); year >= today.year() - 1; --year) {
        const QDate date(year, month + 1, day);
        if (date.isValid() && date <= today)
            return date;
    }
    return std::nullopt;
}

std::optional<ClaimDays> writtenDate(Tokens tokens, std::size_t i, QDate today)
{
    const int month = indexOf(tokens[i].word, kMonths);
    if (month < 0 || !tokens[i].capitalised)
        return std::nullopt;
    int day = i > 0 ? dayNumber(tokens[i - 1].word) : 0;
    if (day == 0)
        day = dayNumber(wordAt(tokens, i + 1));
    const std::optional<QDate> date = day > 0 ? dateOf(month, day, today) : std::nullopt;
    if (!date)
        return std::nullopt;
    return ClaimDays{*date, *date, {}};
}

std::optional<ClaimDays> weekdayOf(Tokens tokens, std::size_t i, QDate today)
{
    const int weekday = indexOf(tokens[i].word, kWeekdays);
    if (weekday < 0 || !tokens[i].capitalised)
        return std::nullopt;
    const QStringView before = i > 0 ? tokens[i - 1].word : QStringView();
    if (before == u"next" || before == u"by" || before == u"until" || before == u"for" || before == u"this")
        return std::nullopt;
    const int back = (today.dayOfWeek() - 1 - weekday + 7) % 7;
    const QDate date = today.addDays(back == 0 ? -7 : -back);
    // "last Tuesday" is said of either of the last two, and today's name of today too.
    return ClaimDays{before == u"last" ? date.addDays(-7) : date, back == 0 ? today : date, {}};
}

/// "the last few days", "the past two weeks", "these three weeks".
std::optional<ClaimDays> stretch(Tokens tokens, std::size_t i, QDate today)
{
    const QStringView unit = tokens[i].word;
    const bool days = unit == u"days" || unit == u"day";
    const bool weeks = unit == u"weeks" || unit == u"week";
    const bool months = unit == u"months" || unit == u"month";
    if ((!days && !weeks && !months) || i == 0)
        return std::nullopt;
    bool back = false;
    int count = 0;
    for (std::size_t k = i; k > 0 && i - k < 5; --k) {
        const QStringView word = tokens[k - 1].word;
        back = back || word == u"last" || word == u"past" || word == u"recent" || word == u"previous";
        count = std::max(count, word == u"a" || word == u"an" ? 0 : numberAt(tokens, k - 1));
    }
    const bool ago = wordAt(tokens, i + 1) == u"ago" || wordAt(tokens, i + 1) == u"now";
    if (!back && !ago)
        return std::nullopt;
    const int unitDays = days ? 1 : (weeks ? 7 : kMonthDays);
    if (ago)
        return ClaimDays{today.addDays(-2 * std::max(count, 1) * unitDays - 3), today, {}};
    if (count == 0)
        return ClaimDays{today.addDays(-2 * unitDays), today, {}};
    const int reach =
      days ? std::max(kFewDays, 2 * count) : (weeks ? std::max(kFewWeeks, 14 * count) : unitDays * count * 2);
    ClaimDays found{today.addDays(-reach), today, {}};
    if (weeks || months)
        found.startsUpTo = today.addDays(-7);
    return found;
}

std::optional<ClaimDays> daysAt(Tokens tokens, std::size_t i, QDate today)
{
    const QStringView word = tokens[i].word;
    const QStringView before = i > 0 ? tokens[i - 1].word : QStringView();
    if (word == u"yesterday")
        return ClaimDays{today.addDays(-1), today.addDays(-1), {}};
    if (word == u"today" || ((word == u"morning" || word == u"afternoon") && before == u"this"))
        return ClaimDays{today, today, {}};
    if (word == u"week" && before == u"this")
        return ClaimDays{today.addDays(1 - today.dayOfWeek()), today, {}};
    if (const auto date = writtenDate(tokens, i, today))
        return date;
    if (const auto weekday = weekdayOf(tokens, i, today))
        return weekday;
    return stretch(tokens, i, today);
}

} // namespace

std::optional<ClaimDays> claimDays(Tokens sentence, QDate today)
{
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        std::optional<ClaimDays> days = sentence[i].quoted ? std::nullopt : daysAt(sentence, i, today);
        if (!days)
            continue;
        for (std::size_t k = i; k > 0 && i - k < 3; --k) {
            if (sentence[k - 1].word == u"since")
                days->to = today;
        }
        return days;
    }
    return std::nullopt;
}

int numberAt(Tokens sentence, std::size_t at)
{
    const QStringView word = wordAt(sentence, at);
    const QStringView next = wordAt(sentence, at + 1);
    if ((word == u"a" || word == u"the") && (next == u"couple" || next == u"few" || next == u"dozen"))
        return numberAt(sentence, at + 1);
    if (word == u"a" && next == u"number")
        return 3;
    if (word == u"half" && (next == u"a" || next == u"dozen"))
        return 6;
    for (const auto &[written, number] : kNumbers) {
        if (written == word)
            return number;
    }
    bool sound = false;
    const int number = word.toInt(&sound);
    return sound && number > 0 && number < 1000 ? number : 0;
}

} // namespace core
