// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/playbook/playbookshelf.h"
#include "ui/ownfiles/readingpane.h"

#include <QUrl>
#include <QWidget>

#include <functional>

class QListWidget;
class QPushButton;

namespace ui {

class OwnFilesWatcher;

/// All playbooks, to read and to change in the rep's own files. A window of its own beside the daily list,
/// which follows those files.
class PlaybooksWindow final : public QWidget
{
    Q_OBJECT
public:
    /// Opens a file with whatever the desktop has for it; whether something took it.
    using Open = std::function<bool(const QUrl &file)>;

    /// Borrows the shelf and its watcher, which outlive it. Goes when it is closed.
    PlaybooksWindow(core::PlaybookShelf &shelf, OwnFilesWatcher &watcher, Open open, QWidget *parent);

private:
    void fill();
    void showPage(ReadingPane::From from);
    void openFile();
    [[nodiscard]] const core::Playbook *chosen() const;
    [[nodiscard]] bool isOwn(const core::Playbook &playbook) const;

    core::PlaybookShelf &m_shelf;
    OwnFilesWatcher &m_watcher;
    Open m_openFile;
    QListWidget *m_list;
    QPushButton *m_open;
    ReadingPane *m_reading;
};

} // namespace ui
