// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/record.h"
#include "core/domain/standing.h"

#include <QList>
#include <QString>

namespace core {

/// What a rep should know of a prospect before any silence (source 002).
enum class Todo {
    Role,     ///< whether the primary decides
    BestTime, ///< when they are almost always at their desk
    NextStep, ///< a follow-up appointment; a no is as welcome as a yes
};
[[nodiscard]] QString toId(Todo todo); ///< "role", "best_time", "next_step"

/// What is not known yet; nothing of prospects that are done.
[[nodiscard]] QList<Todo> todosOf(const Record &record, const Standing &standing);

} // namespace core
