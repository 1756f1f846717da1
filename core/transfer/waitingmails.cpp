// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/waitingmails.h"

#include "core/mail/mailreader.h"
#include "core/store/mailboxstore.h"
#include "core/transfer/mailkey.h"
#include "core/transfer/mailmark.h"
#include "core/transfer/mailpeople.h"
#include "core/transfer/mailsource.h"

#include <QFileInfo>
#include <QSet>

#include <map>
#include <set>

namespace core {

namespace {

/// In the order in which they were read.
using WaitingIds = std::set<qint64>;

class WaitingMails final
{
public:
    WaitingMails(Transaction &transaction, MailStorer &storer, Progress &progress)
      : m_transaction(transaction), m_storer(storer), m_progress(progress), m_store(transaction.database())
    {}

    Result<QHash<QString, qint64>> run(WaitingIds wanted);

private:
    Result<WaitingIds> thoseWaitingFor(const QStringList &addresses, const QStringList &mailKeys);
    Result<WaitingIds> wokenSince(WaitingClock then);
    Result<void> takeAll(const WaitingIds &ids);
    Result<void> take(const WaitingMail &waiting);
    [[nodiscard]] MailSource *sourceOf(MailboxId mailbox);
    [[nodiscard]] QString pathOf(MailboxId mailbox) const;

    Transaction &m_transaction;
    MailStorer &m_storer;
    Progress &m_progress;
    MailboxStore m_store;
    QHash<QString, qint64> m_found;
    std::map<qint64, QString> m_paths;    ///< by mailbox
    std::unique_ptr<MailSource> m_source; ///< of the mailbox read last; null: not there
    MailboxId m_sourceOf{0};
};

/// A mail that is found can make somebody known to whom earlier ones belong: until nothing new is known.
Result<QHash<QString, qint64>> WaitingMails::run(WaitingIds wanted)
{
    const auto mailboxes = m_store.all();
    if (!mailboxes)
        return failure(mailboxes.error());
    for (const ReadMailbox &mailbox : *mailboxes) {
        m_paths[mailbox.id.value()] = mailbox.path;
        if (!QFileInfo::exists(mailbox.path))
            continue;
        const auto again = m_store.wanted(mailbox.id);
        if (!again)
            return failure(again.error());
        wanted.insert(again->begin(), again->end());
    }
    while (true) {
        const auto now = m_store.clockNow();
        const auto then = m_store.clockThen();
        if (!now || !then)
            return failure(now ? then.error() : now.error());
        if (*now == *then && wanted.empty())
            return m_found;
        const auto woken = wokenSince(*then);
        if (!woken)
            return failure(woken.error());
        wanted.insert(woken->begin(), woken->end());
        auto done = m_store.setClockThen(m_transaction, *now).and_then([&] { return takeAll(wanted); });
        if (!done)
            return failure(done.error());
        wanted.clear();
    }
}

Result<WaitingIds> WaitingMails::wokenSince(WaitingClock then)
{
    const auto addresses = m_store.addressesAfter(then);
    if (!addresses)
        return failure(addresses.error());
    const auto mails = m_store.mailKeysAfter(then);
    if (!mails)
        return failure(mails.error());
    return thoseWaitingFor(*addresses, *mails);
}

Result<WaitingIds> WaitingMails::thoseWaitingFor(const QStringList &addresses, const QStringList &mailKeys)
{
    QSet<quint64> marks;
    for (const QString &address : addresses) {
        marks.insert(markOf(address));
        if (const QString organisation = organisationDomain(address); !organisation.isEmpty())
            marks.insert(domainMark(organisation));
    }
    for (const QString &key : mailKeys)
        marks.insert(markOf(key));
    WaitingIds ids;
    for (const quint64 mark : std::as_const(marks)) {
        const auto waiting = m_store.waitingWith(mark);
        if (!waiting)
            return failure(waiting.error());
        ids.insert(waiting->begin(), waiting->end());
    }
    return ids;
}

Result<void> WaitingMails::takeAll(const WaitingIds &ids)
{
    for (const qint64 id : ids) {
        if (m_progress.isCanceled())
            return failure({.code = Error::Code::Canceled, .subject = {}});
        const auto waiting = m_store.waiting(id);
        if (!waiting)
            return failure(waiting.error());
        if (!*waiting)
            continue;
        if (auto taken = take(**waiting); !taken)
            return taken;
    }
    return {};
}

QString WaitingMails::pathOf(MailboxId mailbox) const
{
    const auto path = m_paths.find(mailbox.value());
    return path == m_paths.end() ? QString() : path->second;
}

/// One at a time: files that are open are few on some systems.
MailSource *WaitingMails::sourceOf(MailboxId mailbox)
{
    if (m_sourceOf == mailbox)
        return m_source.get();
    m_sourceOf = mailbox;
    m_source.reset();
    if (auto opened = openMailSource(pathOf(mailbox)))
        m_source = *std::move(opened);
    return m_source.get();
}

/// A mail that is no longer where it was is found when its mailbox is read again.
Result<void> WaitingMails::take(const WaitingMail &waiting)
{
    MailSource *source = sourceOf(waiting.mailbox);
    if (auto noted = m_store.setWanted(m_transaction, waiting.id, !source); !noted || !source)
        return noted;
    const auto raw = source->again({waiting.file, waiting.position, waiting.number});
    const Result<MailMessage> mail = readMail(raw ? raw->bytes : QByteArray());
    if (!mail || !mail->date || markOf(mailKey(*mail)) != waiting.key)
        return {};
    const QString key = m_storer.keyOf(*mail);
    if (m_storer.isStored(key))
        return m_store.setTaken(m_transaction, waiting.id, key);
    const auto stored = m_storer.storeTheirs(*mail, key);
    if (!stored)
        return failure(stored.error());
    if (*stored != MailStorer::Outcome::Added)
        return {};
    ++m_found[pathOf(waiting.mailbox)];
    return m_store.setTaken(m_transaction, waiting.id, key);
}

} // namespace

Result<QHash<QString, qint64>> takeWaitingMails(Transaction &transaction, MailStorer &storer,
                                                const QList<qint64> &candidates, Progress &progress)
{
    return WaitingMails(transaction, storer, progress).run({candidates.begin(), candidates.end()});
}

} // namespace core
