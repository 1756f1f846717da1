// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/firststart/accountspage.h"

#include "ui/firststart/pagelayout.h"
#include "ui/widgets/accountlist.h"

#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int kHighest = 270; // six accounts, in a small window too
constexpr int kNarrowest = 300;

QString detailOf(const core::MailAccount &account)
{
    QString folders = account.mailboxes == 1 ? AccountsPage::tr("one folder")
                                             : AccountsPage::tr("%n folders", nullptr, account.mailboxes);
    if (account.bytes > 0)
        //: how many folders, and how large they are together
        folders = AccountsPage::tr("%1, %2").arg(folders, QLocale().formattedDataSize(account.bytes, 0));
    QStringList others = account.addresses;
    for (const QString &name : account.names)
        others.removeAll(name.toLower());
    if (others.isEmpty())
        return folders;
    //: the addresses of an account, and how much mail it holds
    return AccountsPage::tr("%1 · %2").arg(others.join(AccountsPage::tr(", ")), folders);
}

} // namespace

AccountsPage::AccountsPage(QWidget *parent)
  : QWidget(parent), m_accounts(new AccountList), m_scroll(new QScrollArea(this)),
    m_continue(new QPushButton(tr("Continue"), this))
{
    setObjectName(QStringLiteral("accountsPage"));
    QVBoxLayout *column =
      newPageColumn(*this, tr("Which accounts are to be read?"),
                    tr("These were found in Thunderbird. What is not ticked is neither read now nor followed "
                       "later; you can change that in the settings."));
    column->insertStretch(0, 2);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_accounts);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_accounts->setAutoFillBackground(false); // the scroll area switched it on
    column->addWidget(m_scroll);
    auto *buttons = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"), this);
    m_continue->setObjectName(QStringLiteral("readAccountsButton"));
    m_continue->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_continue);
    column->addLayout(buttons);
    column->addStretch(3);
    connect(cancel, &QPushButton::clicked, this, &AccountsPage::canceled);
    connect(m_continue, &QPushButton::clicked, this, &AccountsPage::answer);
    connect(m_accounts, &AccountList::chosen, this, &AccountsPage::offerContinue);
}

void AccountsPage::ask(const QList<core::MailAccount> &accounts, const QStringList &leftOut)
{
    QList<AccountList::Line> lines;
    for (const core::MailAccount &account : accounts)
        lines.append({account.folder, account.name, detailOf(account), !leftOut.contains(account.folder)});
    m_accounts->setLines(lines);
    fitList();
    offerContinue();
    m_continue->setFocus();
}

void AccountsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitList();
}

/// As high as its lines, so that it scrolls only when there are many.
void AccountsPage::fitList()
{
    m_accounts->ensurePolished();
    const int height = m_accounts->heightForWidth(qMax(kNarrowest, m_scroll->viewport()->width()));
    m_scroll->setMinimumHeight(qMin(height, kHighest));
    m_scroll->setMaximumHeight(height);
}

void AccountsPage::answer()
{
    QStringList leftOut;
    for (const AccountList::Line &line : m_accounts->lines()) {
        if (!line.isRead)
            leftOut.append(line.folder);
    }
    Q_EMIT answered(leftOut);
}

void AccountsPage::offerContinue()
{
    const QList<AccountList::Line> &lines = m_accounts->lines();
    m_continue->setEnabled(
      std::any_of(lines.begin(), lines.end(), [](const AccountList::Line &line) { return line.isRead; }));
}

} // namespace ui
