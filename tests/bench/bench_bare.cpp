// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/firstpaint.h"

#include <QApplication>
#include <QMainWindow>

/// The yardstick: an empty window, painted once.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1280, 800);
    bench::FirstPaint firstPaint(window);
    window.show();
    return QApplication::exec();
}
