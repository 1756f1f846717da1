// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QString>

namespace core {

/// Refuses a header field's value that could start another header: CR, LF, NUL and the other characters
/// that some program takes for a line break. HeaderLineBreak, `field` as its subject.
[[nodiscard]] Result<void> checkOneLine(const QString &value, const QString &field);

/// Whether `text` has the form of one address that mail can go to: "local@domain", no display name.
[[nodiscard]] bool isMailAddress(const QString &text);

/// "sally@northlight.example" -> "sally"; lower case as given.
[[nodiscard]] QString localPart(const QString &address);
/// "sally@northlight.example" -> "northlight.example"; empty without an @.
[[nodiscard]] QString mailDomain(const QString &address);

/// An address that no person reads or writes: no-reply, mailer-daemon, notifications.
[[nodiscard]] bool isMachineAddress(const QString &address);

/// An address of a function that answers no sales mail (support@, jobs@): mail to it makes no prospect.
[[nodiscard]] bool isRoleAddress(const QString &address);

/// An address that several people of an organisation read: info@, office@, sales@.
[[nodiscard]] bool isSharedAddress(const QString &address);

} // namespace core
