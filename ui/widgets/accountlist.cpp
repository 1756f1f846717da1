// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/accountlist.h"

#include "ui/look/colors.h"
#include "ui/widgets/elidedcheckbox.h"
#include "ui/widgets/textlabel.h"

#include <QSignalBlocker>
#include <QStyle>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kBelowName = 2;
constexpr int kBetween = 8;

} // namespace

AccountList::AccountList(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(kBelowName);
}

void AccountList::setLines(const QList<Line> &lines)
{
    while (m_rows.size() > lines.size()) {
        const Row last = m_rows.takeLast();
        delete last.box;
        delete last.detail;
    }
    m_lines = lines;
    while (m_rows.size() < lines.size())
        addRow();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const Line &line = lines[i];
        const Row &row = m_rows[i];
        row.box->setText(line.name);
        row.box->setAccessibleName(line.name);
        row.box->setAccessibleDescription(line.detail);
        {
            const QSignalBlocker quiet(row.box); // not by the rep
            row.box->setChecked(line.isRead);
        }
        row.box->show(); // counts for the layout from now on
        row.detail->setText(line.detail);
        row.detail->setVisible(!line.detail.isEmpty());
    }
}

void AccountList::addRow()
{
    const qsizetype at = m_rows.size();
    const Row row{new ElidedCheckBox(this),
                  new TextLabel({.size = TextSize::Small, .color = &Colors::quietText}, this)};
    const int indicator = style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, this) +
                          style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing, nullptr, this);
    row.detail->setWordWrap(true);
    const bool isRightToLeft = layoutDirection() == Qt::RightToLeft;
    row.detail->setContentsMargins(isRightToLeft ? 0 : indicator, 0, isRightToLeft ? indicator : 0, kBetween);
    m_column->addWidget(row.box);
    m_column->addWidget(row.detail);
    m_rows.append(row);
    // A screen reader toggles without a click.
    connect(row.box, &QCheckBox::toggled, this, [this, at](bool isRead) { take(at, isRead); });
}

void AccountList::take(qsizetype row, bool isRead)
{
    m_lines[row].isRead = isRead;
    Q_EMIT chosen(QString(m_lines[row].folder), isRead);
}

} // namespace ui
