// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/mail/mailmessage.h"

#include <QString>

namespace core {

/// By which a mail is known again: its Message-ID, else its digest.
[[nodiscard]] QString mailKey(const MailMessage &mail);

/// By which a thread is told where no header does: "Re: AW: Demo" -> "demo".
[[nodiscard]] QString bareSubject(const QString &subject);

/// Of sender, time, subject and words: for mails without a Message-ID, or with one that another mail has.
[[nodiscard]] QString digestKey(const MailMessage &mail);
[[nodiscard]] bool isDigestKey(const QString &key);

/// What the mail's touches have as their Message-ID: the key where it has none.
[[nodiscard]] inline const QString &touchIdOf(const MailMessage &mail, const QString &key)
{
    return mail.messageId.isEmpty() ? key : mail.messageId;
}

} // namespace core
