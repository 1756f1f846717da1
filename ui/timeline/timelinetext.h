// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/appointment.h"
#include "core/domain/touch.h"
#include "core/playbook/playbook.h"
#include "words/sentences.h"

#include <QList>
#include <QString>

namespace ui {

/// "You, by e-mail", "Sally Brandt left a voicemail", "Automatic reply".
[[nodiscard]] QString touchCaption(const core::TouchMark &mark, const QString &theirName);
/// "You: call, voicemail, e-mail", for channels that were used in one go.
[[nodiscard]] QString severalChannelsCaption(const QList<core::Channel> &channels);
/// "Missed the call, you waited 30 minutes".
[[nodiscard]] QString missedText(const core::Appointment *appointment);
/// "Call held", with its length where it is known.
[[nodiscard]] QString heldCaption(const core::TouchMark &mark, const core::Appointment *appointment);
/// "step 2, tried to reach"; empty for no step or one that no playbook knows.
[[nodiscard]] QString stepText(const core::Playbooks &playbooks, const QString &step);
/// What a step is called, or its id where no playbook knows it.
[[nodiscard]] QString stepTitle(const core::Playbooks &playbooks, const QString &step);
/// "7 days", "2 days, nothing".
[[nodiscard]] QString gapText(int days, bool unanswered);
/// "3 Nov", with the year where it is another one than now.
[[nodiscard]] QString columnDay(core::Instant at, const words::Telling &telling);
[[nodiscard]] QString columnHour(core::Instant at, const words::Telling &telling);

} // namespace ui
