// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <optional>

namespace core {

/// Attempts and what came of them.
struct AnswerCounts {
    qint64 attempts = 0;
    qint64 yes = 0;
    qint64 neutral = 0;
    qint64 no = 0;
    bool operator==(const AnswerCounts &) const = default;

    [[nodiscard]] qint64 answers() const { return yes + neutral + no; }
    AnswerCounts &operator+=(const AnswerCounts &other);
};

/// A share with its uncertainty, all between 0 and 1.
struct AnswerRate {
    double rate = 0;
    double low = 0; ///< of the 95 % interval after Wilson
    double high = 1;
    bool operator==(const AnswerRate &) const = default;
};

/// From so many attempts on, rates are put in an order; below it chance decides too much.
inline constexpr qint64 kLeastToRank = 30;

/// Nothing without an attempt.
[[nodiscard]] std::optional<AnswerRate> answerRate(const AnswerCounts &counts);

} // namespace core
