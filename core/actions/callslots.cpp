// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/callslots.h"

#include "core/domain/freeslots.h"
#include "core/store/eventstore.h"

namespace core {

namespace {

constexpr int kDaysLookedAt = 30;

} // namespace

Result<QList<Instant>> callSlots(const Desk &desk, const Record &record, int count)
{
    const Instant now = desk.now();
    const auto taken =
      AppointmentStore(desk.database).scheduledBetween(now, now.plusHours(24 * kDaysLookedAt));
    if (!taken)
        return failure(taken.error());
    QList<BusyTime> busy;
    for (const Appointment &appointment : *taken)
        busy.append({appointment.at, appointment.minutes});
    return freeSlots({.calendar = desk.calendar,
                      .repZone = desk.writer.zone,
                      .contactZone = zoneOf(record, desk.writer.zone),
                      .busy = busy,
                      .now = now,
                      .count = count});
}

} // namespace core
