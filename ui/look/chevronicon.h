// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIconEngine>

namespace ui {

/// "There is more": what stands at the end of a menu bar that is too short. Drawn when it is shown; the
/// style's own icon loads every image plugin before the window is there.
class ChevronIcon final : public QIconEngine
{
public:
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QIconEngine *clone() const override { return new ChevronIcon; }
};

} // namespace ui
