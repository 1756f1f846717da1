// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/mail/mailkind.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace core {

/// What `classify` tells of one mail.
struct ClassifiedMail {
    QString path{};
    MailJudgement judgement{};
    QString from{};   ///< bare address
    QStringList to{}; ///< bare addresses of To
    QString subject{};
    QString messageId{}; ///< without angle brackets; empty where there is none
    std::optional<Instant> at{};
    QString text{}; ///< what the person wrote
};

/// Judges the mail in a file, or each mail of an mbox, without storing it. Fails as a file fails
/// (CannotRead, EmptyFile, UnknownFormat) or with DamagedFile, and the place, at a mail that is none.
[[nodiscard]] Result<QList<ClassifiedMail>> classifyMailFile(const QString &path, const KnownMail &known);

} // namespace core
