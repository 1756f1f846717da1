// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/todo.h"

#include "core/domain/besttimes.h"

using namespace Qt::StringLiterals;

namespace core {

QString toId(Todo todo)
{
    switch (todo) {
        case Todo::Role:
            return u"role"_s;
        case Todo::BestTime:
            return u"best_time"_s;
        case Todo::NextStep:
            return u"next_step"_s;
    }
    return {};
}

QList<Todo> todosOf(const Record &record, const Standing &standing)
{
    QList<Todo> todos;
    const Contact *primary = record.primary();
    if (standing.state == State::Done || standing.state == State::New || !primary)
        return todos;
    if (primary->role == ContactRole::Unknown)
        todos.append(Todo::Role);
    if (parseBestTimes(primary->bestTimes).value_or(QList<BestTime>()).isEmpty())
        todos.append(Todo::BestTime);
    if (standing.flags.testFlag(StandingFlag::NoNextStep))
        todos.append(Todo::NextStep);
    return todos;
}

} // namespace core
