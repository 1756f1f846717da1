// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/store/database.h"
#include "core/store/prospectset.h"

#include <QString>

namespace core {

/// Where words are looked for: names, organisations and addresses are found in a few milliseconds, a common
/// word in everything that was ever exchanged takes a few hundred.
enum class SearchIn { Names, Everything };

/// Prospects in which every word of `text` occurs: in their names, organisations and addresses or in anything
/// ever exchanged. The last word may be the start of one; one of less than three letters is looked for in
/// what was exchanged as a whole word alone. `text` has at least one word. Canceled as soon as `watched` is.
[[nodiscard]] Result<ProspectSet> prospectsWith(const Database &database, const QString &text, SearchIn in,
                                                const Progress &watched);

} // namespace core
