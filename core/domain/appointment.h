// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/domain/ids.h"
#include "core/domain/vocabulary.h"

#include <QString>

#include <optional>

namespace core {

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
    std::optional<TouchId> touch;     ///< the touch that its outcome put on the timeline
    bool operator==(const Appointment &) const = default;
};

} // namespace core
