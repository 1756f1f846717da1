// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/tone/finding.h"

#include <QString>

#include <functional>

class QAction;
class QMenu;

namespace ui {

/// What a rep can do about a finding.
enum class FindingChoice {
    Fix,        ///< apply its replacement
    Show,       ///< select it in the message
    IgnoreHere, ///< for these words to this prospect
    IgnoreRule, ///< in the message's playbook
    ReadRule,   ///< what its rule finds and leaves alone
};

/// What its fix does: "Take it out"; empty where there is none.
[[nodiscard]] QString fixText(const core::Finding &finding);

/// Adds what can be done besides mending, in front of `before` (null: at the end). `playbook` is the title of
/// the message's; empty: none.
void addFindingChoices(QMenu &menu, QAction *before, const QString &playbook,
                       const std::function<void(FindingChoice)> &chosen);

} // namespace ui
