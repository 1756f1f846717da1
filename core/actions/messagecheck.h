// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/desk.h"
#include "core/tone/ignoredfinding.h"
#include "core/tone/tonecheck.h"

#include <QList>
#include <QString>

namespace core {

struct MessageToCheck {
    const QString &text;
    Channel channel = Channel::Email;
    QString step;       ///< its id; empty: none is named
    QString language{}; ///< instead of the contact's, for a text whose words do not say; empty: the contact's
    bool claims = true; ///< compare with the record; false for what was written before today's record
};

struct CheckedMessage {
    QList<Finding> findings; ///< without what the rep chose to ignore
    bool claimsHold = false; ///< all that it says was compared with the record, and the record shows it
};

/// What a message to the prospect of `record` should not say.
[[nodiscard]] CheckedMessage checkMessage(const Desk &desk, const Record &record, const Standing &standing,
                                          const QList<IgnoredFinding> &ignored,
                                          const MessageToCheck &message);

/// The ignored findings that checkMessage wants for this prospect.
[[nodiscard]] Result<QList<IgnoredFinding>> ignoredFor(const Desk &desk, ProspectId prospect);
/// All of them, oldest first.
[[nodiscard]] Result<QList<IgnoredPlace>> allIgnored(const Desk &desk);

/// From now on the rule says nothing to these words to this prospect; of a rule that looks at the message as
/// a whole (length, questions) it says nothing to this prospect at all. Can be undone.
[[nodiscard]] Result<void> ignoreHere(Desk &desk, ProspectId prospect, const Finding &finding,
                                      const QString &text);
/// From now on the rule says nothing in this playbook's steps. NotFound for an unknown playbook. Can be
/// undone.
[[nodiscard]] Result<void> ignoreInPlaybook(Desk &desk, const QString &playbook, const QString &rule);
/// Looks again at what was ignored. Can be undone.
[[nodiscard]] Result<void> heedAgain(Desk &desk, IgnoredFindingId id);

} // namespace core
