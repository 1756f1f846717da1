// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/domain/foldedwords.h"
#include "core/domain/ids.h"
#include "core/domain/searchquery.h"
#include "core/store/cursor.h"

namespace core {

/// Looks at one prospect at a time whether prospectsWith() would find it, in its names and the words
/// exchanged with it, without the index. Where a word is in nearly every touch, the first rows of a list are
/// told so long before the index has been read.
class SearchProbe final
{
public:
    /// The query has terms, or asks for one touch.
    SearchProbe(const Database &database, const SearchQuery &query);

    [[nodiscard]] Result<bool> finds(ProspectId prospect);

private:
    [[nodiscard]] Result<bool> hasTheTouch(ProspectId prospect) const;
    /// Strikes out the terms that a row of `texts` holds, until none is left.
    [[nodiscard]] Result<void> strikeOut(Cursor &texts, ProspectId prospect, int columns,
                                         const QList<SearchTerm> &terms);

    const Database &m_database;
    SearchQuery m_query;
    QList<SearchTerm> m_termsInTouches;
    Cursor m_names;
    Cursor m_contacts;
    Cursor m_addresses;
    Cursor m_touches;
    QList<bool> m_isOpen; ///< by term: not found yet
    FoldedWords m_words;
};

} // namespace core
