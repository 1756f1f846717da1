// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "core/store/database.h"

#include <QList>
#include <QString>

#include <optional>

namespace core {

/// Takes back what the last transactions did, newest first; survives a restart. Keeps the last 50 actions.
/// What was read while following the mail is no action of the rep's: it goes with the one before it, since
/// it builds on that, and is there again once the mail is read on.
class UndoLog final
{
public:
    struct Entry {
        QString action;              ///< as given to Transaction::begin
        QList<ProspectId> prospects; ///< whose rows it changed
        bool operator==(const Entry &) const = default;
    };
    explicit UndoLog(Database &database) : m_database(database) {}

    /// Whether undo() would take anything back; next() reads all that it would.
    [[nodiscard]] Result<bool> isEmpty() const;
    /// What undo() would take back; nothing if there is nothing.
    [[nodiscard]] Result<std::optional<Entry>> next() const;
    /// Takes it back in one transaction. NotFound if there is nothing.
    [[nodiscard]] Result<Entry> undo();

private:
    Database &m_database;
};

} // namespace core
