// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/playbooks/playbookswindow.h"

#include "ui/ownfiles/ownfileswatcher.h"
#include "ui/playbooks/playbooktext.h"
#include "ui/widgets/noticebar.h"
#include "words/errortext.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTextBrowser>

namespace ui {

namespace {

constexpr int kListWidth = 220;
constexpr QSize kSize(860, 640);

} // namespace

PlaybooksWindow::PlaybooksWindow(core::PlaybookShelf &shelf, OwnFilesWatcher &watcher, Open open,
                                 QWidget *parent)
  : QWidget(parent, Qt::Window), m_shelf(shelf), m_watcher(watcher), m_openFile(std::move(open)),
    m_list(new QListWidget(this)), m_open(new QPushButton(this)),
    m_problem(new NoticeBar(NoticeBar::Tone::Error, this)), m_page(new QTextBrowser(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Playbooks"));
    setObjectName(QStringLiteral("playbooksWindow"));
    m_list->setAccessibleName(tr("Playbooks"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSpacing(4);
    m_open->setObjectName(QStringLiteral("openPlaybookButton"));
    m_problem->setObjectName(QStringLiteral("playbookProblem"));
    m_problem->setOuterMargins({12, 8, 12, 0});
    m_page->setAccessibleName(tr("Steps and wording"));
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->setOpenLinks(false);
    m_page->document()->setDocumentMargin(20);
    auto *side = new QVBoxLayout;
    side->setContentsMargins(0, 0, 0, 0);
    side->addWidget(m_list, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(12, 4, 12, 12);
    buttons->addWidget(m_open);
    side->addLayout(buttons);
    auto *reading = new QVBoxLayout;
    reading->setSpacing(0);
    reading->addWidget(m_problem);
    reading->addWidget(m_page, 1);
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(1);
    columns->addLayout(side);
    columns->addLayout(reading, 1);
    m_list->setFixedWidth(kListWidth);
    resize(kSize);
    connect(m_list, &QListWidget::currentRowChanged, this, &PlaybooksWindow::showPlaybook);
    connect(m_open, &QPushButton::clicked, this, &PlaybooksWindow::openFile);
    connect(&watcher, &OwnFilesWatcher::reloaded, this, &PlaybooksWindow::fill);
    connect(new QShortcut(Qt::Key_Escape, this), &QShortcut::activated, this, &QWidget::close);
    fill();
}

void PlaybooksWindow::fill()
{
    const QString before =
      m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole).toString() : QString();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    int row = 0;
    for (const core::Playbook &playbook : m_shelf.playbooks().all()) {
        auto *item = new QListWidgetItem(
          isOwn(playbook) ? tr("%1 (your own)").arg(playbook.title) : playbook.title, m_list);
        item->setData(Qt::UserRole, playbook.id);
        if (playbook.id == before)
            row = m_list->count() - 1;
    }
    m_list->setCurrentRow(row);
    const int scrolled = m_page->verticalScrollBar()->value();
    showPlaybook(row);
    m_page->verticalScrollBar()->setValue(scrolled);
    const QList<core::Error> &problems = m_shelf.problems();
    if (problems.isEmpty())
        m_problem->hide();
    else
        tell(problems.constFirst());
}

void PlaybooksWindow::showPlaybook(int row)
{
    const QList<core::Playbook> &all = m_shelf.playbooks().all();
    if (row < 0 || row >= all.size())
        return;
    m_page->setHtml(playbookText(all.at(row)));
    m_open->setText(isOwn(all.at(row)) ? tr("Open the file") : tr("Change in a copy of my own"));
    m_open->setToolTip(tr("The file opens in your text editor; what you save there is read at once"));
}

void PlaybooksWindow::openFile()
{
    const core::Playbook *playbook = chosen();
    if (!playbook)
        return;
    const auto path = m_shelf.ownCopyOf(*playbook);
    if (!path)
        return tell(path.error());
    m_watcher.start();
    if (!m_openFile(QUrl::fromLocalFile(*path)))
        m_problem->tell(tr("No editor could be opened. The file lies in %1.").arg(*path));
}

void PlaybooksWindow::tell(const core::Error &error)
{
    m_problem->tell(words::errorText(error));
}

const core::Playbook *PlaybooksWindow::chosen() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? m_shelf.playbooks().playbook(item->data(Qt::UserRole).toString()) : nullptr;
}

bool PlaybooksWindow::isOwn(const core::Playbook &playbook) const
{
    return QFileInfo(playbook.file).absolutePath() == QFileInfo(m_shelf.ownFolder()).absoluteFilePath();
}

} // namespace ui
