// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/commands/command.h"
#include "app/window.h"

#include <QGuiApplication>

namespace {

void nameTheProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("unghost"));
    QCoreApplication::setApplicationVersion(QStringLiteral(UNGHOST_VERSION));
}

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

} // namespace

int main(int argc, char **argv)
{
    nameTheProgram();
    if (!app::isCommandLine(argumentsOf(argc, argv)))
        return app::runWindow(argc, argv);
    if (app::wantsFonts(argumentsOf(argc, argv))) {
        qputenv("QT_QPA_PLATFORM", "offscreen"); // a page is laid out, no display is needed
        QGuiApplication application(argc, argv);
        return app::runCommandLine(QCoreApplication::arguments().mid(1));
    }
    QCoreApplication application(argc, argv); // no display is needed for a command
    return app::runCommandLine(QCoreApplication::arguments().mid(1));
}
