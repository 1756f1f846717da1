// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/team/report/report.h"

namespace ui {

/// The report on A4 across: text that can be selected, heads of tables again on each page, page numbers.
/// Needs a QGuiApplication, but no display. CannotWrite, DiskFull; what is at `path` is replaced once the new
/// file is whole.
[[nodiscard]] core::Result<void> writeReportPdf(const core::Report &report, const QString &path);

} // namespace ui
