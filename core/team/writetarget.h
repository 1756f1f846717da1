// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace core {

/// Where a file may be written that replaces what is there: `path` with its links followed. CannotWrite for
/// what is no plain file, for one of `kept` (a store with what lies beside it, a key, what is being read),
/// and for anybody's store. Looks before anything is opened for writing.
[[nodiscard]] Result<QString> writeTarget(const QString &path, const QStringList &kept);

} // namespace core
