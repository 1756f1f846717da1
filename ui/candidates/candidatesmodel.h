// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/leftout.h"
#include "words/sentences.h"

#include <QAbstractTableModel>

namespace ui {

/// Whom mail brought, one row each with a check mark: checked is a prospect. All are checked at first.
class CandidatesModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Address, Written, Answered, Last, Why, ColumnCount };
    enum Role { SortRole = Qt::UserRole };
    explicit CandidatesModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void setCandidates(const QList<core::Candidate> &candidates, const words::Telling &telling);
    /// Those of the rows, in one go.
    void setChecked(const QList<int> &rows, Qt::CheckState state);
    [[nodiscard]] qsizetype keptCount() const { return m_candidates.size() - m_leftOut; }
    [[nodiscard]] qsizetype leftOutCount() const { return m_leftOut; }
    [[nodiscard]] core::Confirmation confirmation() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void checksChanged();

private:
    struct Row {
        core::Candidate candidate;
        bool isProspect = true;
    };
    void check(int row, bool isProspect);
    [[nodiscard]] QString textOf(const Row &row, int column) const;
    [[nodiscard]] QString spokenOf(const Row &row) const;
    [[nodiscard]] static QVariant sortedBy(const Row &row, int column);

    QList<Row> m_candidates;
    qsizetype m_leftOut = 0;
    words::Telling m_telling;
};

} // namespace ui
