// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/timeline/timelinemodel.h"

#include <QListView>

namespace ui {

/// The timeline of one prospect, newest at the bottom. The chosen entry shows all of its words; its menu
/// offers another judgement of a message of theirs, and words marked in it become a fact with one key.
class TimelineView final : public QListView
{
    Q_OBJECT
public:
    explicit TimelineView(QWidget *parent = nullptr);

    void setEntries(const QList<TimelineEntry> &entries);

Q_SIGNALS:
    void judged(core::TouchId touch, core::TouchKind kind);
    /// Words were marked in a message, and are to be kept.
    void factMarked(core::TouchId touch, core::FactKind kind, const QString &words);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void expandCurrent(const QModelIndex &current, const QModelIndex &before);
    void openWords(const QModelIndex &index);

    TimelineModel *m_model;
};

} // namespace ui
