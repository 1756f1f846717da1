// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QString>

namespace words {

/// One sentence for the user: what happened, to which file and place, and what to do.
[[nodiscard]] QString errorText(const core::Error &error);

} // namespace words
