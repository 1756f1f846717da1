// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/domain/besttimes.h"
#include "core/domain/businesscalendar.h"
#include "core/domain/runplan.h"

#include <optional>

namespace core {

/// When a step may be made: `earliest` its opening, also once that is past; `latest` the end of the
/// send window on the last day (decisions 7).
struct Opening {
    Instant earliest;
    Instant latest;
    bool operator==(const Opening &) const = default;
};

/// When a step opens after the touch at `after` (domain.md, "Time"; decisions 2, 4, 5).
struct OpeningQuestion {
    const StepTiming &timing;
    Segment segment = Segment::Company;
    QTimeZone zone;
    QList<BestTime> bestTimes;
    Instant after;                      ///< the touch before
    std::optional<Instant> missedStart; ///< agreed start of the missed appointment, for step 1
    std::optional<QDate> notBefore;     ///< first day after a hold
    std::optional<Instant> quietUntil;  ///< no other move before it (are-you-ok: 48 hours)
    std::optional<QDate> lastAttempt;   ///< local day of the newest attempt, whatever it was
    bool lastAttemptWasCall = false;    ///< a step of the same day may follow a call that nobody took
};
[[nodiscard]] Opening openingOf(const OpeningQuestion &question, const BusinessCalendar &calendar);

} // namespace core
