// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/mainwindow.h"

#include "ui/look/theme.h"
#include "ui/playbooks/playbookmenu.h"
#include "ui/prospects/prospectspane.h"
#include "ui/shell/deskwork.h"
#include "ui/shell/keyssheet.h"
#include "ui/shell/mailfollower.h"
#include "ui/shell/mainmenu.h"
#include "ui/shell/outside.h"
#include "ui/shell/sidewindows.h"
#include "ui/shell/windowactions.h"
#include "ui/shell/windowpages.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/ruleline.h"
#include "ui/widgets/textlabel.h"
#include "words/errortext.h"

#include <QAction>
#include <QActionGroup>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kFirstWidth = 1280;
constexpr int kFirstHeight = 800;
constexpr int kMinuteMs = 60'000;
constexpr int kDoneShownMs = 15'000;
constexpr QMargins kNoticeMargins(12, 6, 12, 6);

const QString kGeometryKey = QStringLiteral("window/geometry");
const QString kPanesKey = QStringLiteral("window/panes");
const QString kThemeKey = QStringLiteral("window/theme");

} // namespace

MainWindow::MainWindow(const Surroundings &surroundings, QWidget *parent)
  : QMainWindow(parent), m_work(new DeskWork(surroundings.desk, this)), m_actions(new WindowActions(this)),
    m_workspace(new Workspace(*m_work, *m_actions, surroundings.outside)),
    m_pages(new WindowPages(surroundings.desk, surroundings.outside, m_workspace)),
    m_problem(new NoticeBar(NoticeBar::Tone::Error)), m_done(new NoticeBar(NoticeBar::Tone::Plain)),
    m_side(new SideWindows(*m_work, surroundings.outside, this)), m_outside(surroundings.outside),
    m_mail(new MailFollower(surroundings.desk, this)), m_due(nullptr), m_minute(new QTimer(this)),
    m_ownProblems(surroundings.problems)
{
    setWindowTitle(tr("Unghost"));
    setObjectName(QStringLiteral("mainWindow"));
    auto *playbooks = new PlaybookMenu(this);
    fillMenu(*menuBar(), *m_actions, {.playbooks = playbooks, .invite = m_workspace->inviteMenu()});
    connect(playbooks, &QMenu::aboutToShow, m_workspace,
            [this, playbooks] { playbooks->fill(m_work->desk().playbooks(), m_workspace->playbook()); });
    connect(playbooks, &PlaybookMenu::chosen, m_workspace, &Workspace::choosePlaybook);
    addActions(m_actions->withKeys());
    setAcceptDrops(true);
    buildNotices();
    buildStatus();
    connectActions();
    if (surroundings.theme)
        connectTheme(*surroundings.theme);
    restoreWindow();
    m_workspace->load();
    m_pages->showHome();
    followPage();
}

MainWindow::~MainWindow() = default;

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (!std::exchange(m_started, true))
        QMetaObject::invokeMethod(this, &MainWindow::start, Qt::QueuedConnection);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_pages->isWorking()) {
        // What is being read is rolled back first; the window goes when that is done.
        m_isClosing = true;
        m_pages->cancelWork();
        event->ignore();
        return;
    }
    rememberWindow();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && m_pages->canTakeFiles())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    if (!paths.isEmpty())
        m_pages->importFiles(paths);
}

void MainWindow::buildNotices()
{
    m_problem->setObjectName(QStringLiteral("problemBar"));
    m_done->setObjectName(QStringLiteral("doneBar"));
    connect(m_problem->addButton(tr("Close")), &QPushButton::clicked, m_problem, &QWidget::hide);
    m_done->addWidget(new KeyButton(m_actions->undo, m_done));
    auto *central = new QWidget(this);
    auto *lines = new QVBoxLayout(central);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    m_problem->setOuterMargins(kNoticeMargins);
    m_done->setOuterMargins(kNoticeMargins);
    lines->addWidget(new RuleLine(central));
    lines->addWidget(m_problem);
    lines->addWidget(m_pages, 1);
    lines->addWidget(m_done);
    lines->addWidget(new RuleLine(central));
    setCentralWidget(central);
}

void MainWindow::buildStatus()
{
    auto *home = new TextLabel({.size = TextSize::Small, .color = &Colors::quietText});
    home->setText(tr("Everything stays on this laptop"));
    home->setContentsMargins(10, 3, 10, 4);
    auto *mailRead = new TextLabel({.size = TextSize::Small, .color = &Colors::quietText});
    mailRead->setObjectName(QStringLiteral("mailReadLabel"));
    mailRead->setContentsMargins(10, 3, 10, 4);
    m_mailRead = mailRead;
    auto *due = new TextLabel({.size = TextSize::Small, .color = &Colors::quietText});
    due->setObjectName(QStringLiteral("dueLabel"));
    due->setContentsMargins(10, 3, 10, 4);
    m_due = due;
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(home);
    statusBar()->addWidget(mailRead);
    statusBar()->addPermanentWidget(due);
}

void MainWindow::connectActions()
{
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->import, &QAction::triggered, m_pages, &WindowPages::chooseFiles);
    connect(m_actions->importFolder, &QAction::triggered, m_pages, &WindowPages::chooseFolder);
    connect(m_pages, &WindowPages::failed, this, &MainWindow::showError);
    connect(m_pages, &WindowPages::filled, this, &MainWindow::showFilled);
    connect(m_pages, &WindowPages::told, this, &MainWindow::showDone);
    connect(m_actions->confirmProspects, &QAction::triggered, m_pages,
            [this] { m_pages->askWhoIsAProspect(); });
    connect(m_pages, &WindowPages::pageChanged, this, &MainWindow::followPage);
    connect(m_actions->undo, &QAction::triggered, m_work, &DeskWork::undo);
    connect(m_actions->keys, &QAction::triggered, this, &MainWindow::showKeys);
    connect(m_actions->playbooks, &QAction::triggered, m_side, &SideWindows::showPlaybooks);
    connect(m_actions->settings, &QAction::triggered, m_side, &SideWindows::showSettings);
    connect(m_side, &SideWindows::failed, this, &MainWindow::showError);
    connect(m_actions->sameOnes, &QAction::triggered, m_side, &SideWindows::showSameOnes);
    connect(m_actions->exportForTeam, &QAction::triggered, m_side, &SideWindows::showTeamExport);
    connect(m_actions->teamReview, &QAction::triggered, m_side, &SideWindows::showTeamReview);
    connect(m_side, &SideWindows::pairsFound, m_actions, &WindowActions::tellPairs);
    connect(m_side, &SideWindows::undoWanted, m_actions->undo, &QAction::trigger);
    connect(m_actions->toneRules, &QAction::triggered, m_side, [this] { m_side->showToneRules(); });
    connect(m_workspace, &Workspace::ruleWanted, m_side, &SideWindows::showToneRules);
    connect(m_side, &SideWindows::playbooksReloaded, this, &MainWindow::followPlaybooks);
    connect(m_side, &SideWindows::toneRulesReloaded, this, &MainWindow::followToneRules);
    connect(m_work, &DeskWork::failed, this, &MainWindow::showError);
    connect(m_work, &DeskWork::told, this, &MainWindow::showDone);
    connect(m_work, &DeskWork::changed, this, &MainWindow::offerUndo);
    connect(m_workspace, &Workspace::failed, this, &MainWindow::showError);
    connect(m_workspace, &Workspace::notHandedOff, this, &MainWindow::showText);
    connect(m_workspace, &Workspace::loaded, this, &MainWindow::showStatus);
    connect(m_minute, &QTimer::timeout, m_work, &DeskWork::refresh);
    connect(m_work, &DeskWork::changed, m_mail, &MailFollower::lookSoon);
    connect(m_mail, &MailFollower::arrived, this, &MainWindow::showArrived);
    m_newsShown.setSingleShot(true);
    connect(&m_newsShown, &QTimer::timeout, this, &MainWindow::showMailRead);
    connect(m_mail, &MailFollower::looked, this, &MainWindow::showMailRead);
    connect(m_mail, &MailFollower::looked, m_side, &SideWindows::refreshSettings);
    connect(m_mail, &MailFollower::failed, this, &MainWindow::showError);
}

void MainWindow::connectTheme(Theme &theme)
{
    const QSettings settings;
    const int remembered = qBound(0, settings.value(kThemeKey).toInt(), 2);
    theme.choose(ThemeChoice(remembered));
    const QList<QAction *> choices = m_actions->theme->actions();
    choices.at(remembered)->setChecked(true);
    for (int choice = 0; choice < choices.size(); ++choice) {
        connect(choices.at(choice), &QAction::triggered, this, [&theme, choice] {
            theme.choose(ThemeChoice(choice));
            QSettings().setValue(kThemeKey, choice);
        });
    }
}

/// What the first paint can do without.
void MainWindow::start()
{
    m_workspace->begin();
    m_side->start();
    if (m_ownProblems)
        showProblems(m_ownProblems());
    if (!m_pages->isHome())
        return;
    m_minute->start(kMinuteMs);
    m_work->refresh();
    m_mail->start();
}

/// Other playbooks move the prospects: the list follows. A file that is refused is told.
void MainWindow::followPlaybooks()
{
    m_rulesChanged = !m_pages->isHome(); // nothing else writes while files are read
    if (m_rulesChanged || !m_work->followRules())
        return;
    const QList<core::Error> &problems = m_work->desk().shelf.problems();
    if (!problems.isEmpty())
        return showProblems(problems);
    m_problem->hide();
    statusBar()->showMessage(tr("Your playbooks were read again."), kDoneShownMs);
}

/// What is shown is judged by the rules as they are now.
void MainWindow::followToneRules()
{
    const QList<core::Error> &problems = m_work->desk().tone.problems();
    m_workspace->judgeAgain();
    if (!problems.isEmpty())
        return showProblems(problems);
    m_problem->hide();
    statusBar()->showMessage(tr("Your tone rules were read again."), kDoneShownMs);
}

void MainWindow::showError(const core::Error &error)
{
    showText(words::errorText(error));
}

void MainWindow::showProblems(const QList<core::Error> &problems)
{
    QStringList told;
    for (const core::Error &problem : problems)
        told.append(words::errorText(problem));
    if (!told.isEmpty())
        showText(told.join(QLatin1Char('\n')));
}

void MainWindow::showText(const QString &text)
{
    m_problem->tell(text);
}

void MainWindow::showDone(const QString &text)
{
    m_problem->hide();
    m_done->tell(text);
    QTimer::singleShot(kDoneShownMs, m_done, [bar = m_done, text] {
        if (bar->text() == text)
            bar->hide();
    });
}

void MainWindow::showStatus()
{
    if (!m_pages->isHome())
        return m_due->clear();
    if (!m_workspace->prospects().showsAll()) // what a search leaves out is due all the same
        return;
    const auto due = int(m_workspace->prospects().dueCount());
    m_due->setText(due == 0   ? tr("Nothing due today")
                   : due == 1 ? tr("1 due today")
                              : tr("%n due today", nullptr, due));
}

void MainWindow::showMailRead()
{
    const QString when = words::timeText(*m_mail->lastLook(), m_work->telling());
    const bool isNews = m_newMails > 0 && m_newsShown.isActive();
    m_mailRead->setText(!isNews           ? tr("Mail read at %1").arg(when)
                        : m_newMails == 1 ? tr("Mail read at %1: one new").arg(when)
                                          : tr("Mail read at %1: %n new", nullptr, m_newMails).arg(when));
}

/// Whose standing it moves is worked out here: the rules may change on this thread alone.
void MainWindow::showArrived(int mails)
{
    m_work->refresh();
    m_side->lookForPairs();
    m_newMails = m_newsShown.isActive() ? m_newMails + mails : mails;
    m_newsShown.start(kDoneShownMs);
}

void MainWindow::showKeys()
{
    auto *sheet = new KeysSheet(*m_actions, this);
    sheet->show();
    sheet->raise();
    sheet->setFocus();
}

void MainWindow::showFilled()
{
    m_workspace->load();
    m_side->lookForPairs();
    followPage();
}

/// The actions of the workspace rest while another page is shown; nothing else writes while files are read.
void MainWindow::followPage()
{
    const bool home = m_pages->isHome();
    m_workspace->offerActions(home ? Workspace::Offer::WhatFits : Workspace::Offer::Nothing);
    m_actions->import->setEnabled(m_pages->canTakeFiles());
    m_actions->importFolder->setEnabled(m_pages->canTakeFiles());
    m_actions->settings->setEnabled(home);
    m_actions->sameOnes->setEnabled(home);
    m_side->setChangesEnabled(home);
    if (home && m_rulesChanged)
        followPlaybooks();
    if (home && m_started) {
        m_minute->start(kMinuteMs);
        m_mail->start();
    } else {
        m_minute->stop();
        m_mail->stop();
    }
    offerUndo();
    showStatus();
    if (m_isClosing && !m_pages->isWorking())
        QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
}

void MainWindow::offerUndo()
{
    m_actions->undo->setEnabled(m_pages->isHome() && m_work->canUndo());
}

void MainWindow::restoreWindow()
{
    const QSettings settings;
    resize(QSize(kFirstWidth, kFirstHeight).boundedTo(screen()->availableSize()));
    restoreGeometry(settings.value(kGeometryKey).toByteArray());
    if (const QByteArray panes = settings.value(kPanesKey).toByteArray(); !panes.isEmpty())
        m_workspace->restoreLayout(panes);
}

void MainWindow::rememberWindow() const
{
    QSettings settings;
    settings.setValue(kGeometryKey, saveGeometry());
    settings.setValue(kPanesKey, m_workspace->layoutState());
}

} // namespace ui
