// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/transfer/csvcolumns.h"

#include <QString>

namespace words {

/// What a column of a list is: "e-mail", "not used".
[[nodiscard]] QString csvFieldName(core::CsvField field);

/// The header of a column; "column 3" where there is none.
[[nodiscard]] QString csvColumnName(const QList<core::CsvColumn> &columns, qsizetype column);

/// What is still to be said before the list can be stored; empty when nothing is.
[[nodiscard]] QString csvQuestionText(const QList<core::CsvColumn> &columns);

} // namespace words
