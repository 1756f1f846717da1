// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace core {

/// The secret of a team: made once by the manager, loaded by each rep. With it the same address becomes the
/// same hash for every rep, so that two who work one contact are found; nobody without it can try addresses
/// against a hash.
class TeamKey final
{
public:
    [[nodiscard]] static TeamKey make();
    /// One line of text, as toFile() writes it. TeamFileRefused ("team-key") about `subject`.
    [[nodiscard]] static Result<TeamKey> fromFile(const QByteArray &bytes, const QString &subject);

    [[nodiscard]] QByteArray toFile() const;
    /// Tells two keys apart and gives nothing of them away; 16 hex digits.
    [[nodiscard]] QString id() const;
    /// Of an address in any case, blanks around it ignored; 64 hex digits (HMAC-SHA256).
    [[nodiscard]] QString hashOf(const QString &address) const;

    bool operator==(const TeamKey &) const = default;

private:
    explicit TeamKey(QByteArray secret) : m_secret(std::move(secret)) {}

    QByteArray m_secret; ///< 32 bytes
};

/// The key in a file; CannotRead, and as TeamKey::fromFile.
[[nodiscard]] Result<TeamKey> readTeamKey(const QString &path);
/// Makes a file for a new key that its owner alone may read. CannotWrite where there is a file already: it
/// may be the key that the team uses.
[[nodiscard]] Result<TeamKey> writeTeamKey(const QString &path);

} // namespace core
