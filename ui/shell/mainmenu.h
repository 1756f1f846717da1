// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QMenu;
class QMenuBar;

namespace ui {

class WindowActions;

/// Every action of the window in a menu; the choice of a playbook as a menu of its own among them.
void fillMenu(QMenuBar &bar, const WindowActions &actions, QMenu &playbooks);

} // namespace ui
