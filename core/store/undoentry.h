// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/store/transaction.h"

#include <QString>
#include <QStringList>

/// How one entry of the undo log comes to be and is taken back. Inside the caller's transaction.
namespace core::undo {

/// From here on, changes belong to `action`. Followings one after the other share an entry.
[[nodiscard]] Result<void> openEntry(const Database &database, const QString &action);
/// Settles what it changed; an action that changed nothing leaves no entry. Drops the oldest beyond 50.
[[nodiscard]] Result<void> closeEntry(const Database &database);

/// The statements that take an action back, each with the one bind :action. All rows that it added or
/// changed go first, so that no unique index minds the order in which the old ones return.
[[nodiscard]] QStringList takeAwayAdded();
[[nodiscard]] QStringList takeAwayChanged();
[[nodiscard]] QStringList bringBackChanged();

} // namespace core::undo
