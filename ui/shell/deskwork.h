// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/desk.h"
#include "core/actions/handoffs.h"
#include "core/actions/leftout.h"
#include "core/actions/merging.h"
#include "core/actions/messagecheck.h"
#include "core/actions/prospects.h"
#include "core/actions/senders.h"
#include "core/actions/suggestion.h"
#include "core/actions/touches.h"
#include "words/sentences.h"

#include <QObject>

#include <optional>

namespace ui {

/// The rep's actions as the window asks for them: runs core's, and tells what changed, in which words, or
/// why it could not be done. Every change can be undone.
class DeskWork final : public QObject
{
    Q_OBJECT
public:
    explicit DeskWork(core::Desk &desk, QObject *parent = nullptr);

    [[nodiscard]] core::Desk &desk() const { return m_desk; }
    [[nodiscard]] words::Telling telling() const;
    [[nodiscard]] core::Result<core::Suggestion> suggestion(core::ProspectId prospect,
                                                            const core::SuggestionRequest &request) const;
    [[nodiscard]] core::CheckedMessage checked(const QString &text, const core::Suggestion &suggestion,
                                               core::Channel channel) const;
    [[nodiscard]] bool canUndo() const;

    /// Nothing if it failed: that was told.
    std::optional<core::HandoffReady> handOff(const core::HandoffRequest &request);
    void logAnswer(core::ProspectId prospect, core::Channel channel);
    void logTouch(const core::NewTouch &touch);
    void holdUntil(core::ProspectId prospect, QDate lastDay);
    void markSent(core::ProspectId prospect);
    void markNotSent(core::ProspectId prospect);
    void addFact(const core::NewFact &fact);
    void judge(core::ProspectId prospect, core::TouchId touch, core::TouchKind kind);
    /// Every mail from the sender of this touch.
    void judgeSender(core::TouchId touch, core::TouchKind kind);
    void judgeEachByItself(const QString &sender);
    void closeAs(core::ProspectId prospect, core::DoneAs as);
    void reopen(core::ProspectId prospect);
    /// It is not a prospect, or nobody at its organisation is.
    void leaveOut(core::ProspectId prospect, core::LeaveOut what);
    void takeIn(core::LeftOutId leftOut);
    /// Empty if it failed: that was told.
    [[nodiscard]] QList<core::LeftOut> leftOut();
    [[nodiscard]] QList<core::SenderJudgement> senderJudgements();
    void startRun(core::ProspectId prospect, const QString &playbook);
    void ignoreHere(core::ProspectId prospect, const core::Finding &finding, const QString &text);
    /// In the playbook that the step belongs to.
    void ignoreInPlaybook(const QString &step, const QString &rule);
    void heedAgain(core::IgnoredFindingId ignored);
    /// Empty if it failed: that was told.
    [[nodiscard]] QList<core::IgnoredPlace> ignored();
    void settleAppointment(const core::AppointmentChange &change);
    /// Whether it could be taken; why not goes to the caller alone.
    core::Result<void> setSetting(const QString &name, const QString &value);
    /// Whether they are one now; why not was told.
    bool merge(const core::Merge &merge);
    bool tellApart(const core::ProspectPair &pair);
    /// Reads nothing more of the mail at `path`.
    void stopFollowing(const QString &path);
    /// Whether an account of the followed mail at `path` is read, by its folder.
    void chooseAccount(const QString &path, const QString &folder, bool isRead);
    /// The file for the calendar; nothing if it failed: that was told.
    std::optional<QString> writeInvitation(core::ProspectId prospect, core::Instant at);
    void undo();
    /// Works out anew whose standing time has moved on.
    void refresh();
    /// After other playbooks came into force: everything that is shown is worked out anew.
    /// Whether it worked; why not was told.
    bool followRules();

Q_SIGNALS:
    void changed(const QList<core::ProspectId> &prospects);
    /// `into` is what `merged` was; before changed().
    void merged(core::ProspectId merged, core::ProspectId into);
    /// A merge was taken back; before changed().
    void parted(const QList<core::ProspectId> &prospects);
    /// Who may be whom is to be found out again.
    void pairsChanged();
    void told(const QString &text);
    void failed(const core::Error &error);

private:
    template <class T>
    /// Without a prospect: it may concern anybody.
    bool settle(const core::Result<T> &result, std::optional<core::ProspectId> prospect, const QString &text);

    core::Desk &m_desk;
};

} // namespace ui
