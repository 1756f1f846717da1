// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/record.h"
#include "core/domain/standing.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace core {

/// Something that a message says about what passed between us and them.
struct Claim {
    enum class Kind {
        Tries,        ///< we called, wrote, left messages
        Wait,         ///< we waited for them at an agreed time
        Appointment,  ///< a time was agreed, or they asked for one
        Conversation, ///< we spoke or met
        TheirWords,   ///< they said or wrote something
    };
    Kind kind = Kind::Tries;
    QList<Channel> channels;         ///< of tries, any of them; empty: whatever channel
    int atLeast = 1;                 ///< tries
    std::optional<int> minutes;      ///< of the wait
    std::optional<QDate> from;       ///< first local day it can have been on
    std::optional<QDate> to;         ///< last local day
    std::optional<QDate> startsUpTo; ///< "the last few weeks": one of them lies on this day or before
    bool operator==(const Claim &) const = default;
};

/// What claims are held against. Borrows; must outlive the call.
struct ClaimBasis {
    const Record &record;
    const Standing *standing = nullptr; ///< counts the tries of this silence where it is known
    QTimeZone zone;
    Instant now;
};

/// Whether the record shows it. In doubt for the writer: more tries than told, or a wait told a little
/// rounder than it was, are true.
[[nodiscard]] bool isShown(const Claim &claim, const ClaimBasis &basis);

/// Whether a fact, or anything they wrote, holds what a message says back to them. Pronouns and small
/// words do not count, and half of the others is enough.
[[nodiscard]] bool isSaidByThem(const QString &words, const Record &record);

} // namespace core
