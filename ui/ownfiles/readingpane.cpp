// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/ownfiles/readingpane.h"

#include "ui/widgets/noticebar.h"
#include "words/errortext.h"

#include <QScrollBar>
#include <QVBoxLayout>

namespace ui {

ReadingPane::ReadingPane(QWidget *parent)
  : QWidget(parent), m_problem(new NoticeBar(NoticeBar::Tone::Error, this)), m_page(new QTextBrowser(this))
{
    m_problem->setOuterMargins({12, 8, 12, 0});
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->setOpenLinks(false);
    m_page->document()->setDocumentMargin(20);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_problem);
    lines->addWidget(m_page, 1);
}

void ReadingPane::showPage(const QString &html, From from)
{
    const int scrolled = from == From::WhereItWas ? m_page->verticalScrollBar()->value() : 0;
    m_page->setHtml(html);
    m_page->verticalScrollBar()->setValue(scrolled);
}

void ReadingPane::tellFirst(const QList<core::Error> &problems)
{
    if (problems.isEmpty())
        m_problem->hide();
    else
        tell(problems.constFirst());
}

void ReadingPane::tell(const core::Error &error)
{
    m_problem->tell(words::errorText(error));
}

} // namespace ui
