// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

#include <vector>

namespace core {

class Grammar;

/// A stretch of the text, in UTF-16 units.
struct TextSpan {
    qsizetype offset = 0;
    qsizetype length = 0;

    [[nodiscard]] qsizetype end() const { return offset + length; }
    [[nodiscard]] bool isEmpty() const { return length == 0; }
    bool operator==(const TextSpan &) const = default;
};

/// The span without blanks at its ends.
[[nodiscard]] TextSpan trimmed(QStringView text, TextSpan span);

/// The sentences of one paragraph, trimmed, in order. Survives "e.g.", "9 a.m.", "Dr.", initials, decimals
/// and addresses, and a full stop that is missing at the end of a short line. Linear.
[[nodiscard]] std::vector<TextSpan> splitSentences(QStringView text, TextSpan paragraph,
                                                   const Grammar &grammar);

} // namespace core
