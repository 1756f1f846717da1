// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/businesscalendar.h"
#include "core/domain/standing.h"
#include "core/playbook/draft.h"
#include "core/playbook/nextmove.h"
#include "core/playbook/playbookshelf.h"
#include "core/store/database.h"
#include "core/tone/tonerulebook.h"

namespace core {

/// What every action of the rep needs: the store, the rules in force, the clock and the rep's settings.
/// Made once by app; loading the settings anew after a change is reload's job. One per thread.
struct Desk {
    Database &database;
    PlaybookShelf &shelf;
    ToneRulebook &tone;
    const Clock &clock;
    Writer writer;
    BusinessCalendar calendar;

    [[nodiscard]] const Playbooks &playbooks() const { return shelf.playbooks(); }
    [[nodiscard]] StandingRules rules() const { return {playbooks().plans(), calendar}; }
    [[nodiscard]] Instant now() const { return clock.now(); }
    [[nodiscard]] MoveRules moveRules() const { return {playbooks(), calendar, writer.zone}; }
    /// Reads the rep's settings, free days and absences again.
    [[nodiscard]] Result<void> reload();
};

} // namespace core
