// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/desk.h"
#include "core/base/progress.h"
#include "core/domain/doubtfulpairs.h"
#include "core/domain/mergeplan.h"

namespace core {

/// Who may be whom, the most certain first, without those that the rep told apart (see doubtfulpairs.h).
/// Reads the whole store: not for the window's own thread. Canceled.
[[nodiscard]] Result<QList<DoubtfulPair>> findDoubtfulPairs(const Database &database, Progress &progress);

struct Merge {
    ProspectId merged{0}; ///< goes
    ProspectId into{0};   ///< stays, with all that both have
    MergeChoice choice{};
};
/// Makes two prospects one (see mergeplan.h), as one action that undo takes back. The state is worked out
/// anew. Mail to and from the addresses of both, and lists that name either, find the one that stays. Two
/// that were told apart can be merged all the same. NotFound; RuleForbids "merge-with-itself".
[[nodiscard]] Result<State> merge(Desk &desk, const Merge &merge);

/// They are two: the pair is not offered again. NotFound; RuleForbids "merge-with-itself".
[[nodiscard]] Result<void> tellApart(Desk &desk, ProspectId one, ProspectId other);

/// The two of a pair, to look at beside each other. NotFound if one is not there any more.
struct MergeSides {
    Record first;
    Record second;
    Standing firstStanding;
    Standing secondStanding;
    MergeSide richer = MergeSide::Into; ///< Into: `first`; see sideWithMoreHistory
};
[[nodiscard]] Result<MergeSides> sidesOf(const Desk &desk, const ProspectPair &pair);

} // namespace core
