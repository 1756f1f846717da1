// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/foldedwords.h"

#include <QColor>
#include <QFont>
#include <QList>
#include <QStringList>

class QPainter;
class QRect;

namespace ui {

/// Of marks in lines that are joined by one character each, those of each line, counted from its start.
[[nodiscard]] QList<QList<core::WordSpan>> marksByLine(const QStringList &lines,
                                                       const QList<core::WordSpan> &marks);

struct MarkedLine {
    QString text;
    QList<core::WordSpan> marks;
    QFont font;
    QColor color;
    QColor markColor; ///< behind the marks
};
/// Draws one line that fits; it runs its own way.
void drawMarkedLine(QPainter &painter, const QRect &place, const MarkedLine &line);

} // namespace ui
