// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "core/store/transaction.h"

#include <utility>

namespace core {

/// Takes whole prospects out of the store, with everything that belongs to them; undo brings them back. Begin
/// the transaction after this was made, and end it before it goes.
class ProspectRemoval final
{
public:
    /// While it lives, references are not checked: whole prospects go, so that none is left hanging, and each
    /// check would read a table from end to end.
    [[nodiscard]] static Result<ProspectRemoval> open(Database &database);
    ProspectRemoval(ProspectRemoval &&other) noexcept : m_database(std::exchange(other.m_database, nullptr))
    {}
    ProspectRemoval &operator=(ProspectRemoval &&) = delete;
    ~ProspectRemoval();

    /// Its mails are unknown again, those that also stand on somebody else's timeline excepted: of ours it is
    /// kept that they went to its addresses too.
    [[nodiscard]] Result<void> remove(Transaction &transaction, ProspectId prospect);

private:
    explicit ProspectRemoval(Database &database) : m_database(&database) {}
    Database *m_database; ///< null: moved away
};

} // namespace core
