// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/mail/mailkind.h"
#include "core/mail/mailreader.h"
#include "core/mail/replytext.h"
#include "tests/fuzz/bytesfile.h"

// A mail, what it is, and what its writer wrote.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto mail = core::readMail(bytes);
    if (!mail)
        return 0;
    const core::MailJudgement judgement = core::judgeMail(*mail, {});
    fuzz::require(judgement.kind != core::TouchKind::Sent && !judgement.reason.isEmpty());
    fuzz::require(core::replyText(mail->text).own.size() <= mail->text.size());
    return 0;
}
