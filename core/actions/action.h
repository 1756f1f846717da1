// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/desk.h"
#include "core/domain/record.h"
#include "core/store/transaction.h"

#include <memory>

namespace core {

/// One action on one prospect, while it runs: the record as it was before, and the open transaction.
/// finish() works the list row out anew and commits; without it everything is rolled back.
class ProspectAction final
{
public:
    /// `name` as for Transaction::begin.
    [[nodiscard]] static Result<ProspectAction> begin(Desk &desk, ProspectId prospect, const QString &name);

    /// As a part of something larger: finish() leaves the commit to whoever began `transaction`.
    [[nodiscard]] static Result<ProspectAction> within(Desk &desk, Transaction &transaction,
                                                       ProspectId prospect);

    [[nodiscard]] const Record &record() const { return m_record; }
    [[nodiscard]] Transaction &transaction() { return *m_transaction; }
    [[nodiscard]] Desk &desk() const { return *m_desk; }
    [[nodiscard]] Standing standingAt(Instant at) const;

    /// NoContactAsked if this prospect is closed for good.
    [[nodiscard]] Result<void> mayContact() const;
    [[nodiscard]] Result<void> update(const Prospect &prospect);
    [[nodiscard]] Result<void> endRun(const QString &reason, Instant at);
    /// What ended for this reason at that time goes on, unless another run is on.
    [[nodiscard]] Result<void> resumeRun(const QString &reason, Instant at);
    [[nodiscard]] Result<void> startRun(const QString &playbook, Instant at);
    [[nodiscard]] Result<Standing> finish();

private:
    ProspectAction(Desk &desk, Record record, Transaction &transaction)
      : m_desk(&desk), m_record(std::move(record)), m_transaction(&transaction)
    {}

    Desk *m_desk;
    Record m_record;
    std::unique_ptr<Transaction> m_own; ///< nothing within a larger one
    Transaction *m_transaction;
};

} // namespace core
