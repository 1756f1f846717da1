// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/domain/ids.h"
#include "core/domain/vocabulary.h"

#include <QString>

#include <optional>

namespace core {

/// A draft that was passed on. Only a confirmed one counts as an attempt; a handed-off one asks.
struct Handoff {
    HandoffId id{0};
    ProspectId prospect{0};
    std::optional<ContactId> contact;
    Instant at;
    HandoffVia via = HandoffVia::Clipboard;
    Channel channel = Channel::Email;
    QString playbook; ///< empty for a text of the rep's own
    QString step;
    QString to;
    QString subject;
    QString text;
    HandoffStatus status = HandoffStatus::HandedOff;
    std::optional<TouchId> touch; ///< what it became once it was confirmed
    bool overridden = false;      ///< handed off before its move opened
    bool operator==(const Handoff &) const = default;
};

/// A playbook run of a prospect. At most one has no end.
struct Run {
    RunId id{0};
    ProspectId prospect{0};
    QString playbook;
    Instant startedAt;
    std::optional<Instant> endedAt;
    QString endReason; ///< "answered", "switched", "finished", "closed", "merged"
    bool operator==(const Run &) const = default;
};

} // namespace core
