// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/team/report/report.h"

#include <QByteArray>

namespace core {

/// One file that opens anywhere: no script, nothing from outside, light and dark.
[[nodiscard]] QByteArray reportHtml(const Report &report);

/// The tables one below the other, UTF-8 with a mark, CRLF. A text that a spreadsheet would take for a
/// formula (it begins with = + - @, a tab or a line break) gets an apostrophe in front.
[[nodiscard]] QByteArray reportCsv(const Report &report);

/// A sheet per table with real numbers and dates and a frozen head. CannotWrite, DiskFull; what is at `path`
/// is replaced once the new file is whole.
[[nodiscard]] Result<void> writeReportXlsx(const Report &report, const QString &path);

} // namespace core
