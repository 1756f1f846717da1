// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/store/transaction.h"

#include <QList>
#include <QString>

namespace core {

/// An account of a mail program that the rep does not want to be read.
struct LeftOutAccount {
    QString collection; ///< the path that the rep named
    QString folder;     ///< in which its mail lies
    bool operator==(const LeftOutAccount &) const = default;
};

class LeftOutAccountStore final
{
public:
    explicit LeftOutAccountStore(const Database &database) : m_database(database) {}

    [[nodiscard]] Result<QList<LeftOutAccount>> all() const; ///< in the order in which they were left out
    [[nodiscard]] Result<void> insert(Transaction &transaction, const LeftOutAccount &account);
    [[nodiscard]] Result<void> remove(Transaction &transaction, const LeftOutAccount &account);

private:
    const Database &m_database;
};

} // namespace core
