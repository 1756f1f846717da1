// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/domain/ids.h"
#include "core/domain/vocabulary.h"

#include <QString>

#include <optional>

namespace core {

/// Something the prospect said, in their words, with the touch in which they said it.
struct Fact {
    FactId id{0};
    ProspectId prospect{0};
    FactKind kind = FactKind::Problem;
    QString text;
    std::optional<TouchId> source;
    Instant recordedAt;
    bool operator==(const Fact &) const = default;
};

} // namespace core
