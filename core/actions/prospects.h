// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/desk.h"
#include "core/domain/appointment.h"
#include "core/domain/prospect.h"

#include <QDate>

namespace core {

struct NewProspect {
    QString name;
    QString organisation;
    QStringList emails;
    QStringList phones;
    std::optional<Segment> segment;     ///< nothing: consumer at a free mail provider, else company
    std::optional<Situation> situation; ///< nothing: never_engaged
    QByteArray timezone;                ///< IANA id; empty: the rep's
    QString language;                   ///< of drafts, "de"; empty: the rep's
};
/// One of whose addresses was left out is a prospect again, since the rep says so. So with changeContact.
[[nodiscard]] Result<ProspectId> addProspect(Desk &desk, const NewProspect &prospect);

struct ContactChange {
    ProspectId prospect{0};
    QString name; ///< of the contact; empty: the primary
    QStringList emails;
    QStringList phones;
    std::optional<ContactRole> role;
    QString language; ///< of drafts, "de"; empty: as it was
    bool confirm = false;
};
[[nodiscard]] Result<ContactId> changeContact(Desk &desk, const ContactChange &change);

[[nodiscard]] Result<State> holdUntil(Desk &desk, ProspectId prospect, QDate until, const QString &reason);
[[nodiscard]] Result<State> closeAs(Desk &desk, ProspectId prospect, DoneAs as, const QString &reason);
/// Lifts done, no_contact or a hold. A reason is needed.
[[nodiscard]] Result<State> reopen(Desk &desk, ProspectId prospect, const QString &reason);
enum class Nurture { On, Off };
[[nodiscard]] Result<void> setNurture(Desk &desk, ProspectId prospect, Nurture nurture);
[[nodiscard]] Result<void> startRun(Desk &desk, ProspectId prospect, const QString &playbook);

struct NewFact {
    ProspectId prospect{0};
    FactKind kind = FactKind::Problem;
    QString text;
    std::optional<TouchId> source;
};
[[nodiscard]] Result<FactId> addFact(Desk &desk, const NewFact &fact);

/// Adds an appointment, or changes the one with `id`, or the one at the same time.
struct AppointmentChange {
    ProspectId prospect{0};
    std::optional<AppointmentId> id;
    std::optional<Instant> at;
    std::optional<int> minutes;
    std::optional<QString> platform;
    std::optional<QString> topic;
    std::optional<AppointmentStatus> status;
    std::optional<CancelledBy> cancelledBy;
    std::optional<int> waitedMinutes;
    std::optional<CalendarEntry> calendar{};
    bool addsAnother = false; ///< whatever stands at that time already
    bool quiet = false;       ///< its outcome leaves nothing on the timeline
};
[[nodiscard]] Result<AppointmentId> setAppointment(Desk &desk, const AppointmentChange &change);

} // namespace core
