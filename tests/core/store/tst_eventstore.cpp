// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/eventstore.h"
#include "core/store/settingsstore.h"
#include "core/store/touchstore.h"
#include "tests/support/teststore.h"
#include "tests/support/verifyresult.h"

#include <QTest>

#include <memory>

using namespace core;
using namespace Qt::StringLiterals;
using testsupport::TestStore;

class TestEventStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void appointmentsComeBackByTime();
    void factsComeBackWithTheirSource();
    void holdsComeBackAndCanBeLifted();
    void handoffsComeBackAndCanBeConfirmed();
    void onlyOneRunIsOn();
    void updatesOfNothingAreNotFound();
    void settingsAreSetAndCleared();
    void ownAddressesKnowNoCase();

private:
    Database &database() { return m_store->database(); }
    TouchId addTouch();

    std::unique_ptr<TestStore> m_store;
    ProspectId m_sally{0};
};

void TestEventStore::init()
{
    m_store = std::make_unique<TestStore>();
    m_sally = m_store->addProspect(u"Sally"_s);
}

TouchId TestEventStore::addTouch()
{
    TouchId touch(0);
    m_store->commit([&](Transaction &t) {
        return TouchStore(database()).insert(t, {.prospect = m_sally}).map([&touch](TouchId id) {
            touch = id;
        });
    });
    return touch;
}

void TestEventStore::appointmentsComeBackByTime()
{
    AppointmentStore store(database());
    Appointment late{.prospect = m_sally,
                     .at = Instant{50},
                     .minutes = 45,
                     .platform = u"Zoom"_s,
                     .topic = u"the offer"_s,
                     .agreedAt = Instant{3}};
    Appointment early{.prospect = m_sally, .at = Instant{40}, .platform = u""_s, .topic = u""_s};
    m_store->commit(
      [&](Transaction &t) { return store.insert(t, late).map([&](auto id) { late.id = id; }); });
    m_store->commit(
      [&](Transaction &t) { return store.insert(t, early).map([&](auto id) { early.id = id; }); });
    QCOMPARE(store.appointments(m_sally), (QList{early, late}));
    late.status = AppointmentStatus::Cancelled;
    late.cancelledBy = CancelledBy::Us;
    late.waitedMinutes = 30;
    late.settledAt = Instant{60};
    late.touch = addTouch();
    m_store->commit([&](Transaction &t) { return store.update(t, late); });
    QCOMPARE(store.appointments(m_sally), (QList{early, late}));
}

void TestEventStore::factsComeBackWithTheirSource()
{
    FactStore store(database());
    Fact fact{.prospect = m_sally,
              .kind = FactKind::Outcome,
              .text = u"\"half the time, none of the calls\""_s,
              .source = addTouch(),
              .recordedAt = Instant{9}};
    Fact older{
      .prospect = m_sally, .kind = FactKind::BestTime, .text = u"mornings"_s, .recordedAt = Instant{1}};
    m_store->commit(
      [&](Transaction &t) { return store.insert(t, fact).map([&](auto id) { fact.id = id; }); });
    m_store->commit(
      [&](Transaction &t) { return store.insert(t, older).map([&](auto id) { older.id = id; }); });
    QCOMPARE(store.facts(m_sally), (QList{older, fact}));
}

void TestEventStore::holdsComeBackAndCanBeLifted()
{
    HoldStore store(database());
    Hold hold{.prospect = m_sally, .until = QDate(2026, 12, 4), .reason = u"family"_s, .from = Instant{5}};
    m_store->commit(
      [&](Transaction &t) { return store.insert(t, hold).map([&](auto id) { hold.id = id; }); });
    QCOMPARE(store.holds(m_sally), QList{hold});
    hold.liftedAt = Instant{8};
    hold.source = addTouch();
    m_store->commit([&](Transaction &t) { return store.update(t, hold); });
    QCOMPARE(store.holds(m_sally), QList{hold});
}

void TestEventStore::handoffsComeBackAndCanBeConfirmed()
{
    HandoffStore store(database());
    Handoff handoff{.prospect = m_sally,
                    .at = Instant{5},
                    .via = HandoffVia::Sms,
                    .channel = Channel::Text,
                    .playbook = u"where-from-here"_s,
                    .step = u"still-with-me"_s,
                    .to = u"+1 202 555 0123"_s,
                    .subject = u""_s,
                    .text = u"Hi Sally"_s,
                    .overridden = true};
    m_store->commit(
      [&](Transaction &t) { return store.insert(t, handoff).map([&](auto id) { handoff.id = id; }); });
    QCOMPARE(store.handoffs(m_sally), QList{handoff});
    handoff.status = HandoffStatus::Confirmed;
    handoff.touch = addTouch();
    m_store->commit([&](Transaction &t) { return store.update(t, handoff); });
    QCOMPARE(store.handoffs(m_sally), QList{handoff});
}

void TestEventStore::onlyOneRunIsOn()
{
    RunStore store(database());
    Run first{
      .prospect = m_sally, .playbook = u"where-from-here"_s, .startedAt = Instant{1}, .endReason = u""_s};
    m_store->commit(
      [&](Transaction &t) { return store.insert(t, first).map([&](auto id) { first.id = id; }); });
    auto transaction = Transaction::begin(database(), u"run"_s);
    VERIFY_RESULT(transaction);
    Run second{.prospect = m_sally, .playbook = u"heads-up"_s, .startedAt = Instant{2}, .endReason = u""_s};
    QVERIFY(!store.insert(*transaction, second));
    first.endedAt = Instant{2};
    first.endReason = u"switched"_s;
    VERIFY_RESULT(store.update(*transaction, first));
    const auto id = store.insert(*transaction, second);
    VERIFY_RESULT(id);
    second.id = *id;
    VERIFY_RESULT(transaction->commit());
    QCOMPARE(store.runs(m_sally), (QList{first, second}));
}

void TestEventStore::updatesOfNothingAreNotFound()
{
    auto transaction = Transaction::begin(database(), u"change"_s);
    VERIFY_RESULT(transaction);
    const auto isNotFound = [](const Result<void> &result) {
        return !result && result.error().code == Error::Code::NotFound && result.error().subject == u"5"_s;
    };
    QVERIFY(isNotFound(
      AppointmentStore(database()).update(*transaction, {.id = AppointmentId(5), .prospect = m_sally})));
    QVERIFY(isNotFound(
      HoldStore(database())
        .update(*transaction, {.id = HoldId(5), .prospect = m_sally, .until = QDate(2026, 1, 1)})));
    QVERIFY(
      isNotFound(HandoffStore(database()).update(*transaction, {.id = HandoffId(5), .prospect = m_sally})));
    QVERIFY(isNotFound(RunStore(database()).update(*transaction, {.id = RunId(5), .prospect = m_sally})));
}

void TestEventStore::settingsAreSetAndCleared()
{
    SettingsStore settings(database());
    m_store->commit([&](Transaction &t) { return settings.set(t, u"rep.name"_s, u"Sam"_s); });
    m_store->commit([&](Transaction &t) { return settings.set(t, u"rep.name"_s, u"Alex"_s); });
    m_store->commit([&](Transaction &t) { return settings.set(t, u"lottery"_s, QString()); });
    QCOMPARE(settings.all(), (QMap<QString, QString>{{u"rep.name"_s, u"Alex"_s}, {u"lottery"_s, u""_s}}));
    m_store->commit([&](Transaction &t) { return settings.clear(t, u"rep.name"_s); });
    QCOMPARE(settings.value(u"rep.name"_s), QString());
}

void TestEventStore::ownAddressesKnowNoCase()
{
    SettingsStore settings(database());
    for (const QString &address : {u"Sam@Example.com"_s, u"sam@example.com"_s, u"alex@example.com"_s})
        m_store->commit([&](Transaction &t) { return settings.addOwnAddress(t, address); });
    QCOMPARE(settings.ownAddresses(), (QStringList{u"sam@example.com"_s, u"alex@example.com"_s}));
}

QTEST_GUILESS_MAIN(TestEventStore)
#include "tst_eventstore.moc"
