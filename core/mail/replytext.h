// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace core {

struct ReplyText {
    QString own;             ///< what the person wrote: no quoted history, no signature; may be empty
    bool hasHistory = false; ///< something was quoted or forwarded below, above or between
    bool ownFirst = false;   ///< own words stand before the first quoted line
    bool operator==(const ReplyText &) const = default;
};

/// Takes quoted history and the signature off a mail's text, line by line, in linear time. Answers between
/// quoted lines stay. When unsure it keeps the text.
[[nodiscard]] ReplyText replyText(const QString &text);

} // namespace core
