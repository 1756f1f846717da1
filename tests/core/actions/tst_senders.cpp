// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/senders.h"

#include "core/actions/prospects.h"
#include "core/actions/touches.h"
#include "core/store/prospectstore.h"

#include "tests/support/maildesk.h"
#include "tests/support/storedump.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace core;
using namespace testsupport;
using namespace Qt::StringLiterals;

namespace {

const QString kSallys = u"sally@northlight-solar.example"_s;
const QByteArray kAutomatic = "Auto-Submitted: auto-replied\n";
const QByteArray kList = "List-Id: <news.example>\n";

Mailbox talk()
{
    Mailbox mails;
    mails.mail(kUs, kSally).mail(kSally, kUs).mail(kSally, kUs, kAutomatic).mail(kSally, kUs, kList);
    return mails;
}

TouchId touchOf(MailDesk &desk, qsizetype index)
{
    return desk.record(kSallys).touches.at(index).mark.id;
}

} // namespace

class TestSenders final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMailOfTheSenderFollows_data()
    {
        QTest::addColumn<TouchKind>("kind");
        QTest::addColumn<QString>("kinds");
        QTest::addColumn<State>("state");
        QTest::newRow("a person") << TouchKind::Reply << u"sent reply+ reply+ reply+"_s << State::YourTurn;
        QTest::newRow("a list") << TouchKind::List << u"sent list+ list+ list+"_s << State::New;
        QTest::newRow("an automaton")
          << TouchKind::AutoReply << u"sent auto_reply+ auto_reply+ auto_reply+"_s << State::OnHold;
    }

    void everyMailOfTheSenderFollows()
    {
        QFETCH(TouchKind, kind);
        MailDesk desk;
        desk.read(talk());
        QCOMPARE(desk.kinds(kSallys), u"sent reply auto_reply list"_s);
        const auto outcome = judgeSender(desk.desk(), u" Sally@Northlight-Solar.example"_s, kind);
        VERIFY_RESULT(outcome);
        QCOMPARE(outcome->mails, 2);
        QCOMPARE(outcome->prospects.size(), 1);
        QTEST(desk.kinds(kSallys), "kinds");
        QTEST(desk.state(kSallys), "state");
    }

    void mailThatIsReadLaterFollowsToo_data()
    {
        QTest::addColumn<bool>("followed");
        QTest::addColumn<TouchKind>("kind");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<State>("state");
        QTest::newRow("a list, imported") << false << TouchKind::List << QByteArray() << State::Silent;
        QTest::newRow("a list, followed") << true << TouchKind::List << QByteArray() << State::Silent;
        QTest::newRow("an answer, whatever its header says")
          << true << TouchKind::Reply << kAutomatic << State::YourTurn;
        QTest::newRow("an absence that names no day holds nobody")
          << true << TouchKind::AutoReply << QByteArray() << State::Silent;
    }

    void mailThatIsReadLaterFollowsToo()
    {
        QFETCH(bool, followed);
        QFETCH(TouchKind, kind);
        QFETCH(QByteArray, header);
        MailDesk desk;
        Mailbox mails;
        desk.read(mails.mail(kUs, kSally).mail(kSally, kUs).mail(kUs, kSally));
        VERIFY_RESULT(judgeSender(desk.desk(), kSallys, kind));
        mails.mail(kSally, kUs, header);
        QCOMPARE((followed ? desk.follow(mails) : desk.read(mails)).added, 1);
        const Touch last = desk.record(kSallys).touches.last();
        QCOMPARE(last.mark.kind, kind);
        QCOMPARE(last.kindReason, kSenderJudgedByRep);
        if (kind != TouchKind::Reply)
            VERIFY_RESULT(
              reclassify(desk.desk(), touchOf(desk, 1), TouchKind::Reply)); // there was a conversation
        QTEST(desk.state(kSallys), "state");
    }

    void whatWasJudgedByHandStays()
    {
        MailDesk desk;
        desk.read(talk());
        VERIFY_RESULT(reclassify(desk.desk(), touchOf(desk, 2), TouchKind::Reply));
        VERIFY_RESULT(judgeSender(desk.desk(), kSallys, TouchKind::List));
        QCOMPARE(desk.kinds(kSallys), u"sent list+ reply* list+"_s);
        VERIFY_RESULT(reclassify(desk.desk(), touchOf(desk, 1), TouchKind::Reply));
        VERIFY_RESULT(judgeSender(desk.desk(), kSallys, TouchKind::Other));
        VERIFY_RESULT(judgeEachByItself(desk.desk(), kSallys));
        QCOMPARE(desk.kinds(kSallys), u"sent reply* reply* list"_s);
    }

    void theMailThatWasPointedAtFollowsEvenIfJudgedByHand()
    {
        MailDesk desk;
        desk.read(talk());
        VERIFY_RESULT(reclassify(desk.desk(), touchOf(desk, 1), TouchKind::Other));
        VERIFY_RESULT(judgeSenderOf(desk.desk(), touchOf(desk, 1), TouchKind::List));
        QCOMPARE(desk.kinds(kSallys), u"sent list* list+ list+"_s);
    }

    void eachByItselfIsAsItWasRead()
    {
        MailDesk desk;
        desk.read(talk());
        const auto before = desk.record(kSallys).touches;
        VERIFY_RESULT(judgeSender(desk.desk(), kSallys, TouchKind::List));
        VERIFY_RESULT(judgeSender(desk.desk(), kSallys, TouchKind::Bounce));
        VERIFY_RESULT(judgeEachByItself(desk.desk(), kSallys));
        QCOMPARE(desk.record(kSallys).touches, before);
        QVERIFY(senderJudgements(desk.desk())->isEmpty());
        QCOMPARE(judgeEachByItself(desk.desk(), kSallys).error().code, Error::Code::NotFound);
    }

    void undoBringsEverythingBack()
    {
        MailDesk desk;
        desk.read(talk());
        const QString before = wholeStore(desk.database());
        VERIFY_RESULT(judgeSender(desk.desk(), kSallys, TouchKind::Reply));
        const QString reply = wholeStore(desk.database());
        VERIFY_RESULT(judgeSender(desk.desk(), kSallys, TouchKind::List));
        const QString list = wholeStore(desk.database());
        VERIFY_RESULT(judgeEachByItself(desk.desk(), kSallys));
        desk.undo();
        QCOMPARE(wholeStore(desk.database()), list);
        desk.undo();
        QCOMPARE(wholeStore(desk.database()), reply);
        desk.undo();
        QCOMPARE(wholeStore(desk.database()), before);
        QCOMPARE(desk.state(kSallys), State::OnHold);
    }

    void aHoldIsInForceAgainWhenItsMailIsAnAbsenceAfterAll()
    {
        MailDesk desk;
        desk.read(talk());
        QCOMPARE(desk.state(kSallys), State::OnHold);
        VERIFY_RESULT(judgeSender(desk.desk(), kSallys, TouchKind::Reply));
        QCOMPARE(desk.state(kSallys), State::YourTurn);
        VERIFY_RESULT(judgeEachByItself(desk.desk(), kSallys));
        QCOMPARE(desk.state(kSallys), State::OnHold);
    }

    void aJudgementThatChangesNoMailCanBeTakenBackToo()
    {
        MailDesk desk;
        VERIFY_RESULT(judgeSender(desk.desk(), u"news@x.example"_s, TouchKind::List));
        VERIFY_RESULT(judgeEachByItself(desk.desk(), u"news@x.example"_s));
        desk.undo();
        QCOMPARE(senderJudgements(desk.desk())->size(), 1);
        desk.undo();
        QVERIFY(senderJudgements(desk.desk())->isEmpty());
    }

    void mailOfOthersStaysAsItIs()
    {
        MailDesk desk;
        Mailbox mails = talk();
        desk.read(mails.mail("Bob <bob@northlight-solar.example>", kUs, "In-Reply-To: <1@test.example>\n"));
        VERIFY_RESULT(judgeSender(desk.desk(), kSallys, TouchKind::List));
        QCOMPARE(desk.kinds(kSallys), u"sent list+ list+ list+ reply"_s);
    }

    void someSendersCannotBeJudged_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<TouchKind>("kind");
        QTest::addColumn<Error::Code>("code");
        QTest::newRow("ourselves") << u"Rep@us.example"_s << TouchKind::Reply << Error::Code::RuleForbids;
        QTest::newRow("a mail server")
          << u"mailer-daemon@x.example"_s << TouchKind::List << Error::Code::RuleForbids;
        QTest::newRow("a postmaster")
          << u"postmaster@x.example"_s << TouchKind::List << Error::Code::RuleForbids;
        QTest::newRow("no address") << u"sally"_s << TouchKind::List << Error::Code::InvalidValue;
        QTest::newRow("what no mail is") << kSallys << TouchKind::Held << Error::Code::InvalidValue;
    }

    void someSendersCannotBeJudged()
    {
        QFETCH(QString, address);
        QFETCH(TouchKind, kind);
        MailDesk desk;
        desk.read(talk());
        const QString before = wholeStore(desk.database());
        const auto outcome = judgeSender(desk.desk(), address, kind);
        QVERIFY(!outcome);
        QTEST(outcome.error().code, "code");
        QCOMPARE(wholeStore(desk.database()), before);
    }

    void anAddressThatWasDeadLivesAgainWhenThatIsCorrected_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("who left") << kSally << kAutomatic << QByteArray("I no longer work at Northlight.\n");
        QTest::newRow("a mail that came back")
          << QByteArray("MAILER-DAEMON@us.example")
          << QByteArray("Content-Type: multipart/report; report-type=delivery-status; boundary=b\n")
          << QByteArray("--b\n\nFailed.\n--b\nContent-Type: message/delivery-status\n\n"
                        "Reporting-MTA: dns; x\n\n"
                        "Final-Recipient: rfc822; sally@northlight-solar.example\nAction: failed\n"
                        "Status: 5.1.1\n\n--b--\n");
    }

    void anAddressThatWasDeadLivesAgainWhenThatIsCorrected()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, body);
        MailDesk desk;
        Mailbox mails;
        desk.read(mails.mail(kUs, kSally).mail(from, kUs, header, body));
        QCOMPARE(desk.state(kSallys), State::Unreachable);
        VERIFY_RESULT(reclassify(desk.desk(), touchOf(desk, 1), TouchKind::Reply));
        QCOMPARE(desk.state(kSallys), State::YourTurn);
        desk.undo();
        QCOMPARE(desk.state(kSallys), State::Unreachable);
        if (from != kSally)
            return;
        VERIFY_RESULT(judgeSender(desk.desk(), kSallys, TouchKind::Reply));
        QCOMPARE(desk.state(kSallys), State::YourTurn);
    }

    void itIsDeadAgainWhenThatIsTakenBack_data() { anAddressThatWasDeadLivesAgainWhenThatIsCorrected_data(); }

    void itIsDeadAgainWhenThatIsTakenBack()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, body);
        MailDesk desk;
        Mailbox mails;
        desk.read(mails.mail(kUs, kSally).mail(from, kUs, header, body));
        const Touch failed = desk.record(kSallys).touches[1];
        if (from == kSally) {
            VERIFY_RESULT(judgeSender(desk.desk(), kSallys, TouchKind::Other));
            QCOMPARE(desk.state(kSallys), State::New);
            VERIFY_RESULT(judgeEachByItself(desk.desk(), kSallys));
            QCOMPARE(desk.state(kSallys), State::Unreachable);
        }
        VERIFY_RESULT(reclassify(desk.desk(), failed.mark.id, TouchKind::Other));
        QCOMPARE(desk.state(kSallys), State::New);
        VERIFY_RESULT(reclassify(desk.desk(), failed.mark.id, failed.mark.kind));
        QCOMPARE(desk.state(kSallys), State::Unreachable);
    }

    void whoWroteSinceStaysAlive()
    {
        MailDesk desk;
        Mailbox mails;
        desk.read(mails.mail(kUs, kSally).mail(kSally, kUs, kAutomatic, "I no longer work at Northlight.\n"));
        const TouchId left = touchOf(desk, 1);
        VERIFY_RESULT(reclassify(desk.desk(), left, TouchKind::Other));
        desk.follow(mails.mail(kSally, kUs));
        VERIFY_RESULT(reclassify(desk.desk(), left, TouchKind::AutoReply));
        QVERIFY(!desk.record(kSallys).contacts.first().addresses.first().dead);
    }

    void aConversationGoesWithItsLastAnswer_data()
    {
        QTest::addColumn<QString>("before"); // what was known of Sally before she wrote
        QTest::addColumn<QString>("also");   // what else passed
        QTest::addColumn<Situation>("situation");
        QTest::newRow("mail made her") << u""_s << u""_s << Situation::NeverEngaged;
        QTest::newRow("added by hand") << u"never_engaged"_s << u""_s << Situation::NeverEngaged;
        QTest::newRow("the rep had said so")
          << u"after_conversation"_s << u""_s << Situation::AfterConversation;
        QTest::newRow("the rep had said more") << u"after_proposal"_s << u""_s << Situation::AfterProposal;
        QTest::newRow("she called, too") << u""_s << u"call"_s << Situation::AfterConversation;
        QTest::newRow("she missed a meeting") << u""_s << u"missed"_s << Situation::MissedAppointment;
    }

    void aConversationGoesWithItsLastAnswer()
    {
        QFETCH(QString, before);
        QFETCH(QString, also);
        for (const bool whole : {true, false}) { // all mail of the sender, or the one
            MailDesk desk;
            if (!before.isEmpty())
                VERIFY_RESULT(addProspect(
                  desk.desk(),
                  {.name = u"Sally"_s, .emails = {kSallys}, .situation = fromId<Situation>(before)}));
            Mailbox mails;
            desk.read(mails.mail(kUs, kSally).mail(kSally, kUs));
            const ProspectId sally = desk.record(kSallys).prospect.id;
            if (also == u"call"_s)
                VERIFY_RESULT(logTouch(
                  desk.desk(), {.prospect = sally, .channel = Channel::Call, .direction = Direction::In}));
            if (also == u"missed"_s)
                VERIFY_RESULT(logTouch(
                  desk.desk(), {.prospect = sally, .channel = Channel::Meeting, .kind = TouchKind::Missed}));
            const Prospect prospect = desk.record(kSallys).prospect;
            const TouchId reply = touchOf(desk, 1);
            if (whole)
                VERIFY_RESULT(judgeSender(desk.desk(), kSallys, TouchKind::List));
            else
                VERIFY_RESULT(reclassify(desk.desk(), reply, TouchKind::List));
            QTEST(desk.record(kSallys).prospect.situation, "situation");
            if (whole)
                VERIFY_RESULT(judgeEachByItself(desk.desk(), kSallys));
            else
                VERIFY_RESULT(reclassify(desk.desk(), reply, TouchKind::Reply));
            QCOMPARE(desk.record(kSallys).prospect, prospect);
            desk.undo();
            QTEST(desk.record(kSallys).prospect.situation, "situation");
            desk.undo();
            QCOMPARE(desk.record(kSallys).prospect, prospect);
        }
    }
};

QTEST_GUILESS_MAIN(TestSenders)
#include "tst_senders.moc"
