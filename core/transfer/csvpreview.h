// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/transfer/csvlayout.h"
#include "core/transfer/csvrow.h"

namespace core {

/// How a list is to be read: what previewCsv found, and the rep may have changed.
struct CsvMapping {
    QString path;
    CsvForm form;
    qint64 headerLine = 1; ///< what stands above it is no row; 0: the list has no header
    QList<CsvColumn> columns;
    bool operator==(const CsvMapping &) const = default;
};

/// What a list would bring, before anything is stored.
struct CsvPreview {
    CsvMapping mapping;
    QStringList samples;           ///< of each column, the first cell with something in it
    QList<ImportRow> rows;         ///< the first twenty, as they will be stored
    QList<ImportProblem> problems; ///< met on the way to them
};

/// Finds out encoding, delimiter, header and columns: by what the rep said of a list with the same header,
/// else by the columns' names. CannotRead, EmptyFile; UnknownFormat for what is no text, or has no column
/// that names people. Canceled.
[[nodiscard]] Result<CsvPreview> previewCsv(const QString &path, const CsvLayouts &layouts,
                                            Progress &progress);
[[nodiscard]] Result<CsvPreview> previewCsv(const QString &path, const CsvLayouts &layouts = {});

/// For a list of which previewCsv knows no column, so that the rep can say what they are: the header is the
/// first row that has as many fields as most have, unless there is an address in it; columns of addresses are
/// taken for those, nothing else is. The errors of previewCsv; UnknownFormat for what is no table.
[[nodiscard]] Result<CsvPreview> previewUnknownCsv(const QString &path);

/// The same list by columns that the rep changed. The order of days that the cells prove is set; what they
/// leave open stays as it is in `mapping`, and is asked. The whole of a list with days is read for it.
/// CannotRead; Canceled.
[[nodiscard]] Result<CsvPreview> previewAs(const CsvMapping &mapping, Progress &progress);
[[nodiscard]] Result<CsvPreview> previewAs(const CsvMapping &mapping);

/// Whether nothing of a list has to be asked before it is stored.
[[nodiscard]] bool isSettled(const QList<CsvColumn> &columns);

} // namespace core
