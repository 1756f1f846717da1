// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/domain/senderjudgement.h"
#include "core/store/transaction.h"

#include <QList>

#include <optional>

namespace core {

/// What the rep said of senders, one judgement an address.
class SenderStore final
{
public:
    explicit SenderStore(const Database &database) : m_database(database) {}

    [[nodiscard]] Result<QList<SenderJudgement>> all() const; ///< by address
    [[nodiscard]] Result<std::optional<SenderJudgement>> find(const QString &address) const;
    [[nodiscard]] Result<SenderJudgement> judgement(SenderJudgementId id) const; ///< NotFound
    /// In the place of what was said of the address before.
    [[nodiscard]] Result<void> set(Transaction &transaction, const SenderJudgement &judgement);
    [[nodiscard]] Result<void> remove(Transaction &transaction, const QString &address);

private:
    const Database &m_database;
};

} // namespace core
