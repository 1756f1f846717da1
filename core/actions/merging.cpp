// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/merging.h"

#include "core/actions/standings.h"
#include "core/store/mergestore.h"
#include "core/store/prospectstore.h"
#include "core/store/snapshot.h"
#include "core/transfer/mailpeople.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

Result<void> areTwo(ProspectId one, ProspectId other)
{
    if (one != other)
        return {};
    return failure({.code = Error::Code::RuleForbids,
                    .subject = QString::number(one.value()),
                    .detail = u"merge-with-itself"_s});
}

void addCompanyDomains(PairSource &source)
{
    for (const QString &address : std::as_const(source.addresses)) {
        const QString domain = organisationDomain(address);
        if (!domain.isEmpty() && !source.companyDomains.contains(domain))
            source.companyDomains << domain;
    }
}

} // namespace

Result<QList<DoubtfulPair>> findDoubtfulPairs(const Database &database, Progress &progress)
{
    const MergeStore store(database);
    auto sources = store.sources();
    if (!sources)
        return failure(sources.error());
    const auto apart = store.toldApart();
    if (!apart)
        return failure(apart.error());
    for (PairSource &source : *sources) {
        if (progress.isCanceled())
            return failure({.code = Error::Code::Canceled, .subject = database.path()});
        addCompanyDomains(source);
    }
    const auto pairs = doubtfulPairs(*sources, *apart, progress);
    if (progress.isCanceled())
        return failure({.code = Error::Code::Canceled, .subject = database.path()});
    return pairs;
}

Result<State> merge(Desk &desk, const Merge &merge)
{
    if (const auto allowed = areTwo(merge.merged, merge.into); !allowed)
        return failure(allowed.error());
    auto transaction = Transaction::begin(desk.database, u"merge"_s);
    if (!transaction)
        return failure(transaction.error());
    const ProspectStore prospects(desk.database);
    const auto into = prospects.record(merge.into);
    if (!into)
        return failure(into.error());
    const auto merged = prospects.record(merge.merged);
    if (!merged)
        return failure(merged.error());
    const MergePlan plan = mergePlan(*into, *merged, merge.choice, desk.now());
    if (const auto done =
          MergeStore(desk.database).apply(*transaction, into->prospect, merged->prospect, plan);
        !done)
        return failure(done.error());
    const auto standing = refreshStanding(desk, *transaction, merge.into);
    if (!standing)
        return failure(standing.error());
    if (const auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return standing->state;
}

Result<void> tellApart(Desk &desk, ProspectId one, ProspectId other)
{
    if (auto allowed = areTwo(one, other); !allowed)
        return allowed;
    auto transaction = Transaction::begin(desk.database, u"tell_apart"_s);
    if (!transaction)
        return failure(transaction.error());
    for (const ProspectId id : {one, other}) {
        if (const auto known = ProspectStore(desk.database).prospect(id); !known)
            return failure(known.error());
    }
    return MergeStore(desk.database).tellApart(*transaction, pairOf(one, other)).and_then([&] {
        return transaction->commit();
    });
}

Result<MergeSides> sidesOf(const Desk &desk, const ProspectPair &pair)
{
    const Snapshot snapshot(desk.database);
    const ProspectStore prospects(desk.database);
    auto first = prospects.record(pair.first);
    if (!first)
        return failure(first.error());
    auto second = prospects.record(pair.second);
    if (!second)
        return failure(second.error());
    MergeSides sides;
    sides.firstStanding = standingOf(*first, desk.rules(), desk.writer.zone, desk.now());
    sides.secondStanding = standingOf(*second, desk.rules(), desk.writer.zone, desk.now());
    sides.richer = sideWithMoreHistory(*first, *second);
    sides.first = *std::move(first);
    sides.second = *std::move(second);
    return sides;
}

} // namespace core
