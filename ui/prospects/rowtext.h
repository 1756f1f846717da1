// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/standingstore.h"
#include "ui/prospects/grouping.h"
#include "words/sentences.h"

#include <QString>

namespace ui {

/// What a line of the list says, made of its values: short enough for two lines of 290 pixels.
struct RowText {
    QString name;
    QString below;          ///< organisation and what is next
    QString aside;          ///< how long, or when
    QString spoken;         ///< all of it as one sentence, for who cannot see the list
    double silence = -1;    ///< 0 to 1 of the silence bar, negative: no bar
    bool asideTells = true; ///< the text aside takes the colour of the state
    bool operator==(const RowText &) const = default;
};
[[nodiscard]] RowText rowText(const core::ListRow &row, const words::Telling &telling);

/// "9 days", "3 hours", "12 minutes": whole days count by the calendar of the teller's zone.
[[nodiscard]] QString spanText(core::Instant from, core::Instant to, const QTimeZone &zone);
[[nodiscard]] QString daysText(int days);

/// The first instant of tomorrow.
[[nodiscard]] core::Instant endOfDay(const words::Telling &telling);

} // namespace ui
