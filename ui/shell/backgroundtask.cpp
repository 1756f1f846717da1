// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/backgroundtask.h"

#include <QPromise>
#include <QtConcurrentRun>

namespace ui {

namespace {

constexpr int kWhole = 1000;

class PromiseProgress final : public core::Progress
{
public:
    explicit PromiseProgress(QPromise<void> &promise) : m_promise(promise)
    {
        promise.setProgressRange(-1, kWhole);
    }

    void report(const QString &what, qint64 done, qint64 total) override
    {
        const int permille = total > 0 ? int(qMin<qint64>(kWhole, done * kWhole / total)) : -1;
        m_promise.setProgressValueAndText(permille, what);
    }
    [[nodiscard]] bool isCanceled() const override { return m_promise.isCanceled(); }

private:
    QPromise<void> &m_promise;
};

} // namespace

BackgroundTask::BackgroundTask(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &BackgroundTask::finished);
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this,
            [this](int permille) { Q_EMIT progressed(m_watcher.progressText(), permille); });
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
    m_watcher.setFuture(QtConcurrent::run([work](QPromise<void> &promise) {
        PromiseProgress progress(promise);
        work(progress);
    }));
}

void BackgroundTask::cancel()
{
    m_watcher.cancel();
}

} // namespace ui
