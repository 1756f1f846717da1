// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/migrations/steps.h"

#include <QStringList>

using namespace Qt::StringLiterals;

// To whom a mail of ours went who is nobody's contact, so that their answer is given to nobody else.
namespace core::migration {

Result<void> addOtherRecipients(const Database &database)
{
    return executeAll(database, {{
                                  uR"sql(
CREATE TABLE other_recipients (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    message_id TEXT NOT NULL,
    address TEXT NOT NULL,
    UNIQUE (message_id, address)
) STRICT
                                  )sql"_s,
                                }});
}

} // namespace core::migration
