// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/composertext.h"

#include "ui/timeline/timelinetext.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct ComposerWords {
    Q_DECLARE_TR_FUNCTIONS(ui::Composer)
};

/// tone.md, "Limits".
constexpr int kTextCharacters = 300;
constexpr int kVoicemailSeconds = 30;

QString restTitle(core::State state)
{
    switch (state) {
        case core::State::YourTurn:
            return ComposerWords::tr("Your answer");
        case core::State::Scheduled:
            return ComposerWords::tr("Nothing to send before you meet");
        case core::State::OnHold:
            return ComposerWords::tr("On hold");
        case core::State::Unreachable:
            return ComposerWords::tr("No address works");
        case core::State::Done:
            return ComposerWords::tr("Done");
        case core::State::New:
            return ComposerWords::tr("No conversation yet");
        case core::State::Waiting:
        case core::State::Silent:
            break;
    }
    return ComposerWords::tr("Nothing to send now");
}

} // namespace

QString moveTitle(const core::Suggestion &suggestion, const core::Playbooks &playbooks)
{
    if (suggestion.move.hasStep())
        return stepTitle(playbooks, suggestion.move.step);
    return restTitle(suggestion.standing.state);
}

QString movePlace(const core::Suggestion &suggestion, const core::Playbooks &playbooks)
{
    const core::Playbook *playbook = playbooks.playbook(suggestion.move.playbook);
    if (!playbook || !suggestion.move.hasStep())
        return {};
    if (playbook->isBeside) // its steps are no run
        return playbook->title;
    qsizetype place = 0;
    while (place < playbook->steps.size() && playbook->steps.at(place).id != suggestion.move.step)
        ++place;
    return ComposerWords::tr("%1 · step %2 of %3 · %4")
      .arg(playbook->title, QString::number(place + 1), QString::number(playbook->steps.size()),
           words::segmentName(suggestion.record.prospect.segment).toLower());
}

QString lengthText(const core::TextMeasure &measure, core::Channel channel, const core::Step *step)
{
    switch (channel) {
        case core::Channel::Text:
        case core::Channel::Social:
            return ComposerWords::tr("%1 of %2 characters").arg(measure.characters).arg(kTextCharacters);
        case core::Channel::Voicemail:
        case core::Channel::Call:
            return ComposerWords::tr("%1 of %2 seconds").arg(measure.spokenSeconds).arg(kVoicemailSeconds);
        case core::Channel::Email:
        case core::Channel::Meeting:
        case core::Channel::Note:
            break;
    }
    return ComposerWords::tr("%1 of %2 words")
      .arg(measure.words)
      .arg(step ? step->limits.words : core::StepLimits{}.words);
}

QString factQuestion(core::FactKind kind)
{
    switch (kind) {
        case core::FactKind::Problem:
            return ComposerWords::tr("What did they say the problem is, in their words?");
        case core::FactKind::Outcome:
            return ComposerWords::tr("What did they say they want, in their words?");
        case core::FactKind::Reason:
            return ComposerWords::tr("What reason did they give for waiting?");
        case core::FactKind::BestTime:
            return ComposerWords::tr("When are they almost always at their desk? (Tue 14:00-16:00)");
        case core::FactKind::Promise:
            return ComposerWords::tr("What did you promise them?");
        case core::FactKind::Role:
            return ComposerWords::tr("Who decides this?");
    }
    return {};
}

QString openingText(const core::Alternative &alternative, const words::Telling &telling)
{
    if (alternative.open)
        return ComposerWords::tr("open now");
    if (alternative.from) {
        return *alternative.from <= telling.now
                 ? ComposerWords::tr("open now")
                 //: a day on which a move opens
                 : ComposerWords::tr("from %1").arg(words::dayText(*alternative.from, telling));
    }
    using Code = core::MoveReason::Code;
    switch (alternative.reason.code) {
        case Code::FactMissing:
            return ComposerWords::tr("needs their words");
        case Code::AlreadyMade:
        case Code::MadeOnce:
            return ComposerWords::tr("made already");
        case Code::NobodyElse:
            return ComposerWords::tr("nobody else known");
        case Code::StepBefore:
            return ComposerWords::tr("after another step");
        case Code::ConfirmFirst:
            return ComposerWords::tr("confirm who they are");
        case Code::NeedsMissed:
            return ComposerWords::tr("after a missed call");
        case Code::NotInThisState:
        case Code::StandingSays:
        case Code::MissedJustNow:
        case Code::WaitHasPassed:
        case Code::NotYet:
        case Code::TooEarly:
        case Code::OpenBeside:
        case Code::SameDay:
        case Code::GuardHolds:
        case Code::Advice:
        case Code::TooFewAttempts:
        case Code::NoRecentAttempt:
        case Code::WasPushy:
        case Code::NothingHeld:
        case Code::NextStepAgreed:
        case Code::NotOnNurtureList:
            break;
    }
    return ComposerWords::tr("not now");
}

bool asksForSilence(const core::Record &record)
{
    return record.prospect.closing && record.prospect.closing->as == core::DoneAs::NoContact;
}

} // namespace ui
