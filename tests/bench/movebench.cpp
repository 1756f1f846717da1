// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/movebench.h"

#include "core/actions/suggestion.h"
#include "core/store/prospectstore.h"
#include "core/store/touchstore.h"
#include "tests/bench/measure.h"
#include "tests/support/deskfixture.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int kTouches = 500;

/// Three years of mails to and fro, a few of ours at the end without an answer.
Result<void> fill(Desk &desk, ProspectId prospect)
{
    auto transaction = Transaction::begin(desk.database, u"fill"_s);
    if (!transaction)
        return failure(transaction.error());
    for (int i = 0; i < kTouches; ++i) {
        const bool isTheirs = i % 2 == 0 && i < kTouches - 3;
        Touch touch;
        touch.prospect = prospect;
        touch.mark.at = desk.now().plusHours(-(kTouches - i) * 72LL);
        touch.mark.direction = isTheirs ? Direction::In : Direction::Out;
        touch.mark.kind = isTheirs ? TouchKind::Reply : TouchKind::Sent;
        touch.subject = u"The two routes"_s;
        touch.text =
          u"We looked at the second route and at what it would take to drive it both ways. "_s.repeated(5);
        if (const auto id = TouchStore(desk.database).insert(*transaction, touch); !id)
            return failure(id.error());
    }
    return transaction->commit();
}

} // namespace

Result<void> runMoveBench()
{
    testsupport::DeskFixture fixture(u"03-10 10:00"_s);
    const ProspectId sally = fixture.addSally();
    if (auto filled = fill(fixture.desk(), sally); !filled)
        return filled;
    (void)suggestionFor(fixture.desk(), sally); // playbooks and tone rules are read once
    const double read = fastest(20, [&] { (void)ProspectStore(fixture.desk().database).record(sally); });
    report("one record with 500 touches, read", read);
    reportRatio("its record, move and draft",
                fastest(20, [&] { (void)suggestionFor(fixture.desk(), sally); }), read);
    return {};
}

} // namespace bench
