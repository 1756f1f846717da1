// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/domain/searchquery.h"
#include "core/store/database.h"
#include "core/store/idset.h"

#include <optional>

namespace core {

class Cursor;

/// Looks for touches among a million. Everything here is Canceled as soon as `watched` is.
class TouchSearch final
{
public:
    TouchSearch(const Database &database, const Progress &watched) : m_database(database), m_watched(watched)
    {}

    struct Scope {
        ProspectSet known;                ///< found already: no touch of theirs is looked at
        std::optional<ProspectSet> among; ///< nobody else is looked at; nothing: everybody is
    };
    /// Those known and who have a touch that holds the term, which is as in SearchQuery::termsInTouches().
    [[nodiscard]] Result<ProspectSet> prospectsWith(const SearchTerm &term, Scope scope) const;
    /// Who have a touch that holds all the terms, from whom and when the query asks for (it asks for one).
    [[nodiscard]] Result<ProspectSet> prospectsWithOneTouch(const SearchQuery &query) const;

private:
    struct Sent {
        ProspectSet prospects;
        TouchSet touches;
    };
    [[nodiscard]] Result<Sent> sentBy(const SearchQuery &query) const;
    [[nodiscard]] Result<void> collectSent(Cursor &rows, const SearchSender &sender, Sent &sent) const;
    [[nodiscard]] Result<ProspectSet> prospectsInDays(const SearchQuery &query) const;
    [[nodiscard]] Result<ProspectSet> amongSent(const SearchQuery &query, const TouchSet &sent) const;
    [[nodiscard]] Result<ProspectSet> amongAll(const SearchQuery &query) const;

    const Database &m_database;
    const Progress &m_watched;
};

} // namespace core
