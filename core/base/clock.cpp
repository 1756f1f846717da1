// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/clock.h"

namespace core {

Instant instantAt(QDate date, QTime time, const QTimeZone &zone)
{
    QDateTime local(date, time, zone);
    if (!local.isValid()) // skipped by daylight saving: Qt would give nonsense
        local = QDateTime(date, time.addSecs(3600), zone);
    return Instant::from(local);
}

std::optional<QTimeZone> zoneNamed(const QByteArray &id)
{
    if (id.isEmpty() || !QTimeZone::isTimeZoneIdAvailable(id))
        return std::nullopt;
    const QTimeZone zone(id);
    return zone.isValid() ? std::optional(zone) : std::nullopt;
}

Instant SystemClock::now() const
{
    return {QDateTime::currentMSecsSinceEpoch()};
}

} // namespace core
