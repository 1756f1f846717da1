// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/standing.h"
#include "core/domain/todo.h"
#include "core/playbook/nextmove.h"

#include <QLocale>
#include <QString>

namespace words {

/// Whose clock and language a sentence is told in.
struct Telling {
    QTimeZone zone; ///< days and hours as the rep sees them
    QLocale locale{QLocale::English, QLocale::UnitedStates};
    core::Instant now;
};

[[nodiscard]] QString stateName(core::State state); ///< "Your turn", "Silent", ...
/// A language as its speakers call it: "English" of "en", "Español".
[[nodiscard]] QString languageName(const QString &language);
[[nodiscard]] QString channelName(core::Channel channel); ///< "E-mail", "Voicemail", ...
[[nodiscard]] QString segmentName(core::Segment segment);
[[nodiscard]] QString roleName(core::ContactRole role);
[[nodiscard]] QString todoName(core::Todo todo);     ///< "when they are at their desk"
[[nodiscard]] QString factName(core::FactKind kind); ///< "the problem, in their words"
/// A hold's reason as the rep wrote it, or in words where an absence message caused it.
[[nodiscard]] QString holdReasonText(const QString &reason);
/// Why a prospect is in its state, one sentence: "Silent since Tue 10 Nov, 9 days: two tries unanswered."
[[nodiscard]] QString standingText(const core::StandingReason &reason, const Telling &telling);
/// Why a move is suggested now, or not yet: with the wait, the last touch and the source.
[[nodiscard]] QString moveText(const core::MoveReason &reason, const Telling &telling);
[[nodiscard]] QString waitText(const core::WaitSpan &wait);                  ///< "2–3 business days"
[[nodiscard]] QString dayText(core::Instant at, const Telling &telling);     ///< "Tue 10 Nov"
[[nodiscard]] QString timeText(core::Instant at, const Telling &telling);    ///< "14:00"
[[nodiscard]] QString dayTimeText(core::Instant at, const Telling &telling); ///< "Tue 10 Nov, 14:00"

} // namespace words
