// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/migrations/steps.h"

#include <QStringList>

using namespace Qt::StringLiterals;

// Under which rules the rows of the list were made: with others in force, all of them are made anew.
namespace core::migration {

Result<void> addRulesOfStandings(const Database &database)
{
    return executeAll(database,
                      {{u"ALTER TABLE standings_clock ADD COLUMN rules TEXT NOT NULL DEFAULT ''"_s}});
}

} // namespace core::migration
