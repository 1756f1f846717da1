// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/team/reporttablemodel.h"

namespace ui {

namespace {

Qt::Alignment alignmentOf(const core::ReportCell &cell)
{
    return (core::isNumber(cell) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

} // namespace

void ReportTableModel::setTable(const core::ReportTable &table)
{
    beginResetModel();
    m_table = table;
    endResetModel();
}

int ReportTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.rows.size());
}

int ReportTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.columns.size());
}

QVariant ReportTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const core::ReportCell &cell = m_table.rows.at(index.row()).at(index.column());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return core::cellText(cell);
    if (role == Qt::TextAlignmentRole)
        return int(alignmentOf(cell));
    return {};
}

QVariant ReportTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= m_table.columns.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_table.columns.at(section);
    if (role == Qt::TextAlignmentRole && !m_table.rows.isEmpty())
        return int(alignmentOf(m_table.rows.first().at(section)));
    return {};
}

} // namespace ui
