// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace core {

/// A piece of a text: a word (lower case), a number, or a single other character. Of languages without
/// spaces a word that stands around dates, else a single character.
struct DateToken {
    QString text;
    int number = -1;      ///< of digits alone
    bool capital = false; ///< it was written with a capital
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
/// ISO, 15.06.2026, 15-06-2026, 15. 6., 15/06/26, 15 June, June 15th, 15 de junio, 5月15日, and of "the end
/// of May" its last day: in the languages of datenames.
[[nodiscard]] std::optional<FoundDate> dateAt(const QList<DateToken> &tokens, qsizetype at,
                                              const DateReading &reading);

/// A day without its month, "the 15th" or "bis zum 15.": the next such day from the one it was written on.
struct FoundDay {
    FoundDate found;
    bool ordinal = false; ///< "15th" is a day wherever it stands; "15" only behind a word that asks for one
};
[[nodiscard]] std::optional<FoundDay> dayAt(const QList<DateToken> &tokens, qsizetype at,
                                            const DateReading &reading);

} // namespace core
