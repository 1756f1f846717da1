// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/transaction.h"

#include "core/store/statement.h"
#include "core/store/undoentry.h"

using namespace Qt::StringLiterals;

namespace core {

Result<Transaction> Transaction::begin(Database &database, const QString &action)
{
    // Immediate: a deferred one that reads first is refused at its first write, timeout or not.
    Statement begin(database, u"BEGIN IMMEDIATE"_s);
    if (auto begun = begin.exec(); !begun)
        return failure(begun.error());
    Transaction transaction(database);
    if (auto opened = undo::openEntry(database, action); !opened)
        return failure(opened.error());
    return transaction;
}

Transaction::Transaction(Transaction &&other) noexcept
  : m_database(other.m_database), m_open(std::exchange(other.m_open, false))
{}

Transaction::~Transaction()
{
    if (m_open)
        (void)execute(*m_database, u"ROLLBACK"_s);
}

Result<void> Transaction::commit()
{
    Q_ASSERT_X(m_open, "Transaction::commit", "it was committed already");
    if (auto closed = undo::closeEntry(*m_database); !closed)
        return closed;
    Statement commit(*m_database, u"COMMIT"_s);
    if (auto committed = commit.exec(); !committed)
        return committed;
    m_open = false;
    return {};
}

} // namespace core
