// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/action.h"
#include "core/domain/touch.h"

namespace core {

/// Stores a touch of this prospect under another judgement, in an action that is under way, with what follows
/// from it: a hold that hung on an automatic reply is lifted, an address that failed lives again if nothing
/// else says that it is dead, and an answer ends the run and makes a conversation.
[[nodiscard]] Result<void> storeJudged(ProspectAction &action, const Touch &touch);

} // namespace core
