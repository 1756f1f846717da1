// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/record.h"
#include "core/domain/standing.h"
#include "core/playbook/playbook.h"

#include <QList>
#include <QString>

#include <optional>

namespace core {

/// Why a move is suggested, or not yet. Values of a sentence that words/ makes.
struct MoveReason {
    enum class Code {
        StandingSays,   ///< no move: the standing's own reason says it all
        MissedJustNow,  ///< step for a missed appointment at `at`
        WaitHasPassed,  ///< last attempt `at` by `channels`, wait of `wait` over
        NotYet,         ///< opens at `opens`
        TooEarly,       ///< asked for by name before `opens`: what it costs (source)
        FactMissing,    ///< the step needs facts that nobody recorded
        AlreadyMade,    ///< an earlier step of the run, or one that is offered once
        OtherPlaybook,  ///< another run is on
        NeedsMissed,    ///< wants a missed appointment on its day
        NotInThisState, ///< no silence: the state forbids it
        OpenBeside,     ///< open, beside the recommended one
    };
    Code code = Code::StandingSays;
    std::optional<Instant> at;
    std::optional<Instant> opens;
    QList<Channel> channels;
    std::optional<WaitSpan> wait;
    int attempts = 0;
    QString playbook;
    QString step;
    QString source;
    QList<FactKind> missing;
    StandingReason standing;
};

struct Alternative {
    QString playbook;
    QString step;
    bool open = false;
    std::optional<Instant> from; ///< when it opens; nothing when time alone does not open it
    MoveReason reason;
};

/// What the app suggests now. `step` is empty when there is nothing to do now: then `reason` says why and
/// `opening` when the next step opens, if time alone opens one.
struct Move {
    QString playbook;
    QString step;
    QString source;
    QList<Channel> channels;
    std::optional<Opening> opening;
    MoveReason reason;
    QList<FactKind> missing;
    QList<Alternative> alternatives;
    bool early = false; ///< asked for by name before it opens: making it is a pacing override

    [[nodiscard]] bool hasStep() const { return !step.isEmpty(); }
};

struct MoveRequest {
    QString playbook; ///< empty: the run's
    QString step;     ///< empty: the one that is due
};

struct MoveRules {
    const Playbooks &playbooks;
    const BusinessCalendar &calendar;
    QTimeZone repZone;
};

/// A pure function: the same record, rules and clock give the same move.
[[nodiscard]] Move nextMove(const Record &record, const MoveRules &rules, const MoveRequest &request,
                            Instant now);

} // namespace core
