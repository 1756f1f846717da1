// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/prospect.h"
#include "core/store/prospectstore.h"
#include "core/store/transaction.h"
#include "core/transfer/importreport.h"
#include "core/transfer/importrow.h"
#include "core/transfer/leftoutlist.h"
#include "core/transfer/listeddays.h"

#include <QSet>
#include <QString>

#include <optional>
#include <utility>

namespace core {

/// Where and when a list is read: its days are days of the rep's zone.
struct RepsDay {
    QTimeZone zone = QTimeZone::utc();
    Instant now;
};

/// Stores rows one by one in a transaction that its maker commits, and counts what became of them. Who is
/// there already (same address, or same name and organisation) is skipped, or completed by what is new.
/// Rows with an address of ours are skipped; so are those with one that the rep left out, which is told, if
/// nobody is known by another one. An address of another prospect is told and stays there. Days become
/// touches at noon (today: now) of the contact's zone, else the rep's, but for those of which the timeline
/// has one of the same channel already, and those still to come.
class RowStorer final
{
public:
    /// The errors of the store.
    [[nodiscard]] static Result<RowStorer> open(Transaction &transaction, const RepsDay &day = {});

    /// Stores the row, if there is one, and lists the problems. The errors of the store.
    [[nodiscard]] Result<void> take(const ImportRowResult &result);
    /// Counts an entry that is no prospect.
    void skip() { ++m_report.skipped; }
    /// What was done so far.
    [[nodiscard]] ImportReport report(const QString &path, const QString &type) const;

private:
    enum class Outcome { Added, Updated, Skipped };

    struct Unwanted {
        QSet<QString> ownAddresses;
        LeftOutList leftOut;
    };
    RowStorer(Transaction &transaction, const RepsDay &day, const Unwanted &unwanted);

    [[nodiscard]] Result<Outcome> store(const ImportRow &row);
    using Owners = QList<std::pair<QString, Contact>>; ///< of the row's addresses, in its order
    [[nodiscard]] Result<Owners> ownersOf(const ImportRow &row) const;
    [[nodiscard]] ImportRow withoutOthers(ImportRow row, const Owners &owners);
    [[nodiscard]] Result<std::optional<Contact>> namesakeOf(const ImportRow &row) const;
    [[nodiscard]] Result<Outcome> complete(const Contact &contact, const ImportRow &row);
    [[nodiscard]] Result<Outcome> add(const ImportRow &row);
    /// How many touches came of the row's days.
    [[nodiscard]] Result<int> addTouches(const Contact &contact, const ImportRow &row);
    [[nodiscard]] Result<void> engage(ProspectId id);
    void note(const ImportProblem &problem);
    void count(Outcome outcome);

    Transaction *m_transaction; ///< never null; a pointer, so that a storer can be moved
    ProspectStore m_prospects;
    ListedDays m_known;
    RepsDay m_day;
    Unwanted m_unwanted;
    ImportReport m_report;
};

} // namespace core
