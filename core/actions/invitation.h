// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/desk.h"

#include <optional>

namespace core {

struct InvitationRequest {
    ProspectId prospect{0};
    Instant at;
    int minutes = 30;
    QString topic{};    ///< empty: that of the newest appointment
    QString platform{}; ///< empty: none is named
};

/// Writes an invitation to a call as an .ics file among the drafts, for the rep's calendar to open and send;
/// returns its path. The store stays as it is: the call is agreed once they accept. NoContactAsked;
/// RuleForbids for a time that has passed; CannotWrite.
[[nodiscard]] Result<QString> writeInvitation(Desk &desk, const InvitationRequest &request);

} // namespace core
