// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/messagecheck.h"
#include "core/tone/tonerule.h"

#include <QList>
#include <QString>

namespace ui {

/// A rule's id as people say it: "Fluff opening".
[[nodiscard]] QString ruleTitle(const core::ToneRule &rule);

/// What a rule finds and what it leaves alone, by its own examples, and where the rep ignores it. HTML; the
/// links "heed:12" look again at the ignored finding of that id.
[[nodiscard]] QString ruleText(const core::ToneRule &rule, const QList<core::IgnoredPlace> &ignored);

} // namespace ui
