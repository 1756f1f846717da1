// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/transfer/mailstorer.h"

#include <QHash>
#include <QString>

namespace core {

struct WaitingOutcome {
    QHash<QString, qint64> found; ///< how many, by the mailbox's path
    bool hasMore = false;         ///< there was more than one step takes
};

struct WaitingStep {
    QList<qint64> candidates;
    int atMost = 0; ///< mails to look at, about; the others are noted, for the next step; 0: all
};

/// Puts those waiting mails on timelines that concern somebody by now: of the candidates, and of all others
/// that wait for what became known since this was done last. A mailbox that is not there at the moment keeps
/// its own waiting. Canceled, and the store's errors.
[[nodiscard]] Result<WaitingOutcome> takeWaitingMails(Transaction &transaction, MailStorer &storer,
                                                      const WaitingStep &step, Progress &progress);

} // namespace core
