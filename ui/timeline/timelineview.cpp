// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timelineview.h"

#include "ui/timeline/saidwords.h"
#include "ui/timeline/timelinedelegate.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace ui {

namespace {

struct Judgement {
    core::TouchKind kind;
    QString text;
};

QList<Judgement> judgements()
{
    return {{core::TouchKind::Reply, TimelineView::tr("&A person's answer")},
            {core::TouchKind::AutoReply, TimelineView::tr("An auto&matic reply")},
            {core::TouchKind::Bounce, TimelineView::tr("A &delivery report")},
            {core::TouchKind::Receipt, TimelineView::tr("A &read receipt")},
            {core::TouchKind::List, TimelineView::tr("Mailing-&list mail")},
            {core::TouchKind::Other, TimelineView::tr("&Something else that counts as nothing")}};
}

bool canBeJudged(const TimelineEntry &entry)
{
    if (!entry.touch || !entry.touchKind)
        return false;
    const QList<Judgement> all = judgements();
    return std::any_of(all.cbegin(), all.cend(),
                       [&](const Judgement &j) { return j.kind == *entry.touchKind; });
}

} // namespace

TimelineView::TimelineView(const HitActions &actions, QWidget *parent)
  : QListView(parent), m_model(new TimelineModel(this)), m_hitActions(actions)
{
    setObjectName(QStringLiteral("timelineView"));
    setAccessibleName(QStringLiteral("Timeline"));
    setModel(m_model);
    setItemDelegate(new TimelineDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setViewportMargins(0, 8, 0, 8);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setSelectionMode(SingleSelection);
    setBackgroundRole(QPalette::Window);
    viewport()->setBackgroundRole(QPalette::Window);
    viewport()->setAutoFillBackground(true);
    setEditTriggers(NoEditTriggers);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, &TimelineView::expandCurrent);
    connect(this, &QListView::activated, this, [this](const QModelIndex &index) {
        if (QWidget *words = indexWidget(index))
            words->setFocus();
    });
    connect(actions.next, &QAction::triggered, this, [this] { stepToHit(-1); });
    connect(actions.previous, &QAction::triggered, this, [this] { stepToHit(1); });
    offerHits();
}

void TimelineView::show(const QList<TimelineEntry> &entries, const TimelineHits &hits)
{
    const bool hasOthers = entries != m_model->entries();
    if (!hasOthers && hits == m_model->hits())
        return;
    m_model->setEntries(entries);
    m_model->setHits(hits);
    const QList<int> rows = m_model->hitRows();
    offerHits();
    if (!rows.isEmpty())
        goToHit(rows.constLast());
    else if (hasOthers)
        scrollToBottom();
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    const bool atEnd = verticalScrollBar()->value() == verticalScrollBar()->maximum();
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
    if (atEnd)
        scrollToBottom();
}

void TimelineView::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = indexAt(event->pos()).isValid() ? indexAt(event->pos()) : currentIndex();
    askKindOf(index, event->globalPos());
}

void TimelineView::askKind()
{
    QModelIndex index = currentIndex();
    for (int row = m_model->rowCount() - 1; row >= 0 && !index.isValid(); --row) { // else the newest mail
        const QModelIndex other = m_model->index(row, 0);
        if (canBeJudged(other.data(TimelineModel::EntryRole).value<TimelineEntry>()))
            index = other;
    }
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
    askKindOf(index, viewport()->mapToGlobal(visualRect(index).center()));
}

void TimelineView::askKindOf(const QModelIndex &index, const QPoint &at)
{
    const auto entry = index.data(TimelineModel::EntryRole).value<TimelineEntry>();
    if (!index.isValid() || !canBeJudged(entry))
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("kindMenu"));
    const QString title =
      entry.kindReason.isEmpty() ? tr("This message is") : tr("This message is (%1)").arg(entry.kindReason);
    menu->addAction(title)->setEnabled(false);
    menu->addSeparator();
    for (const Judgement &judgement : judgements()) {
        QAction *action = menu->addAction(judgement.text);
        action->setCheckable(true);
        action->setChecked(judgement.kind == *entry.touchKind);
        connect(action, &QAction::triggered, this,
                [this, touch = *entry.touch, kind = judgement.kind] { Q_EMIT judged(touch, kind); });
    }
    if (!entry.sender.isEmpty())
        addSender(*menu, entry);
    menu->popup(at);
}

void TimelineView::addSender(QMenu &menu, const TimelineEntry &entry)
{
    constexpr int kWidestAddress = 320;
    QString address = fontMetrics().elidedText(entry.sender, Qt::ElideMiddle, kWidestAddress);
    address.replace(u'&', QStringLiteral("&&"));
    menu.addSeparator();
    //: and below it the same kinds as for one message
    QMenu *all = menu.addMenu(tr("&Every mail from %1 is").arg(address));
    all->setObjectName(QStringLiteral("senderMenu"));
    for (const Judgement &judgement : judgements()) {
        QAction *action = all->addAction(judgement.text);
        action->setCheckable(true);
        action->setChecked(entry.judgedBySender && judgement.kind == *entry.touchKind);
        connect(action, &QAction::triggered, this,
                [this, touch = *entry.touch, kind = judgement.kind] { Q_EMIT senderJudged(touch, kind); });
    }
    if (!entry.judgedBySender)
        return;
    all->addSeparator();
    connect(all->addAction(tr("&Judged each by itself again")), &QAction::triggered, this,
            [this, sender = entry.sender] { Q_EMIT senderFreed(sender); });
}

void TimelineView::expandCurrent(const QModelIndex &current, const QModelIndex &before)
{
    if (before.isValid())
        closePersistentEditor(before);
    m_model->expand(current.row());
    openWords(current);
}

void TimelineView::offerHits()
{
    for (QAction *action : {m_hitActions.next, m_hitActions.previous})
        action->setEnabled(!m_model->hitRows().isEmpty());
}

void TimelineView::stepToHit(int direction)
{
    const QList<int> rows = m_model->hitRows();
    if (rows.isEmpty())
        return;
    const int from = currentIndex().isValid() ? currentIndex().row() : m_model->rowCount();
    const auto next = direction > 0 ? std::upper_bound(rows.cbegin(), rows.cend(), from)
                                    : std::lower_bound(rows.cbegin(), rows.cend(), from);
    if (direction > 0)
        goToHit(next == rows.cend() ? rows.constFirst() : *next);
    else
        goToHit(next == rows.cbegin() ? rows.constLast() : *(next - 1));
}

void TimelineView::goToHit(int row)
{
    const QModelIndex index = m_model->index(row);
    setCurrentIndex(index);
    executeDelayedItemsLayout(); // the row has grown
    scrollTo(index);
    const auto *words = qobject_cast<SaidWords *>(indexWidget(index));
    if (!words)
        return;
    const QRect mark = words->firstMark().translated(words->pos());
    if (!viewport()->rect().contains(mark))
        verticalScrollBar()->setValue(verticalScrollBar()->value() + mark.center().y() -
                                      viewport()->height() / 2);
}

void TimelineView::openWords(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const auto entry = index.data(TimelineModel::EntryRole).value<TimelineEntry>();
    if (!entry.touch || entry.text.trimmed().isEmpty())
        return;
    openPersistentEditor(index);
    auto *words = qobject_cast<SaidWords *>(indexWidget(index));
    if (!words)
        return;
    connect(words, &SaidWords::marked, this,
            [this, touch = *entry.touch](core::FactKind kind, const QString &said) {
                Q_EMIT factMarked(touch, kind, said);
            });
    connect(words, &SaidWords::left, this, [this] { setFocus(); });
}

} // namespace ui
