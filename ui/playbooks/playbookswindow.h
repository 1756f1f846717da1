// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/playbook/playbook.h"

#include <QWidget>

class QListWidget;
class QTextBrowser;

namespace ui {

/// All playbooks, to read. A window of its own beside the daily list.
class PlaybooksWindow final : public QWidget
{
    Q_OBJECT
public:
    /// Borrows the playbooks; they outlive it. Goes when it is closed.
    PlaybooksWindow(const core::Playbooks &playbooks, QWidget *parent);

private:
    void showPlaybook(int row);

    const core::Playbooks &m_playbooks;
    QListWidget *m_list;
    QTextBrowser *m_page;
};

} // namespace ui
