// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "core/store/database.h"

#include <QSet>
#include <QString>

namespace core {

/// Prospects in which every word of `text` occurs: in their names, organisations and addresses or in anything
/// ever exchanged. The last word may be the start of one; one of less than three letters is looked for in
/// names alone. `text` has at least one word.
[[nodiscard]] Result<QSet<ProspectId>> prospectsWith(const Database &database, const QString &text);

} // namespace core
