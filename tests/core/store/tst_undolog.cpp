// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/eventstore.h"
#include "core/store/prospectstore.h"
#include "core/store/settingsstore.h"
#include "core/store/touchstore.h"
#include "core/store/undolog.h"
#include "tests/support/teststore.h"
#include "tests/support/verifyresult.h"

#include <QTest>

#include <memory>

using namespace core;
using namespace Qt::StringLiterals;
using testsupport::TestStore;

class TestUndoLog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void nothingToUndoInANewStore();
    void takesBackAnAddedProspect();
    void takesBackChangesAfterARestart();
    void takesBackAContactWithItsAddresses();
    void takesBackASwitchOfRuns();
    void takesBackSettings();
    void aRowAddedAndChangedInOneActionGoesAway();
    void anActionThatChangedNothingIsNoEntry();
    void aRolledBackActionIsNoEntry();
    void keepsFiftyActions();

private:
    Database &database() { return m_store->database(); }
    UndoLog log() { return UndoLog(database()); }

    std::unique_ptr<TestStore> m_store;
};

void TestUndoLog::init()
{
    m_store = std::make_unique<TestStore>();
}

void TestUndoLog::nothingToUndoInANewStore()
{
    const auto next = log().next();
    VERIFY_RESULT(next);
    QVERIFY(!*next);
    const auto refused = log().undo();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::NotFound);
}

void TestUndoLog::takesBackAnAddedProspect()
{
    const ProspectId id = m_store->addProspect(u"Sally"_s);
    const UndoLog::Entry entry{u"test"_s, {id}};
    const auto next = log().next();
    VERIFY_RESULT(next);
    QCOMPARE(*next, entry);
    QCOMPARE(log().undo(), entry);
    QCOMPARE(ProspectStore(database()).count(), 0);
    QVERIFY(m_store->addProspect(u"Omar"_s) != id);
}

void TestUndoLog::takesBackChangesAfterARestart()
{
    const ProspectId id = m_store->addProspect(u"Sally"_s);
    TouchId touchId(0);
    m_store->commit([&](Transaction &t) {
        return TouchStore(database()).insert(t, {.prospect = id, .text = u"first"_s}).map([&](TouchId made) {
            touchId = made;
        });
    });
    const auto before = ProspectStore(database()).record(id);
    VERIFY_RESULT(before);
    m_store->commit(
      [&](Transaction &t) -> Result<void> {
          Touch touch = before->touches.first();
          touch.mark.kind = TouchKind::Other;
          touch.text = u"second"_s;
          if (auto done = TouchStore(database()).update(t, touch); !done)
              return done;
          touch.text = u"third"_s;
          if (auto done = TouchStore(database()).update(t, touch); !done)
              return done;
          Prospect prospect = before->prospect;
          prospect.closing = Closing{DoneAs::Lost, Instant{5}, u"no budget"_s};
          return ProspectStore(database()).update(t, prospect);
      },
      u"close"_s);
    m_store->reopen();
    const auto entry = log().undo();
    VERIFY_RESULT(entry);
    QCOMPARE(*entry, (UndoLog::Entry{u"close"_s, {id}}));
    const auto after = ProspectStore(database()).record(id);
    VERIFY_RESULT(after);
    QCOMPARE(after->prospect, before->prospect);
    QCOMPARE(after->touches, before->touches);
    QCOMPARE(database().problems(), QStringList());
}

void TestUndoLog::takesBackAContactWithItsAddresses()
{
    const ProspectId id = m_store->addProspect(u"Northlight"_s);
    Contact contact{.prospect = id,
                    .name = u"Sally"_s,
                    .primary = true,
                    .addresses = {{u"a@x.example"_s, false, u""_s}, {u"b@x.example"_s, false, u""_s}},
                    .phones = {u"1"_s}};
    m_store->commit([&](Transaction &t) {
        return ProspectStore(database()).insertContact(t, contact).map([&](ContactId made) {
            contact.id = made;
        });
    });
    m_store->commit([&](Transaction &t) -> Result<void> {
        Contact changed = contact;
        changed.addresses = {{u"b@x.example"_s, true, u"left"_s}};
        changed.phones.clear();
        if (auto done = ProspectStore(database()).updateContact(t, changed); !done)
            return done;
        const Contact other{.prospect = id, .name = u"Omar"_s, .primary = true};
        return ProspectStore(database()).insertContact(t, other).map([](ContactId) {});
    });
    VERIFY_RESULT(log().undo());
    QCOMPARE(ProspectStore(database()).contacts(id), QList{contact});
    QCOMPARE(database().problems(), QStringList());
}

void TestUndoLog::takesBackASwitchOfRuns()
{
    const ProspectId id = m_store->addProspect(u"Sally"_s);
    Run run{.prospect = id, .playbook = u"where-from-here"_s, .startedAt = Instant{1}, .endReason = u""_s};
    m_store->commit([&](Transaction &t) {
        return RunStore(database()).insert(t, run).map([&](RunId made) { run.id = made; });
    });
    m_store->commit([&](Transaction &t) -> Result<void> {
        Run ended = run;
        ended.endedAt = Instant{2};
        if (auto done = RunStore(database()).update(t, ended); !done)
            return done;
        return RunStore(database()).insert(t, {.prospect = id, .playbook = u"heads-up"_s}).map([](RunId) {});
    });
    VERIFY_RESULT(log().undo());
    QCOMPARE(RunStore(database()).runs(id), QList{run});
}

void TestUndoLog::takesBackSettings()
{
    SettingsStore settings(database());
    const auto set = [&](const QString &key, const QString &value) {
        m_store->commit([&](Transaction &t) { return settings.set(t, key, value); });
    };
    set(u"rep.name"_s, u"Sam"_s);
    set(u"rep.name"_s, u"Alex"_s);
    m_store->commit([&](Transaction &t) { return settings.clear(t, u"rep.name"_s); });
    QCOMPARE(settings.value(u"rep.name"_s), QString());
    VERIFY_RESULT(log().undo());
    QCOMPARE(settings.value(u"rep.name"_s), u"Alex"_s);
    VERIFY_RESULT(log().undo());
    QCOMPARE(settings.value(u"rep.name"_s), u"Sam"_s);
    VERIFY_RESULT(log().undo());
    QCOMPARE(settings.all(), (QMap<QString, QString>()));
}

void TestUndoLog::aRowAddedAndChangedInOneActionGoesAway()
{
    m_store->commit([&](Transaction &t) -> Result<void> {
        Prospect prospect{.name = u"Sally"_s};
        const auto id = ProspectStore(database()).insert(t, prospect);
        prospect.id = *id;
        prospect.name = u"Sally Brandt"_s;
        return ProspectStore(database()).update(t, prospect);
    });
    VERIFY_RESULT(log().undo());
    QCOMPARE(ProspectStore(database()).count(), 0);
    QVERIFY(!ProspectStore(database()).find(u"Sally"_s));
    QCOMPARE(database().problems(), QStringList());
}

void TestUndoLog::anActionThatChangedNothingIsNoEntry()
{
    m_store->commit([](Transaction &) { return Result<void>(); });
    QVERIFY(!log().undo());
}

void TestUndoLog::aRolledBackActionIsNoEntry()
{
    {
        auto transaction = Transaction::begin(database(), u"add"_s);
        VERIFY_RESULT(transaction);
        VERIFY_RESULT(ProspectStore(database()).insert(*transaction, {.name = u"Sally"_s}));
    }
    QCOMPARE(ProspectStore(database()).count(), 0);
    QVERIFY(!log().undo());
}

void TestUndoLog::keepsFiftyActions()
{
    for (int i = 0; i < 53; ++i)
        m_store->addProspect(QString::number(i));
    int undone = 0;
    while (log().undo())
        ++undone;
    QCOMPARE(undone, 50);
    QCOMPARE(ProspectStore(database()).count(), 3);
}

QTEST_GUILESS_MAIN(TestUndoLog)
#include "tst_undolog.moc"
