// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QByteArray>

class QIODevice;

namespace core {

/// All of it or an error: DiskFull, else CannotWrite, about the file behind `out`.
[[nodiscard]] Result<void> writeAll(QIODevice &out, const QByteArray &bytes);

} // namespace core
