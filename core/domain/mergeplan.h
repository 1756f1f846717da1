// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/record.h"

#include <QHash>
#include <QList>

namespace core {

/// Two prospects become one: `Into` stays, `Merged` goes into it.
enum class MergeSide { Into, Merged };

/// Whose word stands. What a side does not know is taken from the other in any case.
struct MergeChoice {
    MergeSide name = MergeSide::Into; ///< and whose primary stays the one the rep deals with
    MergeSide organisation = MergeSide::Into;
    MergeSide segment = MergeSide::Into;
};

/// What is different afterwards; everything else of the merged prospect goes over as it is.
struct MergePlan {
    Prospect prospect; ///< with the id of the one that stays
    /// Of either side; with addresses and numbers of both where two were one person.
    QList<Contact> contacts;
    QHash<ContactId, ContactId> sameContacts; ///< of the merged one, that go, by those that stay
    QList<Touch> touches;                     ///< that stay, with what the rep said of their copies
    QHash<TouchId, TouchId> sameTouches;      ///< copies of either side, that go, by those that stay
    QList<Appointment> appointments;          ///< that stay, with the outcome of their copies
    QList<AppointmentId> sameAppointments;    ///< copies, that go
    QList<Run> runs;                          ///< that end
};

/// How `merged` goes into `into`.
/// - Two contacts are one person when they have an address or a name in common (personKey). An address that
/// is
///   dead on one side is dead.
/// - A mail that is on both timelines (one Message-ID, one direction), or a day that a list told of both,
///   stays once; a day that a list told gives way to what the other side has of it. What the rep judged stays
///   judged. An entry of a calendar that both have stays once, the settled one before the other.
/// - Asked not to be contacted on one side: no_contact for all of it. Won stays won. Another end stays unless
/// an
///   attempt or an answer passed on the other side after it; of two ends the later one.
/// - The situation is the further one. On the nurture list if one of them was.
/// - At most one run stays on: that of the side with the newest attempt, else the younger one; the other ends
///   as "merged". One that an answer on the other side came after ends as "answered", every one as "closed"
///   where the whole is closed.
[[nodiscard]] MergePlan mergePlan(const Record &into, const Record &merged, const MergeChoice &choice,
                                  Instant now);

/// Whose name is more likely to be kept: the one with more touches, else with more ways to reach them, else
/// the older one.
[[nodiscard]] MergeSide sideWithMoreHistory(const Record &into, const Record &merged);

} // namespace core
