// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/logform.h"

#include "ui/look/painting.h"
#include "ui/widgets/textlabel.h"
#include "words/sentences.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>

namespace ui {

namespace {

struct Happening {
    core::Direction direction;
    std::optional<core::TouchKind> kind;
    QString text;
};

QList<Happening> happenings()
{
    return {{core::Direction::Out, {}, LogForm::tr("I reached out")},
            {core::Direction::In, {}, LogForm::tr("They answered")},
            {core::Direction::In, core::TouchKind::Held, LogForm::tr("We talked")},
            {core::Direction::In, core::TouchKind::Missed, LogForm::tr("They missed our appointment")},
            {core::Direction::Out, core::TouchKind::Note, LogForm::tr("A note for myself")}};
}

constexpr core::Channel kChannels[] = {core::Channel::Email, core::Channel::Text,   core::Channel::Voicemail,
                                       core::Channel::Call,  core::Channel::Social, core::Channel::Meeting,
                                       core::Channel::Note};

} // namespace

LogForm::LogForm(QWidget *parent)
  : QWidget(parent), m_what(new QComboBox(this)), m_channel(new QComboBox(this)),
    m_when(new QDateTimeEdit(this)), m_words(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("logForm"));
    m_what->setObjectName(QStringLiteral("logWhatComboBox"));
    m_what->setAccessibleName(tr("What happened"));
    m_channel->setObjectName(QStringLiteral("logChannelComboBox"));
    m_channel->setAccessibleName(tr("Over which channel"));
    m_when->setAccessibleName(tr("When"));
    m_when->setCalendarPopup(true);
    m_when->setDisplayFormat(QStringLiteral("d MMM yyyy H:mm"));
    m_words->setObjectName(QStringLiteral("logWordsEdit"));
    m_words->setAccessibleName(tr("What was said"));
    m_words->setPlaceholderText(tr("What was said (may stay empty)"));
    m_words->setTabChangesFocus(true);
    m_words->viewport()->setAutoFillBackground(false);
    m_words->setFixedHeight(fontMetrics().height() * 3 + 12);
    for (const Happening &happening : happenings())
        m_what->addItem(happening.text);
    for (const core::Channel channel : kChannels)
        m_channel->addItem(words::channelName(channel), int(channel));

    auto *save = new QPushButton(tr("Log it"), this);
    save->setObjectName(QStringLiteral("logItButton"));
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setFlat(true);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(10, 10, 10, 10);
    grid->setSpacing(8);
    grid->addWidget(m_what, 0, 0, 1, 2);
    grid->addWidget(m_channel, 1, 0);
    grid->addWidget(m_when, 1, 1);
    grid->addWidget(m_words, 2, 0, 1, 2);
    grid->addWidget(cancel, 3, 0);
    grid->addWidget(save, 3, 1);
    connect(save, &QPushButton::clicked, this, &LogForm::log);
    connect(cancel, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

void LogForm::open(const QDateTime &now, core::Channel channel)
{
    m_opened = now;
    m_when->setDate(now.date());
    m_when->setTime(now.time());
    m_what->setCurrentIndex(0);
    m_channel->setCurrentIndex(m_channel->findData(int(channel)));
    m_words->clear();
    show();
    m_what->setFocus();
}

void LogForm::log()
{
    const Happening happening = happenings().at(m_what->currentIndex());
    core::NewTouch touch;
    touch.channel = core::Channel(m_channel->currentData().toInt());
    touch.direction = happening.direction;
    touch.kind = happening.kind;
    touch.text = m_words->toPlainText().trimmed();
    if (m_when->date() != m_opened.date() || m_when->time() != m_opened.time())
        touch.at = core::instantAt(m_when->date(), m_when->time(), m_opened.timeZone());
    hide();
    Q_EMIT logged(touch);
}

void LogForm::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    drawRounded(painter, rect(), {.fill = colors.window, .line = colors.line, .radius = kCardRadius});
}

void LogForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return hide();
    QWidget::keyPressEvent(event);
}

} // namespace ui
