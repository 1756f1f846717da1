// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace bench {

/// How long the tone check takes for a message, and how it grows with the length of a text. Printed.
void runToneBench();

} // namespace bench
