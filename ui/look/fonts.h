// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>

namespace ui {

/// The sizes of the window, all made of the system's font so that they scale with it: one smaller than
/// the base, two larger, each also semi-bold.
enum class TextSize { Small, Base, Heading, Title };
enum class TextWeight { Normal, Strong };

[[nodiscard]] QFont fontOf(const QFont &base, TextSize size, TextWeight weight = TextWeight::Normal);

} // namespace ui
