// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/domain/ids.h"

#include <QList>
#include <QString>

#include <optional>

namespace core {

/// Why somebody whom mail brought may be no prospect.
enum class Doubt {
    PrivateAddress, ///< at a free mail provider: family and friends write from there
    SharedAddress,  ///< info@, office@: a function, no person
    NeverAnswered,  ///< nothing that a person wrote came back
    OnceOnly,       ///< at most one mail each way
};

/// A prospect whom mail brought and of whom the rep has not said yet whether it is one.
struct Candidate {
    ProspectId prospect{0};
    QString name;
    QString organisation;
    QString address;               ///< of the primary contact
    int people = 1;                ///< contacts
    int written = 0;               ///< mails of ours
    int answered = 0;              ///< mails that a person of theirs wrote
    int automatic = 0;             ///< other mails of theirs: automatic, lists, reports
    std::optional<Instant> last{}; ///< the newest mail
    QList<Doubt> doubts{};
    bool operator==(const Candidate &) const = default;
};

} // namespace core
