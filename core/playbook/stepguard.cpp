// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/playbook/stepguard.h"

#include <algorithm>

namespace core {

namespace {

bool hadSomethingFromUs(const Record &record, const Contact &contact)
{
    return std::any_of(record.touches.cbegin(), record.touches.cend(), [&](const Touch &touch) {
        return touch.contact == contact.id && countsAs(touch.mark) == CountsAs::Attempt;
    });
}

/// Further people of the prospect whom we have not written to.
QList<const Contact *> untouched(const Record &record)
{
    QList<const Contact *> people;
    for (const Contact &contact : record.contacts) {
        if (!contact.primary && !contact.name.trimmed().isEmpty() && !hadSomethingFromUs(record, contact))
            people.append(&contact);
    }
    return people;
}

class GuardCheck final
{
public:
    GuardCheck(const Step &step, const GuardBasis &basis) : m_step(step), m_guard(*step.guard), m_basis(basis)
    {}

    GuardView view()
    {
        if (checkState() && checkPeople() && checkStepBefore() && checkOnce() && checkAttempts() &&
            checkPushy()) {
            m_view.holds = true;
            m_view.reason.code = m_step.advice ? MoveReason::Code::Advice : MoveReason::Code::GuardHolds;
            m_view.reason.text = m_step.why;
        }
        if (!m_step.advice && !m_step.note)
            m_view.opening = opening();
        return m_view;
    }

private:
    using Code = MoveReason::Code;

    bool fails(Code code)
    {
        m_view.reason.code = code;
        return false;
    }

    bool checkState()
    {
        const Standing &standing = m_basis.standing;
        const auto &closing = m_basis.record.prospect.closing;
        if (!m_guard.states.contains(standing.state) || (closing && closing->as == DoneAs::NoContact))
            return fails(Code::NotInThisState);
        if (m_guard.afterConversation && (standing.reason.code != StandingReason::Code::HeldAndNothingSince))
            return fails(Code::NothingHeld);
        if (m_guard.nothingAgreed && !standing.flags.testFlag(StandingFlag::NoNextStep))
            return fails(Code::NextStepAgreed);
        if (m_guard.onNurtureList && !m_basis.record.prospect.nurture)
            return fails(Code::NotOnNurtureList);
        return true;
    }

    bool checkPeople()
    {
        if (!m_guard.stakeholders || !untouchedStakeholders(m_basis.record).isEmpty())
            return true;
        for (const Contact *contact : untouched(m_basis.record))
            m_view.reason.names.append(contact->name);
        return fails(m_view.reason.names.isEmpty() ? Code::NobodyElse : Code::ConfirmFirst);
    }

    [[nodiscard]] const Touch *stepBefore() const
    {
        const QList<Touch> &touches = m_basis.record.touches;
        const auto made = std::find_if(touches.crbegin(), touches.crend(), [this](const Touch &touch) {
            return touch.mark.step == m_guard.afterStep && countsAs(touch.mark) == CountsAs::Attempt;
        });
        return made == touches.crend() ? nullptr : &*made;
    }

    bool checkStepBefore() { return m_guard.afterStep.isEmpty() || stepBefore() || fails(Code::StepBefore); }

    /// Several channels on one day are one attempt: what is left of today's may follow.
    bool checkOnce()
    {
        if (!m_guard.once)
            return true;
        const QDate today = m_basis.now.dateIn(m_basis.zone);
        for (const Touch &touch : m_basis.record.touches) {
            if (touch.mark.step != m_step.id || countsAs(touch.mark) != CountsAs::Attempt)
                continue;
            m_view.reason.at = touch.mark.at;
            if (!m_step.allChannels || touch.mark.at.dateIn(m_basis.zone) != today)
                return fails(Code::MadeOnce);
            m_begunAt = touch.mark.at;
        }
        return true;
    }

    bool checkAttempts()
    {
        const QList<Attempt> &attempts = m_basis.standing.attempts;
        m_view.reason.attempts = int(attempts.size());
        if (attempts.size() < m_guard.attempts) {
            m_view.reason.needed = m_guard.attempts;
            return fails(Code::TooFewAttempts);
        }
        const QDate today = m_basis.now.dateIn(m_basis.zone);
        if (m_guard.attemptWithinDays > 0 &&
            (attempts.isEmpty() || attempts.last().day.daysTo(today) > m_guard.attemptWithinDays)) {
            if (!attempts.isEmpty())
                m_view.reason.at = attempts.last().last;
            m_view.reason.needed = m_guard.attemptWithinDays;
            return fails(Code::NoRecentAttempt);
        }
        return true;
    }

    bool checkPushy()
    {
        if (!m_guard.notPushy)
            return true;
        for (const Attempt &attempt : m_basis.standing.attempts) {
            for (qsizetype index : attempt.touches) {
                const Touch &touch = m_basis.record.touches.at(index);
                if (touch.overridden || (m_basis.isPushy && m_basis.isPushy(touch))) {
                    m_view.reason.at = touch.mark.at;
                    return fails(Code::WasPushy);
                }
            }
        }
        return true;
    }

    [[nodiscard]] std::optional<Instant> anchor() const
    {
        const Standing &standing = m_basis.standing;
        switch (m_guard.since) {
            case StepGuard::Since::Silence:
                return standing.silentSince;
            case StepGuard::Since::Conversation:
                return standing.lastAnswer ? standing.lastAnswer : standing.lastTouch;
            case StepGuard::Since::LastTouch:
                return standing.lastTouch;
            case StepGuard::Since::AfterStep:
                return stepBefore() ? std::optional(stepBefore()->mark.at) : standing.lastTouch;
            case StepGuard::Since::Attempt:
                break;
        }
        return standing.attempts.isEmpty() ? standing.silentSince : standing.attempts.last().last;
    }

    [[nodiscard]] std::optional<Opening> opening() const
    {
        if (m_begunAt)
            return Opening{*m_begunAt,
                           instantAt(m_begunAt->dateIn(m_basis.zone).addDays(1), {0, 0}, m_basis.zone)};
        const Instant after = anchor().value_or(m_basis.now); // nothing is on the timeline yet
        const Contact *primary = m_basis.record.primary();
        const QList<Attempt> &attempts = m_basis.standing.attempts;
        return openingOf(
          {.timing = m_step.timing,
           .segment = m_basis.record.prospect.segment,
           .zone = m_basis.zone,
           .bestTimes = parseBestTimes(primary ? primary->bestTimes : QString()).value_or(QList<BestTime>()),
           .after = after,
           .missedStart = {},
           .notBefore = {},
           .quietUntil = m_basis.standing.quietUntil,
           .lastAttempt = attempts.isEmpty() ? std::nullopt : std::optional(attempts.last().day)},
          m_basis.calendar);
    }

    const Step &m_step;
    const StepGuard &m_guard;
    const GuardBasis &m_basis;
    GuardView m_view;
    std::optional<Instant> m_begunAt; ///< made today over one of its channels
};

} // namespace

QList<const Contact *> untouchedStakeholders(const Record &record)
{
    QList<const Contact *> people = untouched(record);
    people.removeIf([](const Contact *contact) { return !contact->confirmed; });
    return people;
}

GuardView guardOf(const Step &step, const GuardBasis &basis)
{
    return GuardCheck(step, basis).view();
}

} // namespace core
