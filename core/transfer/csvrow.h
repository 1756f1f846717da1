// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/transfer/csvcolumns.h"
#include "core/transfer/csvreader.h"
#include "core/transfer/importrow.h"

#include <QList>

namespace core {

/// A record's fields by their columns. Rows that are no prospect (totals, the lines that reports end in) give
/// neither a row nor a problem.
[[nodiscard]] ImportRowResult rowOfRecord(const CsvRecord &record, const QList<CsvColumn> &columns);

} // namespace core
