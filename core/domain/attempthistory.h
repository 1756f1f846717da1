// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/record.h"
#include "core/domain/standing.h"

#include <QList>
#include <QTimeZone>

#include <optional>

namespace core {

/// An attempt of any time, with what came of it.
struct PastAttempt {
    Attempt attempt;                   ///< `touches` are indices into Record::touches
    std::optional<qsizetype> answer{}; ///< the touch that answered it, an index into Record::touches
    std::optional<AnswerMeaning> meaning{};
};

/// Every attempt up to `now`, oldest first, with its step: named, or the one that its run was at. One answer
/// answers all attempts before it in the same silence and is credited to the last of them (decisions 26). The
/// first missed appointment begins a silence of its own: what we wrote before it had led to that appointment.
[[nodiscard]] QList<PastAttempt> attemptsOf(const Record &record, const RunPlans &plans,
                                            const QTimeZone &repZone, Instant now);

} // namespace core
