// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace {

constexpr int kRuns = 15;

struct Start {
    double paintedMs = 0; ///< from the start of the process to its window's first paint
    double settledMs = 0; ///< until what the window had queued by then was done
};

Start timed(const QString &program, const QStringList &arguments)
{
    const auto started = std::chrono::steady_clock::now().time_since_epoch().count();
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(60'000);
    const QList<QByteArray> told = process.readAllStandardOutput().simplified().split(' ');
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0 || told.size() != 2) {
        std::fprintf(stderr, "%s failed: %s\n", qPrintable(program),
                     process.readAllStandardError().constData());
        std::exit(1);
    }
    const auto since = [started](const QByteArray &at) { return double(at.toLongLong() - started) / 1e6; };
    return {since(told.first()), since(told.last())};
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

} // namespace

/// Starts a bare QMainWindow and ours on a store in turn, and prints how much longer ours takes.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2) {
        std::fprintf(stderr, "usage: bench_start STORE (as unghost_bench fills one)\n");
        return 2;
    }
    const QString folder = QFileInfo(QCoreApplication::applicationFilePath()).absolutePath();
    QList<double> bare;
    QList<double> painted;
    QList<double> settled;
    QList<double> ratios;
    for (int run = -1; run < kRuns; ++run) { // the first one warms up
        const Start a = timed(folder + QStringLiteral("/bench_bare"), {});
        const Start b = timed(folder + QStringLiteral("/bench_window"), {arguments.at(1)});
        if (run < 0)
            continue;
        bare.append(a.paintedMs);
        painted.append(b.paintedMs);
        settled.append(b.settledMs);
        ratios.append(b.paintedMs / a.paintedMs);
    }
    std::printf("start: bare window %.1f ms, ours %.1f ms, ratio %.2f (goal 2.5); its first draft %.1f ms\n",
                median(bare), median(painted), median(ratios), median(settled));
    return 0;
}
