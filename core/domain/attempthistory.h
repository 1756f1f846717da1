// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/record.h"
#include "core/domain/standing.h"

#include <QList>
#include <QTimeZone>

#include <optional>

namespace core {

/// What an answer led to, judged by what happened and never by its words.
enum class AnswerMeaning {
    Yes,     ///< within 14 days of it they talked, agreed on a time, or it was won
    Neutral, ///< neither
    No,      ///< they declined or called off, or it was closed as lost or no_contact within 14 days
};

/// An attempt of any time, with what came of it.
struct PastAttempt {
    Attempt attempt;                   ///< `touches` are indices into Record::touches
    std::optional<qsizetype> answer{}; ///< the touch that answered it, an index into Record::touches
    std::optional<AnswerMeaning> meaning{};
};

/// Every attempt up to `now`, oldest first, with its step: named, or the one that its run was at. One answer
/// answers all attempts before it in the same silence and is credited to the last of them (decisions 26). A
/// missed appointment begins a silence of its own: what we wrote before it had led to that appointment.
[[nodiscard]] QList<PastAttempt> attemptsOf(const Record &record, const RunPlans &plans,
                                            const QTimeZone &repZone, Instant now);

} // namespace core
