// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/icsimport.h"

#include "core/actions/attempt.h"
#include "core/actions/calendarchange.h"
#include "core/store/prospectstore.h"
#include "core/store/settingsstore.h"
#include "core/store/touchstore.h"
#include "core/transfer/icsfile.h"

#include <QMap>
#include <QSet>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qint64 kYearHours = 366 * 24;
constexpr qint64 kSeriesBehindHours = 31 * 24;
constexpr qint64 kSeriesAheadHours = 183 * 24;
constexpr int kReportEvery = 50; // events

class IcsImport final
{
public:
    IcsImport(Desk &desk, Transaction &transaction, const IcsFile &file, ImportReport &report)
      : m_desk(desk), m_transaction(transaction), m_file(file), m_report(report)
    {}

    Result<void> run(Progress &progress)
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
            if (m_report.read++ % kReportEvery == 0)
                progress.report(m_report.path, m_report.read, m_file.events.size());
            if (progress.isCanceled())
                return failure({.code = Error::Code::Canceled, .subject = m_report.path});
            if (auto taken = take(event); !taken)
                return taken;
        }
        return dropReplaced();
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

    /// Occurrences ahead that an earlier version of their series had, and this one has no more.
    Result<void> dropReplaced()
    {
        for (auto series = m_series.cbegin(); series != m_series.cend(); ++series) {
            auto action = ProspectAction::within(m_desk, m_transaction, series.key().first);
            if (!action)
                return failure(action.error());
            for (const Appointment &appointment : action->record().appointments) {
                const auto &entry = appointment.calendar;
                const bool isReplaced = entry && entry->uid.startsWith(series.key().second + u'/') &&
                                        entry->sequence < series->sequence &&
                                        !series->uids.contains(entry->uid);
                if (!isReplaced || appointment.status != AppointmentStatus::Scheduled ||
                    appointment.at <= m_desk.now())
                    continue;
                AppointmentChange change = cancelling(appointment, CancelledBy::Us, series->sequence);
                change.quiet = true;
                if (const auto set = changeAppointment(*action, change); !set)
                    return failure(set.error());
            }
            if (const auto finished = action->finish(); !finished)
                return failure(finished.error());
        }
        return {};
    }

    void rememberSeries(const IcsEvent &event, ProspectId prospect)
    {
        if (!event.recurs && !event.movedFrom)
            return;
        Series &series = m_series[{prospect, event.uid}];
        series.sequence = event.recurs ? std::max(series.sequence, event.sequence) : series.sequence;
        series.uids.insert(calendarUid(event));
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

    /// A series asks for no outcome of what lies long behind, and fills no timeline for years ahead.
    [[nodiscard]] bool isOfInterest(const IcsEvent &event) const
    {
        const bool isSeries = event.recurs && !event.movedFrom;
        return !isSeries || (*event.start > m_desk.now().plusHours(-kSeriesBehindHours) &&
                             *event.start < m_desk.now().plusHours(kSeriesAheadHours));
    }

    Result<Outcome> takeAppointment(const IcsEvent &event, ProspectId prospect)
    {
        if (!isOfInterest(event))
            return Outcome::Skipped;
        auto action = ProspectAction::within(m_desk, m_transaction, prospect);
        if (!action)
            return failure(action.error());
        QList<AppointmentChange> changes;
        if (event.cancelled || m_file.method == IcsFile::Method::Cancel) {
            const bool byThem = ownerIs(event.organizer, prospect) || event.organizer.isEmpty();
            changes = calendarCancellation(action->record(), event,
                                           byThem ? CancelledBy::Them : CancelledBy::Us, m_desk.now());
        } else {
            rememberSeries(event, prospect);
            if (const auto change = calendarChange(action->record(), event))
                changes.append(*change);
        }
        if (changes.isEmpty())
            return Outcome::Skipped;
        for (const AppointmentChange &change : std::as_const(changes)) {
            if (const auto set = changeAppointment(*action, change); !set)
                return failure(set.error());
        }
        if (const auto finished = action->finish(); !finished)
            return failure(finished.error());
        return changes.first().id ? Outcome::Updated : Outcome::Added;
    }

    /// Their answer to our invitation; the appointment follows it.
    Result<Outcome> takeReply(const IcsEvent &event, ProspectId prospect)
    {
        for (const IcsAttendee &attendee : event.attendees) {
            if (attendee.answer == IcsAttendee::Answer::None || !ownerIs(attendee.address, prospect))
                continue;
            const Instant at = std::min(event.stamp.value_or(m_desk.now()), m_desk.now());
            const qint64 stands = event.recurs ? 0 : event.start->utcMs; // a series is answered once
            const qint64 version = event.stamp ? event.stamp->utcMs : 0;
            const QString key = u"ics:%1:%2:%3:%4:%5"_s.arg(event.uid, attendee.address)
                                  .arg(stands)
                                  .arg(int(attendee.answer))
                                  .arg(version);
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
        auto action = ProspectAction::within(m_desk, m_transaction, prospect);
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
        const QList<AppointmentChange> changes =
          attendee.answer == IcsAttendee::Answer::Declined
            ? calendarCancellation(action->record(), event, CancelledBy::Them, m_desk.now())
            : agreed(isOfInterest(event) ? calendarChange(action->record(), event) : std::nullopt);
        for (const AppointmentChange &change : changes) {
            if (const auto set = changeAppointment(*action, change); !set)
                return failure(set.error());
        }
        return action->finish().map([](const Standing &) {});
    }

    static QList<AppointmentChange> agreed(const std::optional<AppointmentChange> &change)
    {
        return change ? QList{*change} : QList<AppointmentChange>();
    }

    [[nodiscard]] bool ownerIs(const QString &address, ProspectId prospect) const
    {
        const auto owner = m_owners.constFind(address);
        return owner != m_owners.cend() && owner->prospect == prospect;
    }

    Desk &m_desk;
    Transaction &m_transaction;
    const IcsFile &m_file;
    ImportReport &m_report;
    struct Series {
        int sequence = 0;
        QSet<QString> uids; ///< of the occurrences that this file has
    };

    QHash<QString, ProspectStore::AddressOwner> m_owners;
    QMap<std::pair<ProspectId, QString>, Series> m_series; ///< by prospect and UID
};

} // namespace

Result<ImportReport> importIcs(Desk &desk, const QString &path, Progress &progress)
{
    const auto file =
      readIcsFile(path, {desk.now().plusHours(-2 * kYearHours), desk.now().plusHours(kYearHours)});
    if (!file)
        return failure(file.error());
    ImportReport report;
    report.path = path;
    report.type = u"ics"_s;
    auto transaction = Transaction::begin(desk.database, u"import"_s);
    if (!transaction)
        return failure(transaction.error());
    if (const auto done = IcsImport(desk, *transaction, *file, report).run(progress); !done)
        return failure(done.error());
    if (const auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return report;
}

} // namespace core
