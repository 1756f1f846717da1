// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/timeline/timelinemodel.h"

#include <QListView>

class QMenu;

namespace ui {

/// The timeline of one prospect, newest at the bottom. The chosen entry shows all of its words; its menu
/// offers another judgement of a message of theirs, and words marked in it become a fact with one key.
class TimelineView final : public QListView
{
    Q_OBJECT
public:
    /// Keys that go to the next and the previous hit: they can be used while there are some.
    struct HitActions {
        QAction *next;
        QAction *previous;
    };
    explicit TimelineView(const HitActions &actions, QWidget *parent = nullptr);

    /// Shows the newest hit opened, its words in sight, where entries or hits are others than before; without
    /// hits the end of other entries.
    void show(const QList<TimelineEntry> &entries, const TimelineHits &hits);

public Q_SLOTS:
    /// Asks what the chosen message is: a person's answer, an automatic reply, ...
    void askKind();

Q_SIGNALS:
    void judged(core::TouchId touch, core::TouchKind kind);
    /// Every mail from the sender of this message is of that kind.
    void senderJudged(core::TouchId touch, core::TouchKind kind);
    /// Each mail from this address is again what it is by itself.
    void senderFreed(const QString &sender);
    /// Words were marked in a message, and are to be kept.
    void factMarked(core::TouchId touch, core::FactKind kind, const QString &words);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void expandCurrent(const QModelIndex &current, const QModelIndex &before);
    void openWords(const QModelIndex &index);
    void addSender(QMenu &menu, const TimelineEntry &entry);
    void askKindOf(const QModelIndex &index, const QPoint &at);
    /// To the next older (-1) or newer (+1) one, round and round.
    void stepToHit(int direction);
    void goToHit(int row);
    void offerHits();

    TimelineModel *m_model;
    HitActions m_hitActions;
};

} // namespace ui
