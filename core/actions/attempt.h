// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/action.h"
#include "core/actions/prospects.h"
#include "core/domain/touch.h"

namespace core {

/// Stores a touch in an action that is under way and lets everything follow that hangs on it: an attempt
/// before its move opens is marked `overridden` and begins the run that is due; an answer ends the run; a
/// first answer makes the prospect engaged. Used by logging, by "sent" and by appointments.
[[nodiscard]] Result<TouchId> recordTouch(ProspectAction &action, Touch touch);

/// Adds or changes an appointment in an action that is under way, with what follows from its outcome.
[[nodiscard]] Result<AppointmentId> changeAppointment(ProspectAction &action,
                                                      const AppointmentChange &change);

/// What an answer or a missed appointment changes beside the timeline: the run ends, the situation follows.
[[nodiscard]] Result<void> followTouch(ProspectAction &action, const TouchMark &touch);

/// domain.md, "Time": before its move opens, or a second one on a day (decisions 12).
[[nodiscard]] bool isOverride(const Record &record, const Standing &before, const TouchMark &attempt,
                              const QTimeZone &zone);

/// Whether `text` is the message of an open handoff: at least half of its words, within a day (decisions 18).
[[nodiscard]] const Handoff *matchingHandoff(const Record &record, const Touch &touch);

} // namespace core
