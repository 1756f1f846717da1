// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/playbook/draft.h"
#include "core/playbook/template.h"

namespace core {

/// What the record shows, as slots: empty where it shows nothing. Days and hours are the contact's.
[[nodiscard]] Slots slotsOf(const DraftRequest &request, const QString &language);

/// How a message would address them: "Ana" of "Dr. Ana Lopez" or "Lopez, Ana"; empty for role mailboxes and
/// names that are none.
[[nodiscard]] QString firstNameOf(const Contact &contact, const Prospect &prospect);

} // namespace core
