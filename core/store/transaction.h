// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/store/database.h"

#include <QString>

namespace core {

/// The action of what Unghost reads by itself while the rep works. Undo takes it back only together with the
/// action of the rep's before it; the mail is then read again.
inline const QString kFollowing = QStringLiteral("follow_mail");

/// One user action, all or nothing. BEGIN IMMEDIATE; rolls back unless commit() succeeded. Every write of a
/// store asks for one. What it changed is remembered under `action` for undo.
class Transaction final
{
public:
    /// `action` names what the user did, by an id that words/ knows: "log_touch", "hold", "import", ...
    [[nodiscard]] static Result<Transaction> begin(Database &database, const QString &action);

    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    [[nodiscard]] Result<void> commit();
    [[nodiscard]] Database &database() const { return *m_database; }

private:
    explicit Transaction(Database &database) : m_database(&database) {}
    Database *m_database;
    bool m_open = true;
};

} // namespace core
