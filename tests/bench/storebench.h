// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/bench/storegenerator.h"

namespace bench {

/// Fills a store of this size and prints what its reads cost. `path` is kept and used again if it is there.
[[nodiscard]] core::Result<void> runStoreBench(const QString &path, StoreSize size);

} // namespace bench
