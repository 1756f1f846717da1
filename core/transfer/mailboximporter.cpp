// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/mailboximporter.h"

#include "core/store/mailboxstore.h"
#include "core/store/transaction.h"
#include "core/transfer/leftoutaccounts.h"
#include "core/transfer/mailboxreading.h"
#include "core/transfer/mailrecords.h"
#include "core/transfer/mailstorer.h"
#include "core/transfer/unreadablenames.h"
#include "core/transfer/waitingmails.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// Errors of a file, after which the other files can still be read.
bool isOfTheFile(const Error &error)
{
    return error.code == Error::Code::CannotRead || error.code == Error::Code::EmptyFile ||
           error.code == Error::Code::UnknownFormat;
}

/// "Inbox, message 12, byte 40961": of several mailboxes it is told in which.
void addTo(ImportReport &whole, const MailCollection &collection, const QString &mailbox, ImportReport part)
{
    whole.read += part.read;
    whole.added += part.added;
    whole.updated += part.updated;
    whole.skipped += part.skipped;
    whole.failed += part.failed;
    const bool isAlone = mailbox == collection.path;
    const QString name = isAlone ? QString() : QDir(collection.path).relativeFilePath(mailbox);
    for (ImportProblem &problem : part.problems) {
        if (!isAlone)
            problem.place = problem.place.isEmpty() ? name : QString(name + u", "_s + problem.place);
        whole.problems.append(problem);
    }
}

/// Nothing can have changed for those that wait.
bool isIdle(const Database &database, const MailImport &import)
{
    const MailboxStore store(database);
    const auto now = store.clockNow();
    const auto then = store.clockThen();
    const auto wanted = store.pathsOfWanted();
    const bool canBeTaken = !wanted || std::any_of(wanted->begin(), wanted->end(), [](const QString &path) {
        return QFileInfo::exists(path);
    });
    return import.collections.isEmpty() && now && then && *now == *then && !canBeTaken;
}

class MailRun final
{
public:
    MailRun(Transaction &transaction, const MailImport &import, Progress &progress)
      : m_transaction(transaction), m_import(import), m_progress(progress),
        m_storer(transaction, import.ownAddresses)
    {}

    Result<MailStep> run()
    {
        for (const MailCollection &collection : m_import.collections)
            m_step.reports.append({.path = collection.path, .type = toId(collection.type)});
        return readAll()
          .and_then([this] { return takeWaiting(); })
          .and_then([this] { return m_storer.finish(); })
          .map([this] { return m_step; });
    }

private:
    Result<void> readAll();
    [[nodiscard]] Result<QStringList> leftOutOf(const MailCollection &collection);
    static void listUnreadable(const MailCollection &collection, ImportReport &report);
    Result<void> takeWaiting();
    void addFound(ImportReport &report, qint64 mails) const;
    void reportElsewhere(qint64 mails);

    Transaction &m_transaction;
    const MailImport &m_import;
    Progress &m_progress;
    MailStorer m_storer;
    MailStep m_step;
    QHash<QString, qsizetype> m_reportOf; ///< by the path of a mailbox
    QList<qint64> m_candidates;
};

Result<void> MailRun::readAll()
{
    MailboxReading reading(m_transaction, m_import, m_storer, m_progress);
    for (qsizetype i = 0; i < m_import.collections.size(); ++i) {
        const MailCollection &collection = m_import.collections[i];
        if (!m_import.isFollowing)
            listUnreadable(collection, m_step.reports[i]);
        const auto leftOut = leftOutOf(collection);
        if (!leftOut)
            return failure(leftOut.error());
        for (const QString &mailbox : collection.mailboxes) {
            if (isIn(*leftOut, mailbox))
                continue;
            m_reportOf.insert(mailbox, i);
            const auto report = reading.read(mailbox, collection.path);
            if (report)
                addTo(m_step.reports[i], collection, mailbox, *report);
            else if (!isOfTheFile(report.error()))
                return failure(report.error());
            else
                addTo(m_step.reports[i], collection, mailbox,
                      {.problems = {
                         {.place = {}, .trouble = ImportTrouble::FileFailed, .error = report.error()}}});
        }
    }
    m_candidates = reading.candidates();
    m_step.hasMore = reading.isFull();
    return {};
}

/// The choice that comes with the collection, kept for the next time; else the one that was kept.
Result<QStringList> MailRun::leftOutOf(const MailCollection &collection)
{
    if (!collection.leftOut)
        return leftOutFolders(m_transaction.database(), collection.path);
    return setLeftOut(m_transaction, collection.path, *collection.leftOut).map([&] {
        return *collection.leftOut;
    });
}

void MailRun::listUnreadable(const MailCollection &collection, ImportReport &report)
{
    QStringList folders;
    for (const MailAccount &account : collection.accounts)
        folders.append(account.folder);
    if (folders.isEmpty() && QFileInfo(collection.path).isDir())
        folders.append(collection.path);
    for (const QString &folder : std::as_const(folders)) {
        for (const UnreadableNames &names : unreadableNamesIn(folder)) {
            const QString at = QDir(collection.path).relativeFilePath(QDir(folder).filePath(names.folder));
            report.problems.append({.place = at == u"."_s ? QString() : at,
                                    .trouble = ImportTrouble::UnreadableNames,
                                    .value = QString::number(names.count)});
        }
    }
}

/// Of a mailbox that was read earlier; a call that reads none has a report for it alone.
void MailRun::reportElsewhere(qint64 mails)
{
    if (m_step.reports.isEmpty())
        m_step.reports.append(ImportReport{});
    m_step.reports.last().elsewhere += mails;
}

/// They were counted as skipped when they were read, which may be long ago.
void MailRun::addFound(ImportReport &report, qint64 mails) const
{
    report.added += mails;
    const qint64 earlier = std::max<qint64>(0, mails - report.skipped);
    report.skipped -= mails - earlier;
    report.read += earlier;
}

Result<void> MailRun::takeWaiting()
{
    const auto outcome = takeWaitingMails(
      m_transaction, m_storer, {.candidates = m_candidates, .atMost = m_import.atMost}, m_progress);
    if (!outcome)
        return failure(outcome.error());
    m_step.hasMore |= outcome->hasMore;
    for (auto it = outcome->found.begin(); it != outcome->found.end(); ++it) {
        const auto report = m_reportOf.constFind(it.key());
        if (report != m_reportOf.constEnd())
            addFound(m_step.reports[*report], *it);
        else
            reportElsewhere(*it);
    }
    return {};
}

} // namespace

Result<QList<ImportReport>> importMail(Database &database, const MailImport &import, Progress &progress)
{
    return importMailStep(database, import, progress).map([](const MailStep &step) { return step.reports; });
}

Result<MailStep> importMailStep(Database &database, const MailImport &import, Progress &progress)
{
    if (isIdle(database, import))
        return MailStep{};
    auto transaction = Transaction::begin(database, import.isFollowing ? kFollowing : u"import"_s);
    if (!transaction)
        return failure(transaction.error());
    const auto step = MailRun(*transaction, import, progress).run();
    if (!step)
        return step;
    if (const auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return step;
}

} // namespace core
