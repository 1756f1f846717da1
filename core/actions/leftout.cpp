// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/leftout.h"

#include "core/store/candidatestore.h"
#include "core/store/leftoutstore.h"
#include "core/store/mailboxstore.h"
#include "core/store/prospectremoval.h"
#include "core/store/prospectstore.h"
#include "core/transfer/doubts.h"
#include "core/transfer/mailpeople.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool hasAskedForSilence(const Prospect &prospect)
{
    return prospect.closing && prospect.closing->as == DoneAs::NoContact;
}

/// Prospects that go away in one action.
class Leaving final
{
public:
    static Result<Leaving> begin(Database &database, const QString &action, Instant now)
    {
        auto removal = ProspectRemoval::open(database);
        if (!removal)
            return failure(removal.error());
        auto transaction = Transaction::begin(database, action);
        if (!transaction)
            return failure(transaction.error());
        return Leaving(*std::move(removal), *std::move(transaction), now);
    }

    Transaction &transaction() { return m_transaction; }

    /// Its addresses are remembered, except those from `domain`, which is remembered as a whole.
    Result<void> leave(ProspectId prospect, const QString &domain = {})
    {
        const ProspectStore store(m_transaction.database());
        const auto known = store.prospect(prospect);
        if (!known)
            return failure(known.error());
        if (hasAskedForSilence(*known))
            return failure({.code = Error::Code::NoContactAsked, .subject = known->name});
        const auto contacts = store.contacts(prospect);
        if (!contacts)
            return failure(contacts.error());
        bool isRemembered = false;
        for (const Contact &contact : *contacts) {
            isRemembered |= !contact.addresses.isEmpty();
            for (const ContactAddress &way : contact.addresses) {
                if (!domain.isEmpty() && organisationDomain(way.address) == domain)
                    continue;
                const QString &name = contact.name.isEmpty() ? known->name : contact.name;
                if (auto kept = remember({.address = way.address, .name = name}); !kept)
                    return kept;
            }
        }
        if (!isRemembered)
            m_forgotten.append(known->name);
        return m_removal.remove(m_transaction, prospect);
    }

    [[nodiscard]] const QStringList &forgotten() const { return m_forgotten; }

    Result<void> remember(LeftOut leftOut)
    {
        leftOut.at = m_now;
        return LeftOutStore(m_transaction.database()).add(m_transaction, leftOut);
    }

private:
    Leaving(ProspectRemoval removal, Transaction transaction, Instant now)
      : m_removal(std::move(removal)), m_transaction(std::move(transaction)), m_now(now)
    {}

    ProspectRemoval m_removal; // outlives the transaction
    Transaction m_transaction;
    Instant m_now;
    QStringList m_forgotten; ///< names of those without an address
};

/// Who has addresses, and all of them from there.
Result<QList<ProspectId>> prospectsAt(const ProspectStore &store, const QString &domain)
{
    const auto addresses = store.addresses();
    if (!addresses)
        return failure(addresses.error());
    const auto isThere = [&domain](const QString &address) { return organisationDomain(address) == domain; };
    QList<ProspectId> prospects;
    for (auto it = addresses->cbegin(); it != addresses->cend(); ++it) {
        if (!std::all_of(it->cbegin(), it->cend(), isThere))
            continue;
        const auto prospect = store.prospect(it.key());
        if (!prospect)
            return failure(prospect.error());
        if (!hasAskedForSilence(*prospect))
            prospects.append(it.key());
    }
    return prospects;
}

/// The prospect itself first: what forbids it is told of it.
Result<QList<ProspectId>> whoLeaves(const ProspectStore &store, ProspectId prospect, const QString &domain)
{
    QList<ProspectId> all{prospect};
    if (domain.isEmpty())
        return all;
    const auto others = prospectsAt(store, domain);
    if (!others)
        return others;
    for (const ProspectId other : *others) {
        if (other != prospect)
            all.append(other);
    }
    return all;
}

} // namespace

QString organisationOf(const Record &record)
{
    const Contact *primary = record.primary();
    return primary && !primary->addresses.isEmpty() ? organisationDomain(primary->addresses.first().address)
                                                    : QString();
}

Result<LeftOutOutcome> leaveOut(Desk &desk, ProspectId prospect, LeaveOut what)
{
    const ProspectStore store(desk.database);
    const auto record = store.record(prospect);
    if (!record)
        return failure(record.error());
    LeftOutOutcome outcome;
    if (what == LeaveOut::Organisation) {
        outcome.domain = organisationOf(*record);
        if (outcome.domain.isEmpty())
            return failure({.code = Error::Code::RuleForbids,
                            .subject = record->prospect.name,
                            .detail = u"no-organisation"_s});
    }
    const auto who = whoLeaves(store, prospect, outcome.domain);
    if (!who)
        return failure(who.error());
    outcome.prospects = *who;
    auto leaving = Leaving::begin(desk.database, u"leave_out"_s, desk.now());
    if (!leaving)
        return failure(leaving.error());
    if (!outcome.domain.isEmpty()) {
        const QString &name = record->prospect.organisation;
        if (const auto kept = leaving->remember({.domain = outcome.domain, .name = name}); !kept)
            return failure(kept.error());
    }
    for (const ProspectId one : outcome.prospects) {
        if (const auto left = leaving->leave(one, outcome.domain); !left)
            return failure(left.error());
    }
    outcome.forgotten = leaving->forgotten();
    return leaving->transaction().commit().map([&outcome] { return outcome; });
}

Result<QList<LeftOut>> allLeftOut(const Desk &desk)
{
    return LeftOutStore(desk.database).all();
}

Result<void> takeIn(Desk &desk, LeftOutId leftOut)
{
    auto transaction = Transaction::begin(desk.database, u"take_in"_s);
    if (!transaction)
        return failure(transaction.error());
    return LeftOutStore(desk.database)
      .remove(*transaction, leftOut)
      .and_then([&] { return MailboxStore(desk.database).readAllAnew(*transaction); })
      .and_then([&] { return transaction->commit(); });
}

Result<QList<Candidate>> candidates(const Database &database, qint64 since)
{
    return CandidateStore(database).list(since).map(
      [](const QList<Candidate> &all) { return doubtfulFirst(all); });
}

Result<void> confirm(Database &database, const Confirmation &confirmation, Instant now, Progress &progress)
{
    auto leaving = Leaving::begin(database, u"confirm_prospects"_s, now);
    if (!leaving)
        return failure(leaving.error());
    CandidateStore store(database);
    for (const ProspectId prospect : confirmation.kept) {
        if (auto settled = store.settle(leaving->transaction(), prospect); !settled)
            return settled;
    }
    qint64 done = 0;
    for (const ProspectId prospect : confirmation.leftOut) {
        if (progress.isCanceled())
            return failure({.code = Error::Code::Canceled, .subject = {}});
        progress.report({}, ++done, confirmation.leftOut.size());
        const auto left = leaving->leave(prospect);
        if (!left && left.error().code != Error::Code::NotFound)
            return left;
    }
    return leaving->transaction().commit();
}

} // namespace core
