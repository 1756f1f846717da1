// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/outside.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>

namespace ui {

bool Desktop::open(const QUrl &uri)
{
    return QDesktopServices::openUrl(uri);
}

void Desktop::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

QStringList Desktop::chooseFiles(QWidget *parent, const QString &title, const QString &filter)
{
    return QFileDialog::getOpenFileNames(parent, title, {}, filter);
}

QString Desktop::choosePlace(QWidget *parent, const QString &title, const QString &name,
                             const QString &filter)
{
    return QFileDialog::getSaveFileName(parent, title, name, filter);
}

QString Desktop::chooseFolder(QWidget *parent, const QString &title)
{
    // Mail lies in hidden folders more often than not.
    QFileDialog dialog(parent, title);
    dialog.setFileMode(QFileDialog::Directory);
    dialog.setOption(QFileDialog::ShowDirsOnly);
    dialog.setFilter(dialog.filter() | QDir::Hidden);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

} // namespace ui
