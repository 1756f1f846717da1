// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

namespace core {

// The names by which mails tell dates, in lower case: en, de, fr, es, pt, it, nl, sv, da, no, fi, pl, cs, sk,
// hu, ro, ru, uk, el, tr; of ja, zh and ko the days of the week.

/// 1 (January) to 12; 0 for a word that is no month. "mars" is one, "marsh" is none.
[[nodiscard]] int monthOf(QStringView word);

/// 1 (Monday) to 7; 0 for a word that is no day of the week.
[[nodiscard]] int weekdayOf(const QString &word);

[[nodiscard]] bool isTomorrow(QStringView word);

/// The longest known word of ja, zh or ko, which write none apart, at the start of `text`; 0 where none is.
[[nodiscard]] qsizetype unspacedWordAt(QStringView text);

} // namespace core
