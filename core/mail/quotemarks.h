// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QStringView>

namespace core {

// Telling the lines by which mail programs introduce what is quoted or forwarded, in the languages en, de,
// fr, es, pt, it, nl, sv, da, pl. All of them look at a bounded number of lines and characters.

using Lines = QList<QStringView>;

/// "On Tue, 3 Mar 2026 at 10:00, Sally <s@x.example> wrote:" over one to three lines: how many; 0 if it is
/// none.
struct Attribution {
    int lines = 0;
    bool dated = false; ///< names a time or an address, so it is one even without ">" lines behind it
};
[[nodiscard]] Attribution attributionAt(const Lines &lines, qsizetype at);

/// "-----Original Message-----", "---- Forwarded by ...": everything behind it is another mail.
[[nodiscard]] bool isForwardMark(QStringView line);

/// A block of From/Sent/To/Subject lines, also in the Lotus Notes manner without From.
struct HeaderBlock {
    qsizetype end = -1;  ///< the index behind its last line; -1 where none begins
    bool sender = false; ///< it begins with From or Date; else a memo of the sender's own looks the same
};
[[nodiscard]] HeaderBlock headerBlockAt(const Lines &lines, qsizetype at);

/// In the Lotus Notes manner a name and a date stand above "To:": how many lines above `at` belong to them.
[[nodiscard]] qsizetype linesAboveHeaderBlock(const Lines &lines, qsizetype at);

/// "Sent from my iPhone" and its kin.
[[nodiscard]] bool isDeviceSignature(QStringView line);

} // namespace core
