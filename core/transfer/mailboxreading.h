// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/progress.h"
#include "core/mail/mailmessage.h"
#include "core/store/mailboxstore.h"
#include "core/transfer/importreport.h"
#include "core/transfer/mailboximporter.h"
#include "core/transfer/mailend.h"
#include "core/transfer/mailsource.h"
#include "core/transfer/mailstorer.h"

#include <QHash>

#include <optional>

namespace core {

/// Reads mailboxes one by one, each from where it was left: what we wrote goes into the store, what came in
/// waits there.
class MailboxReading final
{
public:
    MailboxReading(Transaction &transaction, const MailImport &import, MailStorer &storer,
                   Progress &progress);

    /// What was read of one mailbox. CannotRead, EmptyFile, UnknownFormat, Canceled, and the store's errors.
    [[nodiscard]] Result<ImportReport> read(const QString &path, const QString &collection);
    /// Of the mails that were put to wait: those that may concern somebody already.
    [[nodiscard]] const QList<qint64> &candidates() const { return m_candidates; }
    /// As many mails were read as the import takes at once.
    [[nodiscard]] bool isFull() const { return m_import.atMost > 0 && m_taken >= m_import.atMost; }

private:
    struct Reading; ///< of one mailbox
    enum class Taken { Yes, Failed, LeftForNextTime };

    [[nodiscard]] Result<ReadMailbox> recordOf(const QString &path, const QString &collection);
    [[nodiscard]] bool isAsItWas(const Reading &reading) const;
    [[nodiscard]] Result<void> goOn(Reading &reading);
    [[nodiscard]] Result<void> goOnInFolder(Reading &reading);
    [[nodiscard]] Result<void> goOnInMbox(Reading &reading);
    [[nodiscard]] Result<void> readAll(Reading &reading);
    [[nodiscard]] Result<Taken> take(Reading &reading, const RawMail &raw);
    [[nodiscard]] Result<bool> isKnown(Reading &reading, const RawMail &raw, const MailMessage &mail,
                                       const QString &key);
    [[nodiscard]] Result<void> store(Reading &reading, const RawMail &raw, const MailMessage &mail,
                                     const QString &key);
    [[nodiscard]] Result<void> settle(Reading &reading, const RawMail &raw, Taken taken);
    [[nodiscard]] bool isUnfinished(const Reading &reading, const RawMail &raw, MailEnd end) const;
    [[nodiscard]] bool isCanceled(const Reading &reading, qint64 number);

    Transaction &m_transaction;
    const MailImport &m_import;
    MailStorer &m_storer;
    Progress &m_progress;
    MailboxStore m_mailboxes;
    std::optional<QHash<QString, QString>> m_oldSpellings; ///< of paths; nothing: not looked up yet
    QString m_own;
    QList<qint64> m_candidates;
    int m_taken = 0; ///< mails, of all mailboxes
};

} // namespace core
