// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace core {

/// Which mailboxes lie in what is followed: accounts get new folders. Kept from look to look, so that only
/// folders that changed are searched; all of them now and then. Not for two threads at once.
class FollowedFolders final
{
public:
    /// Those at `collection`; none where nothing new can come (a single file, saved mails).
    [[nodiscard]] QStringList mailboxesAt(const QString &collection, Instant now);

private:
    struct Known {
        QStringList mailboxes;
        QHash<QString, qint64> times; ///< of change, by folder
        QStringList empty;            ///< files that may become a mailbox
        Instant at;
    };
    [[nodiscard]] static Known search(const QString &collection, Instant now);
    [[nodiscard]] static bool isAsItWas(const Known &known, Instant now);

    QHash<QString, Known> m_known;
};

} // namespace core
