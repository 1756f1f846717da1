// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace app {

/// Opens the window and runs it to its end. Returns the exit status.
[[nodiscard]] int runWindow(int argc, char **argv);

} // namespace app
