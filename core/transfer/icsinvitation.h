// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QString>

namespace core {

/// A call that is proposed: what a calendar program needs to put it on both calendars.
struct Invitation {
    QString uid;
    Instant stamp; ///< when it was written
    Instant start;
    int minutes = 30;
    QString summary;
    QString location{};  ///< may be empty
    QString organizer{}; ///< our address; may be empty
    QString attendee{};  ///< theirs; may be empty
};

/// A calendar file (RFC 5545, METHOD:REQUEST) in UTF-8, with CRLF lines folded as the standard wants them.
/// What stands in the values cannot end a line.
[[nodiscard]] QByteArray invitationFile(const Invitation &invitation);

} // namespace core
