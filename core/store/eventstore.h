// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/domain/appointment.h"
#include "core/domain/fact.h"
#include "core/domain/handoff.h"
#include "core/domain/hold.h"
#include "core/store/transaction.h"

namespace core {

/// The small tables of a prospect. Each class: insert (id ignored, new one returned), update (whole row by
/// its id, NotFound), and the list of one prospect.
class AppointmentStore final
{
public:
    explicit AppointmentStore(const Database &database) : m_database(database) {}
    [[nodiscard]] Result<AppointmentId> insert(Transaction &transaction, const Appointment &appointment);
    [[nodiscard]] Result<void> update(Transaction &transaction, const Appointment &appointment);
    [[nodiscard]] Result<QList<Appointment>> appointments(ProspectId prospect) const; ///< by time
    /// Of all prospects, scheduled, that begin between the two.
    [[nodiscard]] Result<QList<Appointment>> scheduledBetween(Instant from, Instant to) const;

private:
    const Database &m_database;
};

class FactStore final
{
public:
    explicit FactStore(const Database &database) : m_database(database) {}
    [[nodiscard]] Result<FactId> insert(Transaction &transaction, const Fact &fact);
    [[nodiscard]] Result<QList<Fact>> facts(ProspectId prospect) const;

private:
    const Database &m_database;
};

class HoldStore final
{
public:
    explicit HoldStore(const Database &database) : m_database(database) {}
    [[nodiscard]] Result<HoldId> insert(Transaction &transaction, const Hold &hold);
    [[nodiscard]] Result<void> update(Transaction &transaction, const Hold &hold);
    [[nodiscard]] Result<QList<Hold>> holds(ProspectId prospect) const;

private:
    const Database &m_database;
};

class HandoffStore final
{
public:
    explicit HandoffStore(const Database &database) : m_database(database) {}
    [[nodiscard]] Result<HandoffId> insert(Transaction &transaction, const Handoff &handoff);
    [[nodiscard]] Result<void> update(Transaction &transaction, const Handoff &handoff);
    [[nodiscard]] Result<QList<Handoff>> handoffs(ProspectId prospect) const;

private:
    const Database &m_database;
};

class RunStore final
{
public:
    explicit RunStore(const Database &database) : m_database(database) {}
    [[nodiscard]] Result<RunId> insert(Transaction &transaction, const Run &run);
    [[nodiscard]] Result<void> update(Transaction &transaction, const Run &run);
    [[nodiscard]] Result<QList<Run>> runs(ProspectId prospect) const;

private:
    const Database &m_database;
};

} // namespace core
