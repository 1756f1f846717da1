// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/workspace.h"

#include "core/actions/callslots.h"
#include "ui/composer/draftcheck.h"
#include "ui/composer/movepane.h"
#include "ui/composer/snoozemenu.h"
#include "ui/prospects/prospectspane.h"
#include "ui/shell/deskwork.h"
#include "ui/shell/foldingpanes.h"
#include "ui/shell/handover.h"
#include "ui/shell/offeredactions.h"
#include "ui/shell/outcomequestion.h"
#include "ui/shell/windowactions.h"
#include "ui/timeline/prospectheader.h"
#include "ui/timeline/timelineview.h"

#include <QAction>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int kRoomyFrom = 500; // high: below it the header keeps to what matters

/// Where an answer most likely came back: over the channel that was last tried.
core::Channel answerChannel(const core::Record &record)
{
    const auto last =
      std::find_if(record.touches.crbegin(), record.touches.crend(), [](const core::Touch &touch) {
          return core::countsAs(touch.mark) == core::CountsAs::Attempt;
      });
    return last == record.touches.crend() ? core::Channel::Email : last->mark.channel;
}

} // namespace

Workspace::Workspace(DeskWork &work, const WindowActions &actions, Outside &outside, QWidget *parent)
  : QWidget(parent), m_work(work), m_actions(actions), m_handover(new Handover(work, outside, this)),
    m_prospects(new ProspectsPane(
      work.desk(), [&work] { return work.telling(); }, this)),
    m_header(new ProspectHeader), m_timeline(new TimelineView({actions.nextHit, actions.previousHit})),
    m_outcomeQuestion(new OutcomeQuestion(this)),
    m_invite(new InviteMenu([this] { return callTimes(); }, this)),
    m_move(new MovePane({.mail = actions.mail,
                         .copy = actions.copy,
                         .snooze = actions.snooze,
                         .logAnswer = actions.logAnswer,
                         .logTouch = actions.logTouch,
                         .markSent = actions.markSent,
                         .notSent = actions.notSent,
                         .invite = m_invite})),
    m_snooze(new SnoozeMenu([&work] { return work.telling(); }, this))
{
    buildPanes();
    connectPanes();
    connectActions();
    connectClosing();
    m_move->check().setCheck([this](const QString &text) {
        return m_shown ? m_work.checked(text, *m_shown, m_move->channel()) : core::CheckedMessage();
    });
    showNothing();
}

void Workspace::buildPanes()
{
    auto *middle = new QWidget;
    auto *lines = new QVBoxLayout(middle);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_header);
    m_outcomeQuestion->bar()->setOuterMargins({12, 8, 12, 0});
    lines->addWidget(m_outcomeQuestion->bar());
    lines->addWidget(m_timeline, 1);
    m_timeline->setMinimumHeight(36);
    m_panes = new FoldingPanes({.list = m_prospects, .timeline = middle, .move = m_move}, this);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_panes);
}

void Workspace::connectPanes()
{
    connect(m_prospects, &ProspectsPane::prospectChosen, this, &Workspace::showProspect);
    connect(m_prospects, &ProspectsPane::prospectOpened, m_move, &MovePane::focusMessage);
    connect(m_prospects, &ProspectsPane::searchChanged, this, &Workspace::showTimeline);
    connect(m_prospects, &ProspectsPane::loaded, this, &Workspace::loaded);
    connect(m_prospects, &ProspectsPane::failed, this, &Workspace::failed);
    connect(m_move, &MovePane::channelChosen, this, [this](core::Channel channel) {
        showSuggestionWith({m_request.move, channel});
    });
    connect(m_move, &MovePane::stepChosen, this, [this](const QString &playbook, const QString &step) {
        showSuggestionWith({{playbook, step}, std::nullopt});
    });
    connect(m_move, &MovePane::draftEdited, this, &Workspace::keepDraft);
    connect(m_move, &MovePane::factTold, this, [this](core::FactKind kind, const QString &text) {
        m_work.addFact({.prospect = *m_prospects->chosen(), .kind = kind, .text = text});
    });
    connect(m_move, &MovePane::touchLogged, this, [this](core::NewTouch touch) {
        touch.prospect = *m_prospects->chosen();
        m_work.logTouch(touch);
    });
    connect(m_actions.judgeMail, &QAction::triggered, m_timeline, &TimelineView::askKind);
    connect(m_timeline, &TimelineView::judged, this, [this](core::TouchId touch, core::TouchKind kind) {
        m_work.judge(*m_prospects->chosen(), touch, kind);
    });
    connect(m_timeline, &TimelineView::senderJudged, &m_work, &DeskWork::judgeSender);
    connect(m_timeline, &TimelineView::senderFreed, &m_work, &DeskWork::judgeEachByItself);
    connect(m_timeline, &TimelineView::factMarked, this,
            [this](core::TouchId touch, core::FactKind kind, const QString &words) {
                m_work.addFact(
                  {.prospect = *m_prospects->chosen(), .kind = kind, .text = words, .source = touch});
            });
    connect(m_invite, &InviteMenu::invited, this,
            [this](core::Instant at) { m_handover->invite(*m_prospects->chosen(), at); });
    connect(m_handover, &Handover::failed, this, &Workspace::notHandedOff);
    connect(m_snooze, &SnoozeMenu::snoozed, this, &Workspace::snooze);
    connect(&m_work, &DeskWork::merged, this, &Workspace::followMerge);
    connect(&m_work, &DeskWork::parted, this,
            [this](const QList<core::ProspectId> &prospects) { m_drafts.part(prospects); });
    connect(&m_work, &DeskWork::changed, this, &Workspace::showAgain);
    connect(m_outcomeQuestion, &OutcomeQuestion::settled, &m_work, &DeskWork::settleAppointment);
}

void Workspace::connectActions()
{
    connect(m_actions.next, &QAction::triggered, this, [this] { m_prospects->step(1); });
    connect(m_actions.previous, &QAction::triggered, this, [this] { m_prospects->step(-1); });
    connect(m_actions.open, &QAction::triggered, m_move, &MovePane::focusMessage);
    connect(m_actions.backToList, &QAction::triggered, m_prospects, &ProspectsPane::focusList);
    connect(m_actions.search, &QAction::triggered, m_prospects, &ProspectsPane::focusSearch);
    connect(m_actions.mail, &QAction::triggered, this, [this] { handOff(core::HandoffVia::Mailto); });
    connect(m_actions.copy, &QAction::triggered, this, [this] { handOff(core::HandoffVia::Clipboard); });
    connect(m_actions.snooze, &QAction::triggered, this, &Workspace::popUpSnooze);
    DraftCheck &check = m_move->check();
    connect(m_actions.applyFix, &QAction::triggered, &check, &DraftCheck::applyNextFix);
    connect(m_actions.nextFinding, &QAction::triggered, &check, [&check] { check.goToFinding(1); });
    connect(m_actions.previousFinding, &QAction::triggered, &check, [&check] { check.goToFinding(-1); });
    connect(&check, &DraftCheck::ignoreHereChosen, this, [this](const core::Finding &finding) {
        m_work.ignoreHere(*m_prospects->chosen(), finding, m_move->message());
    });
    connect(&check, &DraftCheck::ignoreRuleChosen, this, [this](const core::Finding &finding) {
        m_work.ignoreInPlaybook(m_shown->move.step, finding.rule);
    });
    connect(&check, &DraftCheck::ruleChosen, this,
            [this](const core::Finding &finding) { Q_EMIT ruleWanted(finding.language, finding.rule); });
    connect(m_actions.logAnswer, &QAction::triggered, this, &Workspace::logAnswer);
    connect(m_actions.logTouch, &QAction::triggered, this,
            [this] { m_move->openLogForm(m_work.desk().now().in(m_work.desk().writer.zone)); });
    connect(m_actions.markSent, &QAction::triggered, this, [this] {
        m_drafts.forget(*m_prospects->chosen());
        m_work.markSent(*m_prospects->chosen());
    });
    connect(m_actions.notSent, &QAction::triggered, this,
            [this] { m_work.markNotSent(*m_prospects->chosen()); });
}

void Workspace::connectClosing()
{
    const auto closing = {std::pair(m_actions.won, core::DoneAs::Won),
                          std::pair(m_actions.lost, core::DoneAs::Lost),
                          std::pair(m_actions.noContact, core::DoneAs::NoContact)};
    for (const auto &[action, as] : closing)
        connect(action, &QAction::triggered, this,
                [this, done = as] { m_work.closeAs(*m_prospects->chosen(), done); });
    connect(m_actions.reopen, &QAction::triggered, this, [this] { m_work.reopen(*m_prospects->chosen()); });
    connect(m_actions.notAProspect, &QAction::triggered, this,
            [this] { m_work.leaveOut(*m_prospects->chosen(), core::LeaveOut::Addresses); });
    connect(m_actions.nobodyThere, &QAction::triggered, this,
            [this] { m_work.leaveOut(*m_prospects->chosen(), core::LeaveOut::Organisation); });
}

void Workspace::load()
{
    if (m_begun)
        m_prospects->load();
    else
        m_prospects->loadFirstPage();
    m_prospects->focusList();
}

void Workspace::begin()
{
    m_begun = true;
    m_move->unveil();
    showSuggestionWith({});
    m_prospects->reload();
}

void Workspace::reload()
{
    m_prospects->reload();
}

QString Workspace::playbook() const
{
    return m_shown ? m_shown->standing.playbook : QString();
}

void Workspace::choosePlaybook(const QString &playbook)
{
    if (!m_shown)
        return;
    m_request = {};
    m_work.startRun(*m_prospects->chosen(), playbook);
}

void Workspace::judgeAgain()
{
    m_move->check().run();
}

QMenu *Workspace::inviteMenu() const
{
    return m_invite;
}

QByteArray Workspace::layoutState() const
{
    return m_panes->layoutState();
}

void Workspace::restoreLayout(const QByteArray &state)
{
    m_panes->restoreLayout(state);
}

void Workspace::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_header->setRoomy(event->size().height() >= kRoomyFrom);
}

void Workspace::showProspect(core::ProspectId)
{
    if (m_begun)
        showSuggestionWith({});
}

void Workspace::showNothing()
{
    m_shown.reset();
    offerActions();
}

void Workspace::showAgain()
{
    m_prospects->reload();
    if (m_prospects->chosen())
        showSuggestionWith(m_request);
}

void Workspace::followMerge(core::ProspectId merged, core::ProspectId into)
{
    m_drafts.follow(merged, into);
    if (m_prospects->chosen() == merged)
        m_prospects->choose(into);
}

void Workspace::showSuggestionWith(const core::SuggestionRequest &request)
{
    const auto chosen = m_prospects->chosen();
    if (!chosen)
        return showNothing();
    m_request = request;
    const auto suggestion = m_work.suggestion(*chosen, request);
    if (!suggestion) {
        showNothing();
        if (suggestion.error().code != core::Error::Code::NotFound) // gone: the list chooses another
            Q_EMIT failed(suggestion.error());
        return;
    }
    showSuggestion(*suggestion);
}

void Workspace::showSuggestion(const core::Suggestion &suggestion)
{
    m_shown = suggestion;
    const words::Telling telling = m_work.telling();
    const core::Playbooks &playbooks = m_work.desk().playbooks();
    m_header->show(suggestion, telling);
    showTimeline();
    const core::Channel drafted =
      suggestion.draft ? suggestion.draft->channel : suggestion.move.channels.value(0, core::Channel::Email);
    const auto kept = m_drafts.wordsFor({suggestion.record.prospect.id, suggestion.move.step, drafted});
    m_move->showMove(
      {suggestion, playbooks, telling,
       kept ? std::optional(MovePane::Words{kept->subject, kept->message, kept->pasted}) : std::nullopt});
    m_outcomeQuestion->show(suggestion.record, telling.now);
    offerActions();
}

void Workspace::showTimeline()
{
    if (!m_shown)
        return;
    m_timeline->show(timelineOf({*m_shown, m_work.desk().playbooks(), m_work.telling()}),
                     hitsOf(m_shown->record, m_prospects->search()));
}

void Workspace::offerActions(Offer offer)
{
    ui::offerActions(m_actions, {.isListShown = offer == Offer::WhatFits,
                                 .shown = m_shown ? &*m_shown : nullptr,
                                 .hasWords = !m_move->message().trimmed().isEmpty(),
                                 .invite = m_invite->menuAction()});
}

void Workspace::keepDraft()
{
    if (!m_shown)
        return;
    m_drafts.keep(draftPlace(), {m_move->subject(), m_move->message(), m_move->pasted()});
    offerActions();
}

DraftKeeper::Place Workspace::draftPlace() const
{
    return {m_shown->record.prospect.id, m_shown->move.step, m_move->channel()};
}

void Workspace::handOff(core::HandoffVia via)
{
    core::HandoffRequest request;
    request.prospect = *m_prospects->chosen();
    request.via = via;
    request.move = {m_shown->move.playbook, m_shown->move.step};
    request.channel = via == core::HandoffVia::Mailto ? core::Channel::Email : m_move->channel();
    request.subject = m_move->subject();
    request.text = m_move->message();
    m_handover->handOff(request);
}

void Workspace::snooze(QDate lastDay)
{
    m_work.holdUntil(*m_prospects->chosen(), lastDay);
}

/// Those that the draft names, else the next free ones.
std::optional<InviteMenu::Times> Workspace::callTimes()
{
    if (!m_shown)
        return std::nullopt;
    const core::Desk &desk = m_work.desk();
    const auto free = m_shown->callTimes.isEmpty() ? core::callSlots(desk, m_shown->record)
                                                   : core::Result<QList<core::Instant>>(m_shown->callTimes);
    if (!free) {
        Q_EMIT failed(free.error());
        return std::nullopt;
    }
    return InviteMenu::Times{*free, core::zoneOf(m_shown->record, desk.writer.zone), m_work.telling()};
}

void Workspace::logAnswer()
{
    m_work.logAnswer(*m_prospects->chosen(), answerChannel(m_shown->record));
}

void Workspace::popUpSnooze()
{
    m_snooze->fill();
    const QWidget *button = m_move->snoozeButton();
    m_snooze->popup(button->mapToGlobal(QPoint(0, -m_snooze->sizeHint().height())));
}

} // namespace ui
