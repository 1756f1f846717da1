// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/smallpipeline.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/outside.h"

#include <memory>

/// The world outside of the window, as a test wants it.
class FakeOutside final : public ui::Outside
{
public:
    bool open(const QUrl &uri) override
    {
        opened.append(uri);
        return canOpen;
    }
    void copy(const QString &text) override { clipboard = text; }
    [[nodiscard]] QStringList chooseFiles(QWidget *, const QString &, const QString &) override
    {
        return files;
    }
    [[nodiscard]] QString chooseFolder(QWidget *, const QString &) override { return files.value(0); }

    [[nodiscard]] QString choosePlace(QWidget *, const QString &, const QString &, const QString &) override
    {
        return place;
    }

    QList<QUrl> opened;
    QString clipboard;
    QStringList files;
    QString place;
    bool canOpen = true;
};

/// The real window over a real store, driven as a rep does.
class WindowFixture
{
public:
    void openWindow(testsupport::SmallPipeline::Start start = testsupport::SmallPipeline::Start::Filled);
    void closeWindow();

    template <class T>
    [[nodiscard]] T *child(const char *name) const
    {
        return m_window->findChild<T *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QAction *action(const char *text) const;
    void choose(core::ProspectId prospect);
    /// Of the move; empty until a prospect is shown.
    [[nodiscard]] QString title() const;

protected:
    ~WindowFixture() = default;

    std::unique_ptr<testsupport::SmallPipeline> m_pipeline;
    std::unique_ptr<FakeOutside> m_outside;
    std::unique_ptr<ui::MainWindow> m_window;
};
