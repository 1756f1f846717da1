// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/windowpages.h"

#include "core/actions/demo.h"
#include "core/store/prospectstore.h"
#include "ui/candidates/candidatespage.h"
#include "ui/firststart/firststartpage.h"
#include "ui/firststart/importflow.h"
#include "ui/shell/outside.h"
#include "ui/shell/workspace.h"

namespace ui {

WindowPages::WindowPages(core::Desk &desk, Outside &outside, Workspace *workspace, QWidget *parent)
  : QStackedWidget(parent), m_desk(desk), m_outside(outside), m_workspace(workspace)
{
    addWidget(workspace);
    connect(this, &QStackedWidget::currentChanged, this, &WindowPages::pageChanged);
}

void WindowPages::showHome()
{
    const auto empty = core::ProspectStore(m_desk.database).isEmpty();
    if (!empty)
        Q_EMIT failed(empty.error());
    if (empty.value_or(false))
        return showFirstStart();
    setCurrentWidget(m_workspace);
}

void WindowPages::chooseFiles()
{
    const QStringList paths = m_outside.chooseFiles(this, tr("Read Files"), tr("All files (*)"));
    if (!paths.isEmpty())
        importFiles(paths);
}

void WindowPages::chooseFolder()
{
    const QString path = m_outside.chooseFolder(this, tr("Read a Mail Folder"));
    if (!path.isEmpty())
        importFiles({path});
}

void WindowPages::importFiles(const QStringList &paths)
{
    if (canTakeFiles())
        showImport().start(paths);
}

ImportFlow &WindowPages::showImport()
{
    if (!m_import) {
        m_import = new ImportFlow(m_desk);
        addWidget(m_import);
        connect(m_import, &ImportFlow::failed, this, &WindowPages::failed);
        connect(m_import, &ImportFlow::stored, this, &WindowPages::filled);
        connect(m_import, &ImportFlow::workChanged, this, &WindowPages::pageChanged);
        connect(m_import, &ImportFlow::closed, this, &WindowPages::showHome);
        connect(m_import, &ImportFlow::confirmWanted, this, &WindowPages::askWhoIsAProspect);
    }
    setCurrentWidget(m_import);
    return *m_import;
}

void WindowPages::askWhoIsAProspect(qint64 since)
{
    if (!m_candidates) {
        m_candidates = new CandidatesPage(m_desk);
        addWidget(m_candidates);
        connect(m_candidates, &CandidatesPage::somebodyFound, this, &WindowPages::showCandidates);
        connect(m_candidates, &CandidatesPage::nobodyFound, this,
                [this] { Q_EMIT told(tr("Everybody whom your mail brought is confirmed.")); });
        connect(m_candidates, &CandidatesPage::closed, this, &WindowPages::showHome);
        connect(m_candidates, &CandidatesPage::stored, this, &WindowPages::filled);
        connect(m_candidates, &CandidatesPage::settled, this, &WindowPages::told);
        connect(m_candidates, &CandidatesPage::failed, this, &WindowPages::failed);
        connect(m_candidates, &CandidatesPage::workChanged, this, &WindowPages::pageChanged);
    }
    m_candidates->ask(since);
}

/// Unless the rep began something else meanwhile.
void WindowPages::showCandidates()
{
    if (!isWorking())
        setCurrentWidget(m_candidates);
}

bool WindowPages::isWorking() const
{
    return (m_import && m_import->isWorking()) || (m_candidates && m_candidates->isWorking());
}

bool WindowPages::canTakeFiles() const
{
    return (!m_import || m_import->canTakeFiles()) && (!m_candidates || !m_candidates->isWorking());
}

bool WindowPages::isHome() const
{
    return currentWidget() == m_workspace;
}

void WindowPages::cancelWork()
{
    if (m_import)
        m_import->cancel();
    if (m_candidates)
        m_candidates->cancel();
}

void WindowPages::showFirstStart()
{
    if (!m_firstStart) {
        m_firstStart = new FirstStartPage(core::findThunderbirdProfiles(core::thunderbirdFolders()));
        addWidget(m_firstStart);
        connect(m_firstStart, &FirstStartPage::profileChosen, this,
                [this](const core::ThunderbirdProfile &profile) { showImport().start({profile.folder}); });
        connect(m_firstStart, &FirstStartPage::mailChosen, this, &WindowPages::chooseFiles);
        connect(m_firstStart, &FirstStartPage::folderChosen, this, &WindowPages::chooseFolder);
        connect(m_firstStart, &FirstStartPage::listChosen, this, &WindowPages::chooseFiles);
        connect(m_firstStart, &FirstStartPage::demoChosen, this, &WindowPages::startDemo);
    }
    setCurrentWidget(m_firstStart);
}

void WindowPages::startDemo()
{
    if (const auto filledDemo = core::fillDemo(m_desk); !filledDemo)
        return Q_EMIT failed(filledDemo.error());
    Q_EMIT filled();
    showHome();
}

} // namespace ui
