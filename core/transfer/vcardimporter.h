// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/store/database.h"
#include "core/transfer/importreport.h"
#include "core/transfer/importrow.h"

#include <QString>

namespace core {

/// Stores the cards of a vCard file in one transaction, all or nothing; cards that are refused are listed by
/// the line where they begin. Who is there already is skipped or completed as importCsv does it: reading a
/// file twice adds nothing. Cards of groups and those with an address of ours are skipped.
/// Prospects that changed lose their list row: refresh the standings afterwards. CannotRead, EmptyFile,
/// UnknownFormat for a file without cards, the errors of the store, and Canceled.
[[nodiscard]] Result<ImportReport> importVCards(Database &database, const QString &path, Progress &progress);

/// What a file of cards would bring, before anything is stored.
struct VCardPreview {
    QString path;
    QList<ImportRow> rows;         ///< of the first twenty cards that are taken, as they will be stored
    QList<ImportProblem> problems; ///< met on the way to them
};

/// CannotRead, EmptyFile.
[[nodiscard]] Result<VCardPreview> previewVCards(const QString &path);

} // namespace core
