// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/transfer/csvrow.h"

namespace core {

/// How a list is to be read: what previewCsv found, and the rep may have changed.
struct CsvMapping {
    QString path;
    CsvForm form;
    qint64 headerLine = 1; ///< what stands above it is no row
    QList<CsvColumn> columns;
    bool operator==(const CsvMapping &) const = default;
};

/// What a list would bring, before anything is stored.
struct CsvPreview {
    CsvMapping mapping;
    QList<ImportRow> rows;         ///< the first twenty, as they will be stored
    QList<ImportProblem> problems; ///< met on the way to them
};

/// Finds out encoding, delimiter, header and columns. CannotRead, EmptyFile; UnknownFormat for what is no
/// text, or has no column that names people.
[[nodiscard]] Result<CsvPreview> previewCsv(const QString &path);

} // namespace core
