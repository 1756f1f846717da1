// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/domain/record.h"
#include "core/domain/standing.h"
#include "core/playbook/playbook.h"

#include <QString>

namespace core {

/// A message ready to be read over: nothing in it that the record does not show.
struct Draft {
    Channel channel = Channel::Email;
    QString to; ///< address or number; empty when none is known
    QString subject;
    QString body;
    bool operator==(const Draft &) const = default;
};

/// Who writes: the rep's settings.
struct Writer {
    QString name;
    QString phone;
    QTimeZone zone = QTimeZone::utc();
    QString language; ///< of contacts without their own; empty: "en"
    QString useful;   ///< the one useful thing for the nurture list; empty: there is none to send
    QString lottery; ///< true current amount of the local lottery, as the rep writes it; empty: no such guess
};

struct DraftRequest {
    const Record &record;
    const Standing &standing;
    const Step &step;
    Channel channel = Channel::Email;
    const Writer &writer;
    Instant now;
    QList<Instant> freeSlots{}; ///< times to propose, as freeSlots() finds them; empty: none is named
};

/// The step's wording for the channel whose conditions the record meets, filled. FactMissing when a slot
/// needs a fact that nobody recorded; RuleForbids when no wording is true.
[[nodiscard]] Result<Draft> draftFor(const DraftRequest &request);

/// Where a message on this channel goes: the primary's first address that is alive, or number; else another
/// contact's. Empty if none is known.
[[nodiscard]] QString addressFor(const Record &record, Channel channel);
/// The same for a step: one that is addressed to a stakeholder goes to the first who can be reached so.
[[nodiscard]] QString addressFor(const Record &record, const Step &step, Channel channel);

} // namespace core
