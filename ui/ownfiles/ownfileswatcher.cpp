// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/ownfiles/ownfileswatcher.h"

#include <QDir>
#include <QFileInfo>

namespace ui {

namespace {

constexpr int kSettleMs = 150;

} // namespace

OwnFilesWatcher::OwnFilesWatcher(QString folder, Read read, QObject *parent)
  : QObject(parent), m_folder(std::move(folder)), m_read(std::move(read))
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMs);
    connect(&m_task, &BackgroundTask::finished, this, &OwnFilesWatcher::take);
    connect(&m_settle, &QTimer::timeout, this, &OwnFilesWatcher::readAgain);
    const auto settle = [this] { m_settle.start(); };
    connect(&m_files, &QFileSystemWatcher::directoryChanged, this, settle);
    connect(&m_files, &QFileSystemWatcher::fileChanged, this, settle);
}

/// The folder for files that come and go, each file for what is written into it. An editor that replaces a
/// file ends the watch on it, and the folder may not be there yet: so each time anew.
void OwnFilesWatcher::start()
{
    const QDir folder(m_folder);
    QStringList paths;
    if (folder.exists()) {
        paths.append(folder.absolutePath());
        for (const QFileInfo &file : folder.entryInfoList({QStringLiteral("*.toml")}, QDir::Files))
            paths.append(file.absoluteFilePath());
    } else {
        paths.append(QFileInfo(folder.absolutePath()).absolutePath());
    }
    const QStringList watched = m_files.files() + m_files.directories();
    for (const QString &path : watched) {
        if (!paths.contains(path))
            m_files.removePath(path);
    }
    for (const QString &path : std::as_const(paths)) {
        if (!watched.contains(path))
            m_files.addPath(path);
    }
}

void OwnFilesWatcher::readAgain()
{
    if (m_task.isRunning()) {
        m_settle.start();
        return;
    }
    start();
    m_found = std::make_shared<Use>();
    m_task.start([found = m_found, read = m_read](core::Progress &) { *found = read(); });
}

void OwnFilesWatcher::take()
{
    if (!*m_found)
        return;
    (*m_found)();
    Q_EMIT reloaded();
}

} // namespace ui
