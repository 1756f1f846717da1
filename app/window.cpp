// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/window.h"

#include "ui/shell/mainwindow.h"

#include <QApplication>

namespace app {

int runWindow(int argc, char **argv)
{
    QApplication application(argc, argv);
    ui::MainWindow window;
    window.show();
    return QApplication::exec();
}

} // namespace app
