// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/suggestion.h"
#include "core/playbook/playbook.h"
#include "words/sentences.h"

#include <QList>
#include <QString>

#include <optional>

namespace ui {

/// What one touch of an entry says.
struct EntryTouch {
    core::TouchId id{0};
    QString subject;
    QString text;
    bool operator==(const EntryTouch &) const = default;
};

/// One thing on the timeline, in words that are ready to be painted.
struct TimelineEntry {
    enum class Kind {
        Theirs,
        Ours,
        Aside,  ///< a note, an automatic reply, a bounce: it answers nothing
        Missed, ///< an appointment that they missed
        Gap,    ///< days on which nothing passed
        Ahead,  ///< an appointment or the end of a hold that lies ahead
        Now,    ///< the move that is open
        Future, ///< a move that opens later
    };
    Kind kind = Kind::Theirs;
    std::optional<core::TouchId> touch; ///< what reclassify would change
    std::optional<core::TouchKind> touchKind;
    QString kindReason;          ///< why it was taken for that; empty where nobody would ask
    QString sender;              ///< of whom something can be said; empty: nobody
    bool judgedBySender = false; ///< something was, and it decided
    QList<EntryTouch> touches;   ///< all that were made in one go, `touch` first; empty: it is none
    QString day;                 ///< in the column of times: "3 Nov"
    QString hour;                ///< below it: "14:00"
    QString caption;             ///< small, above the text: "You, by e-mail · step 2, tried to reach"
    QString text;
    int gapDays = 0;
    bool unanswered = false; ///< of a gap: it is silence, not mere quiet
    QString spoken;          ///< all of it, for who cannot see it
    bool operator==(const TimelineEntry &) const = default;
};

struct TimelineSource {
    const core::Suggestion &suggestion;
    const core::Playbooks &playbooks;
    words::Telling telling;
};

/// The record as a timeline, oldest first, with the gaps between and, below the last touch, what is next.
[[nodiscard]] QList<TimelineEntry> timelineOf(const TimelineSource &source);

} // namespace ui
