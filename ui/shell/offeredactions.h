// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QAction;

namespace core {
struct Suggestion;
}

namespace ui {

class WindowActions;

/// What the workspace shows, as far as it decides which of the window's actions mean something.
struct Offered {
    bool isListShown = true;                 ///< else nothing is offered
    const core::Suggestion *shown = nullptr; ///< of the chosen prospect; null: nobody is
    bool hasWords = false;                   ///< there is a message to pass on
    QAction *invite = nullptr;               ///< the menu of times
};
void offerActions(const WindowActions &actions, const Offered &offered);

} // namespace ui
