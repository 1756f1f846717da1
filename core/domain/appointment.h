// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/domain/ids.h"
#include "core/domain/vocabulary.h"

#include <QString>

#include <optional>

namespace core {

/// What a calendar last said of an appointment.
struct CalendarEntry {
    QString uid;      ///< of the entry; an occurrence of a series has its own
    int sequence = 0; ///< rises when the entry is changed
    Instant at;
    bool operator==(const CalendarEntry &) const = default;
};

/// A time both sides agreed on.
struct Appointment {
    AppointmentId id{0};
    ProspectId prospect{0};
    Instant at;
    int minutes = 30;
    QString platform; ///< "Zoom"; empty when not known
    QString topic;
    AppointmentStatus status = AppointmentStatus::Scheduled;
    std::optional<CancelledBy> cancelledBy;
    std::optional<int> waitedMinutes; ///< how long the rep waited when it was missed (decisions 16)
    Instant agreedAt;                 ///< when it was recorded
    std::optional<Instant> settledAt; ///< when its outcome was recorded
    std::optional<CalendarEntry> calendar{};
    std::optional<TouchId> touch; ///< the touch that its outcome put on the timeline
    bool operator==(const Appointment &) const = default;
};

} // namespace core
