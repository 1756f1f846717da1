// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/domain/prospect.h"
#include "core/store/database.h"

namespace core {

/// Contacts with their addresses and numbers, the primary first, then by id.
[[nodiscard]] Result<QList<Contact>> contactsOf(const Database &database, ProspectId prospect);
[[nodiscard]] Result<QList<Contact>> contactsAt(const Database &database, const QString &address);

} // namespace core
