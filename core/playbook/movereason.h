// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/standing.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace core {

/// Why a move is suggested, or not yet. Values of a sentence that words/ makes.
struct MoveReason {
    enum class Code {
        StandingSays,     ///< no move: the standing's own reason says it all
        MissedJustNow,    ///< step for a missed appointment at `at`
        WaitHasPassed,    ///< last attempt `at` by `channels`, wait of `wait` over
        SameDay,          ///< follows a missed appointment or call at `at` on its day
        NotYet,           ///< opens at `opens`
        TooEarly,         ///< asked for by name before `opens`: what it costs (`text`, source)
        FactMissing,      ///< the step needs facts that nobody recorded
        AlreadyMade,      ///< an earlier step of the run
        MadeOnce,         ///< offered once per prospect, and made
        NeedsMissed,      ///< wants a missed appointment
        NotInThisState,   ///< the state forbids it
        OpenBeside,       ///< open, beside the recommended one
        GuardHolds,       ///< a step beside the runs: `text` says why now
        Advice,           ///< only said: `text`
        TooFewAttempts,   ///< `attempts` are unanswered, it wants `needed`
        NoRecentAttempt,  ///< the last attempt, `at`, lies more than `needed` days back
        WasPushy,         ///< one of the attempts had a tone error or came too early
        NothingHeld,      ///< the last thing that counts is no conversation
        NextStepAgreed,   ///< something is agreed already
        NotOnNurtureList, ///< the prospect is not on it
        NobodyElse,       ///< nobody else is known whom we have not written to
        StepBefore,       ///< another step of its playbook has to be made first
        ConfirmFirst,     ///< `names` are seen in a thread, and nobody has said who they are
    };
    Code code = Code::StandingSays;
    std::optional<Instant> at;
    std::optional<Instant> opens;
    QList<Channel> channels;
    std::optional<WaitSpan> wait;
    int attempts = 0;
    int needed = 0;
    QString playbook;
    QString step;
    QString source;
    QString text; ///< of the playbook, in its language
    QStringList names;
    QList<FactKind> missing;
    StandingReason standing;
};

} // namespace core
