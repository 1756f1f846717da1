// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/waitingmails.h"

#include "core/mail/mailreader.h"
#include "core/store/mailboxstore.h"
#include "core/store/prospectstore.h"
#include "core/store/touchstore.h"
#include "core/transfer/mailindex.h"
#include "core/transfer/mailkey.h"
#include "core/transfer/mailmark.h"
#include "core/transfer/mailpeople.h"
#include "core/transfer/mailsource.h"

#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace core {

namespace {

/// In the order in which they were read.
using WaitingIds = std::set<qint64>;

/// Of addresses, mails or touches that became known, in one step: each is looked up.
constexpr qint64 kNewsAStep = 2000;

class WaitingMails final
{
public:
    WaitingMails(Transaction &transaction, MailStorer &storer, int atMost, Progress &progress)
      : m_transaction(transaction), m_storer(storer), m_atMost(atMost), m_progress(progress),
        m_store(transaction.database()), m_prospects(transaction.database()),
        m_touches(transaction.database())
    {}

    Result<WaitingOutcome> run(WaitingIds wanted);

private:
    struct News {
        WaitingClock then;
        WaitingClock now;
        bool isAll = true; ///< nothing is known that came after `now`
    };
    [[nodiscard]] Result<News> news() const;
    Result<WaitingIds> wantedFromBefore();
    Result<WaitingIds> wokenBy(const News &news);
    Result<QSet<quint64>> marksOf(const News &news);
    Result<void> addTopics(QSet<quint64> &marks, const QStringList &addresses) const;
    Result<void> addTopics(QSet<quint64> &marks, const QList<OwnTopic> &topics) const;
    Result<void> takeSome(const WaitingIds &ids);
    Result<void> takeAll(const WaitingIds &ids);
    Result<void> take(const WaitingMail &waiting);
    [[nodiscard]] MailSource *sourceOf(MailboxId mailbox);
    [[nodiscard]] QString pathOf(MailboxId mailbox) const;

    Transaction &m_transaction;
    MailStorer &m_storer;
    qint64 m_atMost;
    Progress &m_progress;
    MailboxStore m_store;
    ProspectStore m_prospects;
    TouchStore m_touches;
    WaitingOutcome m_outcome;
    qint64 m_looked = 0;                  ///< at so many mails
    std::map<qint64, QString> m_paths;    ///< by mailbox
    std::unique_ptr<MailSource> m_source; ///< of the mailbox read last; null: not there
    MailboxId m_sourceOf{0};
};

/// A mail that is found can make somebody known to whom earlier ones belong: until nothing new is known.
Result<WaitingOutcome> WaitingMails::run(WaitingIds wanted)
{
    const auto before = wantedFromBefore();
    if (!before)
        return failure(before.error());
    wanted.insert(before->begin(), before->end());
    while (!m_outcome.hasMore) {
        const auto news = this->news();
        if (!news)
            return failure(news.error());
        if (news->now == news->then && wanted.empty())
            break;
        const auto woken = wokenBy(*news);
        if (!woken)
            return failure(woken.error());
        wanted.insert(woken->begin(), woken->end());
        m_outcome.hasMore = !news->isAll;
        auto done = m_store.setClockThen(m_transaction, news->now).and_then([&] { return takeSome(wanted); });
        if (!done)
            return failure(done.error());
        wanted.clear();
    }
    return m_outcome;
}

/// Only of mailboxes that can be read: those that cannot would fill every step.
Result<WaitingIds> WaitingMails::wantedFromBefore()
{
    const auto mailboxes = m_store.all();
    if (!mailboxes)
        return failure(mailboxes.error());
    WaitingIds wanted;
    for (const ReadMailbox &mailbox : *mailboxes) {
        m_paths[mailbox.id.value()] = mailbox.path;
        if (!QFileInfo::exists(mailbox.path))
            continue;
        const auto again = m_store.wanted(mailbox.id, m_atMost > 0 ? m_atMost + 1 : -1);
        if (!again)
            return failure(again.error());
        if (!again->isEmpty() && sourceOf(mailbox.id))
            wanted.insert(again->begin(), again->end());
    }
    return wanted;
}

Result<WaitingMails::News> WaitingMails::news() const
{
    const auto now = m_store.clockNow();
    const auto then = m_store.clockThen();
    if (!now || !then)
        return failure(now ? then.error() : now.error());
    if (m_atMost == 0)
        return News{*then, *now};
    const WaitingClock some{.address = std::min(now->address, then->address + kNewsAStep),
                            .mail = std::min(now->mail, then->mail + kNewsAStep),
                            .touch = std::min(now->touch, then->touch + kNewsAStep)};
    return News{*then, some, some == *now};
}

Result<QSet<quint64>> WaitingMails::marksOf(const News &news)
{
    const auto addresses = m_store.addresses(news.then, news.now);
    if (!addresses)
        return failure(addresses.error());
    const auto mails = m_store.mailKeys(news.then, news.now);
    if (!mails)
        return failure(mails.error());
    const auto topics = m_store.ownTopics(news.then, news.now);
    if (!topics)
        return failure(topics.error());
    QSet<quint64> marks;
    for (const QString &known : *addresses + *mails)
        marks.insert(markOf(known));
    return addTopics(marks, *addresses).and_then([&] { return addTopics(marks, *topics); }).map([&] {
        return std::move(marks);
    });
}

/// What we wrote earlier about is asked of the colleagues of somebody new.
Result<void> WaitingMails::addTopics(QSet<quint64> &marks, const QStringList &addresses) const
{
    QSet<QString> asked;
    for (const QString &address : addresses) {
        const QString organisation = organisationDomain(address);
        if (organisation.isEmpty() || asked.contains(organisation))
            continue;
        asked.insert(organisation);
        const auto prospect = m_storer.index().prospectOf(organisation);
        if (!prospect)
            continue;
        const auto subjects = m_touches.ownSubjects(*prospect);
        if (!subjects)
            return failure(subjects.error());
        for (const QString &subject : *subjects) {
            if (const auto mark = topicMark(organisation, subject))
                marks.insert(*mark);
        }
    }
    return {};
}

Result<void> WaitingMails::addTopics(QSet<quint64> &marks, const QList<OwnTopic> &topics) const
{
    QHash<ProspectId, QSet<QString>> organisations;
    for (const OwnTopic &topic : topics) {
        if (!organisations.contains(topic.prospect)) {
            const auto contacts = m_prospects.contacts(topic.prospect);
            if (!contacts)
                return failure(contacts.error());
            QSet<QString> &own = organisations[topic.prospect];
            for (const Contact &contact : *contacts) {
                for (const ContactAddress &way : contact.addresses)
                    own.insert(organisationDomain(way.address));
            }
        }
        for (const QString &organisation : std::as_const(organisations[topic.prospect])) {
            if (const auto mark = topicMark(organisation, topic.subject))
                marks.insert(*mark);
        }
    }
    return {};
}

Result<WaitingIds> WaitingMails::wokenBy(const News &news)
{
    const auto marks = marksOf(news);
    if (!marks)
        return failure(marks.error());
    WaitingIds ids;
    for (const quint64 mark : *marks) {
        const auto waiting = m_store.waitingWith(mark);
        if (!waiting)
            return failure(waiting.error());
        ids.insert(waiting->begin(), waiting->end());
    }
    return ids;
}

/// What is beyond this step is noted in the store, so that the next one finds it, whoever takes it.
Result<void> WaitingMails::takeSome(const WaitingIds &ids)
{
    const auto room = size_t(std::max<qint64>(0, m_atMost - m_looked));
    if (m_atMost == 0 || ids.size() <= room)
        return takeAll(ids);
    m_outcome.hasMore = true;
    const auto beyond = std::next(ids.begin(), std::ptrdiff_t(room));
    return m_store.want(m_transaction, QList<qint64>(beyond, ids.end())).and_then([&] {
        return takeAll(WaitingIds(ids.begin(), beyond));
    });
}

Result<void> WaitingMails::takeAll(const WaitingIds &ids)
{
    for (const qint64 id : ids) {
        if (m_progress.isCanceled())
            return failure({.code = Error::Code::Canceled, .subject = {}});
        ++m_looked;
        const auto waiting = m_store.waiting(id);
        if (!waiting)
            return failure(waiting.error());
        auto taken = *waiting ? take(**waiting) : m_store.setWanted(m_transaction, id, false);
        if (!taken)
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
    ++m_outcome.found[pathOf(waiting.mailbox)];
    return m_store.setTaken(m_transaction, waiting.id, key);
}

} // namespace

Result<WaitingOutcome> takeWaitingMails(Transaction &transaction, MailStorer &storer, const WaitingStep &step,
                                        Progress &progress)
{
    return WaitingMails(transaction, storer, step.atMost, progress)
      .run({step.candidates.begin(), step.candidates.end()});
}

} // namespace core
