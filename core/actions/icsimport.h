// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/desk.h"
#include "core/base/progress.h"
#include "core/transfer/importreport.h"

namespace core {

/// Takes a calendar file into the store (decisions 24): a request, or a file that names no method, makes
/// appointments with the prospects who are invited, and a later version of an event moves them; a
/// cancellation cancels them; a reply is an answer. Events of whole days, and people we do not know, are left
/// out; of a series what lies more than a month back or half a year ahead. Reading it again adds nothing. All
/// of it is one action, which is rolled back when `progress` is canceled. Errors as readIcsFile, and the
/// store's.
[[nodiscard]] Result<ImportReport> importIcs(Desk &desk, const QString &path, Progress &progress);

} // namespace core
