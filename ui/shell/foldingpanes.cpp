// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/foldingpanes.h"

#include <QResizeEvent>
#include <QSplitter>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kListWidth = 292;
constexpr int kMoveWidth = 392;
constexpr int kFoldBelow = 1100; // wide: the move lies below the timeline, no longer beside it

} // namespace

FoldingPanes::FoldingPanes(const Parts &parts, QWidget *parent)
  : QWidget(parent), m_all(new QSplitter(Qt::Horizontal, this)), m_right(new QSplitter(Qt::Horizontal, m_all))
{
    parts.list->setMinimumWidth(220);
    parts.timeline->setMinimumSize(300, 120); // half of a small screen at twice its scale
    parts.move->setMinimumSize(320, 150);
    m_all->setObjectName(QStringLiteral("panesSplitter"));
    for (QSplitter *splitter : {m_all, m_right}) {
        splitter->setHandleWidth(1);
        splitter->setChildrenCollapsible(false);
    }
    m_all->addWidget(parts.list);
    m_all->addWidget(m_right);
    m_all->setStretchFactor(1, 1);
    m_all->setSizes({kListWidth, 10'000});
    m_right->addWidget(parts.timeline);
    m_right->addWidget(parts.move);
    m_right->setStretchFactor(0, 1);
    m_right->setStretchFactor(1, 0);
    m_right->setSizes({10'000, kMoveWidth});
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_all);
}

QByteArray FoldingPanes::layoutState() const
{
    return m_all->saveState() + m_right->saveState();
}

void FoldingPanes::restoreLayout(const QByteArray &state)
{
    // Both states are of the same length.
    m_all->restoreState(state.left(state.size() / 2));
    m_right->restoreState(state.mid(state.size() / 2));
}

void FoldingPanes::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const Qt::Orientation wanted = event->size().width() < kFoldBelow ? Qt::Vertical : Qt::Horizontal;
    if (m_right->orientation() == wanted)
        return;
    m_right->setOrientation(wanted);
    m_right->setSizes(wanted == Qt::Vertical ? QList<int>{2, 3} : QList<int>{10'000, kMoveWidth});
}

} // namespace ui
