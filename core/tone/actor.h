// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/tone/texttoken.h"
#include "core/tone/toneengine.h"

#include <span>

namespace core {

/// Who does what begins at `verb`: the subject in front of it, auxiliaries and adverbs left out.
[[nodiscard]] Actor actorOf(std::span<const TextToken> sentence, std::size_t verb);

/// Whether a "not" or its kin governs what begins at `verb`.
[[nodiscard]] bool isNegated(std::span<const TextToken> sentence, std::size_t verb);

} // namespace core
