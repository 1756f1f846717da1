// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/playbook/playbook.h"

#include <QString>

namespace ui {

/// A playbook to read: where it comes from, its steps with the waits of each segment, what each says. HTML
/// that names nothing outside of itself.
[[nodiscard]] QString playbookText(const core::Playbook &playbook);

} // namespace ui
