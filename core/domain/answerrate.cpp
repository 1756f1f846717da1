// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/answerrate.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr double kZ95 = 1.959963984540054; ///< the normal distribution's 97.5 % point

}

AnswerCounts &AnswerCounts::operator+=(const AnswerCounts &other)
{
    attempts += other.attempts;
    yes += other.yes;
    neutral += other.neutral;
    no += other.no;
    return *this;
}

std::optional<AnswerRate> answerRate(const AnswerCounts &counts)
{
    if (counts.attempts <= 0)
        return std::nullopt;
    const auto n = double(counts.attempts);
    const double rate = double(counts.answers()) / n;
    const double z2 = kZ95 * kZ95;
    const double middle = (rate + z2 / (2 * n)) / (1 + z2 / n);
    const double half = kZ95 / (1 + z2 / n) * std::sqrt(rate * (1 - rate) / n + z2 / (4 * n * n));
    // Rounding must not leave a hair where the formula says none or all.
    const double low = counts.answers() == 0 ? 0.0 : std::max(0.0, middle - half);
    const double high = counts.answers() == counts.attempts ? 1.0 : std::min(1.0, middle + half);
    return AnswerRate{.rate = rate, .low = low, .high = high};
}

} // namespace core
