// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/record.h"
#include "core/domain/standing.h"
#include "core/playbook/playbook.h"

#include <QString>

namespace testsupport {

/// A prospect's story as a person would write it down, one event after another, separated by ";". Local times
/// of Europe/Berlin. 2026-03-02 is a Monday.
///
/// - `03-02 14:00 out email`: an attempt (`call`, `voicemail`, `text`); behind it `step=tried-to-reach` names
///   a step, `early` marks it as made too early
/// - `03-02 14:00 in email`: an answer; `auto_reply`, `bounce`, ... behind it: another kind
/// - `03-02 14:00 held` or `missed`: a meeting that took place, or did not (with its appointment)
/// - `03-09 10:00 appointment`: agreed; `agreed=03-05T09:00`, `cancelled` (at its hour), `cancelled=us`
/// behind it
/// - `03-02 09:00 hold 03-20`: in force through that day; `lifted=03-10T10:00` behind it
/// - `03-02 09:00 closed lost`
/// - `03-02 09:00 run where-from-here`
/// - `dead`: every address is dead; `nophone`: no number is known; `nurture`: on the nurture list
/// - `with Jerry`, `perhaps Sue`: a further contact, confirmed or only seen in a thread
/// - `problem`, `outcome`, `promise`: a fact of that kind
/// - `consumer`, `small_business`, `company`, `enterprise`, and a situation: `never_engaged`, ...
/// - `best "Tue 14:00-16:00|Fri 9:00-10:00"`
[[nodiscard]] core::Record storyOf(const QString &story);

/// "03-10 09:00", local time of Europe/Berlin, in 2026.
[[nodiscard]] core::Instant at(const QString &time);
/// The same, backwards; "-" for nothing.
[[nodiscard]] QString told(const std::optional<core::Instant> &instant);

[[nodiscard]] QTimeZone berlin();
[[nodiscard]] const core::Playbooks &shippedPlaybooks();

} // namespace testsupport
