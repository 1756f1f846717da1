// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/playbook/claims.h"
#include "core/tone/messagetext.h"

#include <QDate>

#include <vector>

namespace core {

/// A claim and the words that make it.
struct FoundClaim {
    Claim claim;
    TextSpan span;
};

/// What a message says about what passed: "I left two voicemails since Tuesday". English. Plans ("I will
/// call"), conditions and quoted words are no claims. Days are counted back from `today`.
[[nodiscard]] std::vector<FoundClaim> claimsIn(const MessageText &message, QDate today);

/// What a message says that they want: the two halves of "Did you give up on ... so that ...", and what
/// follows "you said you wanted".
[[nodiscard]] std::vector<TextSpan> saidBack(const MessageText &message);

} // namespace core
