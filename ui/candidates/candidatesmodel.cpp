// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/candidates/candidatesmodel.h"

#include "words/candidatetext.h"

#include <algorithm>

namespace ui {

void CandidatesModel::setCandidates(const QList<core::Candidate> &candidates, const words::Telling &telling)
{
    beginResetModel();
    m_candidates.clear();
    m_candidates.reserve(candidates.size());
    for (const core::Candidate &candidate : candidates)
        m_candidates.append({candidate});
    m_leftOut = 0;
    m_telling = telling;
    endResetModel();
    Q_EMIT checksChanged();
}

void CandidatesModel::check(int row, bool isProspect)
{
    if (std::exchange(m_candidates[row].isProspect, isProspect) != isProspect)
        m_leftOut += isProspect ? -1 : 1;
}

void CandidatesModel::setChecked(const QList<int> &rows, Qt::CheckState state)
{
    if (rows.isEmpty())
        return;
    for (const int row : rows)
        check(row, state == Qt::Checked);
    const auto [first, last] = std::minmax_element(rows.cbegin(), rows.cend());
    Q_EMIT dataChanged(index(*first, 0), index(*last, ColumnCount - 1));
    Q_EMIT checksChanged();
}

core::Confirmation CandidatesModel::confirmation() const
{
    core::Confirmation answer;
    for (const Row &row : m_candidates)
        (row.isProspect ? answer.kept : answer.leftOut).append(row.candidate.prospect);
    return answer;
}

int CandidatesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_candidates.size());
}

int CandidatesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CandidatesModel::textOf(const Row &row, int column) const
{
    const core::Candidate &candidate = row.candidate;
    switch (column) {
        case Name: {
            const bool isNamed = candidate.organisation.isEmpty() || candidate.organisation == candidate.name;
            //: a person and where they work
            return isNamed ? candidate.name : tr("%1, %2").arg(candidate.name, candidate.organisation);
        }
        case Address:
            return candidate.people > 1
                     ? tr("%1 and %n more", nullptr, candidate.people - 1).arg(candidate.address)
                     : candidate.address;
        case Written:
            return m_telling.locale.toString(candidate.written);
        case Answered:
            return m_telling.locale.toString(candidate.answered);
        case Last:
            return candidate.last ? m_telling.locale.toString(candidate.last->dateIn(m_telling.zone),
                                                              QStringLiteral("d MMM yyyy"))
                                  : QString();
        case Why:
            return words::candidateText(candidate);
    }
    return {};
}

QString CandidatesModel::spokenOf(const Row &row) const
{
    return tr("%1, %2, %3 mails of yours, %4 of theirs, %5")
      .arg(textOf(row, Name), textOf(row, Address), textOf(row, Written), textOf(row, Answered),
           textOf(row, Why));
}

QVariant CandidatesModel::sortedBy(const Row &row, int column)
{
    switch (column) {
        case Name:
            return row.candidate.name.toCaseFolded();
        case Address:
            return QString(row.candidate.address.section(QLatin1Char('@'), 1) + row.candidate.address);
        case Written:
            return row.candidate.written;
        case Answered:
            return row.candidate.answered;
        case Last:
            return row.candidate.last.value_or(core::Instant{}).utcMs;
        case Why:
            return words::candidateText(row.candidate);
    }
    return {};
}

QVariant CandidatesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_candidates.at(index.row());
    const bool isNumber = index.column() == Written || index.column() == Answered;
    switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
            return textOf(row, index.column());
        case Qt::AccessibleTextRole:
            return index.column() == Name ? spokenOf(row) : textOf(row, index.column());
        case Qt::CheckStateRole:
            if (index.column() == Name)
                return row.isProspect ? Qt::Checked : Qt::Unchecked;
            return {};
        case Qt::TextAlignmentRole:
            return int((isNumber ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignVCenter);
        case SortRole:
            return sortedBy(row, index.column());
        default:
            return {};
    }
}

bool CandidatesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || index.column() != Name)
        return false;
    setChecked({index.row()}, value.value<Qt::CheckState>());
    return true;
}

Qt::ItemFlags CandidatesModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() == Name)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant CandidatesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isNumber = section == Written || section == Answered;
    if (role == Qt::TextAlignmentRole)
        return int((isNumber ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
        case Name:
            return tr("Prospect");
        case Address:
            return tr("Address");
        case Written:
            return tr("Yours");
        case Answered:
            return tr("Theirs");
        case Last:
            return tr("Last mail");
        case Why:
            return tr("Why");
    }
    return {};
}

} // namespace ui
