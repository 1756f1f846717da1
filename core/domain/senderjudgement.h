// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/domain/ids.h"
#include "core/domain/vocabulary.h"

#include <QString>

namespace core {

/// The reason of a touch that the rep judged by hand, and of one whose sender the rep judged.
inline const QString kJudgedByRep = QStringLiteral("rep");
inline const QString kSenderJudgedByRep = QStringLiteral("rep-sender");

/// What the rep said of a sender: every mail from there is of this kind, unless one of them is judged by
/// hand.
struct SenderJudgement {
    SenderJudgementId id{0};
    QString address; ///< lower case
    TouchKind kind = TouchKind::Other;
    Instant at; ///< when it was said
    bool operator==(const SenderJudgement &) const = default;
};

} // namespace core
