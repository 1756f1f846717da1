// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/tone/texttoken.h"

#include <QDate>

#include <optional>
#include <span>

namespace core {

/// The days that a sentence speaks of.
struct ClaimDays {
    QDate from;
    QDate to;
    std::optional<QDate> startsUpTo; ///< something must lie this far back
};

/// "yesterday", "since Tuesday", "the last few days", "on 3 March", told on `today`.
[[nodiscard]] std::optional<ClaimDays> claimDays(std::span<const TextToken> sentence, QDate today);

/// "two", "a couple", "several", "12" beginning at `at`; 0 if it is no number. At least so many are meant.
[[nodiscard]] int numberAt(std::span<const TextToken> sentence, std::size_t at);

} // namespace core
