// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/alternativesmodel.h"

namespace ui {

void AlternativesModel::setRows(const QList<Row> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int AlternativesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant AlternativesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return row.title;
        case Qt::ToolTipRole:
            return row.reason;
        case Qt::AccessibleTextRole:
            //: read out: another move, when it opens
            return tr("%1, %2").arg(row.title, row.opening);
        case Qt::AccessibleDescriptionRole:
            return row.reason;
        case OpeningRole:
            return row.opening;
        case PlaybookRole:
            return row.playbook;
        case IsOpenRole:
            return row.move.open;
        default:
            return {};
    }
}

} // namespace ui
