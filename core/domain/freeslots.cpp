// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/freeslots.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr int kMinutes = 30;
constexpr int kMostDays = 14;
constexpr int kHalfHours = 16; // from 9:00 to 16:30
const QTime kOpens(9, 0);
const QTime kAwakeFrom(8, 0);
const QTime kAwakeTo(20, 0);
/// Where a day's search begins, in half hours after nine: not everybody can in the morning.
constexpr std::array<int, 3> kFirstTried{2, 10, 4};

bool isTaken(const QList<BusyTime> &busy, Instant at)
{
    return std::any_of(busy.cbegin(), busy.cend(), [at](const BusyTime &taken) {
        return taken.from < at.plusMinutes(kMinutes) && at < taken.from.plusMinutes(taken.minutes);
    });
}

bool isAwake(Instant at, const QTimeZone &zone)
{
    const QTime time = at.in(zone).time();
    return time >= kAwakeFrom && time < kAwakeTo;
}

} // namespace

QList<Instant> freeSlots(const FreeSlotsQuestion &q)
{
    QList<Instant> slots;
    QDate day = q.now.dateIn(q.repZone);
    for (int i = 0; i < kMostDays && slots.size() < q.count; ++i) {
        day = q.calendar.nextOpenDay(day.addDays(1), Segment::Company);
        for (int k = 0; k < kHalfHours; ++k) {
            const int halfHour = (kFirstTried.at(size_t(slots.size()) % kFirstTried.size()) + k) % kHalfHours;
            const Instant at = instantAt(day, kOpens.addSecs(halfHour * kMinutes * 60), q.repZone);
            if (!isTaken(q.busy, at) && isAwake(at, q.contactZone)) {
                slots.append(at);
                break;
            }
        }
    }
    return slots;
}

} // namespace core
