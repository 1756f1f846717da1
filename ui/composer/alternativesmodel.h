// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/playbook/nextmove.h"

#include <QAbstractListModel>
#include <QString>

namespace ui {

/// The other moves: what each is called, when it opens, and why not yet.
class AlternativesModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { OpeningRole = Qt::UserRole, IsOpenRole, PlaybookRole }; ///< QString, bool, QString

    struct Row {
        core::Alternative move;
        QString title;
        QString playbook; ///< its title; empty for the run that is on
        QString opening;  ///< in a few words
        QString reason;   ///< in a sentence
    };

    using QAbstractListModel::QAbstractListModel;

    void setRows(const QList<Row> &rows);
    [[nodiscard]] const Row &row(int index) const { return m_rows.at(index); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<Row> m_rows;
};

} // namespace ui
