// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/transfer/mailaccount.h"

#include <QList>
#include <QStringList>
#include <QWidget>

class QPushButton;
class QScrollArea;

namespace ui {

class AccountList;

/// Asks which accounts of a mail program are to be read.
class AccountsPage final : public QWidget
{
    Q_OBJECT
public:
    explicit AccountsPage(QWidget *parent = nullptr);

    /// Those in `leftOut`, by their folders, are not ticked.
    void ask(const QList<core::MailAccount> &accounts, const QStringList &leftOut);

Q_SIGNALS:
    void answered(const QStringList &leftOut); ///< folders; at least one account is ticked
    void canceled();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitList();
    void answer();
    void offerContinue();

    AccountList *m_accounts;
    QScrollArea *m_scroll;
    QPushButton *m_continue;
};

} // namespace ui
