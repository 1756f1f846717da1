// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/candidates/candidatesview.h"

#include "ui/candidates/candidatesmodel.h"
#include "ui/delegates/linedelegate.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace ui {

CandidatesView::CandidatesView(QWidget *parent) : QTreeView(parent)
{
    setObjectName(QStringLiteral("candidatesView"));
    setAccessibleName(tr("New prospects"));
    setItemDelegate(new LineDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    header()->setStretchLastSection(true);
    header()->setSectionsMovable(false);
}

void CandidatesView::layOut()
{
    const int em = fontMetrics().averageCharWidth();
    const int number = em * 10;
    const int last = em * 18;
    const int rest = viewport()->width() - 2 * number - last;
    header()->resizeSection(CandidatesModel::Name, rest * 34 / 100);
    header()->resizeSection(CandidatesModel::Address, rest * 30 / 100);
    header()->resizeSection(CandidatesModel::Written, number);
    header()->resizeSection(CandidatesModel::Answered, number);
    header()->resizeSection(CandidatesModel::Last, last);
}

void CandidatesView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        event->accept();
        return Q_EMIT toggleWanted();
    }
    QTreeView::keyPressEvent(event);
}

void CandidatesView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    layOut();
}

} // namespace ui
