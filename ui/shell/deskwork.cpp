// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/deskwork.h"

#include "core/actions/invitation.h"
#include "core/actions/settings.h"
#include "core/actions/standings.h"
#include "core/store/undolog.h"
#include "core/transfer/followedmail.h"

namespace ui {

namespace {

QString senderText(const core::SenderOutcome &outcome)
{
    if (outcome.mails == 0)
        return DeskWork::tr("Kept in mind for mail from %1.").arg(outcome.address);
    return outcome.mails == 1
             ? DeskWork::tr("One mail from %1 is judged anew, and what comes will be.").arg(outcome.address)
             : DeskWork::tr("%n mails from %1 are judged anew, and what comes will be.", nullptr,
                            outcome.mails)
                 .arg(outcome.address);
}

QString leftOutText(const core::LeftOutOutcome &outcome)
{
    if (!outcome.forgotten.isEmpty())
        return DeskWork::tr(
                 "Not a prospect any more. Without an address, a list that has %1 brings them back.")
          .arg(outcome.forgotten.join(QStringLiteral(", ")));
    if (outcome.domain.isEmpty())
        return DeskWork::tr("Not a prospect any more.");
    return DeskWork::tr("Nobody at %1 is a prospect any more.").arg(outcome.domain);
}

} // namespace

DeskWork::DeskWork(core::Desk &desk, QObject *parent) : QObject(parent), m_desk(desk) {}

words::Telling DeskWork::telling() const
{
    words::Telling telling;
    telling.zone = m_desk.writer.zone;
    telling.now = m_desk.now();
    return telling;
}

core::Result<core::Suggestion> DeskWork::suggestion(core::ProspectId prospect,
                                                    const core::SuggestionRequest &request) const
{
    return core::suggestionFor(m_desk, prospect, request);
}

core::CheckedMessage DeskWork::checked(const QString &text, const core::Suggestion &suggestion,
                                       core::Channel channel) const
{
    return core::checkMessage(m_desk, suggestion.record, suggestion.standing, suggestion.ignored,
                              {.text = text, .channel = channel, .step = suggestion.move.step});
}

bool DeskWork::canUndo() const
{
    return !core::UndoLog(m_desk.database).isEmpty().value_or(true);
}

std::optional<core::HandoffReady> DeskWork::handOff(const core::HandoffRequest &request)
{
    auto ready = core::handOff(m_desk, request);
    if (!ready) {
        Q_EMIT failed(ready.error());
        return std::nullopt;
    }
    Q_EMIT changed({request.prospect});
    return *ready;
}

void DeskWork::logAnswer(core::ProspectId prospect, core::Channel channel)
{
    core::NewTouch touch;
    touch.prospect = prospect;
    touch.channel = channel;
    touch.direction = core::Direction::In;
    settle(core::logTouch(m_desk, touch), prospect, tr("Logged an answer."));
}

void DeskWork::logTouch(const core::NewTouch &touch)
{
    settle(core::logTouch(m_desk, touch), touch.prospect, tr("Logged it."));
}

void DeskWork::holdUntil(core::ProspectId prospect, QDate lastDay)
{
    const words::Telling teller = telling();
    const QString back =
      words::dayText(core::instantAt(lastDay.addDays(1), QTime(12, 0), teller.zone), teller);
    settle(core::holdUntil(m_desk, prospect, lastDay, tr("Snoozed")), prospect,
           tr("Snoozed, back on %1.").arg(back));
}

void DeskWork::markSent(core::ProspectId prospect)
{
    settle(core::markSent(m_desk, prospect, {}), prospect, tr("Marked as sent."));
}

void DeskWork::markNotSent(core::ProspectId prospect)
{
    settle(core::markNotSent(m_desk, prospect), prospect, tr("Not sent; the draft is as it was."));
}

void DeskWork::addFact(const core::NewFact &fact)
{
    settle(core::addFact(m_desk, fact), fact.prospect, tr("On the record now."));
}

void DeskWork::judge(core::ProspectId prospect, core::TouchId touch, core::TouchKind kind)
{
    settle(core::reclassify(m_desk, touch, kind), prospect, tr("Judged anew."));
}

void DeskWork::judgeSender(core::TouchId touch, core::TouchKind kind)
{
    const auto outcome = core::judgeSenderOf(m_desk, touch, kind);
    settle(outcome, {}, outcome ? senderText(*outcome) : QString());
}

void DeskWork::judgeEachByItself(const QString &sender)
{
    const auto outcome = core::judgeEachByItself(m_desk, sender);
    settle(outcome, {}, outcome ? senderText(*outcome) : QString());
}

void DeskWork::closeAs(core::ProspectId prospect, core::DoneAs as)
{
    settle(core::closeAs(m_desk, prospect, as, {}), prospect, tr("Closed."));
}

void DeskWork::reopen(core::ProspectId prospect)
{
    settle(core::reopen(m_desk, prospect, tr("Reopened by hand")), prospect, tr("Reopened."));
}

void DeskWork::leaveOut(core::ProspectId prospect, core::LeaveOut what)
{
    const auto outcome = core::leaveOut(m_desk, prospect, what);
    settle(outcome, {}, outcome ? leftOutText(*outcome) : QString());
}

void DeskWork::takeIn(core::LeftOutId leftOut)
{
    settle(core::takeIn(m_desk, leftOut), {}, tr("May be a prospect again; the mail is read once more."));
}

QList<core::LeftOut> DeskWork::leftOut()
{
    auto all = core::allLeftOut(m_desk);
    if (!all)
        Q_EMIT failed(all.error());
    return std::move(all).value_or(QList<core::LeftOut>());
}

QList<core::SenderJudgement> DeskWork::senderJudgements()
{
    auto all = core::senderJudgements(m_desk);
    if (!all)
        Q_EMIT failed(all.error());
    return std::move(all).value_or(QList<core::SenderJudgement>());
}

void DeskWork::startRun(core::ProspectId prospect, const QString &playbook)
{
    settle(core::startRun(m_desk, prospect, playbook), prospect, tr("Another playbook is on."));
}

void DeskWork::ignoreHere(core::ProspectId prospect, const core::Finding &finding, const QString &text)
{
    settle(core::ignoreHere(m_desk, prospect, finding, text), prospect, tr("Not said here any more."));
}

void DeskWork::ignoreInPlaybook(const QString &step, const QString &rule)
{
    const core::Playbook *playbook = m_desk.playbooks().playbookOf(step);
    if (playbook)
        settle(core::ignoreInPlaybook(m_desk, playbook->id, rule), {},
               tr("Not said in “%1” any more.").arg(playbook->title));
}

void DeskWork::heedAgain(core::IgnoredFindingId ignored)
{
    settle(core::heedAgain(m_desk, ignored), {}, tr("Said again from now on."));
}

QList<core::IgnoredPlace> DeskWork::ignored()
{
    auto all = core::allIgnored(m_desk);
    if (!all) {
        Q_EMIT failed(all.error());
        return {};
    }
    return *std::move(all);
}

void DeskWork::settleAppointment(const core::AppointmentChange &change)
{
    settle(core::setAppointment(m_desk, change), change.prospect, tr("The appointment is settled."));
}

core::Result<void> DeskWork::setSetting(const QString &name, const QString &value)
{
    const auto set = core::settings::set(m_desk, name, value);
    if (set)
        followRules();
    return set;
}

std::optional<QString> DeskWork::writeInvitation(core::ProspectId prospect, core::Instant at)
{
    const auto file = core::writeInvitation(m_desk, {.prospect = prospect, .at = at});
    if (!file) {
        Q_EMIT failed(file.error());
        return std::nullopt;
    }
    return *file;
}

void DeskWork::undo()
{
    const auto entry = core::UndoLog(m_desk.database).undo();
    if (!entry)
        return Q_EMIT failed(entry.error());
    if (const auto reloaded = m_desk.reload(); !reloaded) // it may have been a setting
        return Q_EMIT failed(reloaded.error());
    core::NoProgress unwatched;
    if (const auto refreshed = core::refreshStandings(m_desk, unwatched); !refreshed)
        return Q_EMIT failed(refreshed.error());
    if (entry->action == QLatin1String("merge"))
        Q_EMIT parted(entry->prospects);
    Q_EMIT changed(entry->prospects);
    Q_EMIT pairsChanged();
    Q_EMIT told(tr("Taken back."));
}

bool DeskWork::merge(const core::Merge &merge)
{
    const auto state = core::merge(m_desk, merge);
    if (state)
        Q_EMIT merged(merge.merged, merge.into);
    const bool done = settle(state, {}, tr("They are one now."));
    if (done)
        Q_EMIT pairsChanged();
    return done;
}

bool DeskWork::tellApart(const core::ProspectPair &pair)
{
    const bool done = settle(core::tellApart(m_desk, pair.first, pair.second), {},
                             tr("Remembered: these are two different ones."));
    if (done)
        Q_EMIT pairsChanged();
    return done;
}

void DeskWork::stopFollowing(const QString &path)
{
    settle(core::stopFollowing(m_desk.database, path), {}, tr("No more mail is read from there."));
}

void DeskWork::chooseAccount(const QString &path, const QString &folder, bool isRead)
{
    settle(core::chooseAccount(m_desk.database, {.path = path, .folder = folder, .isRead = isRead}), {},
           isRead ? tr("Its mail is read from now on.") : tr("No more mail is read from there."));
}

void DeskWork::refresh()
{
    core::NoProgress unwatched;
    const auto refreshed = core::refreshStandings(m_desk, unwatched);
    if (!refreshed)
        return Q_EMIT failed(refreshed.error());
    if (!refreshed->isEmpty())
        Q_EMIT changed(*refreshed);
}

bool DeskWork::followRules()
{
    core::NoProgress unwatched;
    const auto refreshed = core::refreshStandings(m_desk, unwatched);
    if (!refreshed)
        Q_EMIT failed(refreshed.error());
    else
        Q_EMIT changed({});
    return refreshed.has_value();
}

template <class T>
bool DeskWork::settle(const core::Result<T> &result, std::optional<core::ProspectId> prospect,
                      const QString &text)
{
    if (!result) {
        Q_EMIT failed(result.error());
        return false;
    }
    Q_EMIT changed(prospect ? QList{*prospect} : QList<core::ProspectId>());
    Q_EMIT told(text);
    return true;
}

} // namespace ui
