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
};

/// The last day away that an out-of-office names: "until 12 June" is the 12th, "back on 15 June" the 14th.
/// Nothing when it names none. Reads en, de, fr, es, pt, it; also weekdays ("back on Monday").
[[nodiscard]] std::optional<QDate> lastDayAway(const AwayText &away);

/// Whether the text says that the person works there no more or that the mailbox is closed.
[[nodiscard]] bool saysLeft(const QString &text);

} // namespace core
