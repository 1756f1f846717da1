// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/desk.h"
#include "core/base/progress.h"
#include "core/domain/candidate.h"
#include "core/domain/leftout.h"
#include "core/domain/record.h"

#include <QList>
#include <QStringList>

namespace core {

// Who is not a prospect. One function, one transaction, one entry of undo, which brings everything back.

/// The addresses of a prospect, or everybody at its organisation.
enum class LeaveOut { Addresses, Organisation };

/// The domain of the primary contact's organisation; empty where there is none that could be left out, as at
/// a free mail provider.
[[nodiscard]] QString organisationOf(const Record &record);

struct LeftOutOutcome {
    QList<ProspectId> prospects; ///< who went away
    QString domain;              ///< that is left out; empty: addresses alone
    QStringList forgotten;       ///< names of who had no address: a list that has them brings them back
};

/// The prospect goes away with everything that is known of it, and no mail, list or card that is read later
/// brings back who has one of its addresses. Organisation: nor anybody else from there, and whoever has no
/// address but from there goes away too, except who asked not to be contacted. What a person of several
/// prospects wrote stays with the others. NoContactAsked for who asked for that: forgetting it would let mail
/// go to them again. RuleForbids where there is no organisation.
[[nodiscard]] Result<LeftOutOutcome> leaveOut(Desk &desk, ProspectId prospect, LeaveOut what);

[[nodiscard]] Result<QList<LeftOut>> allLeftOut(const Desk &desk); ///< newest first
/// May be a prospect again: their mail is read once more, where it still lies, when mail is read next.
[[nodiscard]] Result<void> takeIn(Desk &desk, LeftOutId leftOut);

/// Whom mail brought behind `since` (see CandidateStore) and nobody confirmed, the most doubtful first.
[[nodiscard]] Result<QList<Candidate>> candidates(const Database &database, qint64 since = 0);

/// The rep's answer to who of the candidates is a prospect.
struct Confirmation {
    QList<ProspectId> kept;
    QList<ProspectId> leftOut; ///< by their addresses; who has gone meanwhile is passed over
};
/// Works the list out no further than that: refresh the standings afterwards. May run on any thread with a
/// database of its own. Canceled leaves all as it was.
[[nodiscard]] Result<void> confirm(Database &database, const Confirmation &confirmation, Instant now,
                                   Progress &progress);

} // namespace core
