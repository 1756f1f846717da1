// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/tone/texttoken.h"

#include <span>

namespace core {

/// Whether a sentence asks: by its mark, or by its order of words where the mark is missing
/// ("Where should we go from here."). Quoted questions are somebody else's.
[[nodiscard]] bool isQuestion(QStringView folded, TextSpan sentence, std::span<const TextToken> tokens,
                              const Grammar &grammar);

/// Whether it asks for something without being a question: "Let me know which", "please call me".
[[nodiscard]] bool isRequest(std::span<const TextToken> tokens, const Grammar &grammar);

/// Whether the words of a phrase ("let me know") stand there in a row.
[[nodiscard]] bool says(std::span<const TextToken> tokens, QStringView phrase);

} // namespace core
