// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/searchquery.h"

#include <QString>

/// What a user types, made safe for the full-text index: nothing of it is read as query syntax.
namespace core::search {

[[nodiscard]] QString wholeWord(const QString &word);
/// Texts that hold these words in a row, the last of which may go on.
[[nodiscard]] QString phraseStart(const QString &text);
/// Texts that hold the term.
[[nodiscard]] QString phrase(const SearchTerm &term);
/// Texts that hold all words of all the terms, in whatever order.
[[nodiscard]] QString allWords(const QList<SearchTerm> &terms);

/// For comparing without case, accents and doubled blanks.
[[nodiscard]] QString folded(const QString &text);

} // namespace core::search
