// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/transfer/mailaccount.h"

#include <QFileInfo>

namespace core {

/// The accounts of a Thunderbird profile whose folders are there, in Thunderbird's order, "Local Folders" as
/// one of its own; then folders with mail that no account names any more. Not feeds and newsgroups. Does not
/// look at the mail: `mailboxes` and `bytes` are 0.
[[nodiscard]] QList<MailAccount> thunderbirdAccounts(const QString &profile);

/// The addresses of all identities, lower case, also of those that belong to no account.
[[nodiscard]] QStringList thunderbirdAddresses(const QString &profile);

/// What a mail program keeps beside its mailboxes: indexes, filters, cookies. A dot alone does not make it
/// one: folders are called "acme.example" and "Dr. Meyer".
[[nodiscard]] bool isBesideMailboxes(const QFileInfo &file);

} // namespace core
