// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/alternativesview.h"

#include "ui/look/colors.h"
#include "ui/look/fonts.h"
#include "ui/look/painting.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace ui {

namespace {

constexpr int kMostLines = 8;

class AlternativeDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setLayoutDirection(Qt::LayoutDirectionAuto);
        const Colors &colors = colorsFor(option.palette);
        const bool active =
          option.state.testAnyFlags(QStyle::State_MouseOver) ||
          (option.state.testFlag(QStyle::State_Selected) && option.state.testFlag(QStyle::State_HasFocus));
        if (active)
            drawRounded(*painter, option.rect, {.fill = colors.accentSurface});
        const QRect inner = option.rect.adjusted(active ? 6 : 0, 0, active ? -6 : 0, 0);
        const QFont strong = fontOf(option.font, TextSize::Base, TextWeight::Strong);
        const QFont small = fontOf(option.font, TextSize::Small);
        const QString opening = index.data(AlternativesModel::OpeningRole).toString();
        const int aside = QFontMetrics(small).horizontalAdvance(opening) + 12;
        const bool open = index.data(AlternativesModel::IsOpenRole).toBool();

        const auto draw = [&](const QRect &rect, Qt::Alignment alignment, const QFont &font,
                              const QColor &color, const QString &words) {
            painter->setFont(font);
            painter->setPen(color);
            painter->drawText(QStyle::visualRect(option.direction, inner, rect),
                              int(QStyle::visualAlignment(option.direction, alignment)) | Qt::TextSingleLine,
                              QFontMetrics(font).elidedText(words, Qt::ElideRight, rect.width()));
        };
        draw(inner.adjusted(0, 0, -aside, 0), Qt::AlignLeft | Qt::AlignVCenter, strong, colors.text,
             index.data().toString());
        const int titleWidth = QFontMetrics(strong).horizontalAdvance(index.data().toString()) + 8;
        draw(inner.adjusted(titleWidth, 0, -aside, 0), Qt::AlignLeft | Qt::AlignVCenter, small,
             colors.quietText, index.data(AlternativesModel::PlaybookRole).toString());
        draw(QRect(inner.right() - aside + 1, inner.top(), aside, inner.height()),
             Qt::AlignRight | Qt::AlignVCenter, small, open ? colors.accent : colors.quietText, opening);
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, option.fontMetrics.height() + 8};
    }
};

} // namespace

AlternativesView::AlternativesView(QWidget *parent) : QListView(parent), m_model(new AlternativesModel(this))
{
    setObjectName(QStringLiteral("alternativesView"));
    setAccessibleName(QStringLiteral("Alternatives"));
    setModel(m_model);
    setItemDelegate(new AlternativeDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    connect(this, &QListView::clicked, this, &AlternativesView::choose);
    connect(this, &QListView::activated, this, &AlternativesView::choose);
}

void AlternativesView::setRows(const QList<AlternativesModel::Row> &rows)
{
    m_model->setRows(rows);
    setVisible(!rows.isEmpty());
    updateGeometry();
}

QSize AlternativesView::sizeHint() const
{
    return {100, qMin(kMostLines, m_model->rowCount()) * (fontMetrics().height() + 8)};
}

void AlternativesView::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const core::Alternative move = m_model->row(index.row()).move;
    Q_EMIT stepChosen(move.playbook, move.step);
}

} // namespace ui
