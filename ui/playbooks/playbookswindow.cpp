// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/playbooks/playbookswindow.h"

#include "ui/ownfiles/ownfileswatcher.h"
#include "ui/playbooks/playbooktext.h"
#include "ui/widgets/noticebar.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>

namespace ui {

namespace {

constexpr int kListWidth = 220;
constexpr QSize kSize(860, 640);

} // namespace

PlaybooksWindow::PlaybooksWindow(core::PlaybookShelf &shelf, OwnFilesWatcher &watcher, Open open,
                                 QWidget *parent)
  : QWidget(parent, Qt::Window), m_shelf(shelf), m_watcher(watcher), m_openFile(std::move(open)),
    m_list(new QListWidget(this)), m_open(new QPushButton(this)), m_reading(new ReadingPane(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Playbooks"));
    setObjectName(QStringLiteral("playbooksWindow"));
    m_list->setAccessibleName(tr("Playbooks"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSpacing(4);
    m_open->setObjectName(QStringLiteral("openPlaybookButton"));
    m_reading->problem().setObjectName(QStringLiteral("playbookProblem"));
    m_reading->page().setAccessibleName(tr("Steps and wording"));
    auto *side = new QVBoxLayout;
    side->setContentsMargins(0, 0, 0, 0);
    side->addWidget(m_list, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(12, 4, 12, 12);
    buttons->addWidget(m_open);
    side->addLayout(buttons);
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(1);
    columns->addLayout(side);
    columns->addWidget(m_reading, 1);
    m_list->setFixedWidth(kListWidth);
    resize(kSize);
    connect(m_list, &QListWidget::currentRowChanged, this,
            [this] { showPage(ReadingPane::From::Beginning); });
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
    showPage(ReadingPane::From::WhereItWas);
    m_reading->tellFirst(m_shelf.problems());
}

void PlaybooksWindow::showPage(ReadingPane::From from)
{
    const core::Playbook *playbook = chosen();
    if (!playbook)
        return;
    m_reading->showPage(playbookText(*playbook), from);
    m_open->setText(isOwn(*playbook) ? tr("Open the file") : tr("Change in a copy of my own"));
    m_open->setToolTip(tr("The file opens in your text editor; what you save there is read at once"));
}

void PlaybooksWindow::openFile()
{
    const core::Playbook *playbook = chosen();
    if (!playbook)
        return;
    const auto path = m_shelf.ownCopyOf(*playbook);
    if (!path)
        return m_reading->tell(path.error());
    m_watcher.start();
    if (!m_openFile(QUrl::fromLocalFile(*path)))
        m_reading->problem().tell(tr("No editor could be opened. The file lies in %1.").arg(*path));
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
