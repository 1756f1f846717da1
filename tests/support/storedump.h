// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/database.h"

#include <QString>
#include <QStringList>

namespace testsupport {

/// Every row of every table of data, one a line, whatever tables there are. Left out is what is made of them:
/// indices, standings, the undo log, and up to which ids something was looked at.
[[nodiscard]] QString wholeStore(const core::Database &database);

/// Tables whose rows belong to a prospect, "facts.prospect_id".
[[nodiscard]] QStringList columnsOfProspects(const core::Database &database);
/// In how many rows such a column has this value.
[[nodiscard]] int rowsWith(const core::Database &database, const QString &column, qint64 value);

} // namespace testsupport
