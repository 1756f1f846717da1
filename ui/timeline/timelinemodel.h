// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/timeline/timelinehits.h"

#include <QAbstractListModel>

Q_DECLARE_METATYPE(ui::TimelineEntry)
Q_DECLARE_METATYPE(core::SearchTerm)

namespace ui {

/// The entries of one prospect's timeline, oldest first.
class TimelineModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        EntryRole = Qt::UserRole, ///< TimelineEntry; of a hit, with all words to mark
        ExpandedRole,             ///< bool: shows all of its words
        MarkedRole,               ///< QList<core::SearchTerm>: the words to mark; empty but in hits
    };

    using QAbstractListModel::QAbstractListModel;

    void setEntries(const QList<TimelineEntry> &entries);
    [[nodiscard]] const QList<TimelineEntry> &entries() const { return m_entries; }
    void setHits(const TimelineHits &hits);
    [[nodiscard]] const TimelineHits &hits() const { return m_hits; }
    [[nodiscard]] QList<int> hitRows() const;
    /// At most one row shows all of its words; -1: none.
    void expand(int row);
    [[nodiscard]] int expanded() const { return m_expanded; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<TimelineEntry> m_entries;
    TimelineHits m_hits;
    int m_expanded = -1;
};

} // namespace ui
