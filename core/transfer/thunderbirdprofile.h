// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/transfer/mailaccount.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace core {

/// One Thunderbird profile: whose mail it is and where it lies.
struct ThunderbirdProfile {
    QString folder;
    QString name;          ///< as profiles.ini says; empty for a folder that was named by hand
    QStringList addresses; ///< of its identities, lower case
    QStringList mailboxes; ///< mbox files and Maildir folders, what was sent first; no trash, junk or drafts
    QList<MailAccount> accounts; ///< those with mail
    bool operator==(const ThunderbirdProfile &) const = default;
};

/// Where Thunderbird keeps its profiles on this system, most usual first; not all of them exist.
[[nodiscard]] QStringList thunderbirdFolders();

/// The profiles that the profiles.ini of these folders name and that hold mail.
[[nodiscard]] QList<ThunderbirdProfile> findThunderbirdProfiles(const QStringList &folders);

/// UnknownFormat when the folder is no profile.
[[nodiscard]] Result<ThunderbirdProfile> readThunderbirdProfile(const QString &folder);
/// The same; once canceled, mailboxes are missing.
[[nodiscard]] Result<ThunderbirdProfile> readThunderbirdProfile(const QString &folder, Progress &progress);

} // namespace core
