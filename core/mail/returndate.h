// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace core {

struct AwayText {
    QString text;            ///< subject and words of an automatic reply
    QDate written;           ///< the day it was written: dates without a year lie around it
    bool monthFirst = false; ///< 06/07 is the 7th of June
    bool statedOnly = false; ///< take only a date whose own sentence tells of an absence or a return
};

/// The last day away that an out-of-office names: "until 12 June" is the 12th, "back on 15 June" the 14th.
/// Nothing when it names none; dates of fairs, offers and deadlines are none. Reads the languages of
/// datenames; also weekdays ("back on Monday"), "the 15th", "the end of May" and tomorrow.
[[nodiscard]] std::optional<QDate> lastDayAway(const AwayText &away);

/// Whether a word tells of an absence: "on leave", "im Urlaub".
[[nodiscard]] bool saysAway(const QString &text);

} // namespace core
