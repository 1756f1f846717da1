// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/action.h"
#include "core/domain/touch.h"

#include <QList>

namespace core {

/// Stores touches of this prospect under another judgement, in an action that is under way, with what follows
/// from it: a hold that hung on an automatic reply is lifted (and is in force again when it is one after
/// all), an address that failed lives again if nothing else says that it is dead (and is dead again when it
/// failed after all), an answer ends the run and makes a conversation, and the run goes on when it is no
/// answer any more. A conversation that nobody spoke of goes with the last answer.
[[nodiscard]] Result<void> storeJudged(ProspectAction &action, const QList<Touch> &touches);

} // namespace core
