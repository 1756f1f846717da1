// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/mail/mailmessage.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace core {

// Old-style bounces, which hold no report that a program could read: told by sender, fields and words.

[[nodiscard]] bool isOldBounce(const MailMessage &mail);

/// Whether an old-style bounce says that it is for good: a 5xx code or words like "user unknown". Never
/// where it says that delivery goes on being tried.
[[nodiscard]] bool saysPermanent(const MailMessage &mail);

/// Whom an old-style bounce is about; `isOurs` tells addresses that it cannot be.
[[nodiscard]] QStringList failedAddressesIn(const MailMessage &mail,
                                            const std::function<bool(const QString &)> &isOurs);

} // namespace core
