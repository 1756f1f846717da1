// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/mergeplan.h"

namespace core {

/// Which touches of the two go, and what those that stay learn of them; the plan's contacts are made.
void planTouches(MergePlan &plan, const Record &into, const Record &merged);

} // namespace core
