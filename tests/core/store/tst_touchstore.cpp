// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/prospectstore.h"
#include "core/store/touchstore.h"
#include "tests/support/teststore.h"
#include "tests/support/verifyresult.h"

#include <QTest>

#include <memory>

using namespace core;
using namespace Qt::StringLiterals;
using testsupport::TestStore;

class TestTouchStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void touchesComeBackAsTheyWere();
    void textsComeBackToTheLastCharacter_data();
    void textsComeBackToTheLastCharacter();
    void everyWordOfTheVocabulariesIsTaken();
    void touchesStandByTimeThenId();
    void updateReplacesTheWholeTouch();
    void updateOfNothingIsNotFound();
    void oneMailCanBeATouchOfSeveral();
    void mailKeysAreRememberedOnce();

private:
    TouchStore touches() { return TouchStore(m_store->database()); }
    Touch add(Touch touch);

    std::unique_ptr<TestStore> m_store;
    ProspectId m_sally{0};
};

void TestTouchStore::init()
{
    m_store = std::make_unique<TestStore>();
    m_sally = m_store->addProspect(u"Sally"_s);
}

Touch TestTouchStore::add(Touch touch)
{
    m_store->commit([&](Transaction &t) {
        return touches().insert(t, touch).map([&touch](TouchId id) { touch.mark.id = id; });
    });
    return touch;
}

void TestTouchStore::touchesComeBackAsTheyWere()
{
    ContactId contact(0);
    m_store->commit([&](Transaction &t) {
        return ProspectStore(m_store->database())
          .insertContact(t, {.prospect = m_sally, .name = u"Omar"_s})
          .map([&contact](ContactId id) { contact = id; });
    });
    const Touch touch = add({.mark = {.at = Instant{-1},
                                      .channel = Channel::Voicemail,
                                      .direction = Direction::In,
                                      .kind = TouchKind::AutoReply,
                                      .step = u"still-with-me"_s},
                             .prospect = m_sally,
                             .contact = contact,
                             .subject = u"Re: a"_s,
                             .text = u"line\r\n\n  line"_s,
                             .messageId = u"a@b"_s,
                             .kindReason = u"auto-submitted"_s,
                             .kindByRep = true,
                             .overridden = true});
    m_store->reopen();
    QCOMPARE(touches().touch(touch.mark.id), touch);
    QCOMPARE(touches().touches(m_sally), QList{touch});
}

void TestTouchStore::textsComeBackToTheLastCharacter_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("emoji and accents") << u"👩‍👩‍👧 naïve Ünïcödé 中文 \u202e\u0301"_s;
    QTest::newRow("quotes") << u"'); DROP TABLE touches; -- \" `"_s;
    QTest::newRow("a zero in it") << u"before"_s + QChar(0) + u"after"_s;
    QTest::newRow("100,000 characters") << QString(100'000, u'é');
    QTest::newRow("one word of 100,000 letters") << QString(100'000, u'a');
    QTest::newRow("control characters") << u"\x1\x2\x1b\x7f\t\v"_s;
}

void TestTouchStore::textsComeBackToTheLastCharacter()
{
    QFETCH(QString, text);
    const Touch touch = add({.prospect = m_sally, .subject = text, .text = text, .messageId = text});
    QCOMPARE(touches().touches(m_sally), QList{touch});
    QCOMPARE(m_store->database().problems(), QStringList());
}

void TestTouchStore::everyWordOfTheVocabulariesIsTaken()
{
    for (int i = 0; i < allIds<Channel>().size(); ++i)
        add({.mark = {.channel = Channel(i)}, .prospect = m_sally});
    for (int i = 0; i < allIds<TouchKind>().size(); ++i)
        add({.mark = {.kind = TouchKind(i)}, .prospect = m_sally});
    QCOMPARE(touches().touches(m_sally).value().size(),
             allIds<Channel>().size() + allIds<TouchKind>().size());
}

void TestTouchStore::touchesStandByTimeThenId()
{
    const Touch late = add({.mark = {.at = Instant{9}}, .prospect = m_sally});
    const Touch first = add({.mark = {.at = Instant{5}}, .prospect = m_sally});
    const Touch second = add({.mark = {.at = Instant{5}}, .prospect = m_sally});
    const auto found = touches().touches(m_sally);
    VERIFY_RESULT(found);
    QCOMPARE(found->at(0).mark.id, first.mark.id);
    QCOMPARE(found->at(1).mark.id, second.mark.id);
    QCOMPARE(found->at(2).mark.id, late.mark.id);
}

void TestTouchStore::updateReplacesTheWholeTouch()
{
    const Touch before = add({.prospect = m_sally, .subject = u"a"_s, .text = u"b"_s, .messageId = u"c"_s});
    Touch after{.mark = {.id = before.mark.id,
                         .at = Instant{7},
                         .channel = Channel::Call,
                         .direction = Direction::In,
                         .kind = TouchKind::Held,
                         .step = u"s"_s},
                .prospect = m_store->addProspect(u"Omar"_s),
                .subject = u"d"_s,
                .text = u"e"_s,
                .messageId = u"f"_s,
                .kindReason = u"rep"_s,
                .kindByRep = true,
                .overridden = true};
    m_store->commit([&](Transaction &t) { return touches().update(t, after); });
    QCOMPARE(touches().touch(before.mark.id), after);
}

void TestTouchStore::updateOfNothingIsNotFound()
{
    auto transaction = Transaction::begin(m_store->database(), u"reclassify"_s);
    VERIFY_RESULT(transaction);
    const auto refused = touches().update(*transaction, {.mark = {.id = TouchId(12)}, .prospect = m_sally});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::NotFound);
    const auto missing = touches().touch(TouchId(12));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, Error::Code::NotFound);
}

void TestTouchStore::oneMailCanBeATouchOfSeveral()
{
    const ProspectId omar = m_store->addProspect(u"Omar"_s);
    const Touch a = add({.prospect = m_sally, .subject = u""_s, .text = u""_s, .messageId = u"m@x"_s});
    const Touch b = add({.prospect = omar, .subject = u""_s, .text = u""_s, .messageId = u"m@x"_s});
    add({.prospect = omar});
    const auto found = touches().byMessageId(u"m@x"_s);
    VERIFY_RESULT(found);
    QCOMPARE(found->size(), 2);
    QCOMPARE(found->at(0).mark.id, a.mark.id);
    QCOMPARE(found->at(1).mark.id, b.mark.id);
    QCOMPARE(touches().byMessageId(u""_s), QList<Touch>());
}

void TestTouchStore::mailKeysAreRememberedOnce()
{
    m_store->commit([&](Transaction &t) -> Result<void> {
        for (const QString &key : {u"a@x"_s, u"b@x"_s, u"a@x"_s}) {
            if (auto done = touches().rememberMail(t, key); !done)
                return done;
        }
        return {};
    });
    QCOMPARE(touches().mailKeys(), (QSet<QString>{u"a@x"_s, u"b@x"_s}));
}

QTEST_GUILESS_MAIN(TestTouchStore)
#include "tst_touchstore.moc"
