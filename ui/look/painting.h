// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QRectF>
#include <QString>

class QPainter;

namespace ui {

inline constexpr int kControlRadius = 6;
inline constexpr int kCardRadius = 8;

struct Outline {
    QColor fill;
    QColor line{}; ///< invalid: none
    qreal radius = kControlRadius;
    qreal width = 1;
};

/// A rounded rectangle whose line lies inside of `rect`, sharp on whole pixels.
void drawRounded(QPainter &painter, const QRectF &rect, const Outline &outline);

/// The same text on one line.
[[nodiscard]] QString oneLine(const QString &text);

} // namespace ui
