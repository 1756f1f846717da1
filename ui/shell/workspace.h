// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/suggestion.h"
#include "core/domain/handoff.h"
#include "ui/composer/invitemenu.h"
#include "ui/shell/draftkeeper.h"

#include <QWidget>

#include <optional>

namespace ui {

class DeskWork;
class FoldingPanes;
class Handover;
class MovePane;
class OutcomeQuestion;
class Outside;
class ProspectHeader;
class ProspectsPane;
class SnoozeMenu;
class TimelineView;
class WindowActions;

/// The three panes, and the actions on the prospect that they show: the list, the timeline, the move.
class Workspace final : public QWidget
{
    Q_OBJECT
public:
    Workspace(DeskWork &work, const WindowActions &actions, Outside &outside, QWidget *parent = nullptr);

    /// Fills the list; before begin() with its first page alone.
    void load();
    /// Once the window is painted: shows the chosen prospect and reads the rest of the list.
    void begin();
    void reload();
    [[nodiscard]] ProspectsPane &prospects() { return *m_prospects; }
    /// Which of the window's actions can be used now.
    enum class Offer { WhatFits, Nothing };
    void offerActions(Offer offer = Offer::WhatFits);
    /// The playbook of the prospect that is shown; empty if none is.
    [[nodiscard]] QString playbook() const;
    void choosePlaybook(const QString &playbook);
    [[nodiscard]] QMenu *inviteMenu() const;
    /// After other tone rules came into force.
    void judgeAgain();
    [[nodiscard]] QByteArray layoutState() const;
    void restoreLayout(const QByteArray &state);

Q_SIGNALS:
    void loaded();
    void failed(const core::Error &error);
    /// The mail client, the calendar or the clipboard could not be reached: the draft stays as it is.
    void notHandedOff(const QString &text);
    /// What a rule of the tone check finds is to be shown.
    void ruleWanted(const QString &language, const QString &rule);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildPanes();
    void connectPanes();
    void connectActions();
    void connectClosing();
    void showProspect(core::ProspectId prospect);
    void showNothing();
    void showAgain();
    void followMerge(core::ProspectId merged, core::ProspectId into);
    void showTimeline();
    void showSuggestion(const core::Suggestion &suggestion);
    void showSuggestionWith(const core::SuggestionRequest &request);
    void keepDraft();
    void handOff(core::HandoffVia via);
    void snooze(QDate lastDay);
    void logAnswer();
    void popUpSnooze();
    [[nodiscard]] std::optional<InviteMenu::Times> callTimes();
    [[nodiscard]] DraftKeeper::Place draftPlace() const;

    DeskWork &m_work;
    const WindowActions &m_actions;
    Handover *m_handover;
    FoldingPanes *m_panes = nullptr;
    ProspectsPane *m_prospects;
    ProspectHeader *m_header;
    TimelineView *m_timeline;
    OutcomeQuestion *m_outcomeQuestion;
    InviteMenu *m_invite; // stands before m_move, which shows it
    MovePane *m_move;
    SnoozeMenu *m_snooze;
    DraftKeeper m_drafts;
    bool m_begun = false;
    std::optional<core::Suggestion> m_shown;
    core::SuggestionRequest m_request;
};

} // namespace ui
