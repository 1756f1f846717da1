// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QMenu;
class QMenuBar;

namespace ui {

class WindowActions;

/// Menus that fill themselves each time they open.
struct OwnMenus {
    QMenu *playbooks;
    QMenu *invite;
};

/// Every action of the window in a menu, and those menus among them.
void fillMenu(QMenuBar &bar, const WindowActions &actions, const OwnMenus &own);

} // namespace ui
