// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/domain/businesscalendar.h"

#include <QList>

namespace core {

/// A stretch of the rep's time that is taken.
struct BusyTime {
    Instant from;
    int minutes = 30;
};

struct FreeSlotsQuestion {
    const BusinessCalendar &calendar;
    QTimeZone repZone;
    QTimeZone contactZone; ///< hours at which nobody there is awake are passed over
    QList<BusyTime> busy;
    Instant now;
    int count = 3;
};

/// Times to propose for a call of 30 minutes: 9:00-17:00 of the rep's business days after today, clear of
/// what is taken, one a day (decisions 15). By time; fewer where two weeks hold no more.
[[nodiscard]] QList<Instant> freeSlots(const FreeSlotsQuestion &question);

} // namespace core
