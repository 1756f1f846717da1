// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/domain/candidate.h"
#include "core/store/transaction.h"

namespace core {

/// Prospects whom mail brought and whom nobody confirmed.
class CandidateStore final
{
public:
    explicit CandidateStore(const Database &database) : m_database(database) {}

    [[nodiscard]] Result<void> add(Transaction &transaction, ProspectId prospect);
    /// It is a prospect, or gone.
    [[nodiscard]] Result<void> settle(Transaction &transaction, ProspectId prospect);

    /// Where the next one that is added will stand behind: what list() takes.
    [[nodiscard]] Result<qint64> newest() const;
    /// Those that were added behind `since`, without doubts; oldest first. Whom the rep has worked with
    /// since, by a fact, a handoff, an appointment, a logged touch or an end, is a prospect and none of them.
    [[nodiscard]] Result<QList<Candidate>> list(qint64 since) const;
    /// How many list() would give, without reading their mail.
    [[nodiscard]] Result<qsizetype> count(qint64 since) const;

private:
    const Database &m_database;
};

} // namespace core
