// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QStringList>

namespace core {

/// One step of the history of a team's store. Never edited after a release.
struct TeamSchemaStep {
    int version;
    QStringList statements;
};

/// The whole history, oldest first.
[[nodiscard]] const QList<TeamSchemaStep> &teamSchema();

} // namespace core
