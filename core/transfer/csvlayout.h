// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/transfer/csvcolumns.h"

#include <QMap>

namespace core {

// What the rep said about the columns of a list, for the next list with the same header. Kept as a setting.

/// The key of the setting for lists with this header: case and blanks do not count, the order does. Empty for
/// a list without a header, of which nothing can be remembered.
[[nodiscard]] QString csvLayoutOf(const QList<CsvColumn> &columns);

/// The settings of the store; of those of layouts, the value is what csvMatchText wrote.
using CsvLayouts = QMap<QString, QString>;

/// "email ignored met_on:day_first": a field a column. An order that the cells prove is not part of it: it
/// holds for their list alone, and what was said `before`, in such a text, is kept for the next that leaves
/// it open.
[[nodiscard]] QString csvMatchText(const QList<CsvColumn> &columns, const QString &before = {});

/// The columns with the fields of `match`; nothing for a text of another number of columns, or with a word
/// that is no field (of a later version).
[[nodiscard]] std::optional<QList<CsvColumn>> matchedColumns(QList<CsvColumn> columns, const QString &match);

} // namespace core
