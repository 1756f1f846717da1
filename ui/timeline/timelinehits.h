// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/record.h"
#include "core/domain/searchhits.h"
#include "ui/timeline/timelineentries.h"

namespace ui {

/// What a search found in a timeline.
struct TimelineHits {
    QList<core::TouchId> touches;
    QList<core::SearchTerm> terms; ///< the words to mark in them
    bool operator==(const TimelineHits &) const = default;
};

[[nodiscard]] TimelineHits hitsOf(const core::Record &record, const core::SearchQuery &search);
[[nodiscard]] bool isHit(const TimelineEntry &entry, const TimelineHits &hits);
/// The entry's words, with those below and above that it does not show otherwise and in which words to mark
/// stand: its subject, and touches of the same go.
[[nodiscard]] QString textWithHits(const TimelineEntry &entry, const TimelineHits &hits);

/// For where a text is cut off: from the line on in which the first of the terms stands, or nearer to it
/// where that line is long.
[[nodiscard]] QString fromFirstHit(const QString &text, const QList<core::SearchTerm> &terms);

} // namespace ui
