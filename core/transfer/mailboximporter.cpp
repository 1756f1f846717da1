// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/mailboximporter.h"

#include "core/mail/address.h"
#include "core/mail/mailreader.h"
#include "core/store/transaction.h"
#include "core/transfer/mailbox.h"
#include "core/transfer/mailend.h"
#include "core/transfer/mailstorer.h"

#include <QCryptographicHash>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// A file that is wrong from end to end is told by its first mails; memory stays bounded.
constexpr qsizetype kMostProblems = 10'000;
constexpr int kReportEvery = 50; // mails

/// By which a mail is known again: its Message-ID, else a digest of what it says.
QString mailKey(const MailMessage &mail)
{
    if (!mail.messageId.isEmpty())
        return mail.messageId;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QString when = QString::number(mail.date ? mail.date->utcMs : 0);
    hash.addData(QStringList({mail.from.address, when, mail.subject, mail.text}).join(u'\n').toUtf8());
    return u"digest:"_s + QString::fromLatin1(hash.result().toHex());
}

/// Reads a file twice: what we wrote makes the prospects, then what came in finds them.
class MailFileImport final
{
public:
    MailFileImport(Transaction &transaction, const MailImport &import, ImportType type, MailboxReader &reader,
                   Progress &progress)
      : m_import(import), m_type(type), m_reader(reader), m_progress(progress),
        m_storer(transaction, import.ownAddresses)
    {}

    Result<ImportReport> run()
    {
        m_report.path = m_import.path;
        m_report.type = toId(m_type);
        return m_storer.load()
          .and_then([this] { return readAll(); })
          .and_then([this] { return readWaiting(); })
          .and_then([this] { return m_storer.finish(); })
          .map([this] { return m_report; });
    }

private:
    /// A mail that came in, until it is known whom we wrote to. Its marks lie in m_marks.
    struct Waiting {
        qint64 offset = 0;
        qint64 number = 0;
        size_t firstMark = 0;
        size_t marks = 0;
    };

    Result<void> readAll();
    Result<void> readWaiting();
    Result<void> take(const RawMail &raw);
    void wait(const RawMail &raw, const MailMessage &mail);
    void count(MailStorer::Outcome outcome);
    void fail(const RawMail &raw, ImportTrouble trouble, const QString &value = {});
    void addProblem(const RawMail &raw, ImportTrouble trouble, const QString &value = {});
    [[nodiscard]] MailEnd endOf(const RawMail &raw) const;
    [[nodiscard]] bool isCanceled(qint64 number, qint64 done);

    const MailImport &m_import;
    ImportType m_type;
    MailboxReader &m_reader;
    Progress &m_progress;
    MailStorer m_storer;
    ImportReport m_report;
    std::vector<Waiting> m_waiting;
    std::vector<size_t> m_marks;
    QSet<size_t> m_seen; ///< keys of mails that wait: a mailbox may hold one twice
};

Error canceled(const QString &path)
{
    return {.code = Error::Code::Canceled, .subject = path};
}

bool MailFileImport::isCanceled(qint64 number, qint64 done)
{
    if (number % kReportEvery == 1)
        m_progress.report(m_import.path, done, m_reader.size());
    return m_progress.isCanceled();
}

void MailFileImport::fail(const RawMail &raw, ImportTrouble trouble, const QString &value)
{
    ++m_report.failed;
    addProblem(raw, trouble, value);
}

void MailFileImport::addProblem(const RawMail &raw, ImportTrouble trouble, const QString &value)
{
    if (m_report.problems.size() < kMostProblems)
        m_report.problems << ImportProblem{.place = mailPlace(raw), .trouble = trouble, .value = value};
}

void MailFileImport::count(MailStorer::Outcome outcome)
{
    m_report.added += outcome == MailStorer::Outcome::Added ? 1 : 0;
    m_report.updated += outcome == MailStorer::Outcome::Updated ? 1 : 0;
    m_report.skipped += outcome == MailStorer::Outcome::Skipped ? 1 : 0;
}

void MailFileImport::wait(const RawMail &raw, const MailMessage &mail)
{
    const QList<size_t> marks = m_storer.marksOf(mail);
    m_waiting.push_back({raw.offset, raw.number, m_marks.size(), size_t(marks.size())});
    m_marks.insert(m_marks.end(), marks.begin(), marks.end());
}

/// Only the last mail of a file can be cut. Of a very large one just the beginning is at hand.
MailEnd MailFileImport::endOf(const RawMail &raw) const
{
    const bool isLast = m_reader.position() == m_reader.size() && raw.bytes.size() < kKeptOfMail;
    return isLast ? mailEndOf(raw.bytes, m_type) : MailEnd::Whole;
}

Result<void> MailFileImport::take(const RawMail &raw)
{
    ++m_report.read;
    if (raw.tooLarge) {
        fail(raw, ImportTrouble::MailTooLarge);
        return {};
    }
    const MailEnd end = endOf(raw);
    if (end == MailEnd::Cut) {
        fail(raw, ImportTrouble::TruncatedMail);
        return {};
    }
    const Result<MailMessage> mail = readMail(raw.bytes);
    if (!mail) {
        fail(raw, ImportTrouble::UnreadableMail, mail.error().detail);
        return {};
    }
    if (mail->from.address.isEmpty() || !mail->date) {
        fail(raw, mail->date ? ImportTrouble::NoSender : ImportTrouble::NoDate);
        return {};
    }
    const QString key = mailKey(*mail);
    const bool again = m_storer.isStored(key) || m_seen.contains(qHash(key));
    if (again) {
        count(MailStorer::Outcome::Skipped);
        return {};
    }
    if (end == MailEnd::Unsure)
        addProblem(raw, ImportTrouble::NoFinalLineEnd);
    if (mail->nestedTooDeep)
        addProblem(raw, ImportTrouble::NestedTooDeep);
    if (!m_storer.isOwn(mail->from.address)) {
        m_seen.insert(qHash(key));
        wait(raw, *mail);
        return {};
    }
    return m_storer.storeOurs(*mail, key).map([this](MailStorer::Outcome outcome) { count(outcome); });
}

Result<void> MailFileImport::readAll()
{
    while (const std::optional<RawMail> raw = m_reader.next()) {
        if (isCanceled(raw->number, raw->offset))
            return failure(canceled(m_import.path));
        if (const auto taken = take(*raw); !taken)
            return taken;
    }
    return {};
}

Result<void> MailFileImport::readWaiting()
{
    for (const Waiting &waiting : m_waiting) {
        const auto first = m_marks.begin() + qint64(waiting.firstMark);
        if (!m_storer.concernsAnybody({first, first + qint64(waiting.marks)})) {
            count(MailStorer::Outcome::Skipped);
            continue;
        }
        if (isCanceled(waiting.number, m_reader.size()))
            return failure(canceled(m_import.path));
        m_reader.seek(waiting.offset, waiting.number);
        const std::optional<RawMail> raw = m_reader.next();
        const Result<MailMessage> mail = raw ? readMail(raw->bytes) : readMail({});
        if (!mail || !mail->date) // the file changed under our hands
            return failure({.code = Error::Code::CannotRead, .subject = m_import.path});
        const auto stored = m_storer.storeTheirs(*mail, mailKey(*mail));
        if (!stored)
            return failure(stored.error());
        count(*stored);
    }
    return {};
}

void addOwner(QHash<QString, int> &mails, const QString &address)
{
    if (isMailAddress(address) && !isMachineAddress(address))
        ++mails[address];
}

Result<MailboxReader> openMailbox(const QString &path, ImportType &type)
{
    const Result<ImportType> found = importTypeOf(path);
    if (!found)
        return failure(found.error());
    if (*found == ImportType::Csv)
        return failure({.code = Error::Code::UnknownFormat, .subject = path});
    type = *found;
    return MailboxReader::open(path, type);
}

} // namespace

Result<ImportReport> importMailFile(Database &database, const MailImport &import, Progress &progress)
{
    ImportType type = ImportType::Mbox;
    auto reader = openMailbox(import.path, type);
    if (!reader)
        return failure(reader.error());
    auto transaction = Transaction::begin(database, u"import"_s);
    if (!transaction)
        return failure(transaction.error());
    const auto report = MailFileImport(*transaction, import, type, *reader, progress).run();
    if (!report)
        return report;
    if (const auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    progress.report(import.path, reader->size(), reader->size());
    return report;
}

Result<QList<LikelyOwnAddress>> likelyOwnAddresses(const QString &path, int atMost)
{
    ImportType type = ImportType::Mbox;
    auto reader = openMailbox(path, type);
    if (!reader)
        return failure(reader.error());
    QHash<QString, int> mails;
    for (int looked = 0; looked < atMost; ++looked) {
        const std::optional<RawMail> raw = reader->next();
        if (!raw)
            break;
        const Result<MailMessage> mail = readMail(raw->bytes);
        if (!mail)
            continue;
        QSet<QString> parties{mail->from.address};
        for (const QList<MailAddress> &field : {mail->to, mail->cc}) {
            for (const MailAddress &address : field)
                parties.insert(address.address);
        }
        for (const QString &address : std::as_const(parties))
            addOwner(mails, address);
    }
    QList<LikelyOwnAddress> ranked;
    for (auto it = mails.begin(); it != mails.end(); ++it)
        ranked << LikelyOwnAddress{it.key(), it.value()};
    std::sort(ranked.begin(), ranked.end(), [](const LikelyOwnAddress &a, const LikelyOwnAddress &b) {
        return a.mails != b.mails ? a.mails > b.mails : a.address < b.address;
    });
    return ranked.size() > 20 ? ranked.first(20) : ranked;
}

} // namespace core
