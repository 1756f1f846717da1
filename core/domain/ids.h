// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/strongid.h"

namespace core {

using ProspectId = StrongId<struct ProspectTag>;
using ContactId = StrongId<struct ContactTag>;
using TouchId = StrongId<struct TouchTag>;
using AppointmentId = StrongId<struct AppointmentTag>;
using FactId = StrongId<struct FactTag>;
using HoldId = StrongId<struct HoldTag>;
using IgnoredFindingId = StrongId<struct IgnoredFindingTag>;
using MailboxId = StrongId<struct MailboxTag>;
using HandoffId = StrongId<struct HandoffTag>;
using RunId = StrongId<struct RunTag>;
using LeftOutId = StrongId<struct LeftOutTag>;
using SenderJudgementId = StrongId<struct SenderJudgementTag>;

} // namespace core
