// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/domain/ids.h"
#include "core/domain/vocabulary.h"

#include <QList>
#include <QString>

#include <optional>

namespace core {

/// How a prospect ended. Any later answer reopens `lost` and `moved_on`; `no_contact` only the rep lifts.
struct Closing {
    DoneAs as = DoneAs::MovedOn;
    Instant at;
    QString reason;
    bool operator==(const Closing &) const = default;
};

/// One sales conversation with one consumer or one organisation.
struct Prospect {
    ProspectId id{0};
    QString name;
    QString organisation;
    Segment segment = Segment::Company;
    Situation situation = Situation::NeverEngaged;
    bool situationByAnswer = false; ///< an answer made it after_conversation; nobody said so
    std::optional<Closing> closing;
    bool nurture = false; ///< on the nurture list (source 004)
    bool operator==(const Prospect &) const = default;
};

/// An e-mail address of a contact. Dead: a permanent bounce, or "this mailbox is no longer used".
struct ContactAddress {
    QString address; ///< lower case, without a display name
    bool dead = false;
    QString deadReason; ///< also of one that lives again since the rep judged that mail otherwise
    bool operator==(const ContactAddress &) const = default;
};

/// A person in a prospect.
struct Contact {
    ContactId id{0};
    ProspectId prospect{0};
    QString name;
    ContactRole role = ContactRole::Unknown;
    bool primary = false;  ///< the one the rep deals with; exactly one per prospect
    bool confirmed = true; ///< false: seen in a thread, the rep has not said who this is
    QByteArray timezone;   ///< IANA id; empty: the rep's
    QString bestTimes;     ///< as written: "Tue 14:00-16:00; Mon-Fri 8:00-8:30"; see besttimes.h
    QString language;      ///< of drafts, "en"; empty: the rep's
    QList<ContactAddress> addresses;
    QList<QString> phones; ///< as written
    bool operator==(const Contact &) const = default;
};

} // namespace core
