// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/verifyresult.h"
#include "ui/prospects/grouping.h"

#include <QTest>

using namespace core;
using namespace ui;

namespace {

constexpr Instant kEndOfToday{1'000'000};

ListRow row(qint64 id, State state, std::optional<Instant> due = {})
{
    ListRow made;
    made.id = ProspectId(id);
    made.state = state;
    made.nextDue = due;
    return made;
}

/// A list in which every id stands for its own row; counts the queries.
struct FakeRows {
    QList<ListRow> all;
    int queries = 0;

    QList<ProspectId> ids() const
    {
        QList<ProspectId> found;
        for (const ListRow &r : all)
            found.append(r.id);
        return found;
    }
    RowsFor source()
    {
        return [this](const QList<ProspectId> &wanted) -> Result<QList<ListRow>> {
            ++queries;
            QList<ListRow> found;
            for (const ProspectId id : wanted)
                found.append(all.at(id.value()));
            return found;
        };
    }
};

} // namespace

class TestGrouping : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void waitingThatOpensTodayIsDueToday();
    void findsEveryGroupOfALongListWithFewQueries();
    void emptyListHasNoSections();
    void oneProspectIsOneSection();
    void failureOfTheStoreIsPassedOn();
};

void TestGrouping::waitingThatOpensTodayIsDueToday()
{
    QCOMPARE(groupOf(row(1, State::Waiting, Instant{999'999}), kEndOfToday), Group::DueToday);
    QCOMPARE(groupOf(row(1, State::Waiting, kEndOfToday), kEndOfToday), Group::Waiting);
    QCOMPARE(groupOf(row(1, State::Waiting), kEndOfToday), Group::Waiting);
    QCOMPARE(groupOf(row(1, State::Silent, Instant{5}), kEndOfToday), Group::Silent);
}

void TestGrouping::findsEveryGroupOfALongListWithFewQueries()
{
    FakeRows rows;
    const QList<std::pair<State, int>> stretches{{State::YourTurn, 3},    {State::Silent, 40'000},
                                                 {State::Waiting, 7},     {State::Scheduled, 1},
                                                 {State::OnHold, 20'000}, {State::New, 39'989}};
    for (const auto &[state, count] : stretches) {
        for (int i = 0; i < count; ++i)
            rows.all.append(row(rows.all.size(), state, Instant{i < 2 ? 5 : 2'000'000}));
    }
    const auto sections = sectionsOf(rows.ids(), rows.source(), kEndOfToday);
    VERIFY_RESULT(sections);
    const QList<Section> expected{{Group::YourTurn, 0, 3},       {Group::Silent, 3, 40'000},
                                  {Group::DueToday, 40'003, 2},  {Group::Waiting, 40'005, 5},
                                  {Group::Scheduled, 40'010, 1}, {Group::OnHold, 40'011, 20'000},
                                  {Group::New, 60'011, 39'989}};
    QCOMPARE(*sections, expected);
    QVERIFY2(rows.queries < 12, qPrintable(QString::number(rows.queries)));
}

void TestGrouping::emptyListHasNoSections()
{
    FakeRows rows;
    const auto sections = sectionsOf({}, rows.source(), kEndOfToday);
    VERIFY_RESULT(sections);
    QVERIFY(sections->isEmpty());
    QCOMPARE(rows.queries, 0);
}

void TestGrouping::oneProspectIsOneSection()
{
    FakeRows rows{{row(0, State::Done)}};
    const auto sections = sectionsOf(rows.ids(), rows.source(), kEndOfToday);
    VERIFY_RESULT(sections);
    QCOMPARE(*sections, (QList<Section>{{Group::Done, 0, 1}}));
}

void TestGrouping::failureOfTheStoreIsPassedOn()
{
    const RowsFor failing = [](const QList<ProspectId> &) -> Result<QList<ListRow>> {
        return failure({Error::Code::StoreFailed, QStringLiteral("standing")});
    };
    const auto sections = sectionsOf({ProspectId(1)}, failing, kEndOfToday);
    QVERIFY(!sections);
    QCOMPARE(sections.error().code, Error::Code::StoreFailed);
}

QTEST_MAIN(TestGrouping)
#include "tst_grouping.moc"
