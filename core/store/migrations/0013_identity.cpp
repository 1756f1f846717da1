// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/migrations/steps.h"

#include <QStringList>

using namespace Qt::StringLiterals;

// By what a team's review knows whose export it reads, whatever name the rep goes by. No action of the rep's
// changes it, so that undo has nothing to do with it.
namespace core::migration {

Result<void> addIdentity(const Database &database)
{
    const QStringList statements{
      uR"sql(
CREATE TABLE store_identity (
    id TEXT NOT NULL CHECK (length(id) = 32)
) STRICT
      )sql"_s,
      uR"sql(
INSERT INTO store_identity (id)
VALUES (lower(hex(randomblob(16))))
      )sql"_s,
    };
    return executeAll(database, {statements});
}

} // namespace core::migration
