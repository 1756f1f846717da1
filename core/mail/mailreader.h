// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/mail/mailmessage.h"

#include <QByteArray>

namespace core {

/// One mail's bytes (RFC 5322, any line end) to its values. Never fails on odd content: what cannot be read
/// is left out. DamagedFile, with what is missing in `detail`, when the bytes are no mail: no From, no Date
/// and no Message-ID. Time and memory grow with the size of the mail alone. May run on any thread.
[[nodiscard]] Result<MailMessage> readMail(const QByteArray &bytes);

} // namespace core
