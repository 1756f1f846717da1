// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/desk.h"
#include "core/base/progress.h"
#include "core/transfer/csvpreview.h"
#include "core/transfer/importreport.h"
#include "core/transfer/mailcollection.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace ui {

/// Files that were understood and may be read.
struct ImportJob {
    QList<core::MailCollection> mail;
    QStringList calendars;          ///< paths of .ics files
    QStringList cards;              ///< paths of vCard files
    QStringList ownAddresses;       ///< whose mail is ours
    QList<core::CsvMapping> lists;  ///< as accepted by the rep
    QList<core::ImportReport> done; ///< of files that were refused at once
};

struct ImportOutcome {
    QList<core::ImportReport> reports; ///< one a file that was read or refused
    std::optional<core::Error> error;  ///< why the reading ended early; Canceled too
    qint64 since = 0;                  ///< candidates behind it are of this reading; as in core::candidates
    qsizetype candidates = 0;          ///< so many
};

/// Reads all files of the job, each all or nothing, and works the list of prospects out anew. Opens its own
/// connection to the desk's store: may run on any thread.
[[nodiscard]] ImportOutcome runImport(const core::Desk &desk, const ImportJob &job, core::Progress &progress);

/// A report that says only why a file was not taken.
[[nodiscard]] core::ImportReport refusal(const QString &path, const core::Error &error);

} // namespace ui
