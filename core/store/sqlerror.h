// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QString>

class QSqlError;

namespace core {

/// The one place where SQLite's codes become ours. `path` is the store's file, and the error's subject.
[[nodiscard]] Error storeError(const QString &path, const QSqlError &error);

/// The same for a bare SQLite result code, plain or extended.
[[nodiscard]] Error storeError(const QString &path, int sqliteCode, const QString &words);

} // namespace core
