// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/mergestore.h"

#include "core/store/eventstore.h"
#include "core/store/prospectstore.h"
#include "core/store/searchwords.h"
#include "core/store/statement.h"
#include "core/store/touchstore.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// Runs statements with the binds :goes and :stays, until one fails.
template <class Id>
Result<void> runAll(const Database &database, const QStringList &statements, Id goes, Id stays)
{
    for (const QString &sql : statements) {
        Statement statement(database, sql);
        if (auto done = statement.bind(u":goes"_s, goes).bind(u":stays"_s, stays).exec(); !done)
            return done;
    }
    return {};
}

/// The same for references from rows of one prospect, bound as :prospect: no index finds them otherwise.
template <class Id>
Result<void> pointAnew(const Database &database, const QStringList &statements, ProspectId prospect, Id goes,
                       Id stays)
{
    for (const QString &sql : statements) {
        Statement statement(database, sql);
        statement.bind(u":prospect"_s, prospect).bind(u":goes"_s, goes).bind(u":stays"_s, stays);
        if (auto done = statement.exec(); !done)
            return done;
    }
    return {};
}

template <class Id>
Result<void> runOn(const Database &database, const QStringList &statements, Id id)
{
    for (const QString &sql : statements) {
        Statement statement(database, sql);
        if (auto done = statement.bind(u":id"_s, id).exec(); !done)
            return done;
    }
    return {};
}

Result<void> endRuns(Transaction &transaction, const QList<Run> &runs)
{
    RunStore store(transaction.database());
    for (const Run &run : runs) {
        if (auto done = store.update(transaction, run); !done)
            return done;
    }
    return {};
}

Result<void> moveRows(const Database &database, ProspectId goes, ProspectId stays)
{
    return runAll(database,
                  {
                    uR"sql(
UPDATE contacts SET prospect_id = :stays, is_primary = 0 WHERE prospect_id = :goes
                    )sql"_s,
                    u"UPDATE touches SET prospect_id = :stays WHERE prospect_id = :goes"_s,
                    u"UPDATE appointments SET prospect_id = :stays WHERE prospect_id = :goes"_s,
                    u"UPDATE facts SET prospect_id = :stays WHERE prospect_id = :goes"_s,
                    u"UPDATE holds SET prospect_id = :stays WHERE prospect_id = :goes"_s,
                    u"UPDATE handoffs SET prospect_id = :stays WHERE prospect_id = :goes"_s,
                    u"UPDATE runs SET prospect_id = :stays WHERE prospect_id = :goes"_s,
                    u"UPDATE ignored_findings SET prospect_id = :stays WHERE prospect_id = :goes"_s,
                    u"UPDATE former_names SET prospect_id = :stays WHERE prospect_id = :goes"_s,
                    // Whom the rep merges is a prospect.
                    u"DELETE FROM unconfirmed_prospects WHERE prospect_id IN (:stays, :goes)"_s,
                  },
                  goes, stays);
}

/// Who was told apart from the one that goes is another one than the one that stays.
Result<void> moveToldApart(const Database &database, ProspectId goes, ProspectId stays)
{
    Statement move(database, uR"sql(
INSERT INTO told_apart (prospect_id, other_id)
SELECT min(:stays, other), max(:stays, other)
FROM (SELECT other_id AS other FROM told_apart WHERE prospect_id = :goes
      UNION SELECT prospect_id FROM told_apart WHERE other_id = :goes)
WHERE other <> :stays
  AND NOT EXISTS (SELECT 1
                  FROM told_apart
                  WHERE prospect_id = min(:stays, other) AND other_id = max(:stays, other))
    )sql"_s);
    if (auto done = move.bind(u":goes"_s, goes).bind(u":stays"_s, stays).exec(); !done)
        return done;
    return runOn(database, {u"DELETE FROM told_apart WHERE prospect_id = :id OR other_id = :id"_s}, goes);
}

Result<void> dropCopies(const Database &database, const MergePlan &plan)
{
    for (const AppointmentId id : plan.sameAppointments) {
        if (auto done = runOn(database, {u"DELETE FROM appointments WHERE id = :id"_s}, id); !done)
            return done;
    }
    for (auto touch = plan.sameTouches.begin(); touch != plan.sameTouches.end(); ++touch) {
        const QStringList point{
          uR"sql(
UPDATE facts SET source_touch_id = :stays WHERE prospect_id = :prospect AND source_touch_id = :goes
          )sql"_s,
          uR"sql(
UPDATE holds SET source_touch_id = :stays WHERE prospect_id = :prospect AND source_touch_id = :goes
          )sql"_s,
          uR"sql(
UPDATE appointments SET touch_id = :stays WHERE prospect_id = :prospect AND touch_id = :goes
          )sql"_s,
          u"UPDATE handoffs SET touch_id = :stays WHERE prospect_id = :prospect AND touch_id = :goes"_s,
        };
        if (auto done = pointAnew(database, point, plan.prospect.id, touch.key(), touch.value()); !done)
            return done;
        const QStringList drop{u"DELETE FROM touch_texts WHERE touch_id = :id"_s,
                               u"DELETE FROM touches WHERE id = :id"_s};
        if (auto done = runOn(database, drop, touch.key()); !done)
            return done;
    }
    return {};
}

Result<void> joinContacts(const Database &database, const MergePlan &plan)
{
    for (auto contact = plan.sameContacts.begin(); contact != plan.sameContacts.end(); ++contact) {
        const QStringList point{
          u"UPDATE touches SET contact_id = :stays WHERE prospect_id = :prospect AND contact_id = :goes"_s,
          u"UPDATE handoffs SET contact_id = :stays WHERE prospect_id = :prospect AND contact_id = :goes"_s,
        };
        if (auto done = pointAnew(database, point, plan.prospect.id, contact.key(), contact.value()); !done)
            return done;
        const QStringList drop{u"DELETE FROM contact_addresses WHERE contact_id = :id"_s,
                               u"DELETE FROM contact_phones WHERE contact_id = :id"_s,
                               u"DELETE FROM contacts WHERE id = :id"_s};
        if (auto done = runOn(database, drop, contact.key()); !done)
            return done;
    }
    return {};
}

Result<void> writeWhatStays(Transaction &transaction, const MergePlan &plan)
{
    ProspectStore prospects(transaction.database());
    for (const Contact &contact : plan.contacts) {
        if (auto done = prospects.updateContact(transaction, contact); !done)
            return done;
    }
    for (const Touch &touch : plan.touches) {
        if (auto done = TouchStore(transaction.database()).update(transaction, touch); !done)
            return done;
    }
    for (const Appointment &appointment : plan.appointments) {
        if (auto done = AppointmentStore(transaction.database()).update(transaction, appointment); !done)
            return done;
    }
    return prospects.update(transaction, plan.prospect);
}

/// A list that is read again still names it so.
Result<void> rememberName(const Database &database, const Prospect &known, const Prospect &now)
{
    if (known.name == now.name && known.organisation == now.organisation)
        return {};
    Statement statement(database, uR"sql(
INSERT INTO former_names (prospect_id, name, organisation)
VALUES (:prospect, :name, :organisation)
    )sql"_s);
    return statement.bind(u":prospect"_s, now.id)
      .bind(u":name"_s, search::folded(known.name))
      .bind(u":organisation"_s, search::folded(known.organisation))
      .exec();
}

} // namespace

Result<void> MergeStore::apply(Transaction &transaction, const Prospect &into, const Prospect &merged,
                               const MergePlan &plan)
{
    const Database &database = transaction.database();
    return endRuns(transaction, plan.runs) // first: one run may be on
      .and_then([&] { return moveRows(database, merged.id, into.id); })
      .and_then([&] { return moveToldApart(database, merged.id, into.id); })
      .and_then([&] { return dropCopies(database, plan); })
      .and_then([&] { return joinContacts(database, plan); })
      .and_then([&] { return writeWhatStays(transaction, plan); })
      .and_then([&] { return rememberName(database, into, plan.prospect); })
      .and_then([&] { return rememberName(database, merged, plan.prospect); })
      .and_then([&] { return runOn(database, {u"DELETE FROM prospects WHERE id = :id"_s}, merged.id); });
}

} // namespace core
