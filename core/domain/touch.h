// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/domain/ids.h"
#include "core/domain/vocabulary.h"

#include <QString>

#include <optional>

namespace core {

/// The part of a touch that the rules read: no words, so that a million of them can be judged in one pass.
struct TouchMark {
    TouchId id{0};
    Instant at;
    Channel channel = Channel::Email;
    Direction direction = Direction::Out;
    TouchKind kind = TouchKind::Sent;
    QString step; ///< id of the playbook step it belongs to, empty if it names none
    bool operator==(const TouchMark &) const = default;
};

/// The reason of a touch of which a list told the day alone.
inline const QString kListDay = QStringLiteral("list-day");

/// The reason of a mail of ours that was read.
inline const QString kOwnMail = QStringLiteral("own");

/// Anything that passed between the rep and a prospect.
struct Touch {
    TouchMark mark;
    ProspectId prospect{0};
    std::optional<ContactId> contact;
    QString subject;
    QString text;            ///< what was written or said, without quoted history and signature
    QString messageId;       ///< of a mail, without angle brackets, or the key of one without; else empty
    QString kindReason;      ///< id of the rule that judged it ("dsn-failed", "auto-submitted", "rep", ...)
    bool kindByRep = false;  ///< the rep corrected the judgement; importing again does not touch it
    bool overridden = false; ///< made before its move opened (pacing override)
    QString sender;          ///< of a mail that came in: the address that wrote it, lower case
    /// What the mail by itself was taken for, and by which rule, while the judgement of its sender stands.
    std::optional<TouchKind> readKind;
    QString readReason;
    bool operator==(const Touch &) const = default;
};

/// domain.md, "What counts as an answer". Outbound calls count as an answer when they were held.
[[nodiscard]] CountsAs countsAs(const TouchMark &touch);

} // namespace core
