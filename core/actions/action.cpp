// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/action.h"

#include "core/actions/standings.h"
#include "core/store/eventstore.h"
#include "core/store/prospectstore.h"

namespace core {

Result<ProspectAction> ProspectAction::begin(Desk &desk, ProspectId prospect, const QString &name)
{
    auto transaction = Transaction::begin(desk.database, name);
    if (!transaction)
        return failure(transaction.error());
    auto own = std::make_unique<Transaction>(*std::move(transaction));
    auto action = within(desk, *own, prospect);
    if (action)
        action->m_own = std::move(own);
    return action;
}

Result<ProspectAction> ProspectAction::within(Desk &desk, Transaction &transaction, ProspectId prospect)
{
    auto record = ProspectStore(desk.database).record(prospect);
    if (!record)
        return failure(record.error());
    return ProspectAction(desk, *std::move(record), transaction);
}

Standing ProspectAction::standingAt(Instant at) const
{
    return standingOf(m_record, m_desk->rules(), m_desk->writer.zone, at);
}

Result<void> ProspectAction::mayContact() const
{
    const auto &closing = m_record.prospect.closing;
    if (closing && closing->as == DoneAs::NoContact)
        return failure({.code = Error::Code::NoContactAsked, .subject = m_record.prospect.name});
    return {};
}

Result<void> ProspectAction::update(const Prospect &prospect)
{
    if (const auto updated = ProspectStore(m_desk->database).update(*m_transaction, prospect); !updated)
        return updated;
    m_record.prospect = prospect;
    return {};
}

Result<void> ProspectAction::endRun(const QString &reason, Instant at)
{
    for (Run &run : m_record.runs) {
        if (run.endedAt)
            continue;
        run.endedAt = at;
        run.endReason = reason;
        if (const auto updated = RunStore(m_desk->database).update(*m_transaction, run); !updated)
            return updated;
    }
    return {};
}

Result<void> ProspectAction::resumeRun(const QString &reason, Instant at)
{
    if (m_record.currentRun())
        return {};
    for (Run &run : m_record.runs) {
        if (run.endReason != reason || run.endedAt != at)
            continue;
        run.endedAt.reset();
        run.endReason.clear();
        return RunStore(m_desk->database).update(*m_transaction, run);
    }
    return {};
}

Result<void> ProspectAction::startRun(const QString &playbook, Instant at)
{
    if (const auto ended = endRun(QStringLiteral("switched"), at); !ended)
        return ended;
    Run run;
    run.prospect = m_record.prospect.id;
    run.playbook = playbook;
    run.startedAt = at;
    const auto id = RunStore(m_desk->database).insert(*m_transaction, run);
    if (!id)
        return failure(id.error());
    run.id = *id;
    m_record.runs.append(run);
    return {};
}

Result<Standing> ProspectAction::finish()
{
    auto standing = refreshStanding(*m_desk, *m_transaction, m_record.prospect.id);
    if (!standing)
        return standing;
    if (!m_own)
        return standing;
    if (const auto committed = m_own->commit(); !committed)
        return failure(committed.error());
    return standing;
}

} // namespace core
