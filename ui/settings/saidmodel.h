// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/leftout.h"
#include "core/domain/senderjudgement.h"
#include "words/sentences.h"

#include <QAbstractTableModel>

namespace ui {

/// What the rep said of addresses: who is not a prospect, and what all mail of a sender is. One row each.
class SaidModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Whom, What, When, ColumnCount };
    explicit SaidModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    struct Said {
        QList<core::LeftOut> leftOut;
        QList<core::SenderJudgement> senders;
        bool operator==(const Said &) const = default;
    };
    void setSaid(const Said &said, const words::Telling &telling);
    /// One of the two, by its row.
    [[nodiscard]] const core::LeftOut *leftOutAt(int row) const;
    [[nodiscard]] const core::SenderJudgement *senderAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    Said m_said;
    words::Telling m_telling;
};

} // namespace ui
