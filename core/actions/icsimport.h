// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/desk.h"
#include "core/transfer/importreport.h"

namespace core {

/// Takes a calendar file into the store (decisions 24): a request, or a file that names no method, makes
/// appointments with the prospects who are invited; a cancellation cancels them; a reply is an answer. Events
/// of whole days, and people we do not know, are left out. Reading it again adds nothing. Each event is one
/// action that can be taken back. Errors as readIcsFile, and the store's.
[[nodiscard]] Result<ImportReport> importIcs(Desk &desk, const QString &path);

} // namespace core
