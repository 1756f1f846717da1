// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/icsimport.h"

#include "core/actions/attempt.h"
#include "core/actions/prospects.h"
#include "core/store/prospectstore.h"
#include "core/store/settingsstore.h"
#include "core/store/touchstore.h"
#include "core/transfer/icsfile.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qint64 kYearHours = 366 * 24;

class IcsImport final
{
public:
    IcsImport(Desk &desk, const IcsFile &file, ImportReport &report)
      : m_desk(desk), m_file(file), m_report(report)
    {}

    Result<void> run()
    {
        auto owners = ProspectStore(m_desk.database).addressOwners();
        if (!owners)
            return failure(owners.error());
        m_owners = *std::move(owners);
        for (const IcsProblem &problem : m_file.problems) {
            ++m_report.read;
            ++m_report.failed;
            m_report.problems.append(
              {.place = problem.place, .trouble = ImportTrouble::BrokenEvent, .value = problem.what});
        }
        for (const IcsEvent &event : m_file.events) {
            ++m_report.read;
            if (auto taken = take(event); !taken)
                return taken;
        }
        return {};
    }

private:
    enum class Outcome { Added, Updated, Skipped };

    Result<void> take(const IcsEvent &event)
    {
        Outcome outcome = Outcome::Skipped;
        for (const ProspectId prospect : prospectsOf(event)) {
            const auto done = m_file.method == IcsFile::Method::Reply ? takeReply(event, prospect)
                                                                      : takeAppointment(event, prospect);
            if (!done)
                return failure(done.error());
            outcome = std::min(outcome, *done);
        }
        m_report.added += outcome == Outcome::Added ? 1 : 0;
        m_report.updated += outcome == Outcome::Updated ? 1 : 0;
        m_report.skipped += outcome == Outcome::Skipped ? 1 : 0;
        return {};
    }

    /// Whoever is invited or invites, and is known.
    [[nodiscard]] QList<ProspectId> prospectsOf(const IcsEvent &event) const
    {
        QList<ProspectId> prospects;
        if (!event.start || m_file.method == IcsFile::Method::Other)
            return prospects;
        QStringList addresses{event.organizer};
        for (const IcsAttendee &attendee : event.attendees)
            addresses.append(attendee.address);
        for (const QString &address : addresses) {
            const auto owner = m_owners.constFind(address);
            if (owner != m_owners.cend() && !prospects.contains(owner->prospect))
                prospects.append(owner->prospect);
        }
        return prospects;
    }

    Result<Outcome> takeAppointment(const IcsEvent &event, ProspectId prospect)
    {
        const auto record = ProspectStore(m_desk.database).record(prospect);
        if (!record)
            return failure(record.error());
        const Appointment *known = appointmentAt(*record, event.movedFrom.value_or(*event.start));
        if (!known)
            known = appointmentAt(*record, *event.start);
        const bool cancels = event.cancelled || m_file.method == IcsFile::Method::Cancel;
        const bool isSettled = known && known->status != AppointmentStatus::Scheduled;
        const bool saysNothingNew = known && !cancels && known->at == *event.start;
        if (isSettled || saysNothingNew || (!known && cancels))
            return Outcome::Skipped;
        AppointmentChange change{.prospect = prospect, .at = event.start};
        if (known)
            change.id = known->id;
        if (!cancels) {
            change.minutes = event.minutes;
            change.topic = event.summary;
            change.platform = event.location;
        } else {
            change.status = AppointmentStatus::Cancelled;
            const bool byThem = ownerIs(event.organizer, prospect) || event.organizer.isEmpty();
            change.cancelledBy = byThem ? CancelledBy::Them : CancelledBy::Us;
        }
        const auto set = setAppointment(m_desk, change);
        if (!set)
            return failure(set.error());
        return known ? Outcome::Updated : Outcome::Added;
    }

    /// Their answer to our invitation; the appointment follows it.
    Result<Outcome> takeReply(const IcsEvent &event, ProspectId prospect)
    {
        for (const IcsAttendee &attendee : event.attendees) {
            if (attendee.answer == IcsAttendee::Answer::None || !ownerIs(attendee.address, prospect))
                continue;
            const Instant at = std::min(event.stamp.value_or(m_desk.now()), m_desk.now());
            const QString key = u"ics:%1:%2:%3:%4"_s.arg(event.uid, attendee.address)
                                  .arg(event.start->utcMs)
                                  .arg(int(attendee.answer));
            const auto before = TouchStore(m_desk.database).byMessageId(key);
            if (!before)
                return failure(before.error());
            if (!before->isEmpty())
                return Outcome::Skipped;
            if (const auto logged = logReply(event, attendee, prospect, at, key); !logged)
                return failure(logged.error());
            return Outcome::Added;
        }
        return Outcome::Skipped;
    }

    Result<void> logReply(const IcsEvent &event, const IcsAttendee &attendee, ProspectId prospect, Instant at,
                          const QString &key)
    {
        auto action = ProspectAction::begin(m_desk, prospect, u"invitation_answer"_s);
        if (!action)
            return failure(action.error());
        Touch touch;
        touch.contact = m_owners.value(attendee.address).contact;
        touch.mark.at = at;
        touch.mark.channel = Channel::Meeting;
        touch.mark.direction = Direction::In;
        touch.mark.kind = TouchKind::Reply;
        touch.subject = event.summary;
        touch.text = attendee.answer == IcsAttendee::Answer::Accepted ? u"Invitation accepted"_s
                     : attendee.answer == IcsAttendee::Answer::Declined
                       ? u"Invitation declined"_s
                       : u"Invitation accepted, tentatively"_s;
        touch.kindReason = u"invitation"_s;
        touch.messageId = key;
        if (const auto recorded = recordTouch(*action, touch); !recorded)
            return failure(recorded.error());
        if (const auto finished = action->finish(); !finished)
            return failure(finished.error());
        return followReply(event, attendee.answer, prospect);
    }

    Result<void> followReply(const IcsEvent &event, IcsAttendee::Answer answer, ProspectId prospect)
    {
        const auto record = ProspectStore(m_desk.database).record(prospect);
        if (!record)
            return failure(record.error());
        const Appointment *known = appointmentAt(*record, *event.start);
        const bool declined = answer == IcsAttendee::Answer::Declined;
        if (known ? known->status != AppointmentStatus::Scheduled || !declined : declined)
            return {};
        AppointmentChange change{.prospect = prospect, .at = event.start};
        if (declined) {
            change.status = AppointmentStatus::Cancelled;
            change.cancelledBy = CancelledBy::Them;
        } else {
            change.minutes = event.minutes;
            change.topic = event.summary;
            change.platform = event.location;
        }
        return setAppointment(m_desk, change).map([](AppointmentId) {});
    }

    [[nodiscard]] bool ownerIs(const QString &address, ProspectId prospect) const
    {
        const auto owner = m_owners.constFind(address);
        return owner != m_owners.cend() && owner->prospect == prospect;
    }

    static const Appointment *appointmentAt(const Record &record, Instant at)
    {
        for (const Appointment &appointment : record.appointments) {
            if (appointment.at == at)
                return &appointment;
        }
        return nullptr;
    }

    Desk &m_desk;
    const IcsFile &m_file;
    ImportReport &m_report;
    QHash<QString, ProspectStore::AddressOwner> m_owners;
};

} // namespace

Result<ImportReport> importIcs(Desk &desk, const QString &path)
{
    const auto file =
      readIcsFile(path, {desk.now().plusHours(-2 * kYearHours), desk.now().plusHours(kYearHours)});
    if (!file)
        return failure(file.error());
    ImportReport report;
    report.path = path;
    report.type = u"ics"_s;
    if (const auto done = IcsImport(desk, *file, report).run(); !done)
        return failure(done.error());
    return report;
}

} // namespace core
