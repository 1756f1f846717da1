// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/prospectlistmodel.h"

#include <algorithm>

namespace ui {

namespace {

constexpr qsizetype kChunk = 64;
/// Beyond that, rows read before are dropped: a long scroll must not hold all of them.
constexpr qsizetype kMostRead = 8192;

} // namespace

ProspectListModel::ProspectListModel(Source source, QObject *parent)
  : QAbstractListModel(parent), m_source(std::move(source))
{}

void ProspectListModel::show(const QList<core::ProspectId> &ids, const QList<Section> &sections,
                             Extent extent)
{
    beginResetModel();
    m_ids = ids;
    m_sections = sections;
    m_extent = extent;
    m_read.clear();
    endResetModel();
}

std::optional<core::ProspectId> ProspectListModel::prospectAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return std::nullopt;
    const Place place = placeOf(row);
    if (place.id < 0)
        return std::nullopt;
    return m_ids.at(place.id);
}

int ProspectListModel::rowOf(core::ProspectId id) const
{
    const qsizetype index = m_ids.indexOf(id);
    if (index < 0)
        return -1;
    const auto after = std::upper_bound(m_sections.cbegin(), m_sections.cend(), index,
                                        [](qsizetype i, const Section &s) { return i < s.first; });
    return int(index + (after - m_sections.cbegin()));
}

int ProspectListModel::nextProspect(int row, int step) const
{
    for (int next = row + step; next >= 0 && next < rowCount(); next += step) {
        if (placeOf(next).id >= 0)
            return next;
    }
    return -1;
}

qsizetype ProspectListModel::countOf(Group group) const
{
    const auto it = std::find_if(m_sections.cbegin(), m_sections.cend(),
                                 [group](const Section &s) { return s.group == group; });
    return it == m_sections.cend() ? 0 : it->count;
}

int ProspectListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size() + m_sections.size());
}

QVariant ProspectListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Place place = placeOf(index.row());
    const Section &section = m_sections.at(place.section);
    const bool heading = place.id < 0;
    switch (role) {
        case IsHeadingRole:
            return heading;
        case GroupRole:
            return int(section.group);
        case CountRole: {
            const bool maybeMore = m_extent == Extent::FirstPage && place.section == m_sections.size() - 1;
            return heading ? QVariant(maybeMore ? -1 : int(section.count)) : QVariant();
        }
        case ListRowRole:
            return heading ? QVariant() : QVariant::fromValue(listRow(place.id));
        case Qt::AccessibleTextRole:
            return heading ? groupName(section.group) : m_source.spoken(listRow(place.id));
        case Qt::DisplayRole:
            return heading ? groupName(section.group) : listRow(place.id).name;
        default:
            return {};
    }
}

Qt::ItemFlags ProspectListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (placeOf(index.row()).id < 0)
        return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

ProspectListModel::Place ProspectListModel::placeOf(int row) const
{
    // The heading of section s stands at row first + s.
    qsizetype low = 0;
    qsizetype high = m_sections.size();
    while (high - low > 1) {
        const qsizetype middle = (low + high) / 2;
        (m_sections.at(middle).first + middle <= row ? low : high) = middle;
    }
    const qsizetype heading = m_sections.at(low).first + low;
    return {low, row == heading ? -1 : row - low - 1};
}

core::ListRow ProspectListModel::listRow(qsizetype index) const
{
    const core::ProspectId id = m_ids.at(index);
    auto it = m_read.constFind(id);
    if (it == m_read.cend()) {
        readAround(index);
        it = m_read.constFind(id);
    }
    return it == m_read.cend() ? core::ListRow{} : *it;
}

void ProspectListModel::readAround(qsizetype index) const
{
    if (m_read.size() > kMostRead)
        m_read.clear();
    const qsizetype first = index / kChunk * kChunk;
    const auto rows = m_source.rowsFor(m_ids.mid(first, kChunk));
    if (!rows)
        return;
    for (const core::ListRow &row : *rows)
        m_read.insert(row.id, row);
}

} // namespace ui
