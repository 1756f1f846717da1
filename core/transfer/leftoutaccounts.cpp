// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/leftoutaccounts.h"

#include "core/transfer/mailrecords.h"

#include <QSet>

namespace core {

Result<void> setLeftOut(Transaction &transaction, const QString &collection, const QStringList &folders)
{
    LeftOutAccountStore store(transaction.database());
    const auto before = store.all();
    if (!before)
        return failure(before.error());
    const QString whole = mailPath(collection);
    QSet<QString> known;
    for (const LeftOutAccount &account : *before) {
        if (mailPath(account.collection) != whole)
            continue;
        const QString folder = mailPath(account.folder);
        known.insert(folder);
        if (folders.contains(folder))
            continue;
        if (auto removed = store.remove(transaction, account); !removed)
            return removed;
    }
    for (const QString &folder : folders) {
        if (known.contains(folder))
            continue;
        auto done = store.insert(transaction, {whole, folder}).and_then([&] {
            return forgetMailboxes(transaction, whole, folder);
        });
        if (!done)
            return done;
    }
    return {};
}

} // namespace core
