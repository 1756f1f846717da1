// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/domain/searchquery.h"
#include "core/store/database.h"
#include "core/store/idset.h"

namespace core {

/// Prospects in whose names, organisations and addresses, or in anything ever exchanged with whom, every term
/// of the query occurs, each wherever it may be; or, where the query asks for one touch, who have a touch as
/// matchingTouches() finds them (none by their names). The query's states are not looked at; it has terms, or
/// asks for one touch. Canceled as soon as `watched` is.
[[nodiscard]] Result<ProspectSet> prospectsWith(const Database &database, const SearchQuery &query,
                                                const Progress &watched);

} // namespace core
