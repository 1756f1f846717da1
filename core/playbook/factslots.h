// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/playbook/draft.h"
#include "core/playbook/phrases.h"
#include "core/playbook/template.h"

namespace core {

/// "Putting in the right systems." as it is said in the middle of a sentence: "putting in the right systems".
[[nodiscard]] QString insideSentence(const QString &said);

/// Fills the slots of what they said, who else decides, which times are free and what a call is for.
void fillFactSlots(Slots &slots, const DraftRequest &request, const Phrases &phrases);

} // namespace core
