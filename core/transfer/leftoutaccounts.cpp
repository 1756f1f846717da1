// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/leftoutaccounts.h"

#include "core/store/leftoutaccountstore.h"
#include "core/store/mailboxstore.h"
#include "core/transfer/mailaccount.h"

namespace core {

namespace {

Result<void> forgetMailboxes(Transaction &transaction, const LeftOutAccount &account)
{
    MailboxStore store(transaction.database());
    const auto all = store.all();
    if (!all)
        return failure(all.error());
    for (const ReadMailbox &mailbox : *all) {
        if (mailbox.collection != account.collection || !isIn({account.folder}, mailbox.path))
            continue;
        if (auto removed = store.remove(transaction, mailbox.id); !removed)
            return removed;
    }
    return {};
}

} // namespace

Result<void> setLeftOut(Transaction &transaction, const QString &collection, const QStringList &folders)
{
    LeftOutAccountStore store(transaction.database());
    const auto before = store.folders(collection);
    if (!before)
        return failure(before.error());
    for (const QString &folder : *before) {
        if (folders.contains(folder))
            continue;
        if (auto removed = store.remove(transaction, {collection, folder}); !removed)
            return removed;
    }
    for (const QString &folder : folders) {
        if (before->contains(folder))
            continue;
        const LeftOutAccount account{collection, folder};
        auto done =
          store.insert(transaction, account).and_then([&] { return forgetMailboxes(transaction, account); });
        if (!done)
            return done;
    }
    return {};
}

} // namespace core
