// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/record.h"
#include "core/playbook/movereason.h"
#include "core/playbook/playbook.h"

#include <functional>
#include <optional>

namespace core {

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
    /// Whether an attempt has a tone error; null: none has.
    std::function<bool(const Touch &touch)> isPushy = nullptr;
};

/// `standing` is the record's at `now`, by the same rules. A pure function: the same record, rules and clock
/// give the same move.
[[nodiscard]] Move nextMove(const Record &record, const Standing &standing, const MoveRules &rules,
                            const MoveRequest &request, Instant now);

} // namespace core
