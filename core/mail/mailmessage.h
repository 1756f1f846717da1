// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace core {

struct MailAddress {
    QString name{};    ///< display name, decoded; empty where there is none
    QString address{}; ///< lower case
    bool operator==(const MailAddress &) const = default;
};

/// What a delivery report says of one recipient (RFC 3464).
struct DeliveryStatus {
    QString action{};         ///< "failed", "delayed", "delivered", "relayed", "expanded"; lower case
    QString status{};         ///< "5.1.1"; empty where it is missing
    QString finalRecipient{}; ///< bare address, lower case
    bool operator==(const DeliveryStatus &) const = default;
};

/// One mail as values: everything that the rules read, decoded.
struct MailMessage {
    QString messageId; ///< without angle brackets, like all ids here
    QStringList inReplyTo;
    QStringList references;
    MailAddress from;
    QList<MailAddress> to;
    QList<MailAddress> cc;
    QList<MailAddress> bcc;
    QList<MailAddress> replyTo;
    MailAddress sender;
    QString subject;             ///< on one line
    std::optional<Instant> date; ///< of Date, else of the newest Received
    int utcOffsetMinutes = 0;    ///< of the Date field: where the writer's clock stood
    /// What there is to read: plain text, or HTML turned into it. Quoted history is still there; where HTML
    /// marked it, its lines begin with ">". Lines end in "\n".
    QString text;
    QStringList attachments;    ///< file names
    bool nestedTooDeep = false; ///< parts lie deeper inside of each other than is read

    /// Fields that tell what a mail is, by lower-case name ("auto-submitted"), the first of each.
    QHash<QByteArray, QString> marks;
    bool deliveryReport = false; ///< it holds a message/delivery-status part
    QList<DeliveryStatus> deliveryStatus;
    bool readReceipt = false;  ///< it holds or announces a disposition notification
    QString returnedMessageId; ///< of the mail that a report sends back
    QString calendarMethod;    ///< of a text/calendar part, upper case: "REPLY"; empty without one

    [[nodiscard]] bool hasMark(const QByteArray &name) const { return marks.contains(name); }
    /// In lower case; empty where the field is missing.
    [[nodiscard]] QString mark(const QByteArray &name) const { return marks.value(name).toLower(); }
};

} // namespace core
