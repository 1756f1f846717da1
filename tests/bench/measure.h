// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>

namespace bench {

/// Milliseconds of the fastest of `runs`: the one that was least disturbed.
template <class Work>
[[nodiscard]] double fastest(int runs, Work work)
{
    double best = 0;
    for (int run = 0; run < runs; ++run) {
        QElapsedTimer timer;
        timer.start();
        work();
        const double ms = double(timer.nsecsElapsed()) / 1e6;
        best = run == 0 ? ms : std::min(best, ms);
    }
    return best;
}

inline void report(const char *what, double ms)
{
    std::printf("%-58s %10.1f ms\n", what, ms);
}

inline void reportRatio(const char *what, double ms, double yardstickMs)
{
    std::printf("%-58s %10.1f ms  %5.2f x\n", what, ms, ms / yardstickMs);
}

} // namespace bench
