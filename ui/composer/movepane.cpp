// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/movepane.h"

#include "ui/composer/alternativesview.h"
#include "ui/composer/channeltabs.h"
#include "ui/composer/composertext.h"
#include "ui/composer/draftcheck.h"
#include "ui/composer/factfield.h"
#include "ui/composer/findingslist.h"
#include "ui/composer/logform.h"
#include "ui/composer/messageeditor.h"
#include "ui/composer/whycard.h"
#include "ui/timeline/timelinetext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/textlabel.h"
#include "words/errortext.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

QString handedText(const core::Handoff &handoff)
{
    if (handoff.via == core::HandoffVia::Clipboard)
        return MovePane::tr("Copied. Was it sent?");
    if (handoff.via == core::HandoffVia::Tel || handoff.via == core::HandoffVia::Sms)
        return MovePane::tr("Handed to your phone. Was it sent?");
    return MovePane::tr("Handed to your mail client. Was it sent?");
}

/// Open moves first, then those that a day opens, then those that something else must open.
int rankOf(const core::Alternative &move)
{
    if (move.open)
        return 0;
    return move.from ? 1 : 2;
}

QList<core::Channel> channelsOf(const core::Suggestion &suggestion)
{
    QList<core::Channel> channels = suggestion.move.channels;
    if (suggestion.draft && !channels.contains(suggestion.draft->channel))
        channels.prepend(suggestion.draft->channel);
    return channels;
}

} // namespace

MovePane::MovePane(const Actions &actions, QWidget *parent)
  : QWidget(parent), m_title(new TextLabel({.size = TextSize::Heading, .weight = TextWeight::Strong}, this)),
    m_place(new TextLabel({.size = TextSize::Small, .color = &Colors::quietText}, this)),
    m_sentQuestion(new NoticeBar(NoticeBar::Tone::Plain, this)), m_why(new WhyCard(this)),
    m_callNote(new WhyCard(this)), m_fact(new FactField(this)), m_tabs(new ChannelTabs(this)),
    m_subject(new QLineEdit(this)), m_messageCard(new Card(&Colors::surface, this)),
    m_message(new MessageEditor(m_messageCard)), m_findings(new FindingsList(this)),
    m_check(new DraftCheck(*m_message, *m_findings, this)),
    m_invite(new QPushButton(tr("Invitation for the calendar"), this)),
    m_othersTitle(new TextLabel(
      {.size = TextSize::Small, .weight = TextWeight::Strong, .color = &Colors::quietText}, this)),
    m_alternatives(new AlternativesView(this)), m_buttons(newButtons(actions)),
    m_scroll(new QScrollArea(this))
{
    m_sentQuestion->setObjectName(QStringLiteral("sentQuestion"));
    m_sentQuestion->addWidget(new KeyButton(actions.markSent, this));
    m_sentQuestion->addWidget(new KeyButton(actions.notSent, this));
    m_subject->setObjectName(QStringLiteral("subjectLineEdit"));
    m_subject->setAccessibleName(QStringLiteral("Subject"));
    m_subject->setPlaceholderText(tr("Subject"));
    m_title->setObjectName(QStringLiteral("moveTitle"));
    m_title->setWordWrap(true);
    m_place->setWordWrap(true);
    m_invite->setObjectName(QStringLiteral("inviteButton"));
    m_invite->setMenu(actions.invite);
    m_othersTitle->setText(tr("Other moves"));
    m_messageCard->setFocusSource(m_message);
    auto *inCard = new QVBoxLayout(m_messageCard);
    inCard->setContentsMargins(6, 5, 3, 5);
    inCard->addWidget(m_message);

    auto *inner = new QWidget;
    auto *lines = new QVBoxLayout(inner);
    fillLines(*lines);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(inner);
    m_scroll->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_scroll, 1);
    all->addWidget(m_buttons);
    m_scroll->hide();
    m_buttons->hide();

    connect(m_tabs, &ChannelTabs::channelChosen, this, &MovePane::channelChosen);
    connect(m_alternatives, &AlternativesView::stepChosen, this, &MovePane::stepChosen);
    connect(m_fact, &FactField::told, this, &MovePane::factTold);
    connect(m_message, &QPlainTextEdit::textChanged, this, &MovePane::tellEdited);
    connect(m_subject, &QLineEdit::textEdited, this, &MovePane::tellEdited);
    connect(m_check, &DraftCheck::pastedJudged, this, &MovePane::draftEdited);
}

void MovePane::fillLines(QVBoxLayout &lines)
{
    lines.setContentsMargins(16, 16, 16, 12);
    lines.setSpacing(8);
    auto *heading = new QVBoxLayout;
    heading->setSpacing(3);
    heading->addWidget(m_title);
    heading->addWidget(m_place);
    lines.addLayout(heading);
    lines.addWidget(m_sentQuestion);
    lines.addWidget(m_why);
    lines.addWidget(m_callNote);
    lines.addWidget(m_fact);
    lines.addWidget(m_tabs);
    lines.addWidget(m_subject);
    m_messageCard->setMinimumHeight(fontMetrics().height() * 6 + 20);
    m_messageCard->setMaximumHeight(fontMetrics().height() * 18);
    lines.addWidget(m_messageCard, 3);
    lines.addWidget(m_findings);
    lines.addWidget(m_invite, 0, Qt::AlignLeft);
    m_logPlace = new QVBoxLayout;
    lines.addLayout(m_logPlace);
    lines.addSpacing(4);
    lines.addWidget(m_othersTitle);
    lines.addWidget(m_alternatives);
    lines.addStretch(1);
}

QWidget *MovePane::newButtons(const Actions &actions)
{
    auto *row = new QWidget(this);
    auto *lines = new QVBoxLayout(row);
    lines->setContentsMargins(16, 8, 16, 14);
    lines->setSpacing(8);
    auto *mail = new KeyButton(actions.mail, row);
    mail->setDefault(true);
    m_snoozeButton = new KeyButton(actions.snooze, row);
    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(mail, 2);
    first->addWidget(new KeyButton(actions.copy, row), 1);
    auto *second = new QHBoxLayout;
    second->setSpacing(8);
    second->addWidget(m_snoozeButton, 1);
    second->addWidget(new KeyButton(actions.logAnswer, row), 1);
    second->addWidget(new KeyButton(actions.logTouch, row), 1);
    lines->addLayout(first);
    lines->addLayout(second);
    return row;
}

void MovePane::unveil()
{
    m_scroll->show();
    m_buttons->show();
}

void MovePane::showMove(const View &view)
{
    const core::Suggestion &suggestion = view.suggestion;
    m_step = view.playbooks.step(suggestion.move.step);
    const core::Playbook *playbook = view.playbooks.playbookOf(suggestion.move.step);
    m_playbook = playbook ? playbook->title : QString();
    m_title->setText(moveTitle(suggestion, view.playbooks));
    const QString place = movePlace(suggestion, view.playbooks);
    m_place->setText(place);
    m_place->setVisible(!place.isEmpty());
    m_why->tell(suggestion.move.hasStep() ? tr("Why now.") : tr("Why."),
                words::moveText(suggestion.move.reason, view.telling));
    m_callNote->setVisible(!suggestion.callNote.isEmpty());
    if (!suggestion.callNote.isEmpty())
        m_callNote->tell(tr("Before the call."), suggestion.callNote);
    showSentQuestion(suggestion.record);
    m_fact->setVisible(!suggestion.move.missing.isEmpty());
    if (!suggestion.move.missing.isEmpty())
        m_fact->ask(suggestion.move.missing.first());

    const bool closed = asksForSilence(suggestion.record);
    const QList<core::Channel> channels = channelsOf(suggestion);
    m_tabs->setChannels(channels, suggestion.draft ? suggestion.draft->channel
                                                   : channels.value(0, core::Channel::Email));
    m_tabs->setVisible(!closed && !channels.isEmpty());
    m_messageCard->setVisible(!closed);
    m_findings->setVisible(!closed);
    m_invite->setVisible(!closed && !suggestion.callTimes.isEmpty());
    m_subject->setVisible(!closed && channel() == core::Channel::Email);
    const Words drafted =
      suggestion.draft ? Words{suggestion.draft->subject, suggestion.draft->body, {}} : Words();
    setWords(view.kept.value_or(drafted));
    m_message->setPlaceholderText(suggestion.draftError && !suggestion.draft
                                    ? words::errorText(*suggestion.draftError)
                                    : tr("Write here"));
    showAlternatives(view);
    if (m_log)
        m_log->hide();
}

void MovePane::setWords(const Words &words)
{
    const QScopedValueRollback filling(m_filling, true);
    m_subject->setText(words.subject);
    m_subject->setCursorPosition(0);
    if (m_message->toPlainText() != words.message)
        m_message->setPlainText(words.message);
    m_message->setPasted(words.pasted);
    judge();
}

void MovePane::openLogForm(const QDateTime &now)
{
    if (!m_log) {
        m_log = new LogForm(this);
        m_logPlace->addWidget(m_log);
        connect(m_log, &LogForm::logged, this, &MovePane::touchLogged);
    }
    m_log->open(now, channel());
}

void MovePane::focusMessage()
{
    m_message->setFocus();
}

core::Channel MovePane::channel() const
{
    return m_tabs->channel();
}

QString MovePane::subject() const
{
    return m_subject->text();
}

QList<core::TextSpan> MovePane::pasted() const
{
    return m_message->pasted();
}

QString MovePane::message() const
{
    return m_message->toPlainText();
}

void MovePane::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), colorsFor(palette()).surface);
}

void MovePane::showSentQuestion(const core::Record &record)
{
    if (const core::Handoff *open = record.openHandoff())
        m_sentQuestion->tell(handedText(*open));
    else
        m_sentQuestion->hide();
}

void MovePane::showAlternatives(const View &view)
{
    QList<core::Alternative> moves = view.suggestion.move.alternatives;
    moves.removeIf([](const core::Alternative &move) {
        return move.reason.code == core::MoveReason::Code::NotInThisState;
    });
    std::stable_sort(moves.begin(), moves.end(), [](const auto &a, const auto &b) {
        const bool bothLater = rankOf(a) == 1 && rankOf(b) == 1;
        return bothLater ? *a.from < *b.from : rankOf(a) < rankOf(b);
    });
    QList<AlternativesModel::Row> rows;
    for (const core::Alternative &move : std::as_const(moves)) {
        const core::Playbook *playbook = view.playbooks.playbook(move.playbook);
        const QString title = stepTitle(view.playbooks, move.step);
        const bool isOther = playbook && playbook->id != view.suggestion.standing.playbook;
        rows.append({move, title, isOther && playbook->title != title ? playbook->title : QString(),
                     openingText(move, view.telling), words::moveText(move.reason, view.telling)});
    }
    m_alternatives->setRows(rows);
    m_othersTitle->setVisible(!rows.isEmpty());
}

void MovePane::judge()
{
    m_check->setPlace({m_step, m_playbook, channel()});
    m_check->run();
}

void MovePane::tellEdited()
{
    if (m_filling)
        return;
    judge();
    Q_EMIT draftEdited();
}

} // namespace ui
