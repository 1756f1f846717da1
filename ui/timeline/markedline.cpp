// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/markedline.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace ui {

QList<QList<core::WordSpan>> marksByLine(const QStringList &lines, const QList<core::WordSpan> &marks)
{
    QList<QList<core::WordSpan>> byLine;
    qsizetype begin = 0;
    for (const QString &line : lines) {
        QList<core::WordSpan> ofLine;
        for (const core::WordSpan &mark : marks) {
            const qsizetype start = std::max(mark.start - begin, qsizetype(0));
            const qsizetype end = std::min(mark.start + mark.length - begin, line.size());
            if (start < end)
                ofLine.append({start, end - start});
        }
        byLine.append(ofLine);
        begin += line.size() + 1;
    }
    return byLine;
}

void drawMarkedLine(QPainter &painter, const QRect &place, const MarkedLine &line)
{
    QTextLayout layout(line.text, line.font);
    QTextOption option;
    option.setTextDirection(Qt::LayoutDirectionAuto);
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const core::WordSpan &mark : line.marks) {
        QTextCharFormat format;
        format.setBackground(line.markColor);
        formats.append({int(mark.start), int(mark.length), format});
    }
    layout.setFormats(formats);
    layout.beginLayout();
    layout.createLine().setLineWidth(place.width());
    layout.endLayout();
    painter.setPen(line.color);
    layout.draw(&painter, place.topLeft());
}

} // namespace ui
