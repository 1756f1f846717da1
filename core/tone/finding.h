// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace core {

enum class Severity { Error, Warning };

/// One thing that a follow-up should not say, and where (tone.md, "What a finding is").
struct Finding {
    QString rule; ///< id of tone.md: "fluff-signoff"
    Severity severity = Severity::Error;
    int line = 1;                       ///< from 1
    int column = 1;                     ///< from 1, in UTF-16 units of the line
    int offset = 0;                     ///< from the start of the text, in UTF-16 units
    int length = 0;                     ///< in UTF-16 units
    QString message;                    ///< what is wrong, one sentence
    QString source;                     ///< "000"
    bool ofForm = false;                ///< about the message as a whole (length, questions), not about words
    QString language;                   ///< whose rule it is: "en"
    std::optional<QString> replacement; ///< for exactly that stretch, where it can be done safely
    bool operator==(const Finding &) const = default;
};

} // namespace core
