// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QTimeZone>

#include <compare>
#include <optional>

namespace core {

/// A point in time: milliseconds since 1970-01-01T00:00:00Z. The only form in which time is stored.
struct Instant {
    qint64 utcMs = 0;

    auto operator<=>(const Instant &) const = default;

    [[nodiscard]] static Instant from(const QDateTime &time) { return {time.toMSecsSinceEpoch()}; }
    [[nodiscard]] QDateTime in(const QTimeZone &zone) const
    {
        return QDateTime::fromMSecsSinceEpoch(utcMs, zone);
    }
    [[nodiscard]] QDate dateIn(const QTimeZone &zone) const { return in(zone).date(); }
    [[nodiscard]] Instant plusMs(qint64 ms) const { return {utcMs + ms}; }
    [[nodiscard]] Instant plusMinutes(qint64 minutes) const { return plusMs(minutes * 60'000); }
    [[nodiscard]] Instant plusHours(qint64 hours) const { return plusMinutes(hours * 60); }
};

/// Local date and time to an instant. A time that the zone skips in spring is moved one hour on.
[[nodiscard]] Instant instantAt(QDate date, QTime time, const QTimeZone &zone);

/// The zone of an IANA id; nothing for a name that the system does not know (QTimeZone takes any).
[[nodiscard]] std::optional<QTimeZone> zoneNamed(const QByteArray &id);

/// Where "now" comes from: the system, or a fixed time (`--now`, tests).
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override;
};

class FixedClock final : public Clock
{
public:
    explicit FixedClock(Instant at) : m_at(at) {}
    [[nodiscard]] Instant now() const override { return m_at; }
    void set(Instant at) { m_at = at; }

private:
    Instant m_at;
};

} // namespace core
