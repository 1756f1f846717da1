// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSortFilterProxyModel>

namespace ui {

/// The candidates in whose name, organisation, address or reason every word that was typed stands.
class CandidateFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit CandidateFilter(QObject *parent = nullptr);

    void setWords(const QString &text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
};

} // namespace ui
