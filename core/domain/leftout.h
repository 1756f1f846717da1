// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/domain/ids.h"

#include <QString>

namespace core {

/// Who is not a prospect, as the rep said: an address, or everybody at an organisation. One of the two is
/// set. It holds for whoever is unknown: somebody whom the rep adds by hand is a prospect all the same.
struct LeftOut {
    LeftOutId id{0};
    QString address; ///< lower case
    QString domain;  ///< as core::organisationDomain tells it
    QString name;    ///< who it was; may be empty
    Instant at;      ///< when it was said
    bool operator==(const LeftOut &) const = default;
};

} // namespace core
