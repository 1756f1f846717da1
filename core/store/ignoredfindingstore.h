// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/store/transaction.h"
#include "core/tone/ignoredfinding.h"

namespace core {

/// What the rep chose not to see again of the tone check.
class IgnoredFindingStore final
{
public:
    explicit IgnoredFindingStore(const Database &database) : m_database(database) {}

    [[nodiscard]] Result<IgnoredFindingId> insert(Transaction &transaction, const IgnoredFinding &ignored);
    [[nodiscard]] Result<void> remove(Transaction &transaction, IgnoredFindingId id); ///< NotFound
    /// Those of one prospect, and those of all playbooks; oldest first.
    [[nodiscard]] Result<QList<IgnoredFinding>> thatConcern(ProspectId prospect) const;
    /// All, oldest first, with the prospects' names; `where` is empty for those of playbooks.
    [[nodiscard]] Result<QList<IgnoredPlace>> places() const;

private:
    const Database &m_database;
};

} // namespace core
