// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/opening.h"
#include "core/domain/record.h"
#include "core/domain/standing.h"

#include <optional>

namespace core {

/// When moves can be made, seen from now. Borrows; must outlive it.
struct MoveTimesBasis {
    const Record &record;
    const RunPlans &plans;
    const BusinessCalendar &calendar;
    QTimeZone zone;
    Instant now;
};

class MoveTimes final
{
public:
    explicit MoveTimes(MoveTimesBasis basis) : m_basis(std::move(basis)) {}

    /// A move for a business never falls on a weekend or holiday, nor on a day on which the rep is away: one
    /// that opened before waits for the next open day. A step for best times alone waits for the next.
    [[nodiscard]] Opening whenItCanBeMade(Opening opening, const StepTiming &timing) const;
    /// The opening of the step that is next, or of a later one if each before it is made as soon as it can
    /// be. Nothing for a step that lies behind.
    [[nodiscard]] std::optional<Opening> openingOfStep(const QString &stepId, const Standing &standing) const;
    /// Of the primary; none where they cannot be read.
    [[nodiscard]] QList<BestTime> bestTimes() const;

private:
    [[nodiscard]] Opening inBestTime(Opening opening) const;

    MoveTimesBasis m_basis;
};

} // namespace core
