// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/mail/quotemarks.h"

namespace core {

// The lines of a header that mail programs write above what is quoted or forwarded, in the languages of
// quotemarks.h.

/// A block of From/Sent/To/Subject lines, also in the Lotus Notes manner without From.
struct HeaderBlock {
    qsizetype end = -1;  ///< the index behind its last line; -1 where none begins
    bool sender = false; ///< it begins with From or Date; else a memo of the sender's own looks the same
};
[[nodiscard]] HeaderBlock headerBlockAt(const Lines &lines, qsizetype at);

/// In the Lotus Notes manner a name and a date stand above "To:": how many lines above `at` belong to them.
[[nodiscard]] qsizetype linesAboveHeaderBlock(const Lines &lines, qsizetype at);

} // namespace core
