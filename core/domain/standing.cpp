// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/standing.h"

#include "core/domain/record.h"
#include "core/domain/silence.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// Works the standing out, in the order of precedence of decisions 1. One per call.
class Judge final
{
public:
    Judge(const StandingInput &input, const StandingRules &rules, Instant now)
      : m_input(input), m_rules(rules), m_now(now), m_today(now.dateIn(input.zone)),
        m_silence(silenceOf(input, rules.plans, now))
    {
        m_result.silentSince = m_silence.since;
        m_result.lastAnswer = m_silence.lastAnswer;
        m_result.missedAt = m_silence.missedAt;
        m_result.attempts = m_silence.attempts;
        m_result.quietUntil = m_silence.quietUntil;
        m_result.playbook = m_silence.plan ? m_silence.plan->playbook : QString();
        for (size_t i = input.touches.size(); i > 0 && !m_result.lastTouch; --i) {
            if (input.touches[i - 1].at <= now)
                m_result.lastTouch = input.touches[i - 1].at;
            else
                holdsUntil(input.touches[i - 1].at); // recorded for a time still to come
        }
        for (const Hold &hold : input.holds)
            holdsUntil(hold.from);
        if (input.closing)
            holdsUntil(input.closing->at);
    }

    Standing result()
    {
        findAppointments();
        findOpening();
        m_result.state = state();
        if (m_result.state != State::Done)
            markFlags();
        else
            m_result.opening.reset();
        return std::move(m_result);
    }

private:
    State state()
    {
        if (const auto closed = closing())
            return *closed;
        if (const auto held = hold())
            return *held;
        if (m_ahead) {
            says(StandingReason::Code::AppointmentAhead).at = m_ahead->at;
            m_result.since = m_silence.since;
            return State::Scheduled;
        }
        if (m_input.everyAddressDead) {
            says(StandingReason::Code::EveryAddressDead);
            m_result.since = m_silence.since;
            return State::Unreachable;
        }
        return m_silence.since ? unanswered() : answered();
    }

    StandingReason &says(StandingReason::Code code)
    {
        m_result.reason.code = code;
        m_result.reason.attempts = int(m_silence.attempts.size());
        m_result.reason.since = m_silence.since;
        m_result.reason.channel = m_silence.lastChannel;
        return m_result.reason;
    }

    void holdsUntil(Instant instant)
    {
        if (instant > m_now && (!m_result.validUntil || instant < *m_result.validUntil))
            m_result.validUntil = instant;
    }

    std::optional<State> closing()
    {
        const auto &closing = m_input.closing;
        if (!closing || closing->at > m_now)
            return std::nullopt;
        const bool canReopen = closing->as == DoneAs::MovedOn || closing->as == DoneAs::Lost;
        if (canReopen && m_silence.lastAnswer && *m_silence.lastAnswer > closing->at)
            return std::nullopt;
        StandingReason &reason = says(StandingReason::Code::Closed);
        reason.at = closing->at;
        reason.doneAs = closing->as;
        reason.text = closing->reason;
        m_result.since = closing->at;
        return State::Done;
    }

    /// A hold that was neither lifted nor ended by an answer of theirs.
    [[nodiscard]] bool stands(const Hold &hold) const
    {
        const bool lifted = hold.liftedAt && *hold.liftedAt <= m_now;
        const bool answered = m_silence.lastAnswer && *m_silence.lastAnswer > hold.from;
        return hold.from <= m_now && !lifted && !answered;
    }

    std::optional<State> hold()
    {
        const Hold *longest = nullptr;
        for (const Hold &hold : m_input.holds) {
            if (stands(hold) && hold.until >= m_today && (!longest || hold.until > longest->until))
                longest = &hold;
        }
        if (!longest)
            return std::nullopt;
        StandingReason &reason = says(StandingReason::Code::Hold);
        reason.day = longest->until;
        reason.text = longest->reason;
        m_result.since = m_silence.since;
        m_result.flags.setFlag(StandingFlag::AskReturnDate, longest->reason == kOutOfOfficeNoDate);
        holdsUntil(instantAt(longest->until.addDays(1), QTime(0, 0), m_input.zone));
        return State::OnHold;
    }

    void findAppointments()
    {
        for (const Appointment &appointment : m_input.appointments) {
            if (appointment.status != AppointmentStatus::Scheduled)
                continue;
            holdsUntil(appointment.at);
            if (appointment.at <= m_now)
                m_outcomeUnknown = true;
            else if (!m_ahead || appointment.at < m_ahead->at)
                m_ahead = &appointment;
        }
    }

    void findOpening()
    {
        const RunPlan *plan = m_silence.plan;
        if (!m_silence.since || !plan || m_silence.next >= plan->steps.size())
            return;
        const StepTiming &timing = plan->steps.at(m_silence.next);
        m_result.nextStep = timing.step;
        OpeningQuestion question{.timing = timing,
                                 .segment = m_input.segment,
                                 .zone = m_input.zone,
                                 .bestTimes = m_input.bestTimes,
                                 .after = m_silence.anchor,
                                 .missedStart = m_silence.missedAt,
                                 .notBefore = {},
                                 .quietUntil = m_silence.quietUntil,
                                 .lastAttempt = {}};
        if (!m_silence.attempts.isEmpty()) {
            const Attempt &last = m_silence.attempts.last();
            question.lastAttempt = last.day;
            question.lastAttemptWasCall =
              std::all_of(last.touches.cbegin(), last.touches.cend(), [&](qsizetype index) {
                  const Channel channel = m_input.touches[size_t(index)].channel;
                  return channel == Channel::Call || channel == Channel::Voicemail;
              });
        }
        for (const Hold &hold : m_input.holds) {
            if (stands(hold))
                question.notBefore = std::max(question.notBefore.value_or(hold.until), hold.until.addDays(1));
        }
        m_result.opening = openingOf(question, m_rules.calendar);
        if (timing.lapses) {
            const WaitSpan &wait = timing.wait[size_t(m_input.segment)];
            const QDate last = m_silence.anchor.dateIn(m_input.zone).addDays(wait.latest);
            holdsUntil(instantAt(last.addDays(1), QTime(0, 0), m_input.zone));
        }
        const bool lapses = timing.onTheDay && m_silence.missedAt;
        if (lapses)
            holdsUntil(
              instantAt(m_silence.missedAt->dateIn(m_input.zone).addDays(1), QTime(0, 0), m_input.zone));
    }

    State answered()
    {
        if (m_silence.lastAnswer) {
            StandingReason &reason =
              says(m_silence.lastAnswerWasHeld ? StandingReason::Code::HeldAndNothingSince
                                               : StandingReason::Code::TheyWroteLast);
            reason.at = m_silence.lastAnswer;
            m_result.since = m_silence.lastAnswer;
            return State::YourTurn;
        }
        if (isEngaged() && m_input.appointments.empty()) {
            says(StandingReason::Code::HeldAndNothingSince); // the rep says so; nothing is on the timeline
            return State::YourTurn;
        }
        says(StandingReason::Code::NoConversationYet);
        return State::New;
    }

    [[nodiscard]] bool isEngaged() const
    {
        return m_input.situation != Situation::NeverEngaged || m_silence.lastAnswer || m_silence.missedAt ||
               !m_input.appointments.empty();
    }

    State unanswered()
    {
        if (!isEngaged()) {
            says(StandingReason::Code::NoConversationYet);
            m_result.nextStep.clear();
            m_result.opening.reset();
            m_result.silentSince.reset();
            return State::New;
        }
        m_result.since = m_silence.since;
        if (!m_result.opening)
            return afterLastStep();
        if (m_now < m_result.opening->earliest && !isLapsedMissed()) {
            StandingReason &reason = says(m_silence.attempts.isEmpty() ? StandingReason::Code::WaitForStepOne
                                                                       : StandingReason::Code::WaitRuns);
            reason.at = m_silence.anchor;
            reason.until = m_result.opening->earliest;
            holdsUntil(m_result.opening->earliest);
            return State::Waiting;
        }
        const bool nothingSinceMissed = m_silence.missedAt && m_silence.attempts.isEmpty();
        StandingReason &reason = says(nothingSinceMissed ? StandingReason::Code::MissedAppointment
                                                         : StandingReason::Code::AttemptUnanswered);
        reason.at = m_silence.attempts.isEmpty() ? m_silence.missedAt : m_silence.attempts.last().last;
        holdsUntil(m_result.opening->earliest);
        return State::Silent;
    }

    /// Missed on an earlier day and nothing of ours since: silent already, although step 2 is still to open.
    [[nodiscard]] bool isLapsedMissed() const
    {
        return m_silence.missedAt &&
               (m_silence.attempts.isEmpty() || m_silence.attempts.last().last < *m_silence.missedAt) &&
               m_today > m_silence.missedAt->dateIn(m_input.zone);
    }

    State afterLastStep()
    {
        if (!m_silence.plan || m_silence.attempts.isEmpty()) {
            says(StandingReason::Code::AttemptUnanswered).at = m_silence.since;
            return State::Silent;
        }
        // What was sent beside the run since (a nurture mail) does not put the end off.
        const Instant last = m_silence.anchor;
        const int days = m_silence.plan->closingDays[size_t(m_input.segment)];
        const Instant end = instantAt(last.dateIn(m_input.zone).addDays(days),
                                      sendWindowFor(m_input.segment).opens, m_input.zone);
        if (m_now >= end) {
            StandingReason &reason = says(StandingReason::Code::RunFinished);
            reason.at = end;
            reason.doneAs = DoneAs::MovedOn;
            m_result.since = end;
            return State::Done;
        }
        StandingReason &reason = says(StandingReason::Code::LastStepOut);
        reason.at = last;
        reason.until = end;
        holdsUntil(end);
        return State::Waiting;
    }

    void markFlags()
    {
        m_result.flags.setFlag(StandingFlag::OutcomeUnknown, m_outcomeUnknown);
        // What they wrote before the appointment was agreed led to it; only what came since is owed an
        // answer.
        if (m_result.state == State::Scheduled && !m_silence.since && m_silence.lastAnswer &&
            !m_silence.lastAnswerWasHeld && *m_silence.lastAnswer > m_ahead->agreedAt)
            m_result.flags |= StandingFlag::OwesAnswer;
        const bool onlySaid = m_result.state == State::YourTurn && !m_silence.lastAnswer;
        if ((m_silence.lastHeld && !agreedAfter(*m_silence.lastHeld)) || onlySaid)
            m_result.flags |= StandingFlag::NoNextStep;
        if (m_silence.since && m_silence.answersTimed >= 5 && m_result.state != State::New) {
            const Instant slower = m_silence.since->plusMs(m_silence.usualAnswerMs + 1);
            m_result.flags.setFlag(StandingFlag::SlowerThanUsual, m_now >= slower);
            holdsUntil(slower);
        }
    }

    [[nodiscard]] bool agreedAfter(Instant conversation) const
    {
        return m_ahead ||
               std::any_of(m_input.appointments.begin(), m_input.appointments.end(),
                           [&](const Appointment &a) {
                               return a.at > conversation && a.status != AppointmentStatus::Cancelled;
                           });
    }

    const StandingInput &m_input;
    const StandingRules &m_rules;
    const Instant m_now;
    const QDate m_today;
    Silence m_silence;
    Standing m_result;
    const Appointment *m_ahead = nullptr;
    bool m_outcomeUnknown = false;
};

} // namespace

namespace {

const QList<std::pair<StandingFlag, QString>> &flagIds()
{
    static const QList<std::pair<StandingFlag, QString>> all{
      {StandingFlag::NoNextStep, u"no_next_step"_s},
      {StandingFlag::SlowerThanUsual, u"slower_than_usual"_s},
      {StandingFlag::OwesAnswer, u"owes_answer"_s},
      {StandingFlag::OutcomeUnknown, u"outcome_unknown"_s},
      {StandingFlag::AskReturnDate, u"ask_return_date"_s},
      {StandingFlag::OfferNoContact, u"offer_no_contact"_s},
    };
    return all;
}

} // namespace

QStringList toIds(StandingFlags flags)
{
    QStringList ids;
    for (const auto &[flag, id] : flagIds()) {
        if (flags.testFlag(flag))
            ids.append(id);
    }
    return ids;
}

std::optional<StandingFlags> standingFlags(const QStringList &ids)
{
    StandingFlags flags;
    for (const QString &id : ids) {
        const auto known = std::find_if(flagIds().cbegin(), flagIds().cend(),
                                        [&](const auto &one) { return one.second == id; });
        if (known == flagIds().cend())
            return std::nullopt;
        flags |= known->first;
    }
    return flags;
}

Standing standingOf(const StandingInput &input, const StandingRules &rules, Instant now)
{
    return Judge(input, rules, now).result();
}

Standing standingOf(const Record &record, const StandingRules &rules, const QTimeZone &repZone, Instant now)
{
    QList<TouchMark> marks;
    marks.reserve(record.touches.size());
    for (const Touch &touch : record.touches)
        marks.append(touch.mark);
    StandingInput input;
    input.segment = record.prospect.segment;
    input.situation = record.prospect.situation;
    input.closing = record.prospect.closing;
    input.zone = zoneOf(record, repZone);
    if (const Contact *primary = record.primary())
        input.bestTimes = parseBestTimes(primary->bestTimes).value_or(QList<BestTime>());
    bool anyAddress = false;
    bool anyAlive = false;
    for (const Contact &contact : record.contacts) {
        for (const ContactAddress &address : contact.addresses) {
            anyAddress = true;
            anyAlive = anyAlive || !address.dead;
        }
    }
    input.everyAddressDead = anyAddress && !anyAlive;
    if (const Run *run = record.currentRun()) {
        input.chosenPlaybook = run->playbook;
        input.runStartedAt = run->startedAt;
    }
    input.touches = {marks.constData(), size_t(marks.size())};
    input.appointments = {record.appointments.constData(), size_t(record.appointments.size())};
    input.holds = {record.holds.constData(), size_t(record.holds.size())};
    return standingOf(input, rules, now);
}

QTimeZone zoneOf(const Record &record, const QTimeZone &repZone)
{
    const Contact *primary = record.primary();
    return primary ? zoneNamed(primary->timezone).value_or(repZone) : repZone;
}

} // namespace core
