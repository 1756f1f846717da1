// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/standing.h"

#include <optional>

namespace core {

/// The silence that a prospect is in: what of ours stands unanswered, and how far the run is in it.
struct Silence {
    std::optional<Instant> lastAnswer;
    bool lastAnswerWasHeld = false;
    std::optional<Instant> lastHeld; ///< the newest conversation that took place
    std::optional<Instant> missedAt; ///< the missed appointment that it began with
    std::optional<Instant> since;    ///< first unanswered attempt or missed appointment; nothing: no silence
    QList<Attempt> attempts;         ///< unanswered, oldest first, with the steps they belong to
    std::optional<Channel> lastChannel; ///< of the newest of them
    const RunPlan *plan = nullptr;      ///< of the run, or the default one
    bool runIsOn = false;
    int next = 0;   ///< index of the step that comes next in `plan`; its size after the last
    Instant anchor; ///< the touch from which the wait of that step counts
    std::optional<Instant> quietUntil; ///< after a step that wants quiet behind it
    int answersTimed = 0;              ///< answers of theirs whose time to answer is known, twenty at most
    qint64 usualAnswerMs = 0;          ///< their median; only with `answersTimed` >= 1
};

/// Reads the touches up to `now` once, in order.
[[nodiscard]] Silence silenceOf(const StandingInput &input, const RunPlans &plans, Instant now);

} // namespace core
