// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/candidates/candidatefilter.h"

#include "ui/candidates/candidatesmodel.h"

#include <algorithm>

namespace ui {

CandidateFilter::CandidateFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(CandidatesModel::SortRole);
    setDynamicSortFilter(true);
}

void CandidateFilter::setWords(const QString &text)
{
    m_words = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool CandidateFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_words.isEmpty())
        return true;
    QString all;
    for (const int column : {CandidatesModel::Name, CandidatesModel::Address, CandidatesModel::Why})
        all += sourceModel()->index(row, column, parent).data().toString() + QLatin1Char('\n');
    return std::all_of(m_words.cbegin(), m_words.cend(),
                       [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

} // namespace ui
