// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QStringList>

namespace core {

class Database;

} // namespace core

/// The steps, one file each.
namespace core::migration {

[[nodiscard]] Result<void> createInitialTables(const Database &database);
[[nodiscard]] Result<void> createSearchIndex(const Database &database);
[[nodiscard]] Result<void> createUndoLog(const Database &database);
[[nodiscard]] Result<void> createStandings(const Database &database);
[[nodiscard]] Result<void> addCalendarEntries(const Database &database);
[[nodiscard]] Result<void> addRulesOfStandings(const Database &database);
[[nodiscard]] Result<void> addIgnoredFindings(const Database &database);
[[nodiscard]] Result<void> addMailboxes(const Database &database);
[[nodiscard]] Result<void> addMerging(const Database &database);
[[nodiscard]] Result<void> addWhatIsRead(const Database &database);
[[nodiscard]] Result<void> addSenders(const Database &database);
[[nodiscard]] Result<void> addLeftOut(const Database &database);
[[nodiscard]] Result<void> addIdentity(const Database &database);
[[nodiscard]] Result<void> partSearchAtYoungSigns(const Database &database);
[[nodiscard]] Result<void> addOtherRecipients(const Database &database);
[[nodiscard]] Result<void> addSituationByAnswer(const Database &database);

/// Statement by statement: the driver takes no script, and splitting one at ";" would break triggers.
[[nodiscard]] Result<void> executeAll(const Database &database, const QList<QStringList> &statements);

} // namespace core::migration
