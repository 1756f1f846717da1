// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/mail/mailmessage.h"

namespace core {

/// Whether a mail without a disposition notification is a receipt of the older kind: marked as one, or by
/// its subject ("Read:", "RCPT:") and by words that say a message was read. A person's "Read: the contract"
/// is none.
[[nodiscard]] bool isPlainReceipt(const MailMessage &mail);

} // namespace core
