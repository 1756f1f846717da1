// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"

#include <QString>

namespace core {

/// A digest of the last two kilobytes before `position` of an mbox, without the header lines in which mail
/// programs keep what was read and flagged. The same as before: the mails up to there are the same. Another
/// one: the mailbox was compacted or replaced. Empty when the file ends before `position`.
[[nodiscard]] QString endMark(const QString &path, qint64 position);

/// When files came into a Maildir folder or left it, last. Never empty.
[[nodiscard]] QString folderMark(const QString &path);

/// Whether another program may just be writing a file: it changed within the half minute before `now`.
[[nodiscard]] bool isBeingWritten(const QString &path, Instant now);

} // namespace core
