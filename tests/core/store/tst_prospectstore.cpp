// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/eventstore.h"
#include "core/store/prospectstore.h"
#include "core/store/touchstore.h"
#include "tests/support/teststore.h"
#include "tests/support/verifyresult.h"

#include <QTest>

#include <memory>

using namespace core;
using namespace Qt::StringLiterals;
using testsupport::TestStore;

class TestProspectStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void prospectsComeBackAsTheyWere();
    void updateReplacesTheWholeRow();
    void updateOfNobodyIsNotFound();
    void contactsComeBackWithEverythingThePrimaryFirst();
    void aNewPrimaryTakesThePlaceOfTheOldOne();
    void updateContactReplacesAddressesAndPhones();
    void contactsByAddressKnowsNoCase();
    void nullTextsAreStoredAsEmptyOnes();
    void recordHoldsEverything();
    void recordOfNobodyIsNotFound();
    void findMatches_data();
    void findMatches();
    void findListsWhatItCannotTellApart();
    void findTakesHostileWordsAsWords_data();
    void findTakesHostileWordsAsWords();

private:
    ProspectStore prospects() { return ProspectStore(m_store->database()); }
    Contact addContact(Contact contact);

    std::unique_ptr<TestStore> m_store;
};

void TestProspectStore::init()
{
    m_store = std::make_unique<TestStore>();
}

Contact TestProspectStore::addContact(Contact contact)
{
    m_store->commit([&](Transaction &transaction) {
        return prospects().insertContact(transaction, contact).map([&contact](ContactId id) {
            contact.id = id;
        });
    });
    return contact;
}

void TestProspectStore::prospectsComeBackAsTheyWere()
{
    Prospect wanted{.name = u"Zoë \"Zo\" O'Neil 🦊"_s,
                    .organisation = u"Blue; DROP TABLE prospects;--"_s,
                    .segment = Segment::Enterprise,
                    .situation = Situation::AfterProposal,
                    .closing = Closing{DoneAs::NoContact, Instant{-5}, u"asked\nus"_s},
                    .nurture = true};
    m_store->commit([&](Transaction &transaction) {
        return prospects().insert(transaction, wanted).map([&wanted](ProspectId id) { wanted.id = id; });
    });
    m_store->reopen();
    QCOMPARE(prospects().prospect(wanted.id), wanted);
    QCOMPARE(prospects().count(), 1);
}

void TestProspectStore::updateReplacesTheWholeRow()
{
    const ProspectId id = m_store->addProspect(u"Sally"_s);
    Prospect wanted{.id = id, .name = u"Sally Brandt"_s, .closing = Closing{DoneAs::Won, Instant{7}, {}}};
    wanted.closing->reason = u""_s;
    wanted.organisation = u""_s;
    m_store->commit([&](Transaction &transaction) { return prospects().update(transaction, wanted); });
    QCOMPARE(prospects().prospect(id), wanted);
    wanted.closing.reset();
    m_store->commit([&](Transaction &transaction) { return prospects().update(transaction, wanted); });
    QCOMPARE(prospects().prospect(id), wanted);
}

void TestProspectStore::updateOfNobodyIsNotFound()
{
    auto transaction = Transaction::begin(m_store->database(), u"change"_s);
    VERIFY_RESULT(transaction);
    Prospect nobody;
    nobody.id = ProspectId(9);
    const auto refused = prospects().update(*transaction, nobody);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::NotFound);
    QCOMPARE(refused.error().subject, u"9"_s);
}

void TestProspectStore::contactsComeBackWithEverythingThePrimaryFirst()
{
    const ProspectId id = m_store->addProspect(u"Northlight"_s);
    const Contact other = addContact({.prospect = id, .name = u"Omar"_s, .confirmed = false});
    const Contact primary = addContact({.prospect = id,
                                        .name = u"Sally"_s,
                                        .role = ContactRole::DecisionMaker,
                                        .primary = true,
                                        .timezone = "America/New_York",
                                        .bestTimes = u"Tue 14:00-16:00"_s,
                                        .language = u"de"_s,
                                        .addresses = {{u"b@northlight.example"_s, false, u""_s},
                                                      {u"a@northlight.example"_s, true, u"dsn-failed"_s}},
                                        .phones = {u"+1 202 555 0123"_s, u"202 555 0199"_s}});
    const auto contacts = prospects().contacts(id);
    VERIFY_RESULT(contacts);
    QCOMPARE(contacts->size(), 2);
    QCOMPARE(contacts->at(0), primary);
    QCOMPARE(contacts->at(1), other);
}

void TestProspectStore::aNewPrimaryTakesThePlaceOfTheOldOne()
{
    const ProspectId id = m_store->addProspect(u"Northlight"_s);
    const Contact first = addContact({.prospect = id, .name = u"Sally"_s, .primary = true});
    Contact second = addContact({.prospect = id, .name = u"Omar"_s, .primary = true});
    auto contacts = prospects().contacts(id);
    VERIFY_RESULT(contacts);
    QCOMPARE(contacts->at(0).name, u"Omar"_s);
    QVERIFY(!contacts->at(1).primary);
    m_store->commit([&](Transaction &transaction) { return prospects().updateContact(transaction, first); });
    contacts = prospects().contacts(id);
    VERIFY_RESULT(contacts);
    QCOMPARE(contacts->at(0), first);
    QVERIFY(!contacts->at(1).primary);
}

void TestProspectStore::updateContactReplacesAddressesAndPhones()
{
    const ProspectId id = m_store->addProspect(u"Northlight"_s);
    Contact contact = addContact({.prospect = id,
                                  .name = u"Sally"_s,
                                  .addresses = {{u"old@x.example"_s, false, u""_s}},
                                  .phones = {u"1"_s, u"2"_s}});
    contact.addresses = {{u"new@x.example"_s, false, u""_s}, {u"old@x.example"_s, true, u"left"_s}};
    contact.phones = {u"3"_s};
    m_store->commit([&](Transaction &t) { return prospects().updateContact(t, contact); });
    QCOMPARE(prospects().contacts(id), QList{contact});
}

void TestProspectStore::contactsByAddressKnowsNoCase()
{
    const ProspectId one = m_store->addProspect(u"One"_s);
    const ProspectId two = m_store->addProspect(u"Two"_s);
    const Contact a =
      addContact({.prospect = one,
                  .name = u"Sally"_s,
                  .addresses = {{u"s@x.example"_s, false, u""_s}, {u"t@x.example"_s, false, u""_s}},
                  .phones = {u"1"_s}});
    const Contact b =
      addContact({.prospect = two, .name = u"Sally"_s, .addresses = {{u"s@x.example"_s, false, u""_s}}});
    QCOMPARE(prospects().contactsByAddress(u"S@X.Example"_s), (QList{a, b}));
    QCOMPARE(prospects().contactsByAddress(u"nobody@x.example"_s), QList<Contact>());
}

void TestProspectStore::nullTextsAreStoredAsEmptyOnes()
{
    const ProspectId id = m_store->addProspect(QString());
    const Contact contact = addContact({.prospect = id, .addresses = {{}}, .phones = {QString()}});
    QCOMPARE(prospects().contacts(id), QList{contact});
    QCOMPARE(prospects().prospect(id), (Prospect{.id = id}));
}

void TestProspectStore::recordHoldsEverything()
{
    const ProspectId id = m_store->addProspect(u"Sally"_s);
    const Contact contact = addContact({.prospect = id, .name = u"Sally"_s, .primary = true});
    Database &database = m_store->database();
    m_store->commit([&](Transaction &t) -> Result<void> {
        Touch touch{.mark = {.at = Instant{20}}, .prospect = id, .contact = contact.id, .text = u"Hi"_s};
        const auto later = TouchStore(database).insert(t, touch);
        touch.mark.at = Instant{10};
        const auto earlier = TouchStore(database).insert(t, touch);
        const auto fact =
          FactStore(database).insert(t, {.prospect = id, .text = u"no time"_s, .source = *later});
        const auto hold = HoldStore(database).insert(t, {.prospect = id, .until = QDate(2026, 3, 2)});
        const auto run = RunStore(database).insert(t, {.prospect = id, .playbook = u"where-from-here"_s});
        const auto handoff = HandoffStore(database).insert(t, {.prospect = id, .touch = *earlier});
        const auto appointment = AppointmentStore(database).insert(t, {.prospect = id, .at = Instant{30}});
        return fact && hold && run && handoff && appointment ? Result<void>() : failure(fact.error());
    });
    const auto record = prospects().record(id);
    VERIFY_RESULT(record);
    QCOMPARE(record->prospect.name, u"Sally"_s);
    QCOMPARE(record->contacts, QList{contact});
    QCOMPARE(record->touches.size(), 2);
    QCOMPARE(record->touches.first().mark.at, Instant{10});
    QCOMPARE(record->facts.first().source, record->touches.last().mark.id);
    QCOMPARE(record->holds.first().until, QDate(2026, 3, 2));
    QCOMPARE(record->runs.first().playbook, u"where-from-here"_s);
    QCOMPARE(record->handoffs.first().touch, record->touches.first().mark.id);
    QCOMPARE(record->appointments.first().at, Instant{30});
}

void TestProspectStore::recordOfNobodyIsNotFound()
{
    const auto record = prospects().record(ProspectId(4));
    QVERIFY(!record);
    QCOMPARE(record.error().code, Error::Code::NotFound);
    QCOMPARE(record.error().subject, u"4"_s);
}

void TestProspectStore::findMatches_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("id"); // 0: not found, -1: ambiguous
    QTest::newRow("id") << u"2"_s << 2;
    QTest::newRow("unknown id") << u"99"_s << 0;
    QTest::newRow("negative id") << u"-1"_s << 0;
    QTest::newRow("whole name") << u"Sally Brandt"_s << 1;
    QTest::newRow("whole name, other case and accents") << u"jose garcia"_s << 2;
    QTest::newRow("whole name, doubled blank") << u" Sally  Brandt "_s << 1;
    QTest::newRow("whole name before a longer one") << u"Sally"_s << 3;
    QTest::newRow("whole organisation") << u"NORTHLIGHT SOLAR"_s << 1;
    QTest::newRow("whole contact name") << u"Omar Reyes"_s << 2;
    QTest::newRow("address") << u"Omar@Example.com"_s << 2;
    QTest::newRow("part of an address") << u"omar@example"_s << 0;
    QTest::newRow("start of a word") << u"north"_s << 1;
    QTest::newRow("start of a second word") << u"garc"_s << 2;
    QTest::newRow("start of a phrase") << u"sally br"_s << 1;
    QTest::newRow("start of a contact's word") << u"reye"_s << 2;
    QTest::newRow("middle of a word") << u"light"_s << 0;
    QTest::newRow("several") << u"sal"_s << -1;
    QTest::newRow("nobody") << u"Quentin"_s << 0;
    QTest::newRow("nothing") << u""_s << 0;
}

void TestProspectStore::findMatches()
{
    QFETCH(QString, word);
    QFETCH(int, id);
    m_store->addProspect(u"Sally Brandt"_s, u"Northlight Solar"_s);
    const ProspectId jose = m_store->addProspect(u"José García"_s, u"Blue Fern"_s);
    m_store->addProspect(u"Sally"_s, u"Copper & Sons"_s);
    addContact(
      {.prospect = jose, .name = u"Omar Reyes"_s, .addresses = {{u"omar@example.com"_s, false, u""_s}}});
    const auto found = prospects().find(word);
    if (id > 0) {
        VERIFY_RESULT(found);
        QCOMPARE(found->value(), id);
    } else {
        QVERIFY(!found);
        QCOMPARE(found.error().code, id == 0 ? Error::Code::NotFound : Error::Code::Ambiguous);
        QCOMPARE(found.error().subject, word);
    }
}

void TestProspectStore::findListsWhatItCannotTellApart()
{
    m_store->addProspect(u"Sally Brandt"_s, u"Northlight Solar"_s);
    m_store->addProspect(u"Sally Brook"_s);
    const auto found = prospects().find(u"sally"_s);
    QVERIFY(!found);
    QCOMPARE(found.error().detail, u"1  Sally Brandt, Northlight Solar\n2  Sally Brook"_s);
}

void TestProspectStore::findTakesHostileWordsAsWords_data()
{
    QTest::addColumn<QString>("word");
    for (const QString &word :
         {u"no-show"_s, u"\""_s, u"\"\"\""_s, u"a\"b"_s, u"name : sally"_s, u"a OR b"_s, u"NEAR(a b)"_s,
          u"*"_s, u"^a"_s, u"🦊"_s, u"%"_s, u"'; --"_s, QString(QChar(0)), QString(100'000, u'x')})
        QTest::newRow(qPrintable(word.left(20))) << word;
}

void TestProspectStore::findTakesHostileWordsAsWords()
{
    QFETCH(QString, word);
    m_store->addProspect(u"Sally Brandt"_s);
    const auto found = prospects().find(word);
    QVERIFY(!found);
    QCOMPARE(found.error().code, Error::Code::NotFound);
}

QTEST_GUILESS_MAIN(TestProspectStore)
#include "tst_prospectstore.moc"
