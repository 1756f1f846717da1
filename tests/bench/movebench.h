// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

namespace bench {

/// The move and draft of one prospect with 500 touches, beside reading those touches from SQLite.
[[nodiscard]] core::Result<void> runMoveBench();

} // namespace bench
