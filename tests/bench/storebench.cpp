// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/storebench.h"

#include "core/playbook/playbookfile.h"
#include "core/store/prospectstore.h"
#include "core/store/standingstore.h"
#include "core/store/touchstore.h"
#include "core/store/undolog.h"
#include "tests/bench/handwritten.h"
#include "tests/bench/measure.h"

#include <QTimeZone>

using namespace core;
using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int kScreen = 128;
constexpr std::chrono::milliseconds kFirstRowsWithin(10); // as the list asks for

Result<void> saveRows(Database &database, Instant madeAt)
{
    auto transaction = Transaction::begin(database, u"refresh"_s);
    if (!transaction)
        return failure(transaction.error());
    StandingStore store(database);
    Result<void> saved;
    const auto save = [&](const StandingStore::Source &source) {
        ListRow row;
        row.id = source.prospect.id;
        row.state = State(source.prospect.id.value() % 8);
        row.since = source.input.touches.empty() ? Instant{0} : source.input.touches.back().at;
        row.nextDue = row.since;
        row.validUntil = row.since->plusHours(24'000 + row.id.value() % 1000);
        if (saved)
            saved = store.save(*transaction, row, madeAt);
    };
    if (auto read = store.forEachSource({}, QTimeZone::utc(), save); !read)
        return read;
    return saved ? transaction->commit() : saved;
}

void benchSources(const Database &database)
{
    const double query = fastest(3, [&] { (void)runHandWrittenQuery(database.path()); });
    report("states by one hand-written query, bare SQLite", query);
    qint64 touches = 0;
    const auto visit = [&](const StandingStore::Source &source) {
        touches += qint64(source.input.touches.size());
    };
    const double stream =
      fastest(3, [&] { (void)StandingStore(database).forEachSource({}, QTimeZone::utc(), visit); });
    reportRatio("what the rules read of all prospects, streamed", stream, query);
    std::printf("  (%lld touches a run)\n", static_cast<long long>(touches / 3));
    const auto playbooks = loadPlaybooks({});
    const StandingRules rules{playbooks.playbooks.plans(), {}};
    const Instant now{20'500LL * 86'400'000};
    qint64 silent = 0;
    const double worked = fastest(3, [&] {
        silent = 0;
        const auto judge = [&](const StandingStore::Source &source) {
            silent += standingOf(source.input, rules, now).state == State::Silent ? 1 : 0;
        };
        (void)StandingStore(database).forEachSource({}, QTimeZone::utc(), judge);
    });
    reportRatio("states of all prospects worked out anew (goal 2)", worked, query);
    std::printf("  (%lld silent)\n", static_cast<long long>(silent));
}

void benchList(const Database &database)
{
    const StandingStore store(database);
    report("ids of the whole list", fastest(5, [&] { (void)store.ids({}); }));
    report("ids of one state", fastest(5, [&] { (void)store.ids({.state = State::Silent}); }));
    report("first 60 rows", fastest(5, [&] { (void)store.rows({.limit = 60}); }));
    const auto ids = store.ids({}).value_or(QList<ProspectId>());
    report("60 rows from the middle", fastest(5, [&] { (void)store.rowsFor(ids.mid(ids.size() / 2, 60)); }));
    report("all rows", fastest(2, [&] { (void)store.rows({}); }));
    report("counts by state", fastest(5, [&] { (void)store.counts(); }));
    report("which rows are stale", fastest(5, [&] { (void)store.staleAt({20'500LL * 86'400'000}); }));
}

void benchSearch(const Database &database)
{
    const StandingStore store(database);
    for (const QString &text :
         {u"b"_s, u"ba"_s, u"bad"_s, u"nor"_s, u"norgra"_s, u"norgrab"_s, u"bado norgra"_s, u"verstaqui"_s,
          u"xyzzy"_s, u"\"bahun rolo\""_s, u"from:norgra"_s, u"from:b bahun"_s, u"bahun before:2026"_s,
          u"after:2025"_s, u"from:b \"bahun rolo\""_s, u"state:silent bahun"_s}) {
        qsizetype found = 0;
        const SearchQuery query = searchQuery(text, QTimeZone::utc());
        const double first = fastest(3, [&] {
            found = store.firstIds({.search = query, .limit = kScreen}, kFirstRowsWithin)
                      .value_or(QList<ProspectId>())
                      .size();
        });
        report(qPrintable(u"search \"%1\", first rows (%2 found)"_s.arg(text).arg(found)), first);
        const double all =
          fastest(3, [&] { found = store.ids({.search = query}).value_or(QList<ProspectId>()).size(); });
        report(qPrintable(u"search \"%1\" (%2 found)"_s.arg(text).arg(found)), all);
    }
}

} // namespace

Result<void> runStoreBench(const QString &path, StoreSize size)
{
    auto database = Database::open(path);
    if (!database)
        return failure(database.error());
    const auto count = ProspectStore(*database).count();
    if (!count)
        return failure(count.error());
    if (*count == 0) {
        Result<void> filled;
        const double ms = fastest(1, [&] { filled = fillStore(*database, size); });
        if (!filled)
            return filled;
        report("filling the store", ms);
    }
    report("what undo would take back", fastest(2, [&] { (void)UndoLog(*database).next(); }));
    Result<void> saved;
    report("rows worked out, saved anew", fastest(2, [&] { saved = saveRows(*database, Instant{0}); }));
    if (!saved)
        return saved;
    benchSources(*database);
    benchList(*database);
    benchSearch(*database);
    report("one record", fastest(5, [&] { (void)ProspectStore(*database).record(ProspectId(*count / 2)); }));
    report("find by the start of a word",
           fastest(3, [&] { (void)ProspectStore(*database).find(u"norgrab"_s); }));
    return {};
}

} // namespace bench
