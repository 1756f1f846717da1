// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/csvdates.h"

#include "core/mail/datenames.h"
#include "core/transfer/csvvalues.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int kCentury = 2000;

/// What stands in a cell: a day that can be read in one way, or two numbers and a year.
struct WrittenDate {
    std::optional<QDate> certain;
    QDate dayFirst;   ///< invalid: not a day in this order
    QDate monthFirst; ///< likewise

    [[nodiscard]] bool isOpen() const
    {
        return dayFirst.isValid() && monthFirst.isValid() && dayFirst != monthFirst;
    }
};

int yearOf(QStringView digits)
{
    return digits.toInt() + (digits.size() == 2 ? kCentury : 0);
}

std::optional<QDate> valid(int year, int month, int day)
{
    const QDate date(year, month, day);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

/// "3 March 2026", "3. März 2026", "03-Mar-26".
std::optional<QDate> dayBeforeName(const QString &text)
{
    static const QRegularExpression form(
      u"^(?:\\p{L}+\\.?,? )?(\\d{1,2})(?:st|nd|rd|th|er|º)?[ .-]+(?:de )?(\\p{L}+)[.,]?[ -]+(?:de )?(\\d{4}|\\d{2})\\b(?!:)"_s,
      QRegularExpression::UseUnicodePropertiesOption);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return valid(yearOf(match.capturedView(3)), monthOf(match.capturedView(2)),
                 match.capturedView(1).toInt());
}

/// "March 3, 2026", "Tue, Mar 3 2026".
std::optional<QDate> nameBeforeDay(const QString &text)
{
    static const QRegularExpression form(
      u"^(?:\\p{L}+,? )?(\\p{L}+)\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b"_s,
      QRegularExpression::UseUnicodePropertiesOption);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return valid(yearOf(match.capturedView(3)), monthOf(match.capturedView(1)),
                 match.capturedView(2).toInt());
}

std::optional<QDate> yearFirst(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return valid(match.capturedView(1).toInt(), match.capturedView(3).toInt(), match.capturedView(4).toInt());
}

WrittenDate twoNumbersAndYear(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})(?!\\d)"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    // "03-04-26" may begin with the year.
    if (match.capturedView(2) == u"-" && match.capturedView(4).size() == 2)
        return {};
    const int first = match.capturedView(1).toInt();
    const int second = match.capturedView(3).toInt();
    const int year = yearOf(match.capturedView(4));
    // Nobody puts the month first and dots between.
    if (match.capturedView(2) == u".")
        return {.certain = valid(year, second, first), .dayFirst = {}, .monthFirst = {}};
    return {.certain = {}, .dayFirst = QDate(year, second, first), .monthFirst = QDate(year, first, second)};
}

WrittenDate written(const QString &cell)
{
    const QString text = csv::cleaned(cell).toLower();
    for (const auto &reading : {yearFirst(text), dayBeforeName(text), nameBeforeDay(text)}) {
        if (reading)
            return {.certain = reading, .dayFirst = {}, .monthFirst = {}};
    }
    return twoNumbersAndYear(text);
}

std::optional<QDate> orNothing(const QDate &date)
{
    return date.isValid() ? std::optional(date) : std::nullopt;
}

bool isDay(const QString &text)
{
    const WrittenDate date = written(text);
    return date.certain || date.dayFirst.isValid() || date.monthFirst.isValid();
}

/// Where days begin in a text without semicolons. "10.11.12" behind another day is a time of day: years of
/// two digits count with slashes alone.
QList<qsizetype> startsOfDays(const QString &text)
{
    static const QRegularExpression form(
      u"(?<![\\d./-])(?:\\d{4}([-/.])\\d{1,2}\\1\\d{1,2}(?!\\d)|\\d{1,2}([-/.])\\d{1,2}\\2\\d{4}(?!\\d)"
      "|\\d{1,2}/\\d{1,2}/\\d{2}(?!\\d)"
      "|\\d{1,2}(?:st|nd|rd|th|er|º)?[ .-]+(?:de )?\\p{L}+[.,]?[ -]+(?:de )?(?:\\d{4}|\\d{2})\\b(?!:)"
      "|\\b\\p{L}+\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}\\b)"_s,
      QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
    QList<qsizetype> starts;
    auto matches = form.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (isDay(match.captured()))
            starts.append(match.capturedStart());
    }
    return starts;
}

} // namespace

QString toId(DateOrder order)
{
    switch (order) {
        case DateOrder::Undecided:
            return {};
        case DateOrder::DayFirst:
            return u"day_first"_s;
        case DateOrder::MonthFirst:
            return u"month_first"_s;
    }
    return {};
}

DateOrder dateOrderOfId(const QString &id)
{
    for (const DateOrder order : {DateOrder::DayFirst, DateOrder::MonthFirst}) {
        if (id == toId(order))
            return order;
    }
    return DateOrder::Undecided;
}

std::optional<QDate> dateOf(const QString &cell, DateOrder order)
{
    const WrittenDate date = written(cell);
    if (date.certain)
        return date.certain;
    switch (order) {
        case DateOrder::DayFirst:
            return orNothing(date.dayFirst);
        case DateOrder::MonthFirst:
            return orNothing(date.monthFirst);
        case DateOrder::Undecided:
            break;
    }
    return date.isOpen() ? std::nullopt
                         : orNothing(date.dayFirst.isValid() ? date.dayFirst : date.monthFirst);
}

QStringList daysIn(const QString &cell)
{
    static const QRegularExpression separator(u"[;|\n\r]"_s);
    QStringList days;
    for (const QString &piece : cell.split(separator)) {
        const QString text = csv::cleaned(piece);
        const QList<qsizetype> starts = startsOfDays(text);
        if (starts.size() < 2 && !text.isEmpty())
            days.append(text);
        for (qsizetype i = 0; starts.size() > 1 && i < starts.size(); ++i)
            days.append(
              text.mid(starts[i], (i + 1 < starts.size() ? starts[i + 1] : text.size()) - starts[i]));
    }
    return days;
}

bool canBeTwoDays(const QString &cell)
{
    return written(cell).isOpen();
}

void DateOrderProof::take(const QString &cell)
{
    for (const QString &day : daysIn(cell)) {
        const WrittenDate date = written(day);
        if (date.isOpen() && m_twoDays.isEmpty())
            m_twoDays = day;
        m_hasDayFirst |= date.dayFirst.isValid() && !date.monthFirst.isValid();
        m_hasMonthFirst |= date.monthFirst.isValid() && !date.dayFirst.isValid();
    }
}

DateOrder DateOrderProof::order() const
{
    if (m_hasDayFirst == m_hasMonthFirst)
        return DateOrder::Undecided;
    return m_hasDayFirst ? DateOrder::DayFirst : DateOrder::MonthFirst;
}

QString DateOrderProof::question() const
{
    return order() == DateOrder::Undecided ? m_twoDays : QString();
}

} // namespace core
