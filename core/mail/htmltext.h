// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace core {

/// The text of an HTML mail, without layout: nothing is loaded, nothing is run. Blocks become lines,
/// entities characters. Lines of quoted history (blockquote, the containers that mail programs mark) begin
/// with "> "; a marked signature stands behind a line "-- ". Linear in the length.
[[nodiscard]] QString textFromHtml(const QString &html);

} // namespace core
