// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/standings.h"

#include "core/store/prospectstore.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int kRowsPerReport = 1000;
constexpr int kRulesOfDomain = 1; // raised when standingOf() judges the same record differently

ListRow rowOf(const Prospect &prospect, const Standing &standing)
{
    ListRow row;
    row.id = prospect.id;
    row.name = prospect.name;
    row.organisation = prospect.organisation;
    row.segment = prospect.segment;
    row.situation = prospect.situation;
    row.state = standing.state;
    row.flags = standing.flags;
    row.since = standing.since;
    row.lastTouch = standing.lastTouch;
    row.nextStep = standing.nextStep;
    if (standing.opening) {
        row.nextDue = standing.opening->earliest;
        row.latest = standing.opening->latest;
    }
    if (standing.state == State::Scheduled) {
        row.nextDue = standing.reason.at;
        row.latest.reset();
    }
    if (standing.state == State::OnHold) {
        row.holdUntil = standing.reason.day;
        row.holdReason = standing.reason.text;
    }
    row.validUntil = standing.validUntil;
    return row;
}

/// Rows that were made under other rules (another playbook, an older program) count for nothing.
Result<void> dropOfOtherRules(const Desk &desk)
{
    StandingStore store(desk.database);
    const QString rules = QString::number(kRulesOfDomain) + u'/' + desk.playbooks().plans().digest();
    const auto before = store.rules();
    if (!before)
        return failure(before.error());
    if (*before == rules)
        return {};
    auto transaction = Transaction::begin(desk.database, u"refresh"_s);
    if (!transaction)
        return failure(transaction.error());
    return store.forgetAll(*transaction)
      .and_then([&] { return store.keepRules(*transaction, rules); })
      .and_then([&] { return transaction->commit(); });
}

} // namespace

Result<QList<ProspectId>> refreshStandings(const Desk &desk, Progress &progress)
{
    if (const auto dropped = dropOfOtherRules(desk); !dropped)
        return failure(dropped.error());
    StandingStore store(desk.database);
    const Instant now = desk.now();
    const auto stale = store.staleAt(now);
    if (!stale || stale->isEmpty())
        return stale;
    auto transaction = Transaction::begin(desk.database, u"refresh"_s);
    if (!transaction)
        return failure(transaction.error());
    Result<void> outcome;
    qint64 done = 0;
    const auto visit = [&](const StandingStore::Source &source) {
        if (!outcome || progress.isCanceled())
            return;
        const Standing standing = standingOf(source.input, desk.rules(), now);
        outcome = store.save(*transaction, rowOf(source.prospect, standing), now);
        if (++done % kRowsPerReport == 0)
            progress.report({}, done, stale->size());
    };
    if (const auto read = store.forEachSource(*stale, desk.writer.zone, visit); !read)
        return failure(read.error());
    if (!outcome)
        return failure(outcome.error());
    if (progress.isCanceled())
        return failure({.code = Error::Code::Canceled, .subject = desk.database.path()});
    if (const auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return stale;
}

Result<Standing> refreshStanding(const Desk &desk, Transaction &transaction, ProspectId prospect)
{
    const auto record = ProspectStore(desk.database).record(prospect);
    if (!record)
        return failure(record.error());
    Standing standing = standingOf(*record, desk.rules(), desk.writer.zone, desk.now());
    const ListRow row = rowOf(record->prospect, standing);
    if (const auto saved = StandingStore(desk.database).save(transaction, row, desk.now()); !saved)
        return failure(saved.error());
    return standing;
}

} // namespace core
