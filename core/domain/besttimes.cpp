// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/besttimes.h"

#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

std::optional<Qt::DayOfWeek> dayNamed(const QString &word)
{
    QString name = word.trimmed().toCaseFolded();
    if (name.endsWith(u'.'))
        name.chop(1);
    if (name.size() < 2)
        return std::nullopt;
    for (const QLocale &locale : {QLocale(QLocale::English), QLocale()}) {
        for (int day = Qt::Monday; day <= Qt::Sunday; ++day) {
            const QString full = locale.standaloneDayName(day, QLocale::LongFormat).toCaseFolded();
            QString shortName = locale.standaloneDayName(day, QLocale::ShortFormat).toCaseFolded();
            if (shortName.endsWith(u'.'))
                shortName.chop(1);
            // "Tues", "Thurs" and "Tuesdays" are written as well.
            const bool longer = name.size() >= 3 && (full.startsWith(name) || name == full + u's');
            if (name == full || name == shortName || longer)
                return static_cast<Qt::DayOfWeek>(day);
        }
    }
    return std::nullopt;
}

void appendDays(QList<Qt::DayOfWeek> &days, int from, int to)
{
    for (int day = from;; day = day % 7 + 1) {
        days.append(static_cast<Qt::DayOfWeek>(day));
        if (day == to)
            return;
    }
}

std::optional<QList<Qt::DayOfWeek>> readDays(QString text)
{
    text = text.trimmed().toCaseFolded();
    if (text.endsWith(u':'))
        text.chop(1);
    QList<Qt::DayOfWeek> days;
    if (text == u"weekdays"_s) {
        appendDays(days, Qt::Monday, Qt::Friday);
        return days;
    }
    if (text == u"daily"_s || text == u"every day"_s) {
        appendDays(days, Qt::Monday, Qt::Sunday);
        return days;
    }
    static const QRegularExpression separators(uR"(\s*[,/&]\s*|\s+and\s+|\s+)"_s);
    text.replace(QRegularExpression(uR"(\s*-\s*)"_s), u"-"_s);
    for (const QString &item : text.split(separators, Qt::SkipEmptyParts)) {
        const QStringList ends = item.split(u'-');
        const auto first = dayNamed(ends.first());
        const auto last = dayNamed(ends.last());
        if (!first || !last || ends.size() > 2)
            return std::nullopt;
        appendDays(days, *first, *last);
    }
    if (days.isEmpty())
        return std::nullopt;
    return days;
}

struct Clockface {
    int hour = 0;
    int minute = 0;
    QString half; ///< "am", "pm" or empty
};

QTime timeOf(Clockface face)
{
    if (!face.half.isEmpty() && (face.hour < 1 || face.hour > 12))
        return {};
    if (face.half == u"pm"_s && face.hour < 12)
        face.hour += 12;
    if (face.half == u"am"_s && face.hour == 12)
        face.hour = 0;
    return QTime(face.hour, face.minute);
}

std::optional<std::pair<QTime, QTime>> readTimes(const QString &text)
{
    static const QRegularExpression pattern(
      uR"(^\s*(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?\s*(?:-|to)\s*(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?\s*$)"_s,
      QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    Clockface from{match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toLower()};
    const Clockface to{match.captured(4).toInt(), match.captured(5).toInt(), match.captured(6).toLower()};
    if (from.half.isEmpty() && from.hour <= 12 && from.hour < to.hour)
        from.half = to.half; // "2-4pm"
    const QTime first = timeOf(from);
    const QTime last = timeOf(to);
    if (!first.isValid() || !last.isValid() || first >= last)
        return std::nullopt;
    return std::pair(first, last);
}

} // namespace

std::optional<QList<BestTime>> parseBestTimes(const QString &text)
{
    QString plain = text;
    plain.replace(QChar(0x2013), u'-').replace(QChar(0x2014), u'-');
    static const QRegularExpression ends(uR"([;\n])"_s);
    QList<BestTime> times;
    for (const QString &part : plain.split(ends, Qt::SkipEmptyParts)) {
        if (part.trimmed().isEmpty())
            continue;
        const auto digit = std::find_if(part.cbegin(), part.cend(), [](QChar c) { return c.isDigit(); });
        const qsizetype at = digit - part.cbegin();
        const auto days = readDays(part.left(at));
        const auto stretch = readTimes(part.mid(at));
        if (!days || !stretch)
            return std::nullopt;
        for (Qt::DayOfWeek day : *days)
            times.append({day, stretch->first, stretch->second});
    }
    if (times.isEmpty())
        return std::nullopt;
    return times;
}

std::optional<BestTime> bestTimeOn(const QList<BestTime> &times, QDate day)
{
    std::optional<BestTime> first;
    for (const BestTime &time : times) {
        if (time.day == day.dayOfWeek() && (!first || time.from < first->from))
            first = time;
    }
    return first;
}

} // namespace core
