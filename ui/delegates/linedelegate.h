// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace ui {

/// The cells of a list with columns: rows with room, the first column in the text's colour and the others
/// quiet, what is chosen on the accent's surface.
class LineDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit LineDelegate(QObject *parent = nullptr);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace ui
