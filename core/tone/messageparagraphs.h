// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/tone/messagelines.h"
#include "core/tone/sentencesplit.h"

#include <QStringView>

#include <vector>

namespace core {

/// Lines of the rep's own words that belong together; ends at an empty line. List items stand for themselves.
struct MessageParagraph {
    TextSpan span;
    bool listItem = false;
};

[[nodiscard]] std::vector<MessageParagraph> paragraphsOf(QStringView text,
                                                         const std::vector<MessageLine> &lines);

/// From the first to the last of them.
[[nodiscard]] TextSpan bodyOf(const std::vector<MessageParagraph> &paragraphs);

} // namespace core
