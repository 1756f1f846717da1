// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timelinedelegate.h"

#include "ui/look/colors.h"
#include "ui/look/fonts.h"
#include "ui/look/painting.h"
#include "ui/timeline/markedline.h"
#include "ui/timeline/saidwords.h"
#include "ui/timeline/timelinemodel.h"
#include "ui/timeline/wrappedtext.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using Kind = TimelineEntry::Kind;

constexpr int kLinesFolded = 3;
constexpr int kPadding = 9;
constexpr int kBetween = 5;
constexpr int kWidestCard = 620;

/// Days to pixels: every doubling adds the same, so that a year fits beside a weekend.
int gapHeight(int days)
{
    return std::min(140, int(14 + 16 * std::log2(1.0 + days)));
}

bool isCard(Kind kind)
{
    return kind == Kind::Theirs || kind == Kind::Ours || kind == Kind::Aside || kind == Kind::Missed;
}

/// Where things stand in one row, measured from left to right; painting mirrors it where needed.
class RowLayout final
{
public:
    struct Shown {
        bool expanded = false;
        QList<core::SearchTerm> marked;
    };
    RowLayout(const QStyleOptionViewItem &option, const TimelineEntry &entry, const Shown &shown)
      : m_entry(entry), m_base(option.font), m_small(fontOf(option.font, TextSize::Small)),
        m_strong(fontOf(option.font, TextSize::Base, TextWeight::Strong))
    {
        const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
        m_width = view ? view->viewport()->width() : option.rect.width();
        m_timeWidth = QFontMetrics(m_small).horizontalAdvance(QStringLiteral("30 Nov 26")) + 12;
        const int room = m_width - textLeft() - 20;
        m_indent = std::clamp(room / 8, 16, 70);
        m_cardWidth = std::min(room - m_indent, kWidestCard);
        if (isCard(entry.kind) && !entry.text.isEmpty())
            layOutText(shown);
    }

    [[nodiscard]] int railX() const { return 12 + m_timeWidth + 12; }
    [[nodiscard]] int textLeft() const { return railX() + 12; }
    [[nodiscard]] int cardLeft() const { return textLeft() + (m_entry.kind == Kind::Ours ? m_indent : 0); }
    [[nodiscard]] int timeWidth() const { return m_timeWidth; }
    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] const QFont &base() const { return m_base; }
    [[nodiscard]] const QFont &small() const { return m_small; }
    [[nodiscard]] const QFont &strong() const { return m_strong; }
    [[nodiscard]] const QStringList &lines() const { return m_lines; }
    /// The words to mark in the lines, which are joined by one character each.
    [[nodiscard]] const QList<core::WordSpan> &marks() const { return m_marks; }

    [[nodiscard]] QRect card(const QRect &row) const
    {
        return {row.left() + cardLeft(), row.top() + kBetween, m_cardWidth, row.height() - 2 * kBetween};
    }
    [[nodiscard]] int captionHeight() const
    {
        if (m_entry.caption.isEmpty())
            return 0;
        return QFontMetrics(m_entry.kind == Kind::Missed ? m_strong : m_small).height() +
               (m_lines.isEmpty() ? 0 : 3);
    }
    [[nodiscard]] int height() const
    {
        const int line = QFontMetrics(m_base).height();
        if (m_entry.kind == Kind::Gap)
            return std::max(gapHeight(m_entry.gapDays), line + 16);
        if (!isCard(m_entry.kind))
            return line + 8;
        const int twoTimes = 2 * QFontMetrics(m_small).height();
        return std::max(captionHeight() + int(m_lines.size()) * line + 2 * kPadding - 2, twoTimes) +
               2 * kBetween;
    }

    /// Of the lines, inside the card.
    [[nodiscard]] QRect words(const QRect &row) const
    {
        QRect inner = card(row).adjusted(kPadding + 1, kPadding - 1 + captionHeight(), -kPadding - 1, 0);
        inner.setHeight(int(m_lines.size()) * QFontMetrics(m_base).height());
        return inner;
    }

private:
    void layOutText(const Shown &shown)
    {
        const Wrapping wrapping{.font = m_base,
                                .width = m_cardWidth - 2 * kPadding - 2,
                                .mostLines = shown.expanded ? 0 : kLinesFolded};
        m_lines = wrapped(m_entry.text, wrapping);
        if (shown.marked.isEmpty())
            return;
        m_marks = core::hitsIn(m_lines.join(QLatin1Char('\n')), shown.marked);
        if (!shown.expanded && m_marks.isEmpty()) {
            m_lines = wrapped(fromFirstHit(m_entry.text, shown.marked), wrapping);
            m_marks = core::hitsIn(m_lines.join(QLatin1Char('\n')), shown.marked);
        }
    }

    const TimelineEntry &m_entry;
    QFont m_base;
    QFont m_small;
    QFont m_strong;
    int m_width = 0;
    int m_timeWidth = 0;
    int m_indent = 0;
    int m_cardWidth = 0;
    QStringList m_lines;
    QList<core::WordSpan> m_marks;
};

RowLayout layoutOf(const QStyleOptionViewItem &option, const QModelIndex &index, const TimelineEntry &entry,
                   bool expanded)
{
    return {
      option, entry, {expanded, index.data(TimelineModel::MarkedRole).value<QList<core::SearchTerm>>()}};
}

QColor cardColor(Kind kind, const Colors &colors)
{
    switch (kind) {
        case Kind::Ours:
            return colors.ourSurface;
        case Kind::Missed:
            return colors.missedSurface;
        case Kind::Aside:
            return colors.window;
        default:
            return colors.surface;
    }
}

class EntryPainter final
{
public:
    EntryPainter(QPainter &painter, const QStyleOptionViewItem &option, const TimelineEntry &entry,
                 const RowLayout &layout)
      : m_painter(painter), m_option(option), m_entry(entry), m_layout(layout),
        m_colors(colorsFor(option.palette)),
        m_bounds(option.rect.left(), option.rect.top(), layout.width(), option.rect.height())
    {}

    void paint()
    {
        paintRail();
        if (isCard(m_entry.kind))
            paintCard();
        else if (m_entry.kind == Kind::Gap)
            paintGap();
        else
            paintAhead();
    }

private:
    [[nodiscard]] QRect placed(const QRect &rect) const
    {
        return QStyle::visualRect(m_option.direction, m_bounds, rect);
    }
    void text(const QRect &rect, Qt::Alignment alignment, const QFont &font, const QColor &color,
              const QString &words)
    {
        m_painter.setFont(font);
        m_painter.setPen(color);
        m_painter.drawText(placed(rect),
                           int(QStyle::visualAlignment(m_option.direction, alignment)) | Qt::TextSingleLine,
                           QFontMetrics(font).elidedText(words, Qt::ElideRight, rect.width()));
    }
    void paintRail();
    void paintTimes(int top, const QColor &dayColor, const QFont &dayFont);
    void paintDot(int y, const QColor &color, bool filled);
    void paintCard();
    void paintGap();
    void paintAhead();

    QPainter &m_painter;
    const QStyleOptionViewItem &m_option;
    const TimelineEntry &m_entry;
    const RowLayout &m_layout;
    const Colors &m_colors;
    QRect m_bounds;
};

void EntryPainter::paintRail()
{
    const QRect rail(m_bounds.left() + m_layout.railX(), m_bounds.top(), 2, m_bounds.height());
    m_painter.fillRect(placed(rail), m_colors.line);
}

void EntryPainter::paintTimes(int top, const QColor &dayColor, const QFont &dayFont)
{
    const int line = QFontMetrics(m_layout.small()).height();
    const QRect day(m_bounds.left() + 12, top, m_layout.timeWidth(), line);
    text(day, Qt::AlignRight | Qt::AlignVCenter, dayFont, dayColor, m_entry.day);
    if (isCard(m_entry.kind))
        text(day.translated(0, line), Qt::AlignRight | Qt::AlignVCenter, m_layout.small(), m_colors.quietText,
             m_entry.hour);
}

void EntryPainter::paintDot(int y, const QColor &color, bool filled)
{
    const QRect dot = placed({m_bounds.left() + m_layout.railX() - 4, y - 5, 10, 10});
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setBrush(filled ? color : m_colors.window);
    m_painter.setPen(filled ? QPen(m_colors.window, 1) : QPen(color, 1.5, Qt::SolidLine));
    m_painter.drawEllipse(filled ? dot : dot.adjusted(1, 1, -1, -1));
    m_painter.restore();
}

void EntryPainter::paintCard()
{
    const bool missed = m_entry.kind == Kind::Missed;
    const QRect card = m_layout.card(m_bounds);
    const QColor fill = cardColor(m_entry.kind, m_colors);
    const bool focused =
      m_option.state.testFlag(QStyle::State_Selected) && m_option.state.testFlag(QStyle::State_HasFocus);
    QColor line = missed ? m_colors.missed : m_colors.line;
    if (focused)
        line = m_colors.accent;
    drawRounded(m_painter, placed(card), {.fill = fill, .line = line, .radius = kCardRadius});

    const int smallLine = QFontMetrics(m_layout.small()).height();
    paintTimes(card.top() + kPadding - 2, m_colors.quietText, m_layout.small());
    paintDot(card.top() + kPadding - 2 + smallLine / 2 + 1, missed ? m_colors.missed : m_colors.accent,
             m_entry.kind != Kind::Aside);

    QRect inner = card.adjusted(kPadding + 1, kPadding - 1, -kPadding - 1, 0);
    const QFont &captionFont = missed ? m_layout.strong() : m_layout.small();
    inner.setHeight(QFontMetrics(captionFont).height());
    text(inner, Qt::AlignLeft | Qt::AlignVCenter, captionFont, missed ? m_colors.missed : m_colors.quietText,
         m_entry.caption);
    inner.translate(0, m_layout.captionHeight());
    inner.setHeight(QFontMetrics(m_layout.base()).height());
    const auto marks = marksByLine(m_layout.lines(), m_layout.marks());
    for (qsizetype i = 0; i < marks.size(); ++i) {
        const QString &words = m_layout.lines().at(i);
        if (marks.at(i).isEmpty())
            text(inner, Qt::AlignLeft | Qt::AlignVCenter, m_layout.base(), m_colors.text, words);
        else
            drawMarkedLine(m_painter, placed(inner),
                           {words, marks.at(i), m_layout.base(), m_colors.text, m_colors.hit});
        inner.translate(0, inner.height());
    }
}

void EntryPainter::paintGap()
{
    const QColor color = m_entry.unanswered ? m_colors.silent : m_colors.quietText;
    const int x = m_bounds.left() + m_layout.textLeft() + 8;
    const QRect dots = placed({x, m_bounds.top() + 4, 2, m_bounds.height() - 8});
    QPen pen(m_entry.unanswered ? color : m_colors.line, 2);
    pen.setDashPattern({1, 1.5});
    m_painter.setPen(pen);
    m_painter.drawLine(dots.center().x(), dots.top(), dots.center().x(), dots.bottom());
    const QRect words(x + 16, m_bounds.top(), m_layout.width() - x - 30, m_bounds.height());
    text(words, Qt::AlignLeft | Qt::AlignVCenter, m_layout.small(), color, m_entry.text);
}

void EntryPainter::paintAhead()
{
    const bool now = m_entry.kind == Kind::Now;
    const bool agreed = m_entry.kind == Kind::Ahead;
    const QColor color = now ? m_colors.accent : agreed ? m_colors.fine : m_colors.quietText;
    const int smallLine = QFontMetrics(m_layout.small()).height();
    const int top = m_bounds.top() + (m_bounds.height() - smallLine) / 2;
    paintTimes(top, color,
               now ? fontOf(m_layout.base(), TextSize::Small, TextWeight::Strong) : m_layout.small());
    paintDot(m_bounds.center().y() + 1, color, agreed);
    const int left = m_bounds.left() + m_layout.textLeft();
    const QRect words(left, m_bounds.top(), m_layout.width() - left - 20, m_bounds.height());
    const QString when = agreed && !m_entry.hour.isEmpty() ? m_entry.hour + QStringLiteral("  ") : QString();
    text(words, Qt::AlignLeft | Qt::AlignVCenter, now ? m_layout.strong() : m_layout.base(), color,
         when + m_entry.text);
}

} // namespace

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto entry = index.data(TimelineModel::EntryRole).value<TimelineEntry>();
    const RowLayout layout = layoutOf(option, index, entry, index.data(TimelineModel::ExpandedRole).toBool());
    return {0, layout.height()};
}

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const auto entry = index.data(TimelineModel::EntryRole).value<TimelineEntry>();
    const RowLayout layout = layoutOf(option, index, entry, index.data(TimelineModel::ExpandedRole).toBool());
    painter->save();
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // each text runs its own way
    EntryPainter(*painter, option, entry, layout).paint();
    painter->restore();
}

QWidget *TimelineDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                        const QModelIndex &) const
{
    return new SaidWords(parent);
}

void TimelineDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                            const QModelIndex &index) const
{
    const auto entry = index.data(TimelineModel::EntryRole).value<TimelineEntry>();
    const RowLayout layout = layoutOf(option, index, entry, true);
    const QRect bounds(option.rect.left(), option.rect.top(), layout.width(), option.rect.height());
    editor->setGeometry(QStyle::visualRect(option.direction, bounds, layout.words(bounds)));
    QPalette palette = editor->palette();
    const Colors &colors = colorsFor(option.palette);
    palette.setColor(QPalette::Base, cardColor(entry.kind, colors));
    palette.setColor(QPalette::Text, colors.text);
    editor->setPalette(palette);
    editor->setFont(layout.base());
    auto *words = static_cast<SaidWords *>(editor);
    words->setLines(layout.lines());
    words->setMarks(layout.marks(), colors.hit);
}

} // namespace ui
