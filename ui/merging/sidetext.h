// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/merging.h"
#include "words/sentences.h"

#include <QList>
#include <QString>

namespace ui {

/// One thing that may be known of both sides of a pair.
struct SideRow {
    enum class Likeness { Same, Different, OneSided, NotCompared };
    QString label;
    QString first; ///< one value a line; empty where nothing is known
    QString second;
    Likeness likeness = Likeness::NotCompared;
    bool operator==(const SideRow &) const = default;
};

/// What both sides are, in the order in which one would compare them.
[[nodiscard]] QList<SideRow> sideRows(const core::MergeSides &sides, const words::Telling &telling);

/// What a merge would do that one may not expect; empty if nothing.
[[nodiscard]] QString mergeWarning(const core::MergeSides &sides);

} // namespace ui
