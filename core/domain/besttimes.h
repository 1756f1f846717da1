// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <QTime>

#include <optional>

namespace core {

/// One stretch of a week in which a contact is "almost always at the desk" (source 002), local time.
struct BestTime {
    Qt::DayOfWeek day = Qt::Monday;
    QTime from;
    QTime to;
    bool operator==(const BestTime &) const = default;
};

/// Reads "Tue 14:00-16:00; Mon-Fri 8:00-8:30" with English or local day names, long or short.
/// Nothing if any part of it cannot be read: then it stays words, and is asked (decisions 6).
[[nodiscard]] std::optional<QList<BestTime>> parseBestTimes(const QString &text);

/// The first stretch on `day`, or nothing.
[[nodiscard]] std::optional<BestTime> bestTimeOn(const QList<BestTime> &times, QDate day);

} // namespace core
