// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QStringView>

namespace core {

/// What was found at the start of a text when one CSV record was read from it.
struct CsvPiece {
    enum class End {
        Line,  ///< a line break
        Text,  ///< the text, outside of quotes
        Quote, ///< the text, inside of quotes that were opened and not closed
    };
    QStringList fields;
    qsizetype length = 0; ///< characters read, the line break too
    End end = End::Text;
    bool hasTextAfterQuote = false; ///< a field that goes on behind its closing quote
};

/// Reads one record from the start of `text`. A carriage return that is the last character counts as
/// End::Text: the other half of the line break may follow.
[[nodiscard]] CsvPiece readCsvRecord(QStringView text, QChar delimiter);

/// Line breaks of any kind: CR LF counts once.
[[nodiscard]] qsizetype countLineBreaks(QStringView text);

/// Where the first line of `text` ends: after its line break, or at the end.
[[nodiscard]] qsizetype firstLineLength(QStringView text);

/// The delimiter by which the most of the first rows have the same number of fields; a comma if none does.
[[nodiscard]] QChar guessDelimiter(QStringView sample);

} // namespace core
