// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/businesscalendar.h"
#include "core/domain/vocabulary.h"

#include <QHash>
#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace core {

/// When a step may be made. What the clock needs of a playbook, without its words.
struct StepTiming {
    QString step;
    std::array<WaitSpan, 4> wait; ///< by Segment, counted from the step before or from `after`
    QString after;                ///< an earlier step of the run from which the wait counts instead
    int times = 1;                ///< touches that make it: "call, twice"
    bool lapses = false;          ///< after its latest calendar day the run goes on without it
    /// Minutes after the agreed start, for a step that answers a missed appointment on its day:
    /// it knows no send window, weekend or best time, and lapses with that day (decisions 5).
    struct OnTheDay {
        int earliestMinutes = 4;
        int latestMinutes = 5;
        bool operator==(const OnTheDay &) const = default;
    };
    std::optional<OnTheDay> onTheDay;
    bool neverMondayAfterFriday = false; ///< source 000: "it's just the weekend"
    bool bestTimesOnly = false;          ///< source 002: "in their best times only"
    bool operator==(const StepTiming &) const = default;
};

/// The timing of one playbook's run.
struct RunPlan {
    QString playbook;
    QList<StepTiming> steps;
    int startAfterMissed = 0;                       ///< index of the first step after a missed appointment
    int startOtherwise = 0;                         ///< index of the first step otherwise
    std::array<int, 4> closingDays{28, 28, 28, 28}; ///< by Segment: calendar days after the last step
    bool operator==(const RunPlan &) const = default;

    [[nodiscard]] int indexOf(const QString &step) const;
};

/// All plans that runs can follow, and steps that stand beside a run.
struct RunPlans {
    QString defaultPlaybook;
    QHash<QString, RunPlan> byPlaybook;
    QHash<QString, QString> playbookOfStep;  ///< step id -> playbook id; steps beside a run included
    QHash<QString, int> quietHoursAfterStep; ///< are-you-ok: 48 hours before any other move

    [[nodiscard]] const RunPlan *plan(const QString &playbook) const;
    [[nodiscard]] const RunPlan *defaultPlan() const { return plan(defaultPlaybook); }
    /// The same for the same plans, in every run of the program; another as soon as anything differs.
    [[nodiscard]] QString digest() const;
};

} // namespace core
