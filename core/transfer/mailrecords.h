// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/store/leftoutaccountstore.h"
#include "core/store/mailboxstore.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace core {

// What the store knows of mail on this computer, by one spelling of each path: a profile that was read as
// "~/mail", a link, is the one that is read as what it points to.

/// The one spelling of a path: absolute, without links and dots. Of what is not there, without dots alone.
[[nodiscard]] QString mailPath(const QString &named);

/// How far mailboxes were read, each once, with both paths so.
[[nodiscard]] Result<QList<ReadMailbox>> readMailboxes(const Database &database);

/// The paths of mailboxes as the store has them, by how they are spelled now; of those that differ alone.
[[nodiscard]] Result<QHash<QString, QString>> oldSpellings(const Database &database);

[[nodiscard]] Result<QList<LeftOutAccount>> leftOutAccounts(const Database &database);
/// The folders of one collection's accounts that are left out; `collection` in whatever spelling.
[[nodiscard]] Result<QStringList> leftOutFolders(const Database &database, const QString &collection);

/// Nothing is known any more of what was read of the collection, or of what lies in its `folder`.
[[nodiscard]] Result<void> forgetMailboxes(Transaction &transaction, const QString &collection,
                                           const QString &folder = {});

} // namespace core
