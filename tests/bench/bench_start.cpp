// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>

#include <algorithm>
#include <cstdio>

namespace {

constexpr int kRuns = 15;

/// From the start of the process to its end, in milliseconds; it ends when its first window is painted.
double timed(const QString &program, const QStringList &arguments)
{
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(60'000);
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        std::fprintf(stderr, "%s failed: %s\n", qPrintable(program),
                     process.readAllStandardError().constData());
    return double(timer.nsecsElapsed()) / 1e6;
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
    QList<double> ours;
    QList<double> ratios;
    for (int run = -1; run < kRuns; ++run) { // the first one warms up
        const double a = timed(folder + QStringLiteral("/bench_bare"), {});
        const double b = timed(folder + QStringLiteral("/bench_window"), {arguments.at(1)});
        if (run < 0)
            continue;
        bare.append(a);
        ours.append(b);
        ratios.append(b / a);
    }
    std::printf("start: bare window %.1f ms, ours %.1f ms, ratio %.2f (goal 2.5)\n", median(bare),
                median(ours), median(ratios));
    return 0;
}
