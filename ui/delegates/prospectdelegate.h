// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "words/sentences.h"

#include <QStyledItemDelegate>

#include <functional>

namespace ui {

/// Paints a line of the list of prospects: a bar in the colour of the state, name and organisation, how
/// long silent with a small bar, what is next; and the headings between the groups.
class ProspectDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit ProspectDelegate(std::function<words::Telling()> telling, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintProspect(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    std::function<words::Telling()> m_telling;
};

} // namespace ui
