// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/handoffs.h"

#include "core/actions/prospects.h"
#include "core/actions/touches.h"

#include "tests/support/deskfixture.h"
#include "tests/support/storyline.h"
#include "tests/support/verifyresult.h"

#include <QFile>
#include <QTest>
#include <QUrl>

using namespace core;
using namespace testsupport;
using namespace Qt::StringLiterals;

class TestHandoffs final : public QObject
{
    Q_OBJECT

    /// Silent since Monday, step 2 open.
    static ProspectId silentSally(DeskFixture &fixture)
    {
        const ProspectId sally = fixture.addSally();
        fixture.setNow(u"03-02 10:00"_s);
        [[maybe_unused]] const auto logged = logTouch(
          fixture.desk(), {.prospect = sally, .channel = Channel::Email, .direction = Direction::Out});
        fixture.setNow(u"03-04 10:00"_s);
        return sally;
    }

private Q_SLOTS:
    void handedOffIsNoAttemptUntilItIsConfirmed()
    {
        DeskFixture fixture(u"03-02 09:00"_s);
        const ProspectId sally = silentSally(fixture);
        const auto ready = handOff(fixture.desk(), {.prospect = sally, .via = HandoffVia::Mailto});
        VERIFY_RESULT(ready);
        QVERIFY(ready->uri.startsWith(u"mailto:sally@northlight.example?"_s));
        QCOMPARE(fixture.standing(sally).state, State::Silent);
        QVERIFY(fixture.record(sally).openHandoff());
        const auto sent = markSent(fixture.desk(), sally, std::nullopt);
        VERIFY_RESULT(sent);
        QCOMPARE(sent->state, State::Waiting);
        const Record record = fixture.record(sally);
        QCOMPARE(record.touches.last().mark.step, u"tried-to-reach"_s);
        QVERIFY(!record.openHandoff());
        QCOMPARE(fixture.standing(sally).nextStep, u"where-from-here"_s);
    }

    void messageToAStakeholderGoesToNobodyElse()
    {
        DeskFixture fixture(u"03-02 09:00"_s);
        const ProspectId sally = silentSally(fixture);
        VERIFY_RESULT(
          changeContact(fixture.desk(), {.prospect = sally, .name = u"Nobody Reachable"_s, .confirm = true}));
        const auto jerry = changeContact(fixture.desk(), {.prospect = sally,
                                                          .name = u"Jerry Moss"_s,
                                                          .emails = {u"jerry@northlight.example"_s},
                                                          .confirm = true});
        VERIFY_RESULT(jerry);
        VERIFY_RESULT(logTouch(fixture.desk(), {.prospect = sally,
                                                .channel = Channel::Email,
                                                .direction = Direction::Out,
                                                .step = u"heads-up"_s}));
        fixture.setNow(u"03-09 10:00"_s);
        // Also in words of the rep's own, over whatever channel the draft was for.
        const auto ready = handOff(fixture.desk(), {.prospect = sally,
                                                    .via = HandoffVia::Mailto,
                                                    .move = {u"next-step"_s, u"to-the-others"_s},
                                                    .text = u"Hey Jerry,\n\nWhere do you come in?"_s});
        VERIFY_RESULT(ready);
        QVERIFY2(ready->uri.startsWith(u"mailto:jerry@northlight.example?"_s), qPrintable(ready->uri));
        VERIFY_RESULT(markSent(fixture.desk(), sally, std::nullopt));
        QCOMPARE(fixture.record(sally).touches.last().contact, *jerry);
    }

    void notSentLeavesEverythingAsItWas()
    {
        DeskFixture fixture(u"03-02 09:00"_s);
        const ProspectId sally = silentSally(fixture);
        VERIFY_RESULT(handOff(fixture.desk(), {.prospect = sally, .via = HandoffVia::Clipboard}));
        const auto answer = markNotSent(fixture.desk(), sally);
        VERIFY_RESULT(answer);
        QCOMPARE(answer->state, State::Silent);
        QVERIFY(!answer->touch);
        QVERIFY(!markSent(fixture.desk(), sally, std::nullopt));
    }

    void loggedMailWithTheSameWordsConfirmsIt()
    {
        DeskFixture fixture(u"03-02 09:00"_s);
        const ProspectId sally = silentSally(fixture);
        const auto ready = handOff(fixture.desk(), {.prospect = sally, .via = HandoffVia::Mailto});
        VERIFY_RESULT(ready);
        fixture.setNow(u"03-04 16:00"_s);
        VERIFY_RESULT(logTouch(fixture.desk(), {.prospect = sally,
                                                .channel = Channel::Email,
                                                .direction = Direction::Out,
                                                .text = ready->draft.body + u"\n\nPS: by phone too."_s}));
        const Record record = fixture.record(sally);
        QCOMPARE(record.handoffs.last().status, HandoffStatus::Confirmed);
        QCOMPARE(record.touches.last().mark.step, u"tried-to-reach"_s);
    }

    void printWritesAndRecordsNothing()
    {
        DeskFixture fixture(u"03-02 09:00"_s);
        const ProspectId sally = silentSally(fixture);
        const auto ready =
          handOff(fixture.desk(), {.prospect = sally, .via = HandoffVia::Eml, .printOnly = true});
        VERIFY_RESULT(ready);
        QVERIFY(ready->file.isEmpty());
        QVERIFY(ready->eml.contains("X-Unsent: 1\r\n"));
        QVERIFY(fixture.record(sally).handoffs.isEmpty());
    }

    void longTextBecomesADraftFile()
    {
        DeskFixture fixture(u"03-02 09:00"_s);
        const ProspectId sally = silentSally(fixture);
        const auto ready =
          handOff(fixture.desk(),
                  {.prospect = sally, .via = HandoffVia::Mailto, .text = u"Grüße an alle, "_s.repeated(200)});
        VERIFY_RESULT(ready);
        QVERIFY(ready->uri.isEmpty());
        QCOMPARE(ready->note, u"too-long-for-mailto"_s);
        QFile file(ready->file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), ready->eml);
    }

    void smuggledHeaderIsRefused()
    {
        DeskFixture fixture(u"03-02 09:00"_s);
        const ProspectId sally = silentSally(fixture);
        const auto ready = handOff(fixture.desk(), {.prospect = sally,
                                                    .via = HandoffVia::Mailto,
                                                    .subject = u"Hello\r\nBcc: other@example.com"_s,
                                                    .text = u"Hello"_s});
        QVERIFY(!ready);
        QCOMPARE(ready.error().code, Error::Code::HeaderLineBreak);
        QVERIFY(fixture.record(sally).handoffs.isEmpty());
    }

    void missingFactIsAskedFor()
    {
        DeskFixture fixture(u"03-02 09:00"_s);
        const ProspectId sally = silentSally(fixture);
        VERIFY_RESULT(logTouch(fixture.desk(), {.prospect = sally,
                                                .channel = Channel::Email,
                                                .direction = Direction::Out,
                                                .step = u"last-attempt"_s}));
        fixture.setNow(u"03-30 10:00"_s);
        const auto ready = handOff(fixture.desk(), {.prospect = sally, .via = HandoffVia::Mailto});
        QVERIFY(!ready);
        QCOMPARE(ready.error().code, Error::Code::FactMissing);
        VERIFY_RESULT(addFact(fixture.desk(), {sally, FactKind::Problem, u"the rate hikes"_s, {}}));
        VERIFY_RESULT(addFact(fixture.desk(), {sally, FactKind::Outcome, u"you could plan the year"_s, {}}));
        const auto now = handOff(fixture.desk(), {.prospect = sally, .via = HandoffVia::Mailto});
        VERIFY_RESULT(now);
        QVERIFY(
          QUrl::fromPercentEncoding(now->uri.toUtf8())
            .contains(u"Did you give up on the rate hikes so that you could plan the year, or what actually "
                      "happened?"_s));
    }
};

QTEST_GUILESS_MAIN(TestHandoffs)
#include "tst_handoffs.moc"
