// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/firstpaint.h"

#include "app/session.h"
#include "ui/look/theme.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/outside.h"

#include <QApplication>

/// Our window on the store that is named, painted once with its first rows.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    ui::Theme theme(application);
    const auto session = app::Session::open({.storePath = QApplication::arguments().value(1)});
    if (!session)
        return 1;
    ui::Desktop desktop;
    ui::MainWindow window({.desk = (*session)->desk(), .outside = desktop, .theme = &theme});
    bench::FirstPaint firstPaint(window);
    window.show();
    return QApplication::exec();
}
