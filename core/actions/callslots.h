// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/desk.h"
#include "core/domain/record.h"

namespace core {

/// Times at which the rep could propose a call to this prospect: see freeSlots(). Clear of what is agreed
/// with anybody.
[[nodiscard]] Result<QList<Instant>> callSlots(const Desk &desk, const Record &record, int count = 3);

} // namespace core
