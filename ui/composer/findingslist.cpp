// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/findingslist.h"

#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace ui {

namespace {

constexpr qsizetype kMostRows = 4;

QString verdictText(const QList<core::Finding> &findings)
{
    if (findings.isEmpty())
        return FindingsList::tr("✓ Nothing to fix, every claim is on the record");
    if (findings.size() == 1)
        return FindingsList::tr("1 thing to look at");
    return FindingsList::tr("%n things to look at", nullptr, int(findings.size()));
}

} // namespace

FindingsList::FindingsList(QWidget *parent)
  : QWidget(parent), m_verdict(new TextLabel({.size = TextSize::Small, .color = &Colors::fine}, this)),
    m_length(new TextLabel({.size = TextSize::Small, .color = &Colors::quietText}, this)),
    m_rows(new QVBoxLayout)
{
    m_verdict->setObjectName(QStringLiteral("verdictLabel"));
    m_verdict->setWordWrap(true);
    m_length->setObjectName(QStringLiteral("lengthLabel"));
    auto *first = new QHBoxLayout;
    first->addWidget(m_verdict, 1);
    first->addWidget(m_length, 0, Qt::AlignTop);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2);
    lines->addLayout(first);
    m_rows->setSpacing(0);
    lines->addLayout(m_rows);
}

void FindingsList::show(const QList<core::Finding> &findings, const QString &length)
{
    m_length->setText(length);
    m_verdict->setText(verdictText(findings));
    m_verdict->setColor(findings.isEmpty() ? &Colors::fine : &Colors::missed);
    if (findings == m_findings)
        return;
    m_findings = findings;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const core::Finding &finding : findings.mid(0, kMostRows))
        m_rows->addWidget(newRow(finding));
}

QWidget *FindingsList::newRow(const core::Finding &finding)
{
    auto *row = new QWidget(this);
    auto *columns = new QHBoxLayout(row);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(8);
    const bool error = finding.severity == core::Severity::Error;
    auto *message =
      new TextLabel({.size = TextSize::Small, .color = error ? &Colors::text : &Colors::quietText}, row);
    message->setWordWrap(true);
    message->setText(finding.message);
    message->setToolTip(tr("%1 · source %2").arg(finding.rule, finding.source));
    columns->addWidget(message, 1);
    auto *button = new QPushButton(finding.replacement ? tr("Fix") : tr("Show"), row);
    button->setFlat(true);
    button->setObjectName(finding.replacement ? QStringLiteral("fixButton")
                                              : QStringLiteral("showFindingButton"));
    button->setAccessibleDescription(finding.message);
    if (finding.replacement && finding.replacement->isEmpty())
        button->setToolTip(tr("Take it out"));
    else if (finding.replacement)
        button->setToolTip(tr("Replace with “%1”").arg(*finding.replacement));
    connect(button, &QPushButton::clicked, this, [this, finding] {
        finding.replacement ? Q_EMIT fixChosen(finding) : Q_EMIT findingChosen(finding);
    });
    columns->addWidget(button, 0, Qt::AlignTop);
    return row;
}

} // namespace ui
