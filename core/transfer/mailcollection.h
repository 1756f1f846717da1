// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/transfer/mailaccount.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace core {

/// What the rep calls "my mail": one path, and the mailboxes that lie there.
struct MailCollection {
    enum class Type { Mbox, Eml, Maildir, Thunderbird };
    QString path;
    Type type = Type::Mbox;
    QStringList mailboxes;       ///< paths for openMailSource, what was sent first; no trash, junk or drafts
    QStringList addresses;       ///< of the profile's identities, lower case
    QList<MailAccount> accounts; ///< of a profile, those with mail
    /// The folders of those accounts that are not to be read from now on; nothing: as was chosen before.
    std::optional<QStringList> leftOut{};
    bool operator==(const MailCollection &) const = default;
};
[[nodiscard]] QString toId(MailCollection::Type type); ///< "mbox", "eml", "maildir", "thunderbird"

/// Told by content, with paths as mailPath() spells them: a Thunderbird profile, an mbox, a mail, or a folder
/// with such files and Maildirs in it. CannotRead; EmptyFile; UnknownFormat, also for a folder without mail;
/// Canceled. A folder takes as long as it has files: `progress` tells which one is looked at.
[[nodiscard]] Result<MailCollection> mailCollectionAt(const QString &path, Progress &progress);
[[nodiscard]] Result<MailCollection> mailCollectionAt(const QString &path);

} // namespace core
