// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace core {

/// One account of a mail program. Its mail lies in a folder of its own, by which it is known again; accounts
/// that share one are one.
struct MailAccount {
    QString name;          ///< as the mail program shows it; of several: all of them, with commas
    QString folder;        ///< as mailPath() spells it
    QStringList addresses; ///< of its identities, lower case; none for "Local Folders"
    QStringList names{};   ///< each by itself
    int mailboxes = 0;     ///< with mail in them that can be read
    qint64 bytes = 0;      ///< of its mbox files
    bool operator==(const MailAccount &) const = default;
};

/// Whether a mailbox belongs to one of the accounts with these folders.
[[nodiscard]] bool isIn(const QStringList &folders, const QString &mailbox);

} // namespace core
