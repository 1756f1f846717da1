// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/prospects.h"
#include "core/domain/record.h"
#include "core/transfer/icsfile.h"

namespace core {

/// By which an entry is known again when its calendar sends a later version: its UID, and for an occurrence
/// of a series the time too at which the series has it.
[[nodiscard]] QString calendarUid(const IcsEvent &event);
[[nodiscard]] QString occurrenceUid(const QString &uid, Instant stands);

/// What an entry with a time means for the prospect's appointments (decisions 24); nothing when it says
/// nothing new. A later version moves the appointment that an earlier one made. What the rep has settled or
/// moved by hand since stays, until the calendar says something else than it did.
[[nodiscard]] std::optional<AppointmentChange> calendarChange(const Record &record, const IcsEvent &event);

/// The appointments that the cancelling of an entry takes away: one, or what of a whole series lies ahead of
/// `now`. Nothing where the calendar has said something newer.
[[nodiscard]] QList<AppointmentChange> calendarCancellation(const Record &record, const IcsEvent &event,
                                                            CancelledBy by, Instant now);

/// Cancels what an entry's version `sequence` takes away.
[[nodiscard]] AppointmentChange cancelling(const Appointment &appointment, CancelledBy by, int sequence);

} // namespace core
