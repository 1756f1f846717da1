// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/playbook/playbookshelf.h"

#include <QFileSystemWatcher>
#include <QTimer>

namespace ui {

/// Has the rep's own playbooks read again as soon as a file of them changes.
class PlaybookWatcher final : public QObject
{
    Q_OBJECT
public:
    /// Borrows the shelf, which outlives it. Watches nothing until start().
    explicit PlaybookWatcher(core::PlaybookShelf &shelf, QObject *parent = nullptr);

    /// Watches what is there now; called again when the folder may have come to be.
    void start();
    [[nodiscard]] core::PlaybookShelf &shelf() const { return m_shelf; }

Q_SIGNALS:
    /// Something is different now: playbooks, or what is wrong with their files.
    void reloaded();

private:
    void readAgain();

    core::PlaybookShelf &m_shelf;
    QFileSystemWatcher m_files;
    QTimer m_settle; ///< editors write a file in several steps
};

} // namespace ui
