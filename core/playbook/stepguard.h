// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/opening.h"
#include "core/domain/record.h"
#include "core/playbook/movereason.h"
#include "core/playbook/playbook.h"

#include <functional>
#include <optional>

namespace core {

/// What guards are held against. Borrows; must outlive the call.
struct GuardBasis {
    const Record &record;
    const Standing &standing;
    const BusinessCalendar &calendar;
    QTimeZone zone;
    std::function<bool(const Touch &touch)> isPushy;
    Instant now;
};

/// What a guard says: which condition fails first, or that all hold and when the step opens.
struct GuardView {
    bool holds = false;
    std::optional<Opening> opening; ///< nothing: time does not matter
    MoveReason reason;              ///< code and the values that it names
};

/// Whether a step beside the runs may be offered (playbooks.md, 2 and 5). Its guard must be set.
[[nodiscard]] GuardView guardOf(const Step &step, const GuardBasis &basis);

/// Confirmed contacts other than the primary who have had nothing from us (decisions 13), first come first.
[[nodiscard]] QList<const Contact *> untouchedStakeholders(const Record &record);

} // namespace core
