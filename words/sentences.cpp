// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "words/sentences.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace words {

namespace {

using core::StandingReason;

QString tr(const char *text)
{
    return QCoreApplication::translate("words::sentences", text);
}

/// English is told without a translation loaded, where Qt would leave "%n day(s)" as it is.
QString counted(int n, const char *one, const char *many)
{
    return n == 1 ? tr(one) : tr(many).arg(n);
}

QString days(core::Instant from, const Telling &telling)
{
    const auto n = int(from.dateIn(telling.zone).daysTo(telling.now.dateIn(telling.zone)));
    return counted(n, QT_TR_NOOP("1 day"), QT_TR_NOOP("%1 days"));
}

QString tries(int n)
{
    return counted(n, QT_TR_NOOP("one try unanswered"), QT_TR_NOOP("%1 tries unanswered"));
}

QString channelList(const QList<core::Channel> &channels)
{
    QStringList names;
    for (core::Channel channel : channels)
        names.append(channelName(channel).toLower());
    return names.join(tr(", "));
}

QString closedText(const StandingReason &reason, const Telling &telling)
{
    QString text;
    switch (reason.doneAs.value_or(core::DoneAs::MovedOn)) {
        case core::DoneAs::Won:
            text = tr("Won on %1.");
            break;
        case core::DoneAs::Lost:
            text = tr("Lost on %1.");
            break;
        case core::DoneAs::MovedOn:
            text = tr("Moved on, on %1.");
            break;
        case core::DoneAs::NoContact:
            text =
              tr("Asked on %1 not to be contacted: no draft, no handoff, until you lift it with a reason.");
            break;
    }
    text = text.arg(dayText(*reason.at, telling));
    return reason.text.isEmpty() ? text : text + u' ' + reason.text;
}

QString answeredText(const StandingReason &reason, const Telling &telling)
{
    if (!reason.at)
        return tr("You have talked, and nothing is on the timeline since. The next step is yours.");
    if (reason.code == StandingReason::Code::HeldAndNothingSince)
        return tr("You talked on %1, and nothing of yours came since.").arg(dayTimeText(*reason.at, telling));
    return tr("They wrote on %1, and nothing of yours answers it.").arg(dayTimeText(*reason.at, telling));
}

QString silentText(const StandingReason &reason, const Telling &telling)
{
    const core::Instant since = reason.since.value_or(telling.now);
    const bool isToday = since.dateIn(telling.zone) == telling.now.dateIn(telling.zone);
    const QString when = isToday ? tr("%1 today").arg(timeText(since, telling))
                                 : tr("%1, %2").arg(dayText(since, telling), days(since, telling));
    if (reason.code == StandingReason::Code::MissedAppointment)
        return tr("Silent since %1: they missed the appointment.").arg(when);
    return tr("Silent since %1: %2.").arg(when, tries(reason.attempts));
}

} // namespace

QString waitText(const core::WaitSpan &wait)
{
    const bool business = wait.unit == core::WaitUnit::BusinessDays;
    if (wait.earliest != wait.latest) {
        return (business ? tr("%1–%2 business days") : tr("%1–%2 days")).arg(wait.earliest).arg(wait.latest);
    }
    return business ? counted(wait.earliest, QT_TR_NOOP("1 business day"), QT_TR_NOOP("%1 business days"))
                    : counted(wait.earliest, QT_TR_NOOP("1 day"), QT_TR_NOOP("%1 days"));
}

QString dayText(core::Instant at, const Telling &telling)
{
    const QDate date = at.dateIn(telling.zone);
    const bool thisYear = date.year() == telling.now.dateIn(telling.zone).year();
    return telling.locale.toString(date, thisYear ? u"ddd d MMM"_s : u"ddd d MMM yyyy"_s);
}

QString timeText(core::Instant at, const Telling &telling)
{
    return at.in(telling.zone).time().toString(u"HH:mm"_s);
}

QString dayTimeText(core::Instant at, const Telling &telling)
{
    return tr("%1, %2").arg(dayText(at, telling), timeText(at, telling));
}

QString standingText(const StandingReason &reason, const Telling &telling)
{
    using Code = StandingReason::Code;
    switch (reason.code) {
        case Code::NoConversationYet:
            return tr("No conversation yet: nobody answered and nobody met, so this is no silence.");
        case Code::TheyWroteLast:
        case Code::HeldAndNothingSince:
            return answeredText(reason, telling);
        case Code::AppointmentAhead:
            return tr("You meet on %1.").arg(dayTimeText(*reason.at, telling));
        case Code::WaitRuns:
            return tr("Your last try was on %1; the next may follow from %2.")
              .arg(dayTimeText(*reason.at, telling), dayTimeText(*reason.until, telling));
        case Code::WaitForStepOne:
            return tr("The appointment began minutes ago; call from %1.")
              .arg(dayTimeText(*reason.until, telling));
        case Code::LastStepOut:
            return tr("The last step was made on %1; without an answer this ends on %2.")
              .arg(dayTimeText(*reason.at, telling), dayText(*reason.until, telling));
        case Code::AttemptUnanswered:
        case Code::MissedAppointment:
            return silentText(reason, telling);
        case Code::Hold: {
            const QString until = telling.locale.toString(*reason.day, u"ddd d MMM"_s);
            return reason.text.isEmpty()
                     ? tr("On hold until %1.").arg(until)
                     : tr("On hold until %1: %2.").arg(until, holdReasonText(reason.text));
        }
        case Code::EveryAddressDead:
            return tr(
              "Every known address bounced: this is no silence, it is a wrong address. Find another one.");
        case Code::Closed:
            return closedText(reason, telling);
        case Code::RunFinished:
            return tr("All steps were made and nothing came back: moved on, on %1.")
              .arg(dayText(*reason.at, telling));
    }
    return {};
}

namespace {

QString withoutStop(QString sentence)
{
    while (sentence.endsWith(u'.'))
        sentence.chop(1);
    return sentence;
}

QString tooEarlyText(const core::MoveReason &reason, const QString &opens)
{
    const QString cost = reason.text.isEmpty() ? tr("Going earlier looks needy") : withoutStop(reason.text);
    return tr("Opens on %1. %2 (source %3). It is recorded as an override.").arg(opens, cost, reason.source);
}

/// Which condition of a step beside the runs does not hold.
QString guardText(const core::MoveReason &reason, const Telling &telling)
{
    using Code = core::MoveReason::Code;
    switch (reason.code) {
        case Code::MadeOnce:
            return tr("Made on %1, and it is made once only.").arg(dayText(*reason.at, telling));
        case Code::TooFewAttempts:
            return tr("It wants %1 tries without an answer; there are %2 (source %3).")
              .arg(reason.needed)
              .arg(reason.attempts)
              .arg(reason.source);
        case Code::NoRecentAttempt:
            return tr("It wants a try within the last %1 days (source %2).")
              .arg(reason.needed)
              .arg(reason.source);
        case Code::WasPushy:
            return tr("One of your tries, on %1, was pushy or too early: the question would not be believed "
                      "(source %2).")
              .arg(dayText(*reason.at, telling), reason.source);
        case Code::NothingHeld:
            return tr("Only right after a conversation.");
        case Code::NextStepAgreed:
            return tr("Something is agreed already.");
        case Code::NotOnNurtureList:
            return tr("Not on the nurture list.");
        case Code::NobodyElse:
            return tr("Nobody else is known whom you have not written to.");
        case Code::StepBefore:
            return tr("Another step of this playbook comes before it.");
        case Code::ConfirmFirst:
            return tr("Say first who they are: %1.").arg(reason.names.join(tr(", ")));
        default:
            return {};
    }
}

} // namespace

QString moveText(const core::MoveReason &reason, const Telling &telling)
{
    using Code = core::MoveReason::Code;
    const QString last = reason.at ? dayText(*reason.at, telling) : QString();
    const QString opens = reason.opens ? dayTimeText(*reason.opens, telling) : QString();
    const QString wait = reason.wait ? waitText(*reason.wait) : QString();
    const QString by = channelList(reason.channels);
    switch (reason.code) {
        case Code::StandingSays:
            return standingText(reason.standing, telling);
        case Code::MissedJustNow:
            return tr("They are not there, %1 minutes after the agreed start. Call, then leave a voicemail, "
                      "a text and "
                      "an e-mail in one go (source %2).")
              .arg(reason.at ? (telling.now.utcMs - reason.at->utcMs) / 60'000 : 0)
              .arg(reason.source);
        case Code::WaitHasPassed:
            if (by.isEmpty())
                return tr("They missed the appointment on %1; the wait of %2 is over (source %3).")
                  .arg(last, wait, reason.source);
            return tr("%1, the last on %2 by %3. The wait of %4 is over (source %5).")
              .arg(reason.attempts == 1 ? tr("One try without an answer")
                                        : tr("%1 tries without an answer").arg(reason.attempts),
                   last, by, wait, reason.source);
        case Code::NotYet:
            if (!reason.text.isEmpty())
                return tr("%1. Opens on %2 (source %3).").arg(withoutStop(reason.text), opens, reason.source);
            return reason.wait ? tr("Opens on %1: %2 after the step before (source %3).")
                                   .arg(opens, wait, reason.source)
                               : tr("Opens on %1.").arg(opens);
        case Code::TooEarly:
            return tooEarlyText(reason, opens);
        case Code::FactMissing: {
            QStringList kinds;
            for (core::FactKind kind : reason.missing)
                kinds.append(factName(kind));
            return tr("This step says back what they said. Not recorded yet: %1.").arg(kinds.join(tr("; ")));
        }
        case Code::AlreadyMade:
            return tr("Made already in this silence.");
        case Code::NeedsMissed:
            return tr("Only after a missed appointment.");
        case Code::SameDay:
            return tr("They missed the appointment on %1; this follows on the same day (source %2).")
              .arg(dayText(*reason.at, telling), reason.source);
        case Code::NotInThisState:
            return standingText(reason.standing, telling);
        case Code::OpenBeside:
            return tr("Open now.");
        case Code::GuardHolds:
        case Code::Advice:
            return tr("%1 (source %2).").arg(withoutStop(reason.text), reason.source);
        default:
            return guardText(reason, telling);
    }
}

} // namespace words
