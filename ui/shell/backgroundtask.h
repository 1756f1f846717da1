// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/progress.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace ui {

/// Runs one piece of core's work on another thread at a time, and tells on the window's thread how far it
/// is. The work opens its own connection to the store. Destroying the task cancels and waits.
class BackgroundTask final : public QObject
{
    Q_OBJECT
public:
    /// Runs on the worker's thread; must come back soon after `progress` is canceled.
    using Work = std::function<void(core::Progress &progress)>;

    explicit BackgroundTask(QObject *parent = nullptr);
    ~BackgroundTask() override;

    [[nodiscard]] bool isRunning() const { return m_watcher.isRunning(); }
    /// Nothing may be running.
    void start(const Work &work);
    void cancel();

Q_SIGNALS:
    /// `permille` is -1 where the end is not known.
    void progressed(const QString &what, int permille);
    /// Also after a cancel: the work itself knows what became of it.
    void finished();

private:
    struct Reports;
    class Watched;
    void tellNewest();

    std::shared_ptr<Reports> m_reports;
    QTimer m_ticks; ///< work reports far oftener than anybody can see
    QFutureWatcher<void> m_watcher;
};

} // namespace ui
