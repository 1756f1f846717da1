// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/teamfigures.h"
#include "core/store/team/teamdatabase.h"

namespace core {

/// The figures of a team, over the sums that were counted when the exports were taken in: the cost does not
/// grow with the touches.
class TeamFigureStore final
{
public:
    explicit TeamFigureStore(const TeamDatabase &database) : m_database(database) {}

    [[nodiscard]] Result<QList<RepFigures>> reps() const; ///< by name, then by the order they first came in
    /// Of one rep, or of the whole team. An attempt over two channels counts for both of them.
    [[nodiscard]] Result<QList<AnswerGroup>> answersBy(AnswerDimension dimension,
                                                       std::optional<RepId> rep = std::nullopt) const;
    [[nodiscard]] Result<QList<SilenceBand>> silences() const; ///< every band, also where nobody is
    /// The longest first.
    [[nodiscard]] Result<QList<LongSilence>> longestSilences(int limit) const;
    /// Prospects of different reps that are one contact, the certain ones first.
    [[nodiscard]] Result<QList<SharedContact>> sharedContacts() const;

private:
    const TeamDatabase &m_database;
};

} // namespace core
