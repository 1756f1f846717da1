// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/foldedwords.h"
#include "core/domain/ids.h"
#include "core/domain/searchquery.h"

namespace core {

struct Record;

[[nodiscard]] bool holds(const FoldedWords &words, const SearchTerm &term);
/// Where the terms stand in a text, from its start on; what overlaps is one. Of a word that may go on, all of
/// the word.
[[nodiscard]] QList<WordSpan> hitsIn(QStringView text, const QList<SearchTerm> &terms);

/// The touches that a query finds a prospect by, oldest first. Where one touch must hold everything
/// (SearchQuery::asksForOneTouch), those that do; else those that hold as many of the terms as any does. Of
/// a query without terms, senders and days, none. A touch that names no contact is the primary one's.
[[nodiscard]] QList<TouchId> matchingTouches(const Record &record, const SearchQuery &query);

} // namespace core
