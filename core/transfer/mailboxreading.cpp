// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/mailboxreading.h"

#include "core/mail/mailreader.h"
#include "core/transfer/mailbox.h"
#include "core/transfer/mailboxend.h"
#include "core/transfer/mailfolder.h"
#include "core/transfer/mailkey.h"
#include "core/transfer/mailmark.h"
#include "core/transfer/mailrecords.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// A file that is wrong from end to end is told by its first mails; memory stays bounded.
constexpr qsizetype kMostProblems = 10'000;
constexpr int kReportEvery = 50; // mails
constexpr qint64 kUsualMail = 10 * 1024;

QString digestOf(QStringList texts)
{
    texts.sort();
    return QString::fromLatin1(
      QCryptographicHash::hash(texts.join(u'\n').toUtf8(), QCryptographicHash::Sha256).toHex());
}

void count(ImportReport &report, MailStorer::Outcome outcome)
{
    report.added += outcome == MailStorer::Outcome::Added ? 1 : 0;
    report.updated += outcome == MailStorer::Outcome::Updated ? 1 : 0;
    report.skipped += outcome == MailStorer::Outcome::Skipped ? 1 : 0;
}

} // namespace

struct MailboxReading::Reading {
    ReadMailbox mailbox;
    std::unique_ptr<MailSource> source;
    MailFolderReader *folder = nullptr; ///< the source, if it is one
    ImportReport report{};
    qint64 readTo = 0;      ///< behind the last mail that was settled
    qint64 mayBeKnown = -1; ///< a mail of an mbox that begins here may have been read before it was whole
    bool isDone = false;    ///< the end was reached
    bool isLeft = false;    ///< a mail was left for the next time

    [[nodiscard]] qint64 unread() const ///< in bytes, about
    {
        return (source->size() - source->done()) * (folder ? kUsualMail : 1);
    }
    [[nodiscard]] bool mayHaveGrown(const MailPlace &place) const
    {
        return folder ? folder->isChanged(place) : place.offset == mayBeKnown;
    }
    [[nodiscard]] QString endMark(qint64 position) const ///< of an mbox
    {
        return static_cast<MailboxReader &>(*source).endMark(position);
    }
    void problem(const RawMail &raw, ImportTrouble trouble, const QString &value = {})
    {
        if (report.problems.size() < kMostProblems)
            report.problems << ImportProblem{.place = toText(raw.place), .trouble = trouble, .value = value};
    }
};

MailboxReading::MailboxReading(Transaction &transaction, const MailImport &import, MailStorer &storer,
                               Progress &progress)
  : m_transaction(transaction), m_import(import), m_storer(storer), m_progress(progress),
    m_mailboxes(transaction.database()), m_own(digestOf(import.ownAddresses))
{}

Result<ReadMailbox> MailboxReading::recordOf(const QString &path, const QString &collection)
{
    if (!m_oldSpellings) {
        auto spellings = oldSpellings(m_transaction.database());
        if (!spellings)
            return failure(spellings.error());
        m_oldSpellings = *std::move(spellings);
    }
    auto known = m_mailboxes.find(path);
    if (known && !*known && m_oldSpellings->contains(path))
        known = m_mailboxes.find(m_oldSpellings->value(path));
    if (!known)
        return failure(known.error());
    if (*known) {
        (*known)->path = path;
        (*known)->collection = mailPath((*known)->collection);
        return **known;
    }
    ReadMailbox mailbox{.path = path, .collection = collection, .readAt = m_import.now};
    return m_mailboxes.insert(m_transaction, mailbox).map([&mailbox](MailboxId id) {
        mailbox.id = id;
        return mailbox;
    });
}

bool MailboxReading::isAsItWas(const Reading &reading) const
{
    const ReadMailbox &mailbox = reading.mailbox;
    if (mailbox.mark.isEmpty() || mailbox.ownAddresses != m_own)
        return false;
    if (reading.folder)
        return true;
    const bool hadBroken = mailbox.failed > 0 && !m_import.isFollowing;
    return !hadBroken && mailbox.mark == reading.endMark(mailbox.position);
}

/// To where the last reading ended, or to the start.
Result<void> MailboxReading::goOn(Reading &reading)
{
    ReadMailbox &mailbox = reading.mailbox;
    if (!isAsItWas(reading)) {
        mailbox.position = mailbox.lastMail = mailbox.mails = mailbox.failed = 0;
        mailbox.ownAddresses = m_own;
        return m_mailboxes.clear(m_transaction, mailbox.id);
    }
    return reading.folder ? goOnInFolder(reading) : goOnInMbox(reading);
}

Result<void> MailboxReading::goOnInFolder(Reading &reading)
{
    const auto which = m_import.isFollowing ? MailboxStore::Files::All : MailboxStore::Files::Taken;
    return m_mailboxes.files(reading.mailbox.id, which).map([&](const QHash<QString, ReadFile> &files) {
        const qint64 known = reading.folder->leaveOut(files);
        if (!m_import.isFollowing)
            reading.report.read = reading.report.skipped = known;
    });
}

/// From its last mail on when that has grown since: it was read before it was written to its end.
Result<void> MailboxReading::goOnInMbox(Reading &reading)
{
    ReadMailbox &mailbox = reading.mailbox;
    auto &mbox = static_cast<MailboxReader &>(*reading.source);
    if (mailbox.position > 0 && !mbox.isMailEnd(mailbox.position)) {
        mailbox.position = mailbox.lastMail;
        --mailbox.mails;
    }
    if (!m_import.isFollowing)
        reading.report.read = reading.report.skipped = mailbox.mails;
    reading.readTo = mailbox.position;
    reading.mayBeKnown = mailbox.position;
    mbox.seek(mailbox.position, mailbox.mails + 1);
    return m_mailboxes.clearFrom(m_transaction, mailbox.id, mailbox.position);
}

Result<ImportReport> MailboxReading::read(const QString &path, const QString &collection)
{
    const QString folder = folderMark(path, m_import.now); // what comes while it is read is for the next time
    auto source = openMailSource(path);
    if (!source)
        return failure(source.error());
    auto mailbox = recordOf(path, collection);
    if (!mailbox)
        return failure(mailbox.error());
    Reading reading{*mailbox, *std::move(source)};
    reading.folder = dynamic_cast<MailFolderReader *>(reading.source.get());
    return goOn(reading)
      .and_then([&] {
          m_storer.expect(reading.unread());
          return readAll(reading);
      })
      .and_then([&] {
          ReadMailbox &read = reading.mailbox;
          const bool isWhole = reading.isDone && !reading.isLeft;
          read.position = reading.readTo;
          read.size = isWhole ? reading.source->size() : -1;
          read.mark = !reading.folder ? reading.endMark(read.position) : isWhole ? folder : u"unfinished"_s;
          read.readAt = m_import.now;
          return m_mailboxes.update(m_transaction, read);
      })
      .map([&reading] { return reading.report; });
}

Result<void> MailboxReading::readAll(Reading &reading)
{
    while (!isFull()) {
        const std::optional<RawMail> raw = reading.source->next();
        reading.isDone = !raw;
        if (!raw)
            break;
        if (isCanceled(reading, raw->place.number))
            return failure({.code = Error::Code::Canceled, .subject = reading.mailbox.path});
        const auto taken = take(reading, *raw);
        if (!taken)
            return failure(taken.error());
        if (auto settled = settle(reading, *raw, *taken); !settled)
            return settled;
    }
    m_progress.report(reading.mailbox.path, reading.source->size(), reading.source->size());
    return {};
}

bool MailboxReading::isCanceled(const Reading &reading, qint64 number)
{
    if (number % kReportEvery == 1)
        m_progress.report(reading.mailbox.path, reading.source->done(), reading.source->size());
    return m_progress.isCanceled();
}

/// What ends in the middle, in a file that another program may just be writing.
bool MailboxReading::isUnfinished(const Reading &reading, const RawMail &raw, MailEnd end) const
{
    if (!m_import.isFollowing || !raw.isLast || end == MailEnd::Whole)
        return false;
    const QString &path = reading.mailbox.path;
    return isBeingWritten(reading.folder ? QString(path + u'/' + raw.place.file) : path, m_import.now);
}

Result<MailboxReading::Taken> MailboxReading::take(Reading &reading, const RawMail &raw)
{
    const auto fail = [&](ImportTrouble trouble, const QString &value = {}) {
        reading.problem(raw, trouble, value);
        return Taken::Failed;
    };
    if (raw.tooLarge)
        return fail(ImportTrouble::MailTooLarge);
    const MailEnd end =
      raw.isLast ? mailEndOf(raw.bytes, reading.folder ? ImportType::Eml : ImportType::Mbox) : MailEnd::Whole;
    if (isUnfinished(reading, raw, end))
        return Taken::LeftForNextTime;
    if (end == MailEnd::Cut)
        return fail(ImportTrouble::TruncatedMail);
    const Result<MailMessage> mail = readMail(raw.bytes);
    if (!mail)
        return fail(ImportTrouble::UnreadableMail, mail.error().detail);
    if (mail->from.address.isEmpty() || !mail->date)
        return fail(mail->date ? ImportTrouble::NoSender : ImportTrouble::NoDate);
    const QString key = m_storer.keyOf(*mail);
    const auto known = isKnown(reading, raw, *mail, key);
    if (!known)
        return failure(known.error());
    if (*known)
        return Taken::Yes;
    if (end == MailEnd::Unsure)
        reading.problem(raw, ImportTrouble::NoFinalLineEnd);
    if (mail->nestedTooDeep)
        reading.problem(raw, ImportTrouble::NestedTooDeep);
    return store(reading, raw, *mail, key).map([] { return Taken::Yes; });
}

/// It is counted then. A mail that was stored before it was whole is completed, one of ours put on the
/// timelines of those who have come since.
Result<bool> MailboxReading::isKnown(Reading &reading, const RawMail &raw, const MailMessage &mail,
                                     const QString &key)
{
    const bool mayHaveGrown =
      reading.mayHaveGrown(raw.place) && (m_storer.isStored(key) || mail.messageId.isEmpty());
    const auto outcome =
      mayHaveGrown ? m_storer.complete(mail, key) : Result<MailStorer::Outcome>(MailStorer::Outcome::Skipped);
    if (!outcome)
        return failure(outcome.error());
    if (!m_storer.isStored(key))
        return false;
    const auto more = m_storer.isOwn(mail.from.address) ? m_storer.storeOurs(mail, key) : outcome;
    if (!more)
        return failure(more.error());
    count(reading.report, *more == MailStorer::Outcome::Skipped ? *outcome : *more);
    return true;
}

/// Ours at once; theirs once it is known to whom we wrote.
Result<void> MailboxReading::store(Reading &reading, const RawMail &raw, const MailMessage &mail,
                                   const QString &key)
{
    if (m_storer.isOwn(mail.from.address)) {
        return m_storer.storeOurs(mail, key).map(
          [&reading](MailStorer::Outcome outcome) { count(reading.report, outcome); });
    }
    count(reading.report, MailStorer::Outcome::Skipped);
    if (reading.folder && reading.folder->isChanged(raw.place)) {
        if (auto cleared = m_mailboxes.clearFile(m_transaction, reading.mailbox.id, raw.place.file); !cleared)
            return cleared;
    }
    const QList<quint64> marks = m_storer.marksOf(mail);
    const auto id = m_mailboxes.addWaiting(m_transaction,
                                           {.mailbox = reading.mailbox.id,
                                            .file = raw.place.file,
                                            .position = raw.place.offset,
                                            .number = raw.place.number,
                                            .key = markOf(mailKey(mail))},
                                           marks);
    if (!id)
        return failure(id.error());
    return m_storer.mayConcern(mail, marks).map([&](bool mayConcern) {
        if (mayConcern)
            m_candidates.append(*id);
    });
}

Result<void> MailboxReading::settle(Reading &reading, const RawMail &raw, Taken taken)
{
    if (taken == Taken::LeftForNextTime) {
        reading.isLeft = true;
        return {};
    }
    ++m_taken;
    ++reading.report.read;
    reading.report.failed += taken == Taken::Failed ? 1 : 0;
    if (reading.folder) {
        reading.mailbox.mails += taken == Taken::Yes && !reading.folder->isChanged(raw.place) ? 1 : 0;
        return m_mailboxes.addFile(m_transaction, reading.mailbox.id,
                                   {.name = reading.folder->lastingName(raw.place),
                                    .as = reading.folder->lastFile(),
                                    .failed = taken == Taken::Failed});
    }
    if (raw.isLast && mailEndOf(raw.bytes, ImportType::Mbox) != MailEnd::Whole)
        return {}; // more of it may come
    ++reading.mailbox.mails;
    reading.mailbox.failed += taken == Taken::Failed ? 1 : 0;
    reading.mailbox.lastMail = raw.place.offset;
    reading.readTo = reading.source->done();
    return {};
}

} // namespace core
