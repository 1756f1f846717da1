// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/team/report/report.h"

#include <QStringList>

namespace ui {

/// ".pdf", ".html", ".xlsx", ".csv"
[[nodiscard]] QStringList reportSuffixes();
/// Whether writeReportFile knows what to write there.
[[nodiscard]] bool isReportPath(const QString &path);
/// In the form that the suffix asks for, whatever its case; PDF needs a QGuiApplication. InvalidValue for
/// another suffix; CannotWrite, DiskFull. What is at `path` is replaced once the new file is whole; never a
/// store, a file of `kept`, or what is no plain file.
[[nodiscard]] core::Result<void> writeReportFile(const core::Report &report, const QString &path,
                                                 const QStringList &kept);

} // namespace ui
