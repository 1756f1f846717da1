// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/store/standingstore.h"

#include <QList>

#include <functional>

namespace ui {

/// The groups of the list, in its order. A prospect is in exactly one: DueToday holds those that wait and
/// whose next step opens before the day is over; who is silent is due already.
enum class Group { YourTurn, Silent, DueToday, Waiting, Scheduled, OnHold, Unreachable, New, Done };

[[nodiscard]] QString groupName(Group group);
[[nodiscard]] Group groupOf(const core::ListRow &row, core::Instant endOfToday);

/// A stretch of the list that has one heading.
struct Section {
    Group group = Group::YourTurn;
    qsizetype first = 0; ///< index into the ids
    qsizetype count = 0;
    bool operator==(const Section &) const = default;
};

using RowsFor = std::function<core::Result<QList<core::ListRow>>(const QList<core::ProspectId> &)>;

/// Finds where the groups of an ordered list begin without reading all its rows: a search with many probes
/// at a time, a handful of queries for 100,000 ids.
[[nodiscard]] core::Result<QList<Section>> sectionsOf(const QList<core::ProspectId> &ids,
                                                      const RowsFor &rowsFor, core::Instant endOfToday);

} // namespace ui
