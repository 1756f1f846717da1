// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/transfer/mailstorer.h"

#include <QHash>
#include <QString>

namespace core {

/// Puts those waiting mails on timelines that concern somebody by now: of `candidates`, and of all others
/// that wait for what became known since this was done last. A mailbox that is not there at the moment keeps
/// its own waiting. How many, by the mailbox's path. Canceled, and the store's errors.
[[nodiscard]] Result<QHash<QString, qint64>> takeWaitingMails(Transaction &transaction, MailStorer &storer,
                                                              const QList<qint64> &candidates,
                                                              Progress &progress);

} // namespace core
