// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace bench {

/// The yardstick: where every prospect stands, as one SQL query would say it, run by the bare SQLite library.
/// Returns the rows it gave.
[[nodiscard]] qint64 runHandWrittenQuery(const QString &storePath);

} // namespace bench
