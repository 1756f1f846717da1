// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/backgroundtask.h"

#include <QFileSystemWatcher>
#include <QString>
#include <QTimer>

#include <functional>
#include <memory>

namespace ui {

/// Has a folder of the rep's own TOML files read again as soon as one of them changes, on another thread.
class OwnFilesWatcher final : public QObject
{
    Q_OBJECT
public:
    /// Brings in force what was read, on the window's thread.
    using Use = std::function<void()>;
    /// Reads the files on another thread; null where nothing is different, what is wrong with them included.
    using Read = std::function<Use()>;

    /// Watches nothing until start(). The folder need not be there yet.
    OwnFilesWatcher(QString folder, Read read, QObject *parent = nullptr);

    /// Watches what is there now; called again when the folder may have come to be.
    void start();

Q_SIGNALS:
    void reloaded();

private:
    void readAgain();
    void take();

    QString m_folder;
    Read m_read;
    QFileSystemWatcher m_files;
    QTimer m_settle; ///< editors write a file in several steps
    std::shared_ptr<Use> m_found;
    BackgroundTask m_task; ///< last: its end is waited for before the rest goes
};

} // namespace ui
