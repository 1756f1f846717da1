// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/session.h"
#include "ui/look/theme.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/outside.h"
#include "ui/shell/windowpages.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPushButton>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <vector>

namespace {

constexpr int kSettledMs = 1000;
constexpr int kFrameMs = 16;
constexpr double kMissedMs = 2 * kFrameMs + 1;

/// Looks 60 times a second how late the window's thread is, until the summary of the import is shown.
class FrameWatch final : public QObject
{
public:
    explicit FrameWatch(QWidget &window) : m_window(window)
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &FrameWatch::look);
        m_since.start();
        m_all.start();
        m_timer.start(kFrameMs);
    }

private:
    void look()
    {
        m_gaps.push_back(double(m_since.nsecsElapsed()) / 1e6);
        m_since.restart();
        if (m_gaps.back() > kMissedMs)
            std::printf("late by %.1f ms, %lld ms after the start\n", m_gaps.back() - kFrameMs,
                        m_all.elapsed());
        const auto *done = m_window.findChild<QPushButton *>(QStringLiteral("closeImportButton"));
        if (done && done->isVisible())
            tell();
    }

    void tell()
    {
        std::sort(m_gaps.begin(), m_gaps.end());
        const auto missed = m_gaps.end() - std::upper_bound(m_gaps.begin(), m_gaps.end(), kMissedMs);
        std::printf(
          "%zu frames, %td of them late; half within %.1f ms, 99 of 100 within %.1f ms, worst %.1f ms\n",
          m_gaps.size(), missed, m_gaps[m_gaps.size() / 2], m_gaps[m_gaps.size() * 99 / 100], m_gaps.back());
        QCoreApplication::quit();
    }

    QWidget &m_window;
    QTimer m_timer;
    QElapsedTimer m_since;
    QElapsedTimer m_all;
    std::vector<double> m_gaps;
};

} // namespace

/// bench_frames STORE MAILBOX ADDRESS: reads a mailbox into the window and watches how it keeps up.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    ui::Theme theme(application);
    const auto session = app::Session::open({.storePath = words.value(1), .ownAddresses = {words.value(3)}});
    if (!session)
        return 1;
    ui::Desktop desktop;
    const auto problems = [&session = **session] {
        return session.playbookProblems() + session.toneProblems(); // as the program: reads the rules
    };
    ui::MainWindow window(
      {.desk = (*session)->desk(), .outside = desktop, .theme = &theme, .problems = problems});
    window.show();
    std::optional<FrameWatch> watch;
    // Once it has shown what it starts with.
    QTimer::singleShot(kSettledMs, &window, [&window, &watch, &words] {
        watch.emplace(window);
        window.findChild<ui::WindowPages *>()->importFiles({words.value(2)});
    });
    return QApplication::exec();
}
