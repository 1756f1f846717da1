// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QMenuBar;

namespace ui {

class WindowActions;

/// Every action of the window in a menu.
void fillMenu(QMenuBar &bar, const WindowActions &actions);

} // namespace ui
