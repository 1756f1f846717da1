// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/prospectheader.h"

#include "ui/look/colors.h"
#include "ui/look/fonts.h"
#include "ui/widgets/chiprow.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

TextLabel::Color colorOf(core::State state)
{
    switch (state) {
        case core::State::YourTurn:
            return &Colors::yourTurn;
        case core::State::Silent:
            return &Colors::silent;
        case core::State::Scheduled:
            return &Colors::fine;
        case core::State::OnHold:
            return &Colors::onHold;
        case core::State::Unreachable:
            return &Colors::missed;
        case core::State::New:
        case core::State::Waiting:
        case core::State::Done:
            break;
    }
    return &Colors::text;
}

QString wishText(const core::Record &record)
{
    if (const core::Fact *outcome = record.fact(core::FactKind::Outcome))
        return ProspectHeader::tr("Wants to “%1”").arg(outcome->text.simplified());
    if (const core::Fact *problem = record.fact(core::FactKind::Problem))
        return ProspectHeader::tr("Has said: “%1”").arg(problem->text.simplified());
    return {};
}

QString todoText(const QList<core::Todo> &todos)
{
    QStringList names;
    for (const core::Todo todo : todos)
        names.append(words::todoName(todo));
    return names.isEmpty() ? QString()
                           : ProspectHeader::tr("To find out: %1").arg(names.join(ProspectHeader::tr(" · ")));
}

} // namespace

ProspectHeader::ProspectHeader(QWidget *parent)
  : QWidget(parent), m_name(new ElidedLabel(this)), m_chips(new ChipRow(this)),
    m_wish(new TextLabel({.size = TextSize::Small, .color = &Colors::quietText}, this)),
    m_todo(new TextLabel({.size = TextSize::Small, .color = &Colors::quietText}, this)),
    m_standing(new TextLabel({.weight = TextWeight::Strong}, this))
{
    m_name->setFont(fontOf(font(), TextSize::Title, TextWeight::Strong));
    m_name->setObjectName(QStringLiteral("nameLabel"));
    m_standing->setObjectName(QStringLiteral("standingLabel"));
    m_wish->setWordWrap(true);
    m_todo->setObjectName(QStringLiteral("todoLabel"));
    m_todo->setWordWrap(true);
    m_standing->setWordWrap(true);

    auto *first = new QHBoxLayout;
    first->setSpacing(12);
    first->addWidget(m_name, 0);
    first->addWidget(m_chips, 1);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(20, 16, 20, 13);
    lines->setSpacing(6);
    lines->addLayout(first);
    lines->addWidget(m_wish);
    lines->addWidget(m_standing);
    lines->addWidget(m_todo);
}

void ProspectHeader::show(const core::Suggestion &suggestion, const words::Telling &telling)
{
    const core::Record &record = suggestion.record;
    const core::Contact *primary = record.primary();
    m_name->setText(record.prospect.name);
    QStringList chips{record.prospect.organisation, words::segmentName(record.prospect.segment)};
    if (primary && primary->role != core::ContactRole::Unknown)
        chips.append(words::roleName(primary->role));
    m_chips->setTexts(chips);
    m_wish->setText(wishText(record));
    m_todo->setText(todoText(suggestion.todos));
    m_standing->setColor(colorOf(suggestion.standing.state));
    m_standing->setText(words::standingText(suggestion.standing.reason, telling));
    showQuietLines();
}

void ProspectHeader::setRoomy(bool roomy)
{
    if (std::exchange(m_roomy, roomy) != roomy)
        showQuietLines();
}

void ProspectHeader::showQuietLines()
{
    for (TextLabel *label : {m_wish, m_todo})
        label->setVisible(m_roomy && !label->text().isEmpty());
    keepHeight();
}

/// Lines that wrap tell their height only for a width; without it a low window would cut them.
void ProspectHeader::keepHeight()
{
    const int needed = std::max(0, layout()->heightForWidth(width()));
    if (needed != minimumHeight())
        setMinimumHeight(needed);
}

void ProspectHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    keepHeight();
}

void ProspectHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    painter.fillRect(rect(), colors.surface);
    painter.fillRect(0, height() - 1, width(), 1, colors.line);
}

void ProspectHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        m_name->setFont(fontOf(font(), TextSize::Title, TextWeight::Strong));
    QWidget::changeEvent(event);
}

} // namespace ui
