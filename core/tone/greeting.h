// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/tone/grammar.h"
#include "core/tone/sentencesplit.h"

#include <QStringView>

namespace core {

/// The greeting with which a paragraph begins: "Hi Ann,", "Dear Mr. Lee -", "Ann," on a line of its own.
/// Empty if there is none.
[[nodiscard]] TextSpan greetingOf(QStringView text, TextSpan paragraph, const Grammar &grammar);

/// Whether a line bids farewell and does nothing else: "Best,", "Kind regards, Tom".
[[nodiscard]] bool isValediction(QStringView line, const Grammar &grammar);

/// Whether a line can be a name alone: "Tom", "- Tom Miller".
[[nodiscard]] bool isNameAlone(QStringView line, const Grammar &grammar);

} // namespace core
