// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/domain/appointment.h"
#include "core/domain/besttimes.h"
#include "core/domain/businesscalendar.h"
#include "core/domain/hold.h"
#include "core/domain/opening.h"
#include "core/domain/prospect.h"
#include "core/domain/runplan.h"
#include "core/domain/touch.h"

#include <QFlags>
#include <QStringList>

#include <optional>
#include <span>

namespace core {

struct Record;

/// What is also marked beside the state (domain.md; decisions 1, 3).
enum class StandingFlag {
    NoNextStep = 0x01,      ///< a conversation ended and nothing is agreed
    SlowerThanUsual = 0x02, ///< silent longer than this contact's own usual time to answer
    OwesAnswer = 0x04,      ///< they wrote while an appointment lies ahead
    OutcomeUnknown = 0x08,  ///< an appointment has passed and nobody said how it went
    AskReturnDate = 0x10,   ///< an out-of-office named no date; held 14 days meanwhile
    OfferNoContact = 0x20,  ///< their last words asked to be removed
};
Q_DECLARE_FLAGS(StandingFlags, StandingFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(StandingFlags)
[[nodiscard]] QStringList toIds(StandingFlags flags);
/// Nothing if one of the words is no flag.
[[nodiscard]] std::optional<StandingFlags> standingFlags(const QStringList &ids);

/// What the rules read of one prospect. Spans borrow; they must outlive the call.
struct StandingInput {
    Segment segment = Segment::Company;
    Situation situation = Situation::NeverEngaged;
    std::optional<Closing> closing;
    QTimeZone zone;                ///< of the primary, else the rep's
    QList<BestTime> bestTimes;     ///< of the primary
    bool everyAddressDead = false; ///< there is at least one address, and all are dead
    QString chosenPlaybook;        ///< of the run that is on; empty: the default
    std::optional<Instant> runStartedAt;
    std::span<const TouchMark> touches;        ///< by time, then id
    std::span<const Appointment> appointments; ///< by time
    std::span<const Hold> holds;
};

/// Why a prospect is in its state: the values of the one sentence that words/ makes.
struct StandingReason {
    enum class Code {
        NoConversationYet,   ///< new
        TheyWroteLast,       ///< your_turn, `at`, `channel`
        HeldAndNothingSince, ///< your_turn, `at`
        AppointmentAhead,    ///< scheduled, `at`
        WaitRuns,            ///< waiting until `until`, after the attempt at `at` by `channel`
        WaitForStepOne,      ///< waiting, the missed appointment is minutes old
        LastStepOut,         ///< waiting, all steps made, done at `until`
        AttemptUnanswered,   ///< silent since `since`, newest attempt `at`, `attempts` of them
        MissedAppointment,   ///< silent since `since`, nothing of ours since
        Hold,                ///< on_hold until `day`, `text`
        EveryAddressDead,    ///< unreachable
        Closed,              ///< done, `doneAs`, `at`, `text`
        RunFinished,         ///< done by itself after the last step, `at`
    };
    Code code = Code::NoConversationYet;
    std::optional<Instant> at;
    std::optional<Instant> since;
    std::optional<Instant> until;
    std::optional<QDate> day;
    std::optional<Channel> channel;
    std::optional<DoneAs> doneAs;
    int attempts = 0; ///< unanswered attempts in this silence; several channels on a day are one
    QString text;
    bool operator==(const StandingReason &) const = default;
};

/// One attempt: the touches of one local day, over one or more channels.
struct Attempt {
    QDate day;
    Instant first;
    Instant last;
    QString playbook; ///< of its step; empty when it belongs to none
    QString step;     ///< named, or the step its run was at; empty for the mail that began the silence
    QList<qsizetype> touches; ///< indices into StandingInput::touches
};

/// Where a prospect stands (domain.md). A pure function of the input and the clock.
struct Standing {
    State state = State::New;
    StandingFlags flags;
    StandingReason reason;
    /// silent, waiting, on_hold, scheduled, unreachable: since when nothing came back; your_turn: when
    /// they last spoke; done: when it ended; else nothing.
    std::optional<Instant> since;
    std::optional<Instant> silentSince; ///< first unanswered attempt or missed appointment, if any
    std::optional<Instant> lastTouch;
    std::optional<Instant> lastAnswer;
    std::optional<Instant> missedAt;   ///< of the missed appointment that this silence began with
    QString playbook;                  ///< the run's, or the default one's
    QString nextStep;                  ///< empty after the last step, or where no step can follow
    std::optional<Opening> opening;    ///< of `nextStep`
    QList<Attempt> attempts;           ///< unanswered, in this silence, oldest first
    std::optional<Instant> quietUntil; ///< no move of any kind before it (are-you-ok: 48 hours)
    /// The state holds until then if nothing is recorded; nothing: for good.
    std::optional<Instant> validUntil;
};

struct StandingRules {
    const RunPlans &plans;
    const BusinessCalendar &calendar;
};

[[nodiscard]] Standing standingOf(const StandingInput &input, const StandingRules &rules, Instant now);

/// The same for a whole record. `repZone` stands in where the primary has no zone of their own.
[[nodiscard]] Standing standingOf(const Record &record, const StandingRules &rules, const QTimeZone &repZone,
                                  Instant now);

/// The zone in which the prospect's days are counted: the primary's, else the rep's.
[[nodiscard]] QTimeZone zoneOf(const Record &record, const QTimeZone &repZone);

} // namespace core
