// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/composer/alternativesmodel.h"

#include <QListView>

namespace ui {

/// The other moves, one a line, as tall as they need up to a few lines. Choosing one asks for its draft.
class AlternativesView final : public QListView
{
    Q_OBJECT
public:
    explicit AlternativesView(QWidget *parent = nullptr);

    void setRows(const QList<AlternativesModel::Row> &rows);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void stepChosen(const QString &playbook, const QString &step);

private:
    void choose(const QModelIndex &index);

    AlternativesModel *m_model;
};

} // namespace ui
