// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/delegates/prospectdelegate.h"

#include "ui/look/colors.h"
#include "ui/look/fonts.h"
#include "ui/look/painting.h"
#include "ui/models/prospectlistmodel.h"
#include "ui/prospects/rowtext.h"

#include <QPainter>

namespace ui {

namespace {

constexpr int kMargin = 14;
constexpr int kBarLeft = 10;
constexpr int kBarWidth = 4;
constexpr int kTextLeft = 24;
constexpr int kSilenceWidth = 84;
constexpr int kGap = 10;

int lineHeight(const QFont &font)
{
    return QFontMetrics(font).height();
}

/// Draws in a rectangle given for left to right, mirrored where the language runs the other way.
class RowPainter final
{
public:
    RowPainter(QPainter &painter, const QStyleOptionViewItem &option)
      : m_painter(painter), m_rect(option.rect), m_direction(option.direction)
    {}

    [[nodiscard]] QRect placed(const QRect &rect) const
    {
        return QStyle::visualRect(m_direction, m_rect, rect);
    }
    void text(const QRect &rect, Qt::Alignment alignment, const QFont &font, const QColor &color,
              const QString &words) const
    {
        m_painter.setFont(font);
        m_painter.setPen(color);
        const QString fitting = QFontMetrics(font).elidedText(oneLine(words), Qt::ElideRight, rect.width());
        m_painter.drawText(
          placed(rect), int(QStyle::visualAlignment(m_direction, alignment)) | Qt::TextSingleLine, fitting);
    }
    void bar(const QRect &rect, const QColor &color) const
    {
        drawRounded(m_painter, placed(rect),
                    {.fill = color, .radius = qMin(rect.width(), rect.height()) / 2.0});
    }

private:
    QPainter &m_painter;
    QRect m_rect;
    Qt::LayoutDirection m_direction;
};

} // namespace

ProspectDelegate::ProspectDelegate(std::function<words::Telling()> telling, QObject *parent)
  : QStyledItemDelegate(parent), m_telling(std::move(telling))
{}

QSize ProspectDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = option.fontMetrics.height();
    if (index.data(ProspectListModel::IsHeadingRole).toBool())
        return {0, qMax(28, line + 12)};
    return {0, qMax(50, 2 * line + 14)};
}

void ProspectDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    painter->save();
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // names run their own way
    if (index.data(ProspectListModel::IsHeadingRole).toBool())
        paintHeading(*painter, option, index);
    else
        paintProspect(*painter, option, index);
    painter->restore();
}

void ProspectDelegate::paintHeading(QPainter &painter, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    const Colors &colors = colorsFor(option.palette);
    const QFont font = fontOf(option.font, TextSize::Small, TextWeight::Strong);
    const RowPainter row(painter, option);
    const QRect inner = option.rect.adjusted(kMargin, 4, -kMargin, 0);
    const int count = index.data(ProspectListModel::CountRole).toInt();
    row.text(inner, Qt::AlignLeft | Qt::AlignVCenter, font, colors.quietText, index.data().toString());
    if (count >= 0)
        row.text(inner, Qt::AlignRight | Qt::AlignVCenter, font, colors.quietText,
                 m_telling().locale.toString(count));
}

void ProspectDelegate::paintProspect(QPainter &painter, const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    const auto row = index.data(ProspectListModel::ListRowRole).value<core::ListRow>();
    const RowText text = rowText(row, m_telling());
    const Colors &colors = colorsFor(option.palette);
    const RowPainter draw(painter, option);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected)
        painter.fillRect(option.rect, colors.accentSurface);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(option.rect, colors.surface);
    if (option.state.testFlag(QStyle::State_HasFocus) &&
        option.state.testFlag(QStyle::State_KeyboardFocusChange))
        drawRounded(painter, QRectF(option.rect).adjusted(1, 1, -1, -1),
                    {.fill = Qt::transparent, .line = colors.accent});

    const bool urgent = row.state == core::State::Silent && text.asideTells;
    const QColor tint = urgent ? colors.missed : stateColor(row.state, colors);
    const QRect all = option.rect;
    draw.bar({all.left() + kBarLeft, all.top() + 8, kBarWidth, all.height() - 16}, tint);

    const QFont strong = fontOf(option.font, TextSize::Base, TextWeight::Strong);
    const QFont small = fontOf(option.font, TextSize::Small);
    const int right = all.right() - kMargin;
    const int asideWidth =
      qMax(QFontMetrics(small).horizontalAdvance(text.aside) + 2, text.silence >= 0 ? kSilenceWidth : 0);
    const QRect aside(right - asideWidth + 1, all.top(), asideWidth, all.height());
    const QRect lines(all.left() + kTextLeft, all.top(), aside.left() - kGap - all.left() - kTextLeft,
                      all.height());
    const int block = lineHeight(strong) + lineHeight(small) + 1;
    const QRect upper(lines.left(), all.top() + (all.height() - block) / 2, lines.width(),
                      lineHeight(strong));
    const QRect lower(lines.left(), upper.bottom() + 2, lines.width(), lineHeight(small));

    if (text.below.isEmpty())
        draw.text(lines, Qt::AlignLeft | Qt::AlignVCenter, strong, colors.text, text.name);
    else
        draw.text(upper, Qt::AlignLeft | Qt::AlignVCenter, strong, colors.text, text.name);
    draw.text(lower, Qt::AlignLeft | Qt::AlignVCenter, small, colors.quietText, text.below);
    if (text.silence < 0) {
        const bool tinted = text.asideTells && stateColor(row.state, colors) != colors.line;
        draw.text(aside, Qt::AlignRight | Qt::AlignVCenter, small, tinted ? tint : colors.quietText,
                  text.aside);
        return;
    }
    draw.text({aside.left(), upper.top(), aside.width(), upper.height()}, Qt::AlignRight | Qt::AlignVCenter,
              small, colors.text, text.aside);
    const QRect groove(right - kSilenceWidth + 1, lower.center().y() - 1, kSilenceWidth, 4);
    draw.bar(groove, colors.line);
    draw.bar({groove.left(), groove.top(), qMax(4, int(kSilenceWidth * text.silence)), groove.height()},
             tint);
}

} // namespace ui
