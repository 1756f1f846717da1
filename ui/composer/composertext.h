// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/suggestion.h"
#include "core/playbook/playbook.h"
#include "core/tone/tonecheck.h"
#include "words/sentences.h"

#include <QString>

namespace ui {

/// What the move is called: the step's title, or what there is to do instead.
[[nodiscard]] QString moveTitle(const core::Suggestion &suggestion, const core::Playbooks &playbooks);
/// "Where from here, step 3 of 5 · company"; empty without a step.
[[nodiscard]] QString movePlace(const core::Suggestion &suggestion, const core::Playbooks &playbooks);
/// "19 of 75 words", "120 of 300 characters", "12 of 30 seconds".
[[nodiscard]] QString lengthText(const core::TextMeasure &measure, core::Channel channel,
                                 const core::Step *step);
/// "What did they say they want, in their words?"
[[nodiscard]] QString factQuestion(core::FactKind kind);
/// When another move can be made, in a few words: "open", "from Tue 1 Dec", "needs their words".
[[nodiscard]] QString openingText(const core::Alternative &alternative, const words::Telling &telling);
/// Whether nothing may be written to them any more.
[[nodiscard]] bool asksForSilence(const core::Record &record);

} // namespace ui
