// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/vocabulary.h"

#include <QColor>
#include <QPalette>

namespace ui {

enum class Scheme { Light, Dark };

/// The colours of the window by what they say. Every text colour has a contrast of at least 4.5:1 on
/// every surface that it is used on (tst_colors).
struct Colors {
    QColor window;
    QColor surface;
    QColor line;
    QColor text;
    QColor quietText;
    QColor accent;
    QColor accentSurface; ///< of what is selected
    QColor onAccent;      ///< text on accent
    QColor ourSurface;    ///< of what the rep wrote
    QColor silent;
    QColor missed;
    QColor missedSurface;
    QColor yourTurn;
    QColor fine; ///< scheduled, nothing to mend
    QColor onHold;
    QColor hit; ///< behind words that a search found
};

[[nodiscard]] const Colors &colorsOf(Scheme scheme);
[[nodiscard]] Scheme schemeOf(const QPalette &palette);
/// The colours that belong to a widget's palette: what delegates and painted widgets use.
[[nodiscard]] inline const Colors &colorsFor(const QPalette &palette)
{
    return colorsOf(schemeOf(palette));
}
[[nodiscard]] QPalette paletteOf(Scheme scheme);
/// Of the bar that stands beside a prospect, and of the words that name its state.
[[nodiscard]] QColor stateColor(core::State state, const Colors &colors);

} // namespace ui
