// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/domain/ids.h"

#include <QDate>
#include <QString>

#include <optional>

namespace core {

/// Reasons of holds that an absence message caused; words/ makes sentences of them.
inline const QString kOutOfOffice = QStringLiteral("out_of_office");
inline const QString kOutOfOfficeNoDate =
  QStringLiteral("out_of_office_no_date"); ///< 14 days, and the rep is asked

/// A pause with a reason and an end. It lasts through its last day in the contact's zone (decisions 4).
struct Hold {
    HoldId id{0};
    ProspectId prospect{0};
    QDate until; ///< the last day of it
    QString reason;
    Instant from;                    ///< when it began
    std::optional<TouchId> source;   ///< the out-of-office that caused it
    std::optional<Instant> liftedAt; ///< ended early by the rep
    bool operator==(const Hold &) const = default;
};

} // namespace core
