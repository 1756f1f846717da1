// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/appointment.h"
#include "core/domain/fact.h"
#include "core/domain/handoff.h"
#include "core/domain/hold.h"
#include "core/domain/prospect.h"
#include "core/domain/touch.h"

#include <QList>

#include <optional>

namespace core {

/// Everything known of one prospect: what the rules, the timeline and the draft read.
struct Record {
    Prospect prospect;
    QList<Contact> contacts;         ///< the primary first
    QList<Touch> touches;            ///< by time, then id
    QList<Appointment> appointments; ///< by time
    QList<Fact> facts;               ///< by the time they were recorded
    QList<Hold> holds;
    QList<Run> runs;         ///< by their start
    QList<Handoff> handoffs; ///< by time

    [[nodiscard]] const Contact *primary() const;
    /// The newest fact of a kind; null if they never said one.
    [[nodiscard]] const Fact *fact(FactKind kind) const;
    [[nodiscard]] const Run *currentRun() const;
    /// The newest handoff that still asks "was it sent?"; null if none does.
    [[nodiscard]] const Handoff *openHandoff() const;
};

} // namespace core
