// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/playbooks/playbookswindow.h"

#include "ui/playbooks/playbooktext.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QShortcut>
#include <QTextBrowser>

namespace ui {

namespace {

constexpr int kListWidth = 220;
constexpr QSize kSize(860, 640);

} // namespace

PlaybooksWindow::PlaybooksWindow(const core::Playbooks &playbooks, QWidget *parent)
  : QWidget(parent, Qt::Window), m_playbooks(playbooks), m_list(new QListWidget(this)),
    m_page(new QTextBrowser(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Playbooks"));
    setObjectName(QStringLiteral("playbooksWindow"));
    m_list->setAccessibleName(tr("Playbooks"));
    m_list->setFixedWidth(kListWidth);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSpacing(4);
    m_page->setAccessibleName(tr("Steps and wording"));
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->setOpenLinks(false);
    m_page->document()->setDocumentMargin(20);
    for (const core::Playbook &playbook : playbooks.all())
        m_list->addItem(playbook.title);
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(1);
    columns->addWidget(m_list);
    columns->addWidget(m_page, 1);
    resize(kSize);
    connect(m_list, &QListWidget::currentRowChanged, this, &PlaybooksWindow::showPlaybook);
    connect(new QShortcut(Qt::Key_Escape, this), &QShortcut::activated, this, &QWidget::close);
    m_list->setCurrentRow(0);
}

void PlaybooksWindow::showPlaybook(int row)
{
    if (row >= 0 && row < m_playbooks.all().size())
        m_page->setHtml(playbookText(m_playbooks.all().at(row)));
}

} // namespace ui
