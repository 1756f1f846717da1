// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/domain/searchquery.h"
#include "core/domain/standing.h"
#include "core/store/transaction.h"

#include <QHash>
#include <QList>

#include <chrono>
#include <functional>
#include <optional>

namespace core {

/// One line of the list of prospects: kept ready in the store, so that the list appears at once.
struct ListRow {
    ProspectId id{0};
    QString name;
    QString organisation;
    Segment segment = Segment::Company;
    Situation situation = Situation::NeverEngaged;
    State state = State::New;
    StandingFlags flags;
    std::optional<Instant> since;
    std::optional<Instant> lastTouch;
    std::optional<Instant> nextDue; ///< opening of the next step; scheduled: the appointment's start
    std::optional<Instant> latest;  ///< overdue after it
    QString nextStep;               ///< step id; empty when none
    std::optional<QDate> holdUntil;
    QString holdReason;
    std::optional<Instant> validUntil; ///< the row is stale from then on
    bool operator==(const ListRow &) const = default;
};

struct ListQuery {
    std::optional<State> state; ///< and one of the search's states, if it names any
    SearchQuery search;         ///< empty: all
    int offset = 0;
    int limit = -1; ///< -1: all
};

/// The list of prospects with their standing, worked out ahead. Rows are derived data: any of them can be
/// thrown away and made anew from the rest of the store; a change to what a row was made of drops it by
/// itself, so that no import can leave a wrong one behind.
class StandingStore final
{
public:
    explicit StandingStore(const Database &database) : m_database(database) {}

    /// In the order of the window: your turn (oldest debt first), silent (longest first), waiting (next due
    /// first), scheduled (soonest first), on hold (soonest end first), unreachable, new, done.
    [[nodiscard]] Result<QList<ListRow>> rows(const ListQuery &query) const;
    /// The ids of rows() alone, in the same order: for a list of 100,000 that fetches rows as they are shown.
    /// Canceled if `watched` is while it searches.
    [[nodiscard]] Result<QList<ProspectId>> ids(const ListQuery &query,
                                                const Progress &watched = NoProgress()) const;
    /// A beginning of ids(query), told by looking at one prospect after the other for `within`: where a word
    /// is common it is a screenful long before ids() knows everybody. Empty for a query without words and
    /// operators on touches. The offset is not looked at. Canceled if `watched` is.
    [[nodiscard]] Result<QList<ProspectId>> firstIds(const ListQuery &query, std::chrono::milliseconds within,
                                                     const Progress &watched = NoProgress()) const;
    /// In the order given; ids without a row are left out.
    [[nodiscard]] Result<QList<ListRow>> rowsFor(const QList<ProspectId> &ids) const;
    [[nodiscard]] Result<QHash<State, int>> counts() const;

    /// Prospects without a row, or whose row was made after `now` or does not hold at `now` any more.
    [[nodiscard]] Result<QList<ProspectId>> staleAt(Instant now) const;
    [[nodiscard]] Result<void> save(Transaction &transaction, const ListRow &row, Instant madeAt);
    /// After a change to a prospect that was made without working its row out anew (an import).
    [[nodiscard]] Result<void> forget(Transaction &transaction, ProspectId prospect);
    /// After a change that can move every state (holidays, away).
    [[nodiscard]] Result<void> forgetAll(Transaction &transaction);
    /// Under which rules the rows were made: what keepRules() was told last.
    [[nodiscard]] Result<QString> rules() const;
    [[nodiscard]] Result<void> keepRules(Transaction &transaction, const QString &rules);

    /// What one prospect's standing and list row are made of; borrowed, valid during the call only.
    struct Source {
        const Prospect &prospect; ///< without contacts
        const StandingInput &input;
    };
    /// Streams the sources of all prospects (or of `only`) in one pass over each table, in bounded memory.
    [[nodiscard]] Result<void> forEachSource(const std::optional<QList<ProspectId>> &only,
                                             const QTimeZone &repZone,
                                             const std::function<void(const Source &)> &visit) const;

private:
    const Database &m_database;
};

} // namespace core
