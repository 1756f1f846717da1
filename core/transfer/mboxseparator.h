// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

namespace core {

/// "From - Mon Jan 01 ..." and its kin: sender, day of the week, month and day; or "From" alone, as newer
/// mail programs write it. "From here on" is prose.
[[nodiscard]] bool isMboxSeparator(QByteArrayView line);

/// Whether a line can be the first of a mail's header: "Name: ...", or the ">From " that some mail systems
/// put above it.
[[nodiscard]] bool isHeaderStart(QByteArrayView line);

} // namespace core
