// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/desk.h"
#include "core/base/error.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <functional>

class QLabel;

namespace ui {

class DeskWork;
class MailFollower;
class SideWindows;
class NoticeBar;
class Outside;
class Theme;
class WindowActions;
class WindowPages;
class Workspace;

/// The window: menus, the three panes or the first-start page, what went wrong and what can be taken back.
/// Wires the parts; each does its own work.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    /// Borrows all; they outlive the window. `theme` may be null: then it cannot be chosen (tests).
    struct Surroundings {
        core::Desk &desk;
        Outside &outside;
        Theme *theme = nullptr;
        std::function<QList<core::Error>()> problems = nullptr; ///< the rep's own files that were refused
    };
    explicit MainWindow(const Surroundings &surroundings, QWidget *parent = nullptr);
    ~MainWindow() override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildNotices();
    void buildStatus();
    void connectActions();
    void connectTheme(Theme &theme);
    void start();
    void followPlaybooks();
    void followToneRules();
    void showError(const core::Error &error);
    void showProblems(const QList<core::Error> &problems);
    void showText(const QString &text);
    void showDone(const QString &text);
    void showStatus();
    void showKeys();
    void followPage();
    void showMailRead();
    void showArrived(int mails);
    void showFilled();
    void offerUndo();
    void restoreWindow();
    void rememberWindow() const;

    DeskWork *m_work;
    WindowActions *m_actions;
    Workspace *m_workspace;
    WindowPages *m_pages;
    NoticeBar *m_problem;
    NoticeBar *m_done;
    SideWindows *m_side;
    Outside &m_outside;
    MailFollower *m_mail;
    QLabel *m_due;
    QLabel *m_mailRead = nullptr;
    QTimer m_newsShown; ///< runs while it is told how many came
    int m_newMails = 0;
    QTimer *m_minute;
    std::function<QList<core::Error>()> m_ownProblems;
    bool m_rulesChanged = false; ///< while the list was not shown
    bool m_started = false;
    bool m_isClosing = false; ///< when the work that is under way has ended
};

} // namespace ui
