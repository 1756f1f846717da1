// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/findingslist.h"

#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace ui {

namespace {

constexpr qsizetype kMostRows = 12; ///< nobody mends more at a time

QString verdictText(const FindingsList::View &view)
{
    if (view.findings.isEmpty() && view.holdsPasted)
        return FindingsList::tr("✓ Nothing to fix in your own words");
    if (view.findings.isEmpty()) {
        return view.claimsHold ? FindingsList::tr("✓ Nothing to fix, every claim is on the record")
                               : FindingsList::tr("✓ Nothing to fix");
    }
    if (view.findings.size() == 1)
        return FindingsList::tr("1 thing to look at");
    return FindingsList::tr("%n things to look at", nullptr, int(view.findings.size()));
}

} // namespace

FindingsList::FindingsList(QWidget *parent)
  : QWidget(parent), m_verdict(new TextLabel({.size = TextSize::Small, .color = &Colors::fine}, this)),
    m_length(new TextLabel({.size = TextSize::Small, .color = &Colors::quietText}, this)),
    m_pasted(new QWidget(this)), m_lines(new QVBoxLayout(this)),
    m_more(new TextLabel({.size = TextSize::Small, .color = &Colors::quietText}, this))
{
    m_verdict->setObjectName(QStringLiteral("verdictLabel"));
    m_verdict->setWordWrap(true);
    m_length->setObjectName(QStringLiteral("lengthLabel"));
    auto *first = new QHBoxLayout;
    first->addWidget(m_verdict, 1);
    first->addWidget(m_length, 0, Qt::AlignTop);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(2);
    m_lines->addLayout(first);

    auto *note = new TextLabel({.size = TextSize::Small, .color = &Colors::quietText}, m_pasted);
    note->setText(tr("Pasted words are not judged."));
    auto *judge = new QPushButton(tr("Judge them too"), m_pasted);
    judge->setFlat(true);
    judge->setObjectName(QStringLiteral("judgePastedButton"));
    auto *pasted = new QHBoxLayout(m_pasted);
    pasted->setContentsMargins(0, 0, 0, 0);
    pasted->addWidget(note, 1);
    pasted->addWidget(judge);
    m_pasted->hide();
    m_lines->addWidget(m_pasted);
    m_more->hide();
    m_lines->addWidget(m_more);
    connect(judge, &QPushButton::clicked, this, &FindingsList::pastedWanted);
}

void FindingsList::show(const View &view)
{
    m_length->setText(view.length);
    m_verdict->setColor(view.findings.isEmpty() ? &Colors::fine : &Colors::missed);
    m_verdict->setText(verdictText(view));
    setAccessibleName(m_verdict->text());
    m_pasted->setVisible(view.holdsPasted);
    const qsizetype rows = std::min(view.findings.size(), kMostRows);
    while (m_rows.size() < rows)
        m_rows.append(newRow());
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (i < rows)
            m_rows.at(i)->show(view.findings.at(i), view.playbook);
        m_rows.at(i)->setVisible(i < rows);
    }
    m_more->setVisible(view.findings.size() > rows);
    m_more->setText(tr("and %n more", nullptr, int(view.findings.size() - rows)));
}

FindingRow *FindingsList::newRow()
{
    auto *row = new FindingRow(this);
    m_lines->insertWidget(m_lines->indexOf(m_more), row);
    connect(row, &FindingRow::chosen, this, &FindingsList::chosen);
    return row;
}

QString FindingsList::verdict() const
{
    return m_verdict->text();
}

} // namespace ui
