// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/mailbox.h"
#include "core/transfer/mailboxend.h"
#include "core/transfer/mailend.h"
#include "tests/fuzz/bytesfile.h"

#include <QList>

// An mbox: each mail is found again at its place, and none lies behind the end.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static fuzz::BytesFile file;
    const QString path = file.holding({reinterpret_cast<const char *>(data), qsizetype(size)});
    const auto reader = core::MailboxReader::open(path, core::ImportType::Mbox);
    if (!reader)
        return 0;
    QList<core::RawMail> mails;
    while (const auto mail = (*reader)->next())
        mails.append(*mail);
    fuzz::require((*reader)->done() == qint64(size));
    for (const core::RawMail &mail : std::as_const(mails)) {
        fuzz::require(mail.place.offset < qint64(size));
        (void)core::mailEndOf(mail.bytes, core::ImportType::Mbox);
        const auto again = (*reader)->again(mail.place);
        fuzz::require(again && again->bytes == mail.bytes && again->place == mail.place);
    }
    fuzz::require(!core::endMark(path, qint64(size)).isEmpty());
    return 0;
}
