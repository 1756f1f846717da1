// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/desk.h"
#include "core/domain/senderjudgement.h"
#include "core/domain/touch.h"

#include <QList>

namespace core {

// One function, one transaction, one entry of undo.

/// Whom a judgement of all mail from an address changed.
struct SenderOutcome {
    QString address;
    int mails = 0; ///< that are of another kind now
    QList<ProspectId> prospects;
};

/// Whether there is a sender of whom something can be said. A mail server's own address (mailer-daemon)
/// speaks for everybody behind it: its mails are judged one by one.
[[nodiscard]] bool canJudgeSender(const Touch &touch);

/// Every mail from this address is of this kind: those on the timelines, and those that are read later. What
/// the rep judged by hand stays as it is. InvalidValue for what is no address or no kind of a mail;
/// RuleForbids for our own addresses and for mail servers.
[[nodiscard]] Result<SenderOutcome> judgeSender(Desk &desk, const QString &address, TouchKind kind);
/// The same for the sender of a touch, which follows even if it was judged by hand. NotFound where the
/// sender is not known.
[[nodiscard]] Result<SenderOutcome> judgeSenderOf(Desk &desk, TouchId touch, TouchKind kind);
/// Each mail from this address is again what it is by itself. NotFound if nothing was said of it.
[[nodiscard]] Result<SenderOutcome> judgeEachByItself(Desk &desk, const QString &address);

[[nodiscard]] Result<QList<SenderJudgement>> senderJudgements(const Desk &desk); ///< by address

} // namespace core
