// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/desk.h"

namespace core {

/// Fills an empty store with the demo pipeline, told relative to the desk's now. StoreNotEmpty where there
/// are prospects already. All or nothing. Returns how many prospects there are now.
[[nodiscard]] Result<int> fillDemo(Desk &desk);

} // namespace core
