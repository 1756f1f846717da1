// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/playbook/movetimes.h"
#include "core/playbook/nextmove.h"

namespace core {

/// What a step is as a move: its channels, what it lacks, and the values that every reason for or against it
/// has. Does not judge whether it is its turn. Borrows what it is made of.
class StepMoves final
{
public:
    StepMoves(const Record &record, const MoveRules &rules, const MoveTimes &times, Instant now)
      : m_record(record), m_rules(rules), m_times(times), m_now(now)
    {}

    /// Makes it the move.
    void accept(Move &move, const Step &step) const;
    /// The facts that its draft needs and nobody has told.
    [[nodiscard]] QList<FactKind> missingOf(const Step &step) const;
    /// They are the reason then, whatever it was.
    static void tellMissing(Move &move);
    /// Where the move opens later: what it costs to make it now.
    void goEarly(Move &move, const Step &step) const;

    /// Why a step of a run is due.
    [[nodiscard]] MoveReason::Code dueCode(const Step &step, const Standing &standing) const;
    [[nodiscard]] MoveReason reason(MoveReason::Code code, const Standing &standing, const Step &step) const;

private:
    const Record &m_record;
    const MoveRules &m_rules;
    const MoveTimes &m_times;
    const Instant m_now;
};

} // namespace core
