// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/timeline/timelinemodel.h"

#include <QListView>

namespace ui {

/// The timeline of one prospect, newest at the bottom. The chosen entry shows all of its words; its menu
/// offers another judgement of a message of theirs.
class TimelineView final : public QListView
{
    Q_OBJECT
public:
    explicit TimelineView(QWidget *parent = nullptr);

    void setEntries(const QList<TimelineEntry> &entries);

Q_SIGNALS:
    void judged(core::TouchId touch, core::TouchKind kind);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void expandCurrent(const QModelIndex &current);

    TimelineModel *m_model;
};

} // namespace ui
