// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/mainwindow.h"

namespace ui {

MainWindow::MainWindow(QWidget *parent) : QMainWindow(parent) {}

} // namespace ui
