// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

#include <vector>

namespace core {

/// What a line of a message is for. Only Text and ListItem are the rep's own words.
enum class LineKind { Blank, Text, ListItem, Signature, History };

/// One line, without its end. Offsets count UTF-16 units of the whole text; CR, LF and CRLF end a line.
struct MessageLine {
    qsizetype offset = 0;
    qsizetype length = 0;
    LineKind kind = LineKind::Blank;

    [[nodiscard]] qsizetype end() const { return offset + length; }
};

/// Lines of a message: the signature begins at "-- ", quoted history is "> ..." and what stands below
/// "On ... wrote:", an "Original Message" bar or a forwarded header. Linear.
[[nodiscard]] std::vector<MessageLine> messageLines(QStringView text);

} // namespace core
