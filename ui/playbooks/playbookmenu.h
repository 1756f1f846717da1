// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/playbook/playbook.h"

#include <QMenu>

namespace ui {

/// Which playbook runs for the chosen prospect.
class PlaybookMenu final : public QMenu
{
    Q_OBJECT
public:
    explicit PlaybookMenu(QWidget *parent = nullptr);

    /// The playbooks that can run; `current` is ticked. Call before showing it.
    void fill(const core::Playbooks &playbooks, const QString &current);

Q_SIGNALS:
    void chosen(const QString &playbook);
};

} // namespace ui
