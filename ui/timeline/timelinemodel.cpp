// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timelinemodel.h"

#include <utility>

namespace ui {

void TimelineModel::setEntries(const QList<TimelineEntry> &entries)
{
    if (entries == m_entries)
        return;
    beginResetModel();
    m_entries = entries;
    m_expanded = -1;
    endResetModel();
}

void TimelineModel::setHits(const TimelineHits &hits)
{
    if (hits == m_hits)
        return;
    m_hits = hits;
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {EntryRole, MarkedRole});
}

QList<int> TimelineModel::hitRows() const
{
    QList<int> rows;
    for (int row = 0; row < rowCount(); ++row) {
        if (isHit(m_entries.at(row), m_hits))
            rows.append(row);
    }
    return rows;
}

void TimelineModel::expand(int row)
{
    const int before = std::exchange(m_expanded, row);
    for (const int changed : {before, row}) {
        if (changed >= 0 && changed < rowCount())
            Q_EMIT dataChanged(index(changed), index(changed), {ExpandedRole});
    }
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    TimelineEntry entry = m_entries.at(index.row());
    const bool hit = isHit(entry, m_hits);
    if (hit)
        entry.text = textWithHits(entry, m_hits);
    switch (role) {
        case Qt::DisplayRole:
            return entry.text;
        case Qt::AccessibleTextRole:
            return entry.spoken;
        case EntryRole:
            return QVariant::fromValue(entry);
        case ExpandedRole:
            return index.row() == m_expanded;
        case MarkedRole:
            return QVariant::fromValue(hit ? m_hits.terms : QList<core::SearchTerm>());
        default:
            return {};
    }
}

} // namespace ui
