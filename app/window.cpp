// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/window.h"

#include "app/commands/command.h"
#include "app/session.h"
#include "ui/look/theme.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/outside.h"
#include "words/errortext.h"

#include <QApplication>
#include <QMessageBox>

#include <cstdio>

namespace app {

namespace {

/// There is no window yet in which the reason could stand.
int refuseToOpen(const core::Error &error)
{
    const QString text = words::errorText(error);
    std::fprintf(stderr, "unghost: %s\n", qUtf8Printable(text));
    QMessageBox::critical(nullptr, QApplication::applicationDisplayName(), text);
    return int(Exit::NoStore);
}

} // namespace

int runWindow(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("unghost"));
    QApplication::setApplicationDisplayName(QStringLiteral("Unghost"));
    QStringList arguments = QApplication::arguments().mid(1);
    bool json = false;
    const auto options = sessionOptions(arguments, json);
    if (!options) {
        std::fprintf(stderr, "unghost: %s\n", qUtf8Printable(options.error().sentence));
        return int(options.error().exit);
    }
    ui::Theme theme(application);
    const auto session = Session::open(*options);
    if (!session)
        return refuseToOpen(session.error());
    ui::Desktop desktop;
    const auto problems = [&session = **session] {
        return session.playbookProblems() + session.toneProblems();
    };
    ui::MainWindow window(
      {.desk = (*session)->desk(), .outside = desktop, .theme = &theme, .problems = problems});
    window.show();
    return QApplication::exec();
}

} // namespace app
