// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QString>

namespace core {

struct DepartureText {
    QString text;            ///< words of an automatic reply
    QString senderName{};    ///< whose departure it would be; may be empty
    QString senderAddress{}; ///< lower case; may be empty
    QDate written{};         ///< what a sentence announces for a later day has not happened
};

/// Whether the text says that the sender works there no more or that this mailbox is closed. A colleague who
/// left, an old telephone number or a day off are told of in absences too: they are none.
[[nodiscard]] bool saysLeft(const DepartureText &departure);

} // namespace core
