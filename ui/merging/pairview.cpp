// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/merging/pairview.h"

#include "ui/merging/sidetext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/textlabel.h"
#include "words/pairtext.h"

#include <QGridLayout>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace ui {

namespace {

enum Column { Label, First, Mark, Second };
constexpr int kHeadRow = 0;

/// Addresses may break where a person would break them.
QString breakable(const QString &text)
{
    QString broken;
    for (const QChar c : text) {
        broken += c;
        if (c == QLatin1Char('@') || c == QLatin1Char('.') || c == QLatin1Char('_'))
            broken += QChar(0x200B);
    }
    return broken;
}

TextLabel *newLabel(const QString &text, const TextLabel::Look &look, QWidget *parent)
{
    auto *label = new TextLabel(look, parent);
    label->setText(breakable(text));
    label->setWordWrap(true);
    label->setMinimumWidth(1);
    // In the direction of the window, whatever that of a name is.
    const auto edge = parent->isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
    label->setAlignment(edge | Qt::AlignTop | Qt::AlignAbsolute);
    return label;
}

struct MarkText {
    QString sign;
    QString name;
    TextLabel::Color color;
};

MarkText markOf(SideRow::Likeness likeness)
{
    switch (likeness) {
        case SideRow::Likeness::Same:
            return {QStringLiteral("="), PairView::tr("the same"), &Colors::quietText};
        case SideRow::Likeness::Different:
            return {QStringLiteral("≠"), PairView::tr("different"), &Colors::silent};
        case SideRow::Likeness::OneSided:
            return {QStringLiteral("+"), PairView::tr("one knows it"), &Colors::quietText};
        case SideRow::Likeness::NotCompared:
            break;
    }
    return {};
}

} // namespace

PairView::PairView(QWidget *parent)
  : QWidget(parent), m_reason(new TextLabel({.size = TextSize::Heading, .weight = TextWeight::Strong}, this)),
    m_warning(new TextLabel({.color = &Colors::missed}, this)), m_scroll(new QScrollArea(this)),
    m_card(new Card(&Colors::surface)), m_grid(new QGridLayout(m_card))
{
    m_first = new QRadioButton(tr("Keep this name"), m_card);
    m_second = new QRadioButton(tr("Keep this name"), m_card);
    m_reason->setObjectName(QStringLiteral("pairReasonLabel"));
    m_reason->setWordWrap(true);
    m_warning->setObjectName(QStringLiteral("mergeWarningLabel"));
    m_warning->setWordWrap(true);
    m_first->setObjectName(QStringLiteral("keepFirstRadioButton"));
    m_second->setObjectName(QStringLiteral("keepSecondRadioButton"));
    m_grid->setContentsMargins(16, 12, 16, 16);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(10);
    m_grid->setColumnStretch(First, 1);
    m_grid->setColumnStretch(Second, 1);
    m_grid->addWidget(m_first, kHeadRow, First);
    m_grid->addWidget(m_second, kHeadRow, Second);
    auto *inner = new QWidget;
    auto *innerLines = new QVBoxLayout(inner);
    innerLines->setContentsMargins(20, 0, 20, 12);
    innerLines->addWidget(m_card);
    innerLines->addStretch(1);
    m_scroll->setWidget(inner);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("The two beside each other"));
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(8);
    for (TextLabel *label : {m_reason, m_warning}) {
        label->setContentsMargins(20, 0, 20, 0);
        lines->addWidget(label);
    }
    lines->addWidget(m_scroll, 1);
}

void PairView::show(const core::DoubtfulPair &pair, const core::MergeSides &sides,
                    const words::Telling &telling)
{
    m_reason->setText(words::pairText(pair));
    const QString warning = mergeWarning(sides);
    m_warning->setText(warning);
    m_warning->setVisible(!warning.isEmpty());
    m_first->setAccessibleName(tr("Keep the name %1").arg(sides.first.prospect.name));
    m_second->setAccessibleName(tr("Keep the name %1").arg(sides.second.prospect.name));
    keep(sides.richer);
    fillRows(sides, telling);
    m_scroll->verticalScrollBar()->setValue(0);
}

core::MergeSide PairView::kept() const
{
    return m_second->isChecked() ? core::MergeSide::Merged : core::MergeSide::Into;
}

void PairView::keep(core::MergeSide side)
{
    (side == core::MergeSide::Into ? m_first : m_second)->setChecked(true);
}

void PairView::fillRows(const core::MergeSides &sides, const words::Telling &telling)
{
    qDeleteAll(m_cells);
    m_cells.clear();
    int row = kHeadRow;
    const auto add = [this, &row](Column column, const QString &text, const TextLabel::Look &look) {
        TextLabel *label = newLabel(text, look, m_card);
        m_grid->addWidget(label, row, column);
        m_cells.append(label);
        return label;
    };
    const auto addSide = [&add](Column column, const QString &text, const SideRow &line) {
        const bool differs = line.likeness == SideRow::Likeness::Different && !text.isEmpty();
        TextLabel *label = add(column, text.isEmpty() ? tr("not known") : text,
                               {.weight = differs ? TextWeight::Strong : TextWeight::Normal,
                                .color = text.isEmpty() ? &Colors::quietText : &Colors::text});
        label->setAccessibleName(
          (column == First ? tr("%1, first: %2") : tr("%1, second: %2")).arg(line.label, text));
    };
    for (const SideRow &line : sideRows(sides, telling)) {
        ++row;
        add(Label, line.label, {.size = TextSize::Small, .color = &Colors::quietText})->setWordWrap(false);
        addSide(First, line.first, line);
        addSide(Second, line.second, line);
        if (line.likeness == SideRow::Likeness::NotCompared)
            continue;
        const MarkText mark = markOf(line.likeness);
        TextLabel *sign = add(Mark, mark.sign, {.weight = TextWeight::Strong, .color = mark.color});
        sign->setToolTip(mark.name);
        sign->setAccessibleName(tr("%1: %2").arg(line.label, mark.name));
    }
}

} // namespace ui
