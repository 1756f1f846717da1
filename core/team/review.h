// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/domain/teamfigures.h"
#include "core/store/team/teamdatabase.h"

namespace core {

/// Everything of the overview, over the exports that are in the team's store.
struct TeamReview {
    QList<RepFigures> reps; ///< two of one name are told apart by their stores: "Ann", "Ann (2)"
    AnswerCounts answers;   ///< of the whole team
    QList<AnswerGroup> byStep;
    QList<AnswerGroup> byPlaybook;
    QList<AnswerGroup> byChannel;
    QList<AnswerGroup> bySegment;
    QList<SilenceBand> silences;
    QList<LongSilence> longest; ///< the longest silences of the team
    QList<SharedContact> sharedContacts;
    int teamKeys = 0; ///< different keys behind the hashes: above one, shared contacts stay hidden
};

[[nodiscard]] Result<TeamReview> readReview(const TeamDatabase &database);

} // namespace core
