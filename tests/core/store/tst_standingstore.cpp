// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/eventstore.h"
#include "core/store/prospectstore.h"
#include "core/store/settingsstore.h"
#include "core/store/standingstore.h"
#include "core/store/touchstore.h"
#include "core/store/undolog.h"
#include "tests/support/teststore.h"
#include "tests/support/verifyresult.h"

#include <QTest>

#include <memory>

using namespace core;
using namespace Qt::StringLiterals;
using testsupport::TestStore;

class TestStandingStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void rowsComeBackAsTheyWereSaved();
    void savingAgainReplaces();
    void rowsStandInTheOrderOfTheWindow();
    void rowsAreCutToAPage();
    void rowsOfOneState();
    void rowsForKeepsTheOrderGiven();
    void countsByState();
    void staleAreThoseWithoutARowAndThoseThatHoldNoMore();
    void aChangeDropsTheRow_data();
    void aChangeDropsTheRow();
    void undoDropsTheRowsOfWhomItChanged();
    void undoOfASettingDropsAllRows();
    void sourcesHoldWhatTheRulesRead();
    void sourcesEqualTheRecords();
    void sourcesOfSomeAreThoseAlone();
    void anUnknownZoneIsTheReps();

private:
    Database &database() { return m_store->database(); }
    StandingStore standings() { return StandingStore(database()); }
    ProspectId add(const ListRow &row);
    void save(const ListRow &row, Instant madeAt = Instant{0});
    QStringList names(const ListQuery &query);

    std::unique_ptr<TestStore> m_store;
};

void TestStandingStore::init()
{
    m_store = std::make_unique<TestStore>();
}

void TestStandingStore::save(const ListRow &row, Instant madeAt)
{
    m_store->commit([&](Transaction &t) { return standings().save(t, row, madeAt); });
}

ProspectId TestStandingStore::add(const ListRow &row)
{
    ListRow own = row;
    own.id = m_store->addProspect(row.name, row.organisation);
    save(own);
    return own.id;
}

QStringList TestStandingStore::names(const ListQuery &query)
{
    const auto rows = standings().rows(query);
    QStringList found;
    for (const ListRow &row : *TestStore::require(rows))
        found.append(row.name);
    return found;
}

void TestStandingStore::rowsComeBackAsTheyWereSaved()
{
    ListRow row{.id = m_store->addProspect(u"Sally"_s, u"Northlight"_s),
                .name = u"Sally"_s,
                .organisation = u"Northlight"_s,
                .state = State::OnHold,
                .flags = StandingFlag::NoNextStep | StandingFlag::OwesAnswer,
                .since = Instant{1},
                .lastTouch = Instant{2},
                .nextDue = Instant{3},
                .latest = Instant{4},
                .nextStep = u"still-with-me"_s,
                .holdUntil = QDate(2026, 12, 4),
                .holdReason = u"family matter"_s,
                .validUntil = Instant{5}};
    save(row);
    QCOMPARE(standings().rows({}), QList{row});
}

void TestStandingStore::savingAgainReplaces()
{
    ListRow row{.name = u"Sally"_s, .organisation = u""_s, .state = State::Silent, .nextStep = u"a"_s};
    row.holdReason = u""_s;
    row.id = add(row);
    row.state = State::Done;
    row.nextStep = u""_s;
    row.since = Instant{9};
    save(row);
    QCOMPARE(standings().rows({}), QList{row});
}

void TestStandingStore::rowsStandInTheOrderOfTheWindow()
{
    const auto since = [](const QString &name, State state, qint64 at) {
        return ListRow{.name = name, .state = state, .since = Instant{at}, .nextDue = Instant{-at}};
    };
    const auto due = [](const QString &name, State state, qint64 at) {
        return ListRow{.name = name, .state = state, .since = Instant{-at}, .nextDue = Instant{at}};
    };
    add(since(u"done long ago"_s, State::Done, 1));
    add(since(u"done just now"_s, State::Done, 9));
    add({.name = u"new"_s, .state = State::New});
    add(since(u"wrong address"_s, State::Unreachable, 5));
    add({.name = u"held to June"_s, .state = State::OnHold, .holdUntil = QDate(2026, 6, 1)});
    add({.name = u"held to May"_s, .state = State::OnHold, .holdUntil = QDate(2026, 5, 31)});
    add(due(u"meets late"_s, State::Scheduled, 9));
    add(due(u"meets soon"_s, State::Scheduled, 2));
    add({.name = u"waits for nothing"_s, .state = State::Waiting});
    add(due(u"waits long"_s, State::Waiting, 9));
    add(due(u"waits short"_s, State::Waiting, 2));
    add(since(u"silent a while"_s, State::Silent, 9));
    add(since(u"silent for ages"_s, State::Silent, 2));
    add(since(u"asked today"_s, State::YourTurn, 9));
    add(since(u"asked first"_s, State::YourTurn, 2));
    const QStringList wanted{
      u"asked first"_s, u"asked today"_s,   u"silent for ages"_s,   u"silent a while"_s,
      u"waits short"_s, u"waits long"_s,    u"waits for nothing"_s, u"meets soon"_s,
      u"meets late"_s,  u"held to May"_s,   u"held to June"_s,      u"wrong address"_s,
      u"new"_s,         u"done just now"_s, u"done long ago"_s};
    QCOMPARE(names({}), wanted);
}

void TestStandingStore::rowsAreCutToAPage()
{
    for (int i = 0; i < 5; ++i)
        add({.name = QString::number(i), .state = State::Silent, .since = Instant{i}});
    QCOMPARE(names({.offset = 1, .limit = 2}), (QStringList{u"1"_s, u"2"_s}));
    QCOMPARE(names({.offset = 4, .limit = 2}), QStringList{u"4"_s});
    QCOMPARE(names({.offset = 9, .limit = 2}), QStringList());
    QCOMPARE(names({.offset = 3}), (QStringList{u"3"_s, u"4"_s}));
    QCOMPARE(names({.limit = 0}), QStringList());
}

void TestStandingStore::rowsOfOneState()
{
    add({.name = u"a"_s, .state = State::Silent});
    add({.name = u"b"_s, .state = State::New});
    QCOMPARE(names({.state = State::Silent}), QStringList{u"a"_s});
    QCOMPARE(names({.state = State::Done}), QStringList());
}

void TestStandingStore::rowsForKeepsTheOrderGiven()
{
    const ProspectId a = add({.name = u"a"_s, .state = State::Silent});
    const ProspectId b = add({.name = u"b"_s, .state = State::New});
    const auto rows = standings().rowsFor({b, ProspectId(77), a});
    VERIFY_RESULT(rows);
    QCOMPARE(rows->size(), 2);
    QCOMPARE(rows->first().id, b);
    QCOMPARE(rows->last().id, a);
    QCOMPARE(standings().rowsFor({}), QList<ListRow>());
}

void TestStandingStore::countsByState()
{
    add({.state = State::Silent});
    add({.state = State::Silent});
    add({.state = State::Done});
    QCOMPARE(standings().counts(), (QHash<State, int>{{State::Silent, 2}, {State::Done, 1}}));
}

void TestStandingStore::staleAreThoseWithoutARowAndThoseThatHoldNoMore()
{
    const ProspectId ended = add({.validUntil = Instant{100}});
    const ProspectId forGood = add({});
    const ProspectId made = m_store->addProspect(u"made later"_s);
    save({.id = made}, Instant{50});
    QCOMPARE(standings().staleAt(Instant{99}), QList<ProspectId>());
    QCOMPARE(standings().staleAt(Instant{100}), QList{ended});
    QCOMPARE(standings().staleAt(Instant{49}), QList{made});
    const ProspectId without = m_store->addProspect(u"without"_s);
    QCOMPARE(standings().staleAt(Instant{100}), (QList{without, ended}));
    m_store->commit([&](Transaction &t) { return standings().forgetAll(t); });
    QCOMPARE(standings().staleAt(Instant{99}), (QList{ended, forGood, made, without}));
}

namespace {

using Change = Result<void> (*)(Transaction &, ProspectId);

template <class Id>
Result<void> plain(const Result<Id> &result)
{
    return result.map([](const Id &) {});
}

} // namespace
Q_DECLARE_METATYPE(Change)

void TestStandingStore::aChangeDropsTheRow_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, Change change) { QTest::newRow(name) << change; };
    row("prospect",
        [](Transaction &t, ProspectId id) { return ProspectStore(t.database()).update(t, {.id = id}); });
    row("contact", [](Transaction &t, ProspectId id) {
        return plain(ProspectStore(t.database()).insertContact(t, {.prospect = id}));
    });
    row("touch", [](Transaction &t, ProspectId id) {
        return plain(TouchStore(t.database()).insert(t, {.prospect = id}));
    });
    row("appointment", [](Transaction &t, ProspectId id) {
        return plain(AppointmentStore(t.database()).insert(t, {.prospect = id}));
    });
    row("hold", [](Transaction &t, ProspectId id) {
        return plain(HoldStore(t.database()).insert(t, {.prospect = id, .until = QDate(2026, 1, 1)}));
    });
    row("run", [](Transaction &t, ProspectId id) {
        return plain(RunStore(t.database()).insert(t, {.prospect = id}));
    });
}

void TestStandingStore::aChangeDropsTheRow()
{
    QFETCH(Change, change);
    const ProspectId changed = add({.name = u"changed"_s});
    const ProspectId other = add({.name = u"other"_s});
    m_store->commit([&](Transaction &t) { return change(t, changed); });
    QCOMPARE(standings().staleAt(Instant{0}), QList{changed});
    QCOMPARE(standings().ids({}), QList{other});
}

void TestStandingStore::undoDropsTheRowsOfWhomItChanged()
{
    const ProspectId sally = add({.name = u"Sally"_s});
    const ProspectId omar = add({.name = u"Omar"_s});
    m_store->commit([&](Transaction &t) -> Result<void> {
        if (auto done = plain(TouchStore(database()).insert(t, {.prospect = sally})); !done)
            return done;
        return standings().save(t, {.id = sally}, Instant{0});
    });
    QCOMPARE(standings().staleAt(Instant{0}), QList<ProspectId>());
    VERIFY_RESULT(UndoLog(database()).undo());
    QCOMPARE(standings().staleAt(Instant{0}), QList{sally});
    QCOMPARE(standings().ids({}), QList{omar});
}

void TestStandingStore::undoOfASettingDropsAllRows()
{
    const ProspectId sally = add({.name = u"Sally"_s});
    m_store->commit([&](Transaction &t) { return SettingsStore(database()).set(t, u"away"_s, u"x"_s); });
    VERIFY_RESULT(UndoLog(database()).undo());
    QCOMPARE(standings().staleAt(Instant{0}), QList{sally});
}

void TestStandingStore::sourcesHoldWhatTheRulesRead()
{
    const ProspectId id = m_store->addProspect(u"Sally"_s);
    m_store->commit([&](Transaction &t) -> Result<void> {
        ProspectStore prospects(database());
        const auto other = prospects.insertContact(
          t, {.prospect = id, .timezone = "Asia/Tokyo", .addresses = {{u"a@x.example"_s, true, u""_s}}});
        const auto primary = prospects.insertContact(t, {.prospect = id,
                                                         .primary = true,
                                                         .timezone = "America/New_York",
                                                         .bestTimes = u"Tue 14:00-16:00"_s});
        const auto ended =
          RunStore(database()).insert(t, {.prospect = id, .playbook = u"old"_s, .endedAt = Instant{1}});
        const auto run = RunStore(database())
                           .insert(t, {.prospect = id, .playbook = u"heads-up"_s, .startedAt = Instant{7}});
        return other && primary && ended && run ? Result<void>() : failure(run.error());
    });
    int visits = 0;
    VERIFY_RESULT(standings().forEachSource({}, QTimeZone::utc(), [&](const StandingStore::Source &source) {
        ++visits;
        QCOMPARE(source.prospect.id, id);
        QCOMPARE(source.input.zone, QTimeZone("America/New_York"));
        QCOMPARE(source.input.bestTimes.size(), 1);
        QVERIFY(source.input.everyAddressDead);
        QCOMPARE(source.input.chosenPlaybook, u"heads-up"_s);
        QCOMPARE(source.input.runStartedAt, Instant{7});
    }));
    QCOMPARE(visits, 1);
}

void TestStandingStore::sourcesEqualTheRecords()
{
    // Uneven numbers of everything, so that a lane that slips by one prospect shows.
    m_store->commit([&](Transaction &t) -> Result<void> {
        Result<void> done;
        const auto check = [&done](const auto &result) {
            if (!result)
                done = failure(result.error());
        };
        for (int i = 0; i < 40; ++i) {
            Prospect prospect{.name = QString::number(i), .segment = Segment(i % 4)};
            if (i % 5 == 0)
                prospect.closing = Closing{DoneAs(i % 4), Instant{i}, u"why"_s};
            const ProspectId id = ProspectStore(database()).insert(t, prospect).value();
            for (int k = 0; k < i % 3; ++k) {
                check(HoldStore(database())
                        .insert(t, {.prospect = id,
                                    .until = QDate(2026, 1, 1 + k),
                                    .reason = u"r"_s,
                                    .from = Instant{-k}}));
            }
            for (int k = 0; k < i % 4; ++k) {
                check(AppointmentStore(database())
                        .insert(t, {.prospect = id,
                                    .at = Instant{100 - k},
                                    .platform = u"Zoom"_s,
                                    .topic = u"demo"_s,
                                    .status = AppointmentStatus(k % 4),
                                    .cancelledBy = CancelledBy::Us,
                                    .waitedMinutes = k,
                                    .settledAt = Instant{k}}));
            }
            for (int k = 0; k < (i * 7) % 11; ++k) {
                check(TouchStore(database())
                        .insert(t, {.mark = {.at = Instant{50 - k},
                                             .channel = Channel(k % 7),
                                             .direction = Direction(k % 2),
                                             .kind = TouchKind(k % 10),
                                             .step = k % 2 ? u"step"_s : u""_s},
                                    .prospect = id}));
            }
        }
        return done;
    });
    int visits = 0;
    VERIFY_RESULT(standings().forEachSource({}, QTimeZone::utc(), [&](const StandingStore::Source &source) {
        ++visits;
        const auto record = ProspectStore(database()).record(source.prospect.id);
        QVERIFY(record.has_value());
        QCOMPARE(source.prospect, record->prospect);
        QCOMPARE(source.input.closing, record->prospect.closing);
        QList<TouchMark> marks;
        for (const Touch &touch : record->touches)
            marks.append(touch.mark);
        QCOMPARE(QList<TouchMark>(source.input.touches.begin(), source.input.touches.end()), marks);
        QCOMPARE(QList<Appointment>(source.input.appointments.begin(), source.input.appointments.end()),
                 record->appointments);
        QCOMPARE(QList<Hold>(source.input.holds.begin(), source.input.holds.end()), record->holds);
        QVERIFY(!source.input.everyAddressDead);
    }));
    QCOMPARE(visits, 40);
}

void TestStandingStore::sourcesOfSomeAreThoseAlone()
{
    QList<ProspectId> all;
    for (int i = 0; i < 60; ++i)
        all.append(m_store->addProspect(QString::number(i)));
    const QList<ProspectId> wanted{all[50], all[3], all[4], all[59], all[10], ProspectId(999)};
    QList<ProspectId> seen;
    VERIFY_RESULT(
      standings().forEachSource(wanted, QTimeZone::utc(), [&](const StandingStore::Source &source) {
          seen.append(source.prospect.id);
      }));
    QCOMPARE(seen, (QList{all[3], all[4], all[10], all[50], all[59]}));
    VERIFY_RESULT(
      standings().forEachSource(QList<ProspectId>(), QTimeZone::utc(),
                                [](const StandingStore::Source &) { QFAIL("nobody was asked"); }));
}

void TestStandingStore::anUnknownZoneIsTheReps()
{
    const ProspectId id = m_store->addProspect(u"Sally"_s);
    m_store->commit([&](Transaction &t) {
        return plain(
          ProspectStore(database()).insertContact(t, {.prospect = id, .timezone = "Moon/Tranquility"}));
    });
    const QTimeZone zone("Europe/Berlin");
    VERIFY_RESULT(standings().forEachSource(
      {}, zone, [&](const StandingStore::Source &source) { QCOMPARE(source.input.zone, zone); }));
}

QTEST_GUILESS_MAIN(TestStandingStore)
#include "tst_standingstore.moc"
