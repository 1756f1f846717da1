// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/waitingmails.h"

#include "core/mail/mailreader.h"
#include "core/store/mailboxstore.h"
#include "core/transfer/mailboxreading.h"
#include "core/transfer/mailmark.h"
#include "core/transfer/mailsource.h"

#include <map>

namespace core {

namespace {

constexpr int kBatch = 5000;   // in memory at once
constexpr int kMostRounds = 3; // a mail that is found can make somebody known to whom earlier ones belong

class WaitingMails final
{
public:
    WaitingMails(Transaction &transaction, MailStorer &storer, Progress &progress)
      : m_transaction(transaction), m_storer(storer), m_progress(progress), m_store(transaction.database())
    {}

    Result<QHash<QString, qint64>> run()
    {
        const auto mailboxes = m_store.all();
        if (!mailboxes)
            return failure(mailboxes.error());
        for (const ReadMailbox &mailbox : *mailboxes)
            m_paths[mailbox.id.value()] = mailbox.path;
        for (int round = 0; round < kMostRounds; ++round) {
            const auto now = m_store.clockNow();
            const auto then = m_store.clockThen();
            if (!now || !then)
                return failure(now ? then.error() : now.error());
            if (*now == *then)
                break;
            const qint64 looked = now->known == then->known ? then->lastId : 0;
            if (auto done = lookThrough(looked); !done)
                return failure(done.error());
            if (auto kept = m_store.setClockThen(m_transaction, *now); !kept)
                return failure(kept.error());
        }
        return m_found;
    }

private:
    Result<void> lookThrough(qint64 after);
    Result<void> take(const WaitingMail &waiting);
    [[nodiscard]] MailSource *sourceOf(MailboxId mailbox);
    [[nodiscard]] QString pathOf(MailboxId mailbox) const;

    Transaction &m_transaction;
    MailStorer &m_storer;
    Progress &m_progress;
    MailboxStore m_store;
    QHash<QString, qint64> m_found;
    std::map<qint64, QString> m_paths;                       ///< by mailbox
    std::map<qint64, std::unique_ptr<MailSource>> m_sources; ///< opened; null: not there
};

Result<void> WaitingMails::lookThrough(qint64 after)
{
    while (true) {
        const auto batch = m_store.waiting(after, kBatch);
        if (!batch)
            return failure(batch.error());
        if (batch->isEmpty())
            return {};
        for (const WaitingMail &waiting : *batch) {
            if (m_progress.isCanceled())
                return failure({.code = Error::Code::Canceled, .subject = pathOf(waiting.mailbox)});
            if (m_storer.isKnown(waiting.key) || !m_storer.concernsAnybody(waiting.marks))
                continue;
            if (auto taken = take(waiting); !taken)
                return taken;
        }
        after = batch->constLast().id;
    }
}

QString WaitingMails::pathOf(MailboxId mailbox) const
{
    const auto path = m_paths.find(mailbox.value());
    return path == m_paths.end() ? QString() : path->second;
}

MailSource *WaitingMails::sourceOf(MailboxId mailbox)
{
    const auto [source, isNew] = m_sources.try_emplace(mailbox.value());
    if (isNew) {
        if (auto opened = openMailSource(pathOf(mailbox)))
            source->second = *std::move(opened);
    }
    return source->second.get();
}

/// A mail that is no longer where it was is found when its mailbox is read again.
Result<void> WaitingMails::take(const WaitingMail &waiting)
{
    MailSource *source = sourceOf(waiting.mailbox);
    const auto raw = source ? source->again({waiting.file, waiting.position, waiting.number}) : std::nullopt;
    const Result<MailMessage> mail = readMail(raw ? raw->bytes : QByteArray());
    if (!mail || !mail->date || markOf(mailKey(*mail)) != waiting.key)
        return {};
    const auto stored = m_storer.storeTheirs(*mail, mailKey(*mail));
    if (!stored)
        return failure(stored.error());
    if (*stored == MailStorer::Outcome::Added)
        ++m_found[pathOf(waiting.mailbox)];
    return {};
}

} // namespace

Result<QHash<QString, qint64>> takeWaitingMails(Transaction &transaction, MailStorer &storer,
                                                Progress &progress)
{
    return WaitingMails(transaction, storer, progress).run();
}

} // namespace core
