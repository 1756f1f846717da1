// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/store/database.h"
#include "core/transfer/csvpreview.h"
#include "core/transfer/importreport.h"
#include "core/transfer/rowstorer.h"

namespace core {

struct ListImport {
    CsvMapping mapping;
    RepsDay day; ///< for its columns of days
};

/// Stores a list in one transaction, all or nothing; rows that are refused are listed by line. Who is there
/// already (same address, or same name and organisation) is skipped, or completed by new addresses, numbers
/// and days: reading a list twice adds nothing. Rows with an address of ours are skipped; so are those
/// with one that the rep left out, which is told. Columns that are not what their names say are remembered
/// for the next list with the same header. Prospects that changed lose their list row: refresh the standings
/// afterwards. The errors of previewCsv, of the store, and Canceled.
[[nodiscard]] Result<ImportReport> importCsv(Database &database, const ListImport &list, Progress &progress);

} // namespace core
