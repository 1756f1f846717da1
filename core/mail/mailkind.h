// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/vocabulary.h"
#include "core/mail/mailmessage.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace core {

/// What is known when a mail is judged. An empty function answers no.
struct KnownMail {
    std::function<bool(const QString &address)> isOwnAddress{};
    std::function<bool(const QString &address)> isContactAddress{};
    std::function<bool(const QString &messageId)> isMessageId{};
};

/// What a mail is, and by which rule.
struct MailJudgement {
    TouchKind kind = TouchKind::Other; ///< Reply, AutoReply, Bounce, Receipt, List or Other
    /// Id of the rule that decided. other: "own", "machine-sender"; bounce: "dsn-failed", "dsn-delayed",
    /// "dsn-delivered", "old-bounce"; receipt: "disposition-notification"; auto_reply: "auto-submitted",
    /// "auto-mark", "auto-subject"; list: "list"; reply: "calendar-reply", "known-thread",
    /// "known-address", "answers", "person".
    QString reason{};
    bool permanent = false;        ///< bounce: the address is dead
    QStringList failedAddresses{}; ///< bounce: whom it did not reach; lower case
    QString failedMessageId{};     ///< bounce: the mail that came back
    std::optional<QDate> until{};  ///< auto_reply: the last day away
    bool left = false;             ///< auto_reply: the person left or the mailbox is closed
    bool ask = false;              ///< the sender is nobody known: the rep says who it is
    bool operator==(const MailJudgement &) const = default;
};

/// Whether header fields alone say that a program wrote it: an absence note, also one of ours.
[[nodiscard]] bool isAutomatic(const MailMessage &mail);

/// The first rule that fits decides. Wording alone never decides against headers that speak for a person.
[[nodiscard]] MailJudgement judgeMail(const MailMessage &mail, const KnownMail &known);

} // namespace core
