// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/store/database.h"

#include <QList>
#include <QString>

namespace core {

/// One step of the schema's history. Never edited after a release; names every table and column literally.
struct Migration {
    int version;
    QString name;
    Result<void> (*apply)(const Database &database);
};

/// The whole history, oldest first. A fresh store runs all of it.
[[nodiscard]] const QList<Migration> &migrations();

/// Brings the store up to the last of `steps`: a backup first unless the store is new, then one transaction
/// per step. SchemaTooNew: written by a newer program, untouched. MigrationFailed: it is as it was before
/// the step that failed.
[[nodiscard]] Result<MigrationReport> migrate(const Database &database, const QList<Migration> &steps);

} // namespace core
