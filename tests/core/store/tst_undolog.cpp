// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/eventstore.h"
#include "core/store/prospectstore.h"
#include "core/store/settingsstore.h"
#include "core/store/statement.h"
#include "core/store/touchstore.h"
#include "core/store/undolog.h"
#include "tests/support/teststore.h"
#include "tests/support/verifyresult.h"

#include <QRandomGenerator>
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
    void whateverWasDoneIsTakenBackExactly();

private:
    Database &database() { return m_store->database(); }
    UndoLog log() { return UndoLog(database()); }

    std::unique_ptr<TestStore> m_store;
};

namespace {

/// Every row of data as text, one a line.
QString dumpOf(const Database &database)
{
    Statement statement(database, uR"sql(
SELECT 'prospect', id, name, organisation, closed_as, closed_at, nurture FROM prospects
UNION ALL SELECT 'contact', id, prospect_id, name, is_primary, best_times, timezone FROM contacts
UNION ALL SELECT 'address', id, contact_id, address, dead, dead_reason, '' FROM contact_addresses
UNION ALL SELECT 'phone', id, contact_id, phone, '', '', '' FROM contact_phones
UNION ALL SELECT 'touch', id, prospect_id, at, kind, kind_by_rep, message_id FROM touches
UNION ALL SELECT 'sender', id, sender, read_kind, read_reason, '', '' FROM touches
UNION ALL SELECT 'words', touch_id, subject, body, '', '', '' FROM touch_texts
UNION ALL SELECT 'appointment', id, prospect_id, at, status, touch_id, topic FROM appointments
UNION ALL SELECT 'hold', id, prospect_id, until, reason, lifted_at, '' FROM holds
UNION ALL SELECT 'handoff', id, prospect_id, status, touch_id, body, '' FROM handoffs
UNION ALL SELECT 'run', id, prospect_id, playbook, ended_at, end_reason, '' FROM runs
UNION ALL SELECT 'fact', id, prospect_id, kind, text, source_touch_id, '' FROM facts
UNION ALL SELECT 'setting', id, key, value, '', '', '' FROM settings
UNION ALL SELECT 'own', id, address, '', '', '', '' FROM own_addresses
UNION ALL SELECT 'mail', id, key, '', '', '', '' FROM mail_keys
    )sql"_s);
    const auto rows = readAll(statement, [](Statement &row) {
        QString line;
        for (int column = 0; column < 7; ++column)
            line += row.read<QString>() + u'|';
        return line;
    });
    return QStringList(TestStore::require(rows)->toList()).join(u'\n');
}

/// The index over the words compares itself with the words.
Result<void> checkIndex(const Database &database)
{
    for (const QString &sql : {
           u"INSERT INTO touch_words (touch_words, rank) VALUES ('integrity-check', 1)"_s,
           u"INSERT INTO prospect_words (prospect_words, rank) VALUES ('integrity-check', 1)"_s,
           u"INSERT INTO contact_words (contact_words, rank) VALUES ('integrity-check', 1)"_s,
           u"INSERT INTO address_words (address_words, rank) VALUES ('integrity-check', 1)"_s,
         }) {
        if (auto done = execute(database, sql); !done)
            return done;
    }
    return {};
}

/// One action of one to six random writes. What a rule of the schema forbids is simply not done.
class RandomActions final
{
public:
    explicit RandomActions(Database &database) : m_database(database) {}

    Result<void> act(Transaction &transaction)
    {
        for (int i = m_random.bounded(1, 7); i > 0; --i)
            write(transaction);
        return {};
    }

private:
    void write(Transaction &t)
    {
        const auto prospect = pick<ProspectId>();
        const auto touch = pick<TouchId>();
        const QString word = QString::number(m_random.bounded(1000));
        switch (m_random.bounded(13)) {
            case 0:
                (void)ProspectStore(m_database).insert(t, {.name = word});
                break;
            case 1:
                (void)ProspectStore(m_database)
                  .update(t, {.id = prospect, .name = word, .closing = Closing{DoneAs::Lost, {7}, word}});
                break;
            case 2:
                (void)ProspectStore(m_database)
                  .insertContact(t, {.prospect = prospect,
                                     .name = word,
                                     .primary = m_random.bounded(2) == 0,
                                     .addresses = {{word, false, {}}, {u"b"_s, false, {}}},
                                     .phones = {word}});
                break;
            case 3:
                (void)ProspectStore(m_database)
                  .updateContact(t, {.id = pick<ContactId>(),
                                     .prospect = prospect,
                                     .name = word,
                                     .primary = m_random.bounded(2) == 0,
                                     .addresses = {{word, true, word}}});
                break;
            case 4:
                (void)TouchStore(m_database).insert(t, {.prospect = prospect, .subject = word, .text = word});
                break;
            case 5:
                (void)TouchStore(m_database)
                  .update(t, {.mark = {.id = touch, .at = {5}},
                              .prospect = prospect,
                              .text = word,
                              .sender = word,
                              .readKind = TouchKind::List,
                              .readReason = word});
                break;
            case 6:
                (void)AppointmentStore(m_database)
                  .insert(t, {.prospect = prospect, .topic = word, .touch = touch});
                break;
            case 7:
                (void)AppointmentStore(m_database)
                  .update(t, {.id = pick<AppointmentId>(), .prospect = prospect, .topic = word});
                break;
            case 8:
                (void)HoldStore(m_database).insert(t, {.prospect = prospect, .until = QDate(2026, 1, 1)});
                (void)HoldStore(m_database)
                  .update(t, {.id = pick<HoldId>(), .prospect = prospect, .until = QDate(2026, 2, 2)});
                break;
            case 9:
                (void)HandoffStore(m_database).insert(t, {.prospect = prospect, .text = word});
                (void)HandoffStore(m_database)
                  .update(t, {.id = pick<HandoffId>(), .prospect = prospect, .text = word, .touch = touch});
                break;
            case 10:
                (void)RunStore(m_database).insert(t, {.prospect = prospect, .playbook = word});
                (void)RunStore(m_database)
                  .update(t, {.id = pick<RunId>(), .prospect = prospect, .endedAt = Instant{9}});
                break;
            case 11:
                (void)SettingsStore(m_database).set(t, QString::number(m_random.bounded(3)), word);
                (void)SettingsStore(m_database).clear(t, QString::number(m_random.bounded(3)));
                break;
            default:
                (void)TouchStore(m_database).rememberMail(t, word);
                (void)FactStore(m_database).insert(t, {.prospect = prospect, .text = word, .source = touch});
                break;
        }
    }

    template <class Id>
    Id pick()
    {
        return Id(m_random.bounded(1, 12));
    }

    Database &m_database;
    QRandomGenerator m_random{43};
};

} // namespace

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

void TestUndoLog::whateverWasDoneIsTakenBackExactly()
{
    const auto newestEntry = [this] {
        return *TestStore::require(textOf(database(), u"SELECT max(id) FROM undo_actions"_s));
    };
    RandomActions actions(database());
    QStringList before; // of every action that left an entry
    for (int i = 0; i < 300; ++i) {
        const QString dump = dumpOf(database());
        const QString entry = newestEntry();
        m_store->commit([&](Transaction &t) { return actions.act(t); });
        if (newestEntry() != entry)
            before.append(dump);
        else
            QCOMPARE(dumpOf(database()), dump);
        if (i % 6 == 5) {
            VERIFY_RESULT(log().undo());
            QCOMPARE(dumpOf(database()), before.takeLast());
        }
    }
    QVERIFY(dumpOf(database()).size() > 5000);
    for (int i = 0; i < 40; ++i) {
        VERIFY_RESULT(log().undo());
        QCOMPARE(dumpOf(database()), before.takeLast());
    }
    QCOMPARE(database().problems(), QStringList());
    VERIFY_RESULT(checkIndex(database()));
}

QTEST_GUILESS_MAIN(TestUndoLog)
#include "tst_undolog.moc"
