// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"

#include <QString>

class QFile;

namespace core {

/// A digest of the last two kilobytes before `position` of an mbox, without the header lines in which mail
/// programs keep what was read and flagged. The same as before: the mails up to there are the same. Another
/// one: the mailbox was compacted or replaced. Empty when the file ends before `position`.
[[nodiscard]] QString endMark(const QString &path, qint64 position);
/// The same of an open file; leaves it somewhere else.
[[nodiscard]] QString endMark(QFile &file, qint64 position);

/// When files came into a Maildir folder or left it, last. Never empty.
[[nodiscard]] QString folderMark(const QString &path);
/// The same to be kept at the time `now`. A folder that changed just before has none that folderMark() will
/// give: clocks of disks are coarse, and what comes in the same moment would not be seen.
[[nodiscard]] QString folderMark(const QString &path, Instant now);
/// Whether a time of change lies so far back that the next change has another one.
[[nodiscard]] bool isSettled(qint64 changedAt, Instant now);

/// Whether another program may just be writing a file: it changed within the half minute before `now`.
[[nodiscard]] bool isBeingWritten(const QString &path, Instant now);

} // namespace core
