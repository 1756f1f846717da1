// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QString>

#include <initializer_list>

namespace core {

class Database;

} // namespace core

/// The steps, one file each.
namespace core::migration {

[[nodiscard]] Result<void> createInitialTables(const Database &database);
[[nodiscard]] Result<void> createSearchIndex(const Database &database);
[[nodiscard]] Result<void> createUndoLog(const Database &database);
[[nodiscard]] Result<void> createStandings(const Database &database);

/// SQLite takes one statement at a time, and splitting a script at ";" would break triggers.
[[nodiscard]] Result<void> executeAll(const Database &database, std::initializer_list<QString> statements);

} // namespace core::migration
