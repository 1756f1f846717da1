// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/backgroundtask.h"

#include <QPromise>
#include <QtConcurrentRun>

#include <chrono>
#include <mutex>
#include <utility>

namespace ui {

namespace {

constexpr int kWhole = 1000;
constexpr std::chrono::milliseconds kTick(40);

} // namespace

/// The newest report, from the worker to the window. QPromise's own progress never goes back, as it must when
/// the next file is read, and does not tell a text where the end is not known.
struct BackgroundTask::Reports {
    std::mutex mutex;
    QString what;
    int permille = -1;
    bool isNew = false;
};

class BackgroundTask::Watched final : public core::Progress
{
public:
    Watched(QPromise<void> &promise, Reports &reports) : m_promise(promise), m_reports(reports) {}

    void report(const QString &what, qint64 done, qint64 total) override
    {
        const std::lock_guard lock(m_reports.mutex);
        m_reports.what = what;
        m_reports.permille = total > 0 ? int(qMin<qint64>(kWhole, done * kWhole / total)) : -1;
        m_reports.isNew = true;
    }
    [[nodiscard]] bool isCanceled() const override { return m_promise.isCanceled(); }

private:
    QPromise<void> &m_promise;
    Reports &m_reports;
};

BackgroundTask::BackgroundTask(QObject *parent) : QObject(parent)
{
    m_ticks.setInterval(kTick);
    connect(&m_ticks, &QTimer::timeout, this, &BackgroundTask::tellNewest);
    connect(&m_watcher, &QFutureWatcherBase::finished, &m_ticks, &QTimer::stop);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &BackgroundTask::finished);
}

BackgroundTask::~BackgroundTask()
{
    m_watcher.disconnect(this);
    m_watcher.cancel();
    m_watcher.waitForFinished();
}

void BackgroundTask::start(const Work &work)
{
    Q_ASSERT_X(!isRunning(), "BackgroundTask::start", "one piece of work at a time");
    m_reports = std::make_shared<Reports>();
    m_ticks.start();
    m_watcher.setFuture(QtConcurrent::run([work, reports = m_reports](QPromise<void> &promise) {
        Watched progress(promise, *reports);
        work(progress);
    }));
}

void BackgroundTask::tellNewest()
{
    std::unique_lock lock(m_reports->mutex);
    if (!std::exchange(m_reports->isNew, false))
        return;
    const QString what = m_reports->what;
    const int permille = m_reports->permille;
    lock.unlock();
    Q_EMIT progressed(what, permille);
}

void BackgroundTask::cancel()
{
    m_watcher.cancel();
}

} // namespace ui
