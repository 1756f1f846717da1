// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/outside.h"

#include <QClipboard>
#include <QDesktopServices>
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

} // namespace ui
