// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/mboxseparator.h"

#include <QByteArrayList>

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr qsizetype kLongestSeparator = 1000;

template <size_t N>
bool isOneOf(const std::array<QByteArrayView, N> &words, QByteArrayView word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool isDay(QByteArrayView word)
{
    return !word.isEmpty() && word.size() <= 2 &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

bool isMboxSeparator(QByteArrayView line)
{
    static constexpr std::array<QByteArrayView, 7> kDays{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    static constexpr std::array<QByteArrayView, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                            "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    if (!line.startsWith("From ") || line.size() > kLongestSeparator)
        return false;
    const QByteArrayView rest = line.sliced(5).trimmed();
    if (rest.isEmpty() || rest == "-")
        return true;
    const QByteArrayList words = rest.toByteArray().simplified().split(' ');
    for (qsizetype i = 0; i + 2 < words.size(); ++i) {
        QByteArray day = words[i];
        if (day.endsWith(','))
            day.chop(1);
        if (!isOneOf(kDays, day))
            continue;
        // A sender is one word unless it is quoted: prose has more.
        const bool oneSender = i <= 1 || (words[0].startsWith('"') && words[i - 1].contains('"'));
        const bool date = (isOneOf(kMonths, words[i + 1]) && isDay(words[i + 2])) ||
                          (isDay(words[i + 1]) && isOneOf(kMonths, words[i + 2]));
        return oneSender && date;
    }
    return false;
}

bool isHeaderStart(QByteArrayView line)
{
    if (line.startsWith(">From "))
        return true;
    const qsizetype colon = line.indexOf(':');
    return colon > 0 && colon <= 80 &&
           std::all_of(line.begin(), line.begin() + colon, [](char c) { return c > ' ' && c < 0x7f; });
}

} // namespace core
