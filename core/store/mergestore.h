// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/domain/doubtfulpairs.h"
#include "core/domain/mergeplan.h"
#include "core/store/transaction.h"

#include <QSet>

namespace core {

/// Prospects that are perhaps one, and what the rep decided of them.
class MergeStore final
{
public:
    explicit MergeStore(const Database &database) : m_database(database) {}

    /// Of all prospects, without their companies' domains; one pass over each table. Where nobody is named,
    /// the prospect's name stands in for the organisation's.
    [[nodiscard]] Result<QList<PairSource>> sources() const;
    [[nodiscard]] Result<QSet<ProspectPair>> toldApart() const;
    [[nodiscard]] Result<void> tellApart(Transaction &transaction, const ProspectPair &pair);

    /// Moves all that `merged` has to the prospect of the plan, drops the copies and then `merged` itself.
    /// Lists that name either one as it was before find the one that stays.
    [[nodiscard]] Result<void> apply(Transaction &transaction, const Prospect &into, const Prospect &merged,
                                     const MergePlan &plan);

private:
    const Database &m_database;
};

} // namespace core
