// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/statement.h"

namespace core {

/// While it lives, several reads see one state of the store, whatever others commit meanwhile. May be nested,
/// also inside a Transaction.
class Snapshot final
{
public:
    explicit Snapshot(const Database &database) : m_database(database)
    {
        Statement open(database, QStringLiteral("SAVEPOINT reading"));
        m_open = open.exec().has_value();
    }
    ~Snapshot()
    {
        if (m_open) {
            Statement close(m_database, QStringLiteral("RELEASE reading"));
            (void)close.exec();
        }
    }
    Q_DISABLE_COPY_MOVE(Snapshot)

private:
    const Database &m_database;
    bool m_open = false;
};

} // namespace core
