// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/firststart/ownaddressespage.h"

#include "ui/firststart/pagelayout.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace ui {

OwnAddressesPage::OwnAddressesPage(QWidget *parent)
  : QWidget(parent), m_guesses(new QVBoxLayout), m_others(new QLineEdit(this)),
    m_continue(new QPushButton(tr("Read the mail"), this))
{
    setObjectName(QStringLiteral("ownAddressesPage"));
    QVBoxLayout *column =
      newPageColumn(*this, tr("Which addresses are yours?"),
                    tr("Mail from them is yours, everything else is theirs. These were found in the mail."));
    column->insertStretch(0, 2);
    m_guesses->setSpacing(8);
    column->addLayout(m_guesses);
    m_others->setObjectName(QStringLiteral("otherAddressesLineEdit"));
    m_others->setAccessibleName(tr("Other addresses of yours"));
    m_others->setPlaceholderText(tr("Others of yours, separated by commas"));
    column->addWidget(m_others);
    auto *buttons = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"), this);
    m_continue->setObjectName(QStringLiteral("readTheMailButton"));
    m_continue->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_continue);
    column->addLayout(buttons);
    column->addStretch(3);
    connect(cancel, &QPushButton::clicked, this, &OwnAddressesPage::canceled);
    connect(m_continue, &QPushButton::clicked, this, &OwnAddressesPage::answer);
    connect(m_others, &QLineEdit::textChanged, this, &OwnAddressesPage::offerContinue);
}

void OwnAddressesPage::ask(const QStringList &known, const QStringList &guesses)
{
    qDeleteAll(m_boxes);
    m_boxes.clear();
    m_others->clear();
    for (const QString &address : known + guesses) {
        auto *box = new QCheckBox(address, this);
        box->setChecked(m_boxes.isEmpty() || known.contains(address));
        connect(box, &QCheckBox::toggled, this, &OwnAddressesPage::offerContinue);
        m_guesses->addWidget(box);
        m_boxes.append(box);
    }
    offerContinue();
    if (m_continue->isEnabled())
        m_continue->setFocus();
    else
        m_others->setFocus();
}

void OwnAddressesPage::answer()
{
    Q_EMIT answered(addresses());
}

void OwnAddressesPage::offerContinue()
{
    m_continue->setEnabled(!addresses().isEmpty());
}

QStringList OwnAddressesPage::addresses() const
{
    QStringList found;
    for (const QCheckBox *box : m_boxes) {
        if (box->isChecked())
            found.append(box->text().toLower());
    }
    static const QRegularExpression between(QStringLiteral("[,;\\s]+"));
    const QStringList others = m_others->text().toLower().split(between, Qt::SkipEmptyParts);
    for (const QString &other : others) {
        if (other.contains(QLatin1Char('@')) && !found.contains(other))
            found.append(other);
    }
    return found;
}

} // namespace ui
