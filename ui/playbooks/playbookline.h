// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/playbook/playbook.h"

#include <QString>

namespace ui {

/// A run as one line of time for each segment, all to the same scale: its steps by their numbers, between
/// them the days that are waited. HTML; empty for steps that stand beside the runs.
[[nodiscard]] QString playbookLines(const core::Playbook &playbook);

} // namespace ui
