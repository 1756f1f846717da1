// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/store/database.h"

namespace bench {

struct StoreSize {
    int prospects = 100'000;
    int touches = 1'000'000;
};

/// Fills an empty store through the stores themselves, as one import. The same rows for the same size.
[[nodiscard]] core::Result<void> fillStore(core::Database &database, StoreSize size);

} // namespace bench
