// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

/// What a user types, made safe for the full-text index: nothing of it is read as query syntax.
namespace core::search {

/// The words of a text as the index cuts it: letters and digits, everything else parts them.
[[nodiscard]] QStringList wordsOf(const QString &text);

[[nodiscard]] QString wholeWord(const QString &word);
/// Texts that hold these words in a row, the last of which may go on.
[[nodiscard]] QString phraseStart(const QString &text);

/// For comparing without case, accents and doubled blanks.
[[nodiscard]] QString folded(const QString &text);

} // namespace core::search
