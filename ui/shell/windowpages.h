// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/desk.h"
#include "core/base/error.h"

#include <QStackedWidget>

namespace ui {

class CandidatesPage;
class FirstStartPage;
class ImportFlow;
class Outside;
class Workspace;

/// The pages of the window: the first start while the store is empty, the reading of files, the workspace.
/// Those that a daily start does not show are made when they are needed.
class WindowPages final : public QStackedWidget
{
    Q_OBJECT
public:
    WindowPages(core::Desk &desk, Outside &outside, Workspace *workspace, QWidget *parent = nullptr);

    /// The workspace, or the first start if there is nobody yet.
    void showHome();
    void chooseFiles();
    void chooseFolder();
    void importFiles(const QStringList &paths);
    /// Who of those whom mail brought is a prospect; those alone that came behind `since`.
    void askWhoIsAProspect(qint64 since = 0);
    [[nodiscard]] bool isWorking() const;
    /// Whether importFiles() does anything: not while files are read or an answer is stored.
    [[nodiscard]] bool canTakeFiles() const;
    /// Whether the workspace is shown, and its actions mean something.
    [[nodiscard]] bool isHome() const;
    void cancelWork();

Q_SIGNALS:
    /// Another page is shown, or work on it ended.
    void pageChanged();
    /// Prospects came into the store by another way than an action.
    void filled();
    void told(const QString &text);
    void failed(const core::Error &error);

private:
    void showFirstStart();
    void startDemo();
    void showCandidates();
    [[nodiscard]] ImportFlow &showImport();

    core::Desk &m_desk;
    Outside &m_outside;
    Workspace *m_workspace;
    FirstStartPage *m_firstStart = nullptr;
    ImportFlow *m_import = nullptr;
    CandidatesPage *m_candidates = nullptr;
};

} // namespace ui
