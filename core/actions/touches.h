// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/desk.h"
#include "core/domain/touch.h"

namespace core {

// One function, one transaction, one entry of undo. Each leaves the prospect's list row worked out anew.

struct NewTouch {
    ProspectId prospect{0};
    Channel channel = Channel::Email;
    Direction direction = Direction::Out;
    std::optional<Instant> at;     ///< nothing: now
    std::optional<TouchKind> kind; ///< nothing: what the channel and direction say
    QString step;
    QString subject;
    QString text;
};
/// Adds a touch. An outbound one before its move opens is marked `overridden`; one that repeats an open
/// handoff confirms it (decisions 18). NoContactAsked for outbound touches to who asked for none.
[[nodiscard]] Result<TouchId> logTouch(Desk &desk, const NewTouch &touch);

/// The rep's own judgement of a message, above that of its sender; the state follows.
[[nodiscard]] Result<void> reclassify(Desk &desk, TouchId touch, TouchKind kind);

} // namespace core
