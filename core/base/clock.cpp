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
    // Links such as US/Eastern are zones too, although they are not listed. A bare word that is not listed
    // would be read as a POSIX rule, that is as UTC under another name.
    if (!id.contains('/') && !QTimeZone::isTimeZoneIdAvailable(id))
        return std::nullopt;
    const QTimeZone zone(id);
    return zone.isValid() ? std::optional(zone) : std::nullopt;
}

Instant SystemClock::now() const
{
    return {QDateTime::currentMSecsSinceEpoch()};
}

} // namespace core
