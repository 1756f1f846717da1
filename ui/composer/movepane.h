// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/suggestion.h"
#include "core/actions/touches.h"
#include "core/tone/sentencesplit.h"
#include "words/sentences.h"

#include <QWidget>

#include <optional>

class QAction;
class QLineEdit;
class QMenu;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace ui {

class AlternativesView;
class Card;
class ChannelTabs;
class DraftCheck;
class FactField;
class FindingsList;
class LogForm;
class MessageEditor;
class NoticeBar;
class TextLabel;
class WhyCard;

/// The move: what to do now and why, its draft to be read over, and the ways to hand it off. Shows values
/// and tells what the rep chose; it decides nothing.
class MovePane final : public QWidget
{
    Q_OBJECT
public:
    /// The window's actions that have a button here.
    struct Actions {
        QAction *mail;
        QAction *copy;
        QAction *snooze;
        QAction *logAnswer;
        QAction *logTouch;
        QAction *markSent;
        QAction *notSent;
        QMenu *invite;
    };
    struct Words {
        QString subject;
        QString message;
        QList<core::TextSpan> pasted; ///< in the message: words of somebody else
    };
    struct View {
        const core::Suggestion &suggestion;
        const core::Playbooks &playbooks;
        words::Telling telling;
        /// What the rep wrote over the draft before; nothing: the draft as it is.
        std::optional<Words> kept{};
    };
    explicit MovePane(const Actions &actions, QWidget *parent = nullptr);

    /// Until then it is an empty surface: the first paint need not wait for its fields and buttons.
    void unveil();
    void showMove(const View &view);
    void openLogForm(const QDateTime &now);
    void focusMessage();
    [[nodiscard]] DraftCheck &check() const { return *m_check; }
    /// What of the message was pasted in.
    [[nodiscard]] QList<core::TextSpan> pasted() const;

    [[nodiscard]] core::Channel channel() const;
    [[nodiscard]] QString subject() const;
    [[nodiscard]] QString message() const;
    [[nodiscard]] QWidget *snoozeButton() const { return m_snoozeButton; }

Q_SIGNALS:
    void channelChosen(core::Channel channel);
    void stepChosen(const QString &playbook, const QString &step);
    void factTold(core::FactKind kind, const QString &text);
    void touchLogged(const core::NewTouch &touch);
    void draftEdited();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fillLines(QVBoxLayout &lines);
    QWidget *newButtons(const Actions &actions);
    void setWords(const Words &words);
    void showSentQuestion(const core::Record &record);
    void showAlternatives(const View &view);
    void judge();
    void tellEdited();

    const core::Step *m_step = nullptr;
    QString m_playbook; ///< title of its playbook
    bool m_filling = false;
    TextLabel *m_title;
    TextLabel *m_place;
    NoticeBar *m_sentQuestion;
    WhyCard *m_why;
    WhyCard *m_callNote; ///< read before the call
    FactField *m_fact;
    ChannelTabs *m_tabs;
    QLineEdit *m_subject;
    Card *m_messageCard;
    MessageEditor *m_message;
    FindingsList *m_findings;
    DraftCheck *m_check;
    QPushButton *m_invite; ///< beside a draft that proposes times for a call
    TextLabel *m_othersTitle;
    AlternativesView *m_alternatives;
    QVBoxLayout *m_logPlace = nullptr;
    LogForm *m_log = nullptr;          ///< made when it is first wanted
    QWidget *m_snoozeButton = nullptr; ///< set by newButtons(): stands before m_buttons
    QWidget *m_buttons;
    QScrollArea *m_scroll;
};

} // namespace ui
