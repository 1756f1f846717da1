// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/handoff.h"
#include "core/domain/touch.h"

#include <QList>

namespace core {

/// The newest handoff of `status` that this touch is the sending of: same channel, within a day, at least
/// half of its words (decisions 18). Null if none is.
[[nodiscard]] const Handoff *handoffOf(const Touch &touch, const QList<Handoff> &handoffs,
                                       HandoffStatus status);

} // namespace core
