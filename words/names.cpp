// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "words/sentences.h"

#include "core/domain/hold.h"

#include <QCoreApplication>

#include <QLocale>

namespace words {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("words::names", text);
}

} // namespace

QString stateName(core::State state)
{
    using core::State;
    switch (state) {
        case State::New:
            return tr("New");
        case State::YourTurn:
            return tr("Your turn");
        case State::Scheduled:
            return tr("Scheduled");
        case State::Waiting:
            return tr("Waiting");
        case State::Silent:
            return tr("Silent");
        case State::OnHold:
            return tr("On hold");
        case State::Unreachable:
            return tr("Unreachable");
        case State::Done:
            return tr("Done");
    }
    return {};
}

QString languageName(const QString &language)
{
    // Without a country: not "American English", "español de España".
    const QLocale everywhere(QLocale(language).language(), QLocale::World);
    const QString name = everywhere.nativeLanguageName().section(QStringLiteral(" de "), 0, 0);
    return name.isEmpty() ? language : name.at(0).toUpper() + name.mid(1);
}

QString channelName(core::Channel channel)
{
    using core::Channel;
    switch (channel) {
        case Channel::Email:
            return tr("E-mail");
        case Channel::Text:
            return tr("Text");
        case Channel::Voicemail:
            return tr("Voicemail");
        case Channel::Call:
            return tr("Call");
        case Channel::Social:
            return tr("Social message");
        case Channel::Meeting:
            return tr("Meeting");
        case Channel::Note:
            return tr("Note");
    }
    return {};
}

QString segmentName(core::Segment segment)
{
    using core::Segment;
    switch (segment) {
        case Segment::Consumer:
            return tr("Consumer");
        case Segment::SmallBusiness:
            return tr("Small business");
        case Segment::Company:
            return tr("Company");
        case Segment::Enterprise:
            return tr("Enterprise");
    }
    return {};
}

QString roleName(core::ContactRole role)
{
    using core::ContactRole;
    switch (role) {
        case ContactRole::Unknown:
            return tr("Role unknown");
        case ContactRole::DecisionMaker:
            return tr("Decision maker");
        case ContactRole::Influencer:
            return tr("Influencer");
        case ContactRole::User:
            return tr("User");
    }
    return {};
}

QString todoName(core::Todo todo)
{
    switch (todo) {
        case core::Todo::Role:
            return tr("who decides");
        case core::Todo::BestTime:
            return tr("when they are at their desk");
        case core::Todo::NextStep:
            return tr("when you talk next");
    }
    return {};
}

QString factName(core::FactKind kind)
{
    using core::FactKind;
    switch (kind) {
        case FactKind::Problem:
            return tr("the problem, in their words");
        case FactKind::Outcome:
            return tr("the outcome they want, in their words");
        case FactKind::Reason:
            return tr("their reason for the wait");
        case FactKind::BestTime:
            return tr("their best times");
        case FactKind::Promise:
            return tr("what was promised");
        case FactKind::Role:
            return tr("their role");
    }
    return {};
}

QString holdReasonText(const QString &reason)
{
    if (reason == core::kOutOfOffice)
        return tr("Out of office");
    if (reason == core::kOutOfOfficeNoDate)
        return tr("Out of office, no return date named");
    return reason;
}

} // namespace words
