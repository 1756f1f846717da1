// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFileSystemWatcher>
#include <QString>
#include <QTimer>

#include <functional>

namespace ui {

/// Has a folder of the rep's own TOML files read again as soon as one of them changes.
class OwnFilesWatcher final : public QObject
{
    Q_OBJECT
public:
    /// Reads the files; whether anything is different now, what is wrong with them included.
    using Reload = std::function<bool()>;

    /// Watches nothing until start(). The folder need not be there yet.
    OwnFilesWatcher(QString folder, Reload reload, QObject *parent = nullptr);

    /// Watches what is there now; called again when the folder may have come to be.
    void start();

Q_SIGNALS:
    void reloaded();

private:
    void readAgain();

    QString m_folder;
    Reload m_reload;
    QFileSystemWatcher m_files;
    QTimer m_settle; ///< editors write a file in several steps
};

} // namespace ui
