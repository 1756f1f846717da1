// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QString>
#include <QStringList>

namespace ui {

struct Wrapping {
    QFont font;
    int width = 0;
    int mostLines = 0; ///< the last one ends in "…" if there is more; 0: no limit
};
/// The lines of a text as they fit. Empty lines are kept only where there is no limit.
[[nodiscard]] QStringList wrapped(const QString &text, const Wrapping &wrapping);

} // namespace ui
