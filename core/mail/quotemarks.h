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

/// "Sent from my iPhone" and its kin.
[[nodiscard]] bool isDeviceSignature(QStringView line);

/// "10:00"; what is written "10.00 Uhr" is told by its year.
[[nodiscard]] bool hasClockTime(QStringView text);

} // namespace core
