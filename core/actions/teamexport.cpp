// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/teamexport.h"

#include "core/actions/messagecheck.h"
#include "core/domain/attempthistory.h"
#include "core/store/prospectstore.h"
#include "core/store/settingsstore.h"
#include "core/store/snapshot.h"
#include "core/team/writetarget.h"

#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int kRowsPerReport = 100;

/// Makes values of one record; what the rules of tone say of a message is asked once per attempt.
class Teller final
{
public:
    Teller(const Desk &desk, const Record &record, const QList<IgnoredFinding> &ignored)
      : m_desk(desk), m_record(record), m_ignored(ignored),
        m_standing(standingOf(record, desk.rules(), desk.writer.zone, desk.now()))
    {}

    [[nodiscard]] ExportedProspect prospect(const std::optional<TeamKey> &key) const
    {
        const Prospect &known = m_record.prospect;
        ExportedProspect told{.id = known.id,
                              .name = known.name,
                              .organisation = known.organisation,
                              .addresses = addresses(),
                              .hashes = {},
                              .segment = known.segment,
                              .situation = known.situation,
                              .state = m_standing.state,
                              .flags = m_standing.flags,
                              .doneAs = doneAs(),
                              .since = m_standing.since,
                              .lastTouch = m_standing.lastTouch,
                              .due = std::nullopt,
                              .latest = std::nullopt,
                              .playbook = m_standing.playbook,
                              .step = m_standing.nextStep,
                              .heldUntil =
                                m_standing.state == State::OnHold ? m_standing.reason.day : std::nullopt,
                              .attempts = attempts()};
        if (m_standing.state == State::Scheduled) {
            told.due = m_standing.reason.at;
        } else if (m_standing.opening) {
            told.due = m_standing.opening->earliest;
            told.latest = m_standing.opening->latest;
        }
        if (told.step.isEmpty())
            told.playbook.clear();
        for (const QString &address : key ? told.addresses : QStringList())
            told.hashes.append(key->hashOf(address));
        return told;
    }

    [[nodiscard]] QList<ExportedTouch> touches() const
    {
        QList<ExportedTouch> all;
        for (const Touch &touch : m_record.touches) {
            all.append({.prospect = m_record.prospect.id,
                        .at = touch.mark.at,
                        .channel = touch.mark.channel,
                        .direction = touch.mark.direction,
                        .kind = touch.mark.kind,
                        .step = touch.mark.step,
                        .overridden = touch.overridden,
                        .subject = touch.subject,
                        .text = touch.text});
        }
        return all;
    }

private:
    [[nodiscard]] QStringList addresses() const
    {
        QStringList all;
        for (const Contact &contact : m_record.contacts) {
            for (const ContactAddress &address : contact.addresses)
                all.append(address.address);
        }
        all.removeDuplicates();
        return all;
    }

    [[nodiscard]] std::optional<DoneAs> doneAs() const
    {
        if (m_standing.state != State::Done)
            return std::nullopt;
        return m_standing.reason.doneAs.value_or(DoneAs::MovedOn);
    }

    [[nodiscard]] QList<ExportedAttempt> attempts() const
    {
        QList<ExportedAttempt> all;
        for (const PastAttempt &past :
             attemptsOf(m_record, m_desk.playbooks().plans(), m_desk.writer.zone, m_desk.now()))
            all.append(attempt(past));
        return all;
    }

    [[nodiscard]] ExportedAttempt attempt(const PastAttempt &past) const
    {
        ExportedAttempt told{.at = past.attempt.first,
                             .playbook = past.attempt.playbook,
                             .step = past.attempt.step,
                             .channels = {},
                             .answeredAt = std::nullopt,
                             .meaning = past.meaning};
        if (past.answer)
            told.answeredAt = m_record.touches.at(*past.answer).mark.at;
        for (qsizetype index : past.attempt.touches) {
            const Touch &touch = m_record.touches.at(index);
            told.channels.append(touch.mark.channel);
            told.overridden = told.overridden || touch.overridden;
            told.toneErrors += toneErrors(touch);
        }
        std::sort(told.channels.begin(), told.channels.end());
        told.channels.erase(std::unique(told.channels.begin(), told.channels.end()), told.channels.end());
        return told;
    }

    /// Not against the record: what it says today is not what it said then.
    [[nodiscard]] int toneErrors(const Touch &touch) const
    {
        if (touch.text.isEmpty())
            return 0;
        const CheckedMessage checked = checkMessage(
          m_desk, m_record, m_standing, m_ignored,
          {.text = touch.text, .channel = touch.mark.channel, .step = touch.mark.step, .claims = false});
        return int(std::count_if(checked.findings.cbegin(), checked.findings.cend(),
                                 [](const Finding &finding) { return finding.severity == Severity::Error; }));
    }

    const Desk &m_desk;
    const Record &m_record;
    const QList<IgnoredFinding> &m_ignored;
    Standing m_standing;
};

/// What an export begins with, and whom it tells of.
struct Beginning {
    ExportHeader header;
    QList<ProspectId> prospects;
};

Result<Beginning> beginningOf(const Desk &desk, const TeamExportRequest &request)
{
    const QString rep = request.rep.simplified();
    if (rep.isEmpty())
        return failure({.code = Error::Code::InvalidValue, .subject = {}, .detail = u"name"_s});
    const auto store = SettingsStore(desk.database).storeId();
    if (!store)
        return failure(store.error());
    const auto ids = ProspectStore(desk.database).ids();
    if (!ids)
        return failure(ids.error());
    return Beginning{.header = {.store = *store,
                                .rep = rep,
                                .made = desk.now(),
                                .zone = desk.writer.zone.id(),
                                .level = request.level,
                                .key = request.key ? request.key->id() : QString()},
                     .prospects = *ids};
}

Result<void> writeProspect(const Desk &desk, TeamExportWriter &writer, ProspectId id,
                           const std::optional<TeamKey> &key)
{
    const auto told = prospectForTeam(desk, id, key);
    if (!told)
        return failure(told.error());
    if (const auto written = writer.write(told->prospect); !written)
        return written;
    for (const ExportedTouch &touch : told->touches) {
        if (const auto written = writer.write(touch); !written)
            return written;
    }
    return {};
}

} // namespace

Result<ProspectForTeam> prospectForTeam(const Desk &desk, ProspectId prospect,
                                        const std::optional<TeamKey> &key)
{
    const auto record = ProspectStore(desk.database).record(prospect);
    if (!record)
        return failure(record.error());
    const auto ignored = ignoredFor(desk, prospect);
    if (!ignored)
        return failure(ignored.error());
    const Teller teller(desk, *record, *ignored);
    return ProspectForTeam{teller.prospect(key), teller.touches()};
}

Result<TeamExportOutcome> exportForTeam(const Desk &desk, const TeamExportRequest &request,
                                        Progress &progress)
{
    const Snapshot snapshot(desk.database);
    const auto beginning = beginningOf(desk, request);
    if (!beginning)
        return failure(beginning.error());
    const auto target = writeTarget(request.path, request.kept + QStringList{desk.database.path()});
    if (!target)
        return failure(target.error());
    QSaveFile file(*target);
    if (!file.open(QIODevice::WriteOnly)) {
        return failure(
          {.code = Error::Code::CannotWrite, .subject = request.path, .detail = file.errorString()});
    }
    file.setPermissions(QSaveFile::ReadOwner |
                        QSaveFile::WriteOwner); // whoever it is meant for gets it from the rep
    auto writer = TeamExportWriter::begin(file, beginning->header, request.seal);
    if (!writer)
        return failure(writer.error());
    const QList<ProspectId> &ids = beginning->prospects;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        if (i % kRowsPerReport == 0)
            progress.report(request.path, i, ids.size());
        if (progress.isCanceled())
            return failure({.code = Error::Code::Canceled, .subject = request.path});
        if (const auto written = writeProspect(desk, *writer, ids.at(i), request.key); !written)
            return failure(written.error());
    }
    const auto counts = writer->finish();
    if (!counts)
        return failure(counts.error());
    if (!file.commit()) {
        return failure(
          {.code = Error::Code::CannotWrite, .subject = request.path, .detail = file.errorString()});
    }
    return TeamExportOutcome{.counts = *counts, .encrypted = request.seal.has_value()};
}

Result<QString> teamExportPreview(const Desk &desk, const TeamExportRequest &request, qsizetype prospects)
{
    const Snapshot snapshot(desk.database);
    const auto beginning = beginningOf(desk, request);
    if (!beginning)
        return failure(beginning.error());
    QByteArray lines = exportLine(beginning->header);
    for (ProspectId id : beginning->prospects.first(std::min(prospects, beginning->prospects.size()))) {
        const auto told = prospectForTeam(desk, id, request.key);
        if (!told)
            return failure(told.error());
        lines += exportLine(told->prospect, request.level);
        for (const ExportedTouch &touch : told->touches)
            lines += exportLine(touch, levelOf(told->prospect, request.level));
    }
    return QString::fromUtf8(lines);
}

} // namespace core
