// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/domain/leftout.h"
#include "core/store/transaction.h"

#include <QList>
#include <QStringList>

namespace core {

/// Whom the rep left out.
class LeftOutStore final
{
public:
    explicit LeftOutStore(const Database &database) : m_database(database) {}

    [[nodiscard]] Result<QList<LeftOut>> all() const; ///< newest first
    /// What is said already stays as it was said.
    [[nodiscard]] Result<void> add(Transaction &transaction, const LeftOut &leftOut);
    [[nodiscard]] Result<void> remove(Transaction &transaction, LeftOutId id); ///< NotFound
    /// Addresses that somebody known has by now; unknown ones are passed over. Whether any was left out.
    [[nodiscard]] Result<bool> removeAddresses(Transaction &transaction, const QStringList &addresses);

private:
    const Database &m_database;
};

} // namespace core
