// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/saidwindow.h"

#include "ui/delegates/linedelegate.h"
#include "ui/widgets/card.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr QSize kSize(720, 520);

} // namespace

SaidWindow::SaidWindow(QWidget *parent)
  : QWidget(parent, Qt::Window), m_model(new SaidModel(this)), m_filter(new QSortFilterProxyModel(this)),
    m_view(new QTreeView(this)), m_words(new QLineEdit(this)),
    m_none(new TextLabel({.color = &Colors::quietText}, this)), m_back(new QPushButton(tr("Take back"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("saidWindow"));
    setWindowTitle(tr("Left out and judged"));
    m_filter->setSourceModel(m_model);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setFilterKeyColumn(-1);
    m_view->setModel(m_filter);
    build();
    connect(m_words, &QLineEdit::textChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SaidWindow::offer);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &SaidWindow::offer);
    connect(m_back, &QPushButton::clicked, this, &SaidWindow::takeBack);
    connect(m_view, &QTreeView::activated, this, &SaidWindow::takeBack);
    connect(new QShortcut(Qt::Key_Escape, this), &QShortcut::activated, this, &QWidget::close);
    resize(kSize);
    layOut();
}

void SaidWindow::build()
{
    auto *lead = new TextLabel({.color = &Colors::quietText}, this);
    lead->setText(
      tr("Whom no mail and no list makes a prospect, and what all mail from a sender is taken for. "
         "Who is taken back is found again in the mail that still lies where it was read."));
    lead->setWordWrap(true);
    m_words->setObjectName(QStringLiteral("saidFilterLineEdit"));
    m_words->setAccessibleName(tr("Show only"));
    m_words->setPlaceholderText(tr("Show only names, addresses, companies"));
    m_words->setClearButtonEnabled(true);
    m_view->setObjectName(QStringLiteral("saidView"));
    m_view->setAccessibleName(tr("Left out and judged"));
    m_view->setItemDelegate(new LineDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setTextElideMode(Qt::ElideMiddle);
    m_view->header()->setSectionsMovable(false);
    m_none->setText(tr("Nobody is left out, and no sender is judged."));
    m_back->setObjectName(QStringLiteral("takeBackButton"));
    m_back->setToolTip(tr("May be a prospect again; or each mail is judged by itself again"));
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(24, 20, 24, 20);
    lines->setSpacing(12);
    lines->addWidget(lead);
    lines->addWidget(m_words);
    lines->addWidget(m_none);
    auto *card = new Card(&Colors::surface, this);
    card->setFocusSource(m_view);
    auto *inCard = new QVBoxLayout(card);
    inCard->setContentsMargins(8, 4, 4, 8);
    inCard->addWidget(m_view);
    lines->addWidget(card, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    lines->addLayout(buttons);
}

void SaidWindow::layOut()
{
    const int when = fontMetrics().averageCharWidth() * 18;
    const int rest = kSize.width() - 60 - when;
    m_view->header()->resizeSection(SaidModel::Whom, rest * 58 / 100);
    m_view->header()->resizeSection(SaidModel::What, rest * 42 / 100);
}

void SaidWindow::show(const SaidModel::Said &said, const words::Telling &telling)
{
    m_model->setSaid(said, telling);
    m_none->setVisible(m_model->rowCount() == 0);
    offer();
    QWidget::show();
}

void SaidWindow::offer()
{
    m_back->setEnabled(m_view->selectionModel()->hasSelection());
}

void SaidWindow::takeBack()
{
    const QModelIndex chosen = m_filter->mapToSource(m_view->currentIndex());
    if (!chosen.isValid())
        return;
    if (const core::LeftOut *leftOut = m_model->leftOutAt(chosen.row()))
        Q_EMIT takeInWanted(leftOut->id);
    else if (const core::SenderJudgement *sender = m_model->senderAt(chosen.row()))
        Q_EMIT judgeEachWanted(QString(sender->address));
}

} // namespace ui
