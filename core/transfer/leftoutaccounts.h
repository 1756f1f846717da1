// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/store/transaction.h"

#include <QString>
#include <QStringList>

namespace core {

/// From now on nothing is read of the accounts with these folders, and everything of the others; how far the
/// left out ones were read is forgotten, their touches stay. `collection` is the path of the mail that the
/// rep named, in whatever spelling; the folders are as MailAccount has them. Changes nothing where it is so
/// already.
[[nodiscard]] Result<void> setLeftOut(Transaction &transaction, const QString &collection,
                                      const QStringList &folders);

} // namespace core
