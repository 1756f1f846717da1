// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/domain/teamexport.h"
#include "core/store/team/teamdatabase.h"

namespace core {

struct ExportFile {
    QString path;
    QByteArray passphrase; ///< for a sealed one
};

/// What became of a file that is fine.
struct TakenIn {
    ExportHeader header;
    ExportCounts counts;
    bool isSealed = false;
    bool isSuperseded = false; ///< a newer export of the same rep is there already: this one was left out
};

/// Checks a file whole and puts it in the place of the rep's former export, in one transaction: any error, or
/// a stop, and the store is as it was. Errors of TeamExportReader::begin, and of the store.
[[nodiscard]] Result<TakenIn> takeIn(TeamDatabase &database, const ExportFile &file, Instant now,
                                     Progress &progress);

} // namespace core
