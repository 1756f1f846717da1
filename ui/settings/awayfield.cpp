// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/awayfield.h"

#include "core/actions/settings.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <utility>

namespace ui {

namespace {

constexpr int kFieldPadding = 20;

} // namespace

AwayField::AwayField(QWidget *parent)
  : QWidget(parent), m_isAway(new QCheckBox(tr("I am away from"), this)), m_from(new QDateEdit(this)),
    m_to(new QDateEdit(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_isAway);
    row->addWidget(m_from);
    row->addWidget(new QLabel(tr("to"), this));
    row->addWidget(m_to);
    row->addStretch(1);
    m_isAway->setObjectName(QStringLiteral("awayCheckBox"));
    m_from->setAccessibleName(tr("First day away"));
    m_to->setAccessibleName(tr("Last day away"));
    for (QDateEdit *edit : {m_from, m_to}) {
        edit->setCalendarPopup(true);
        edit->setKeyboardTracking(false); // a date is told when it is whole
        edit->setDisplayFormat(QStringLiteral("ddd d MMM yyyy"));
        // What it thinks it needs leaves the padding of the field out.
        edit->setMinimumWidth(edit->sizeHint().width() + kFieldPadding);
        connect(m_isAway, &QCheckBox::toggled, edit, &QWidget::setEnabled);
        connect(edit, &QDateEdit::dateChanged, this, &AwayField::tell);
    }
    connect(m_isAway, &QCheckBox::toggled, this, &AwayField::tell);
}

void AwayField::setPeriod(const QString &period, QDate today)
{
    const QSignalBlocker quietBox(m_isAway);
    const QSignalBlocker quietFrom(m_from);
    const QSignalBlocker quietTo(m_to);
    m_period = period;
    const auto away = core::settings::awayFrom(period);
    m_isAway->setChecked(away.has_value());
    m_from->setDate(away ? away->from : today.addDays(1));
    m_to->setMinimumDate(m_from->date());
    m_to->setDate(away ? away->to : today.addDays(7));
    m_from->setEnabled(away.has_value());
    m_to->setEnabled(away.has_value());
}

void AwayField::tell()
{
    {
        const QSignalBlocker quiet(m_to);
        m_to->setMinimumDate(m_from->date()); // moves the last day along
    }
    const QString period = m_isAway->isChecked() ? m_from->date().toString(Qt::ISODate) +
                                                     QStringLiteral("..") + m_to->date().toString(Qt::ISODate)
                                                 : QString();
    if (std::exchange(m_period, period) != period)
        Q_EMIT chosen(period);
}

} // namespace ui
