// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace core {

/// A piece of a text: a word (lower case), a number, or a single other character.
struct DateToken {
    QString text;
    int number = -1; ///< of digits alone
    [[nodiscard]] bool isNumber() const { return number >= 0; }
};
/// At most `longest` characters of the text are looked at.
[[nodiscard]] QList<DateToken> dateTokens(const QString &text, qsizetype longest);

/// A date found in a text: tokens from `first` to before `end`.
struct FoundDate {
    QDate date;
    qsizetype first = 0;
    qsizetype end = 0;
    bool rangeEnd = false; ///< the second of "June 1-12"
};

struct DateReading {
    QDate written;           ///< a date without a year lies around this day
    bool monthFirst = false; ///< 06/07 is the 7th of June
};
/// ISO, 15.06.2026, 15/06/26, 15 June, June 15th, 15 de junio: en, de, fr, es, pt, it.
[[nodiscard]] std::optional<FoundDate> dateAt(const QList<DateToken> &tokens, qsizetype at,
                                              const DateReading &reading);

/// 1 (Monday) to 7; 0 for a word that is no day of the week.
[[nodiscard]] int weekdayOf(const QString &word);

} // namespace core
