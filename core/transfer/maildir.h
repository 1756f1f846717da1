// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace core {

/// Whether a folder holds one mail a file under "cur" (and "new", "tmp"): a Maildir, Thunderbird's too.
[[nodiscard]] bool isMaildir(const QString &folder);

/// All Maildir folders in a folder, itself and those with a dot (Maildir++) included, sorted. Symbolic links
/// are not followed.
[[nodiscard]] QStringList maildirsIn(const QString &folder);

/// All files of a folder that belong to no Maildir in it, by their paths, sorted. Hidden folders are passed
/// over, symbolic links are not followed.
[[nodiscard]] QStringList filesBesideMaildirs(const QString &folder);

/// A mail's name without its flags, which change when it is read: "1700.M2.host:2,S" -> "1700.M2.host".
[[nodiscard]] QString maildirName(const QString &file);

/// Mail that is no conversation, by its mailbox's name: thrown away, unwanted, not sent yet. `mailbox` is its
/// path within the mail that the rep named.
[[nodiscard]] bool isLeftOut(const QString &mailbox);
/// "Sent", "Sent Items", ".Sent", "INBOX.Sent", ...
[[nodiscard]] bool isSentMailbox(const QString &mailbox);

} // namespace core
