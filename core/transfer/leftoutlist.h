// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/store/database.h"

#include <QSet>
#include <QString>

namespace core {

/// Whom the rep left out, read once for an import.
class LeftOutList final
{
public:
    LeftOutList() = default; ///< nobody
    [[nodiscard]] static Result<LeftOutList> read(const Database &database);

    /// The address itself (lower case), or everybody at its organisation.
    [[nodiscard]] bool contains(const QString &address) const;

private:
    QSet<QString> m_addresses;
    QSet<QString> m_domains;
};

} // namespace core
