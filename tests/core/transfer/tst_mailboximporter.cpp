// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/record.h"
#include "core/store/eventstore.h"
#include "core/store/prospectstore.h"
#include "core/store/touchstore.h"
#include "core/transfer/classifiedmail.h"
#include "core/transfer/mailboximporter.h"
#include "tests/support/mailboxfixture.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace Qt::StringLiterals;
using core::ImportReport;
using core::Record;
using core::TouchKind;
using testsupport::kSally;
using testsupport::kUs;
using testsupport::Mailbox;

class TestMailboxImporter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whomWeWroteToBecomesAProspect();
    void aSilentProspectStaysNeverEngaged();
    void colleaguesMachinesAndStrangersBecomeNone();
    void aMassMailMakesNoProspects();
    void anOrganisationIsOneProspect();
    void consumersAtOneProviderAreSeveral();
    void answersReadBeforeOurMailAreFound();
    void readingTwiceAddsNothing();
    void mailsWithoutAnIdAreKnownAgain();
    void aStrangerInOurThreadIsAContactToConfirm();
    void aBounceKillsTheAddress();
    void aDelayedReportChangesNothing();
    void whoWroteAfterTheBounceIsAlive();
    void anAbsenceHolds();
    void anAbsenceWithoutADateHoldsFourteenDays();
    void whoLeftHasADeadAddress();
    void namesInLaterMailReplaceGuessedOnes();
    void ourOwnAbsenceNoteIsNoAttempt();
    void aSentHandoffIsConfirmed();
    void aSentHandoffThatWasToldIsNoSecondTouch();
    void aMailTakesThePlaceOfTheDayThatAListTold();
    void readsASingleMail();
    void classifiesWithoutStoring();
    void guessesWhoOwnsTheMailbox();

private:
    QString write(const QByteArray &bytes) { return m_mail->write(bytes); }
    ImportReport read(const QByteArray &bytes) { return m_mail->read(bytes); }
    Record record(const QString &word) { return m_mail->record(word); }
    int prospects() { return m_mail->prospects(); }

    std::unique_ptr<testsupport::MailboxFixture> m_mail;
};

void TestMailboxImporter::init()
{
    m_mail = std::make_unique<testsupport::MailboxFixture>();
}

void TestMailboxImporter::whomWeWroteToBecomesAProspect()
{
    const ImportReport report =
      read(Mailbox()
             .mail(kUs, kSally, "Subject: Demo\n", "Does Tuesday work?\n")
             .mail(kSally, kUs, "Subject: Re: Demo\nIn-Reply-To: <1@test.example>\n",
                   "Yes.\n\nOn 1 Jun 2026, Rep wrote:\n> Does Tuesday work?\n")
             .bytes());
    QCOMPARE(report.type, u"mbox"_s);
    QCOMPARE(report.read, 2);
    QCOMPARE(report.added, 2);
    const Record sally = record(u"Sally Brandt"_s);
    QCOMPARE(sally.prospect.organisation, u"Northlight Solar"_s);
    QCOMPARE(sally.prospect.segment, core::Segment::Company);
    QCOMPARE(sally.prospect.situation, core::Situation::AfterConversation);
    QCOMPARE(sally.touches.size(), 2);
    QCOMPARE(sally.touches[0].mark.direction, core::Direction::Out);
    QCOMPARE(sally.touches[0].mark.kind, TouchKind::Sent);
    QCOMPARE(sally.touches[0].messageId, u"1@test.example"_s);
    QCOMPARE(sally.touches[1].mark.kind, TouchKind::Reply);
    QCOMPARE(sally.touches[1].kindReason, u"known-thread"_s);
    QCOMPARE(sally.touches[1].text, u"Yes."_s);
    QCOMPARE(sally.touches[1].contact, std::optional(sally.primary()->id));
}

void TestMailboxImporter::aSilentProspectStaysNeverEngaged()
{
    read(Mailbox().mail(kUs, kSally).bytes());
    QCOMPARE(record(u"Sally Brandt"_s).prospect.situation, core::Situation::NeverEngaged);
}

void TestMailboxImporter::colleaguesMachinesAndStrangersBecomeNone()
{
    const ImportReport report = read(Mailbox()
                                       .mail(kUs, "boss@us.example, boss@mail.us.example")
                                       .mail(kUs, "no-reply@shop.example, support@shop.example")
                                       .mail("stranger@x.example", kUs)
                                       .mail(kUs, "rep@gmail.com")
                                       .bytes());
    QCOMPARE(prospects(), 0);
    QCOMPARE(report.skipped, 4);
}

void TestMailboxImporter::aMassMailMakesNoProspects()
{
    QByteArray many;
    for (int i = 0; i < 16; ++i)
        many += "p" + QByteArray::number(i) + "@firm" + QByteArray::number(i) + ".example, ";
    read(Mailbox().mail(kUs, many).mail(kUs, "p3@firm3.example").bytes());
    QCOMPARE(prospects(), 1);
}

void TestMailboxImporter::anOrganisationIsOneProspect()
{
    read(Mailbox()
           .mail(kUs, kSally + ", Tom Reed <tom@sales.northlight-solar.example>")
           .mail(kUs, "Ann <ann@northlight-solar.example>")
           .bytes());
    QCOMPARE(prospects(), 1);
    const Record record = this->record(u"Northlight"_s);
    QCOMPARE(record.contacts.size(), 3);
    QCOMPARE(record.primary()->name, u"Sally Brandt"_s);
    QCOMPARE(record.touches.size(), 2);
}

void TestMailboxImporter::consumersAtOneProviderAreSeveral()
{
    read(Mailbox().mail(kUs, "dale.surbey@gmail.com, Ann Lee <ann@gmail.com>").bytes());
    QCOMPARE(prospects(), 2);
    QCOMPARE(record(u"Dale Surbey"_s).prospect.segment, core::Segment::Consumer);
    QCOMPARE(record(u"Dale Surbey"_s).prospect.organisation, QString());
}

void TestMailboxImporter::answersReadBeforeOurMailAreFound()
{
    read(Mailbox().mail(kSally, kUs).mail(kUs, kSally).bytes());
    const Record sally = record(u"Sally Brandt"_s);
    QCOMPARE(sally.touches.size(), 2);
    QCOMPARE(sally.prospect.situation, core::Situation::AfterConversation);
}

void TestMailboxImporter::readingTwiceAddsNothing()
{
    const QByteArray bytes =
      Mailbox().mail(kUs, kSally).mail(kSally, kUs).mail("stranger@x.example", kUs).bytes();
    read(bytes);
    const Record before = record(u"Sally Brandt"_s);
    const ImportReport again = read(bytes);
    QCOMPARE(again.added, 0);
    QCOMPARE(again.updated, 0);
    QCOMPARE(again.skipped, 3);
    QCOMPARE(record(u"Sally Brandt"_s).touches, before.touches);
    QCOMPARE(prospects(), 1);
}

void TestMailboxImporter::mailsWithoutAnIdAreKnownAgain()
{
    const QByteArray mail =
      "From: rep@us.example\nTo: " + kSally + "\nDate: 1 Jun 2026 10:00:00 +0000\n\nHello.\n";
    const QByteArray other =
      "From: rep@us.example\nTo: " + kSally + "\nDate: 1 Jun 2026 10:00:00 +0000\n\nHello again.\n";
    const ImportReport report = read(Mailbox().raw(mail).raw(mail).raw(other).bytes());
    QCOMPARE(report.added, 2);
    QCOMPARE(report.skipped, 1);
    QCOMPARE(read(Mailbox().raw(mail).bytes()).skipped, 1);
}

void TestMailboxImporter::aStrangerInOurThreadIsAContactToConfirm()
{
    read(Mailbox()
           .mail(kUs, kSally)
           .mail("Bob Hale <bob@partner.example>", kUs, "References: <1@test.example>\n")
           .bytes());
    const Record sally = record(u"Sally Brandt"_s);
    QCOMPARE(sally.contacts.size(), 2);
    QCOMPARE(sally.contacts[1].name, u"Bob Hale"_s);
    QVERIFY(!sally.contacts[1].confirmed);
    QVERIFY(sally.contacts[0].confirmed);
    QCOMPARE(sally.touches[1].mark.kind, TouchKind::Reply);
    QCOMPARE(sally.touches[1].contact, std::optional(sally.contacts[1].id));
}

void TestMailboxImporter::aBounceKillsTheAddress()
{
    read(Mailbox()
           .mail(kUs, kSally)
           .mail("MAILER-DAEMON@mx.example", kUs, "Subject: Returned mail\n",
                 "<sally@northlight-solar.example>: 550 no such user\n")
           .bytes());
    const Record sally = record(u"Sally Brandt"_s);
    QVERIFY(sally.primary()->addresses[0].dead);
    QCOMPARE(sally.touches[1].mark.kind, TouchKind::Bounce);
    QCOMPARE(sally.prospect.situation, core::Situation::NeverEngaged);
}

void TestMailboxImporter::aDelayedReportChangesNothing()
{
    read(Mailbox()
           .mail(kUs, kSally)
           .mail("MAILER-DAEMON@mx.example", kUs, "Subject: Delayed\n",
                 "<sally@northlight-solar.example>: will be retried\n")
           .bytes());
    QVERIFY(!record(u"Sally Brandt"_s).primary()->addresses[0].dead);
    QCOMPARE(record(u"Sally Brandt"_s).touches[1].mark.kind, TouchKind::Bounce);
}

void TestMailboxImporter::whoWroteAfterTheBounceIsAlive()
{
    read(Mailbox()
           .mail(kUs, kSally)
           .mail("MAILER-DAEMON@mx.example", kUs, {}, "<sally@northlight-solar.example>: 550 no such user\n")
           .mail(kSally, kUs)
           .bytes());
    QVERIFY(!record(u"Sally Brandt"_s).primary()->addresses[0].dead);
}

void TestMailboxImporter::anAbsenceHolds()
{
    read(Mailbox()
           .mail(kUs, kSally)
           .mail(kSally, kUs, "Auto-Submitted: auto-replied\n", "I am back on 15 June.\n")
           .bytes());
    const Record sally = record(u"Sally Brandt"_s);
    QCOMPARE(sally.touches[1].mark.kind, TouchKind::AutoReply);
    QCOMPARE(sally.holds.size(), 1);
    QCOMPARE(sally.holds[0].until, QDate(2026, 6, 14));
    QCOMPARE(sally.holds[0].source, std::optional(sally.touches[1].mark.id));
    QCOMPARE(sally.holds[0].from, sally.touches[1].mark.at);
    QCOMPARE(sally.prospect.situation, core::Situation::NeverEngaged);
}

void TestMailboxImporter::anAbsenceWithoutADateHoldsFourteenDays()
{
    read(Mailbox()
           .mail(kUs, kSally)
           .mail(kSally, kUs, "Auto-Submitted: auto-replied\n", "I am away.\n")
           .bytes());
    QCOMPARE(record(u"Sally Brandt"_s).holds.value(0).until, QDate(2026, 6, 16));
}

void TestMailboxImporter::whoLeftHasADeadAddress()
{
    read(Mailbox()
           .mail(kUs, kSally)
           .mail(kSally, kUs, "Auto-Submitted: auto-replied\n", "Sally no longer works at Northlight.\n")
           .bytes());
    const Record sally = record(u"Sally Brandt"_s);
    QVERIFY(sally.primary()->addresses[0].dead);
    QVERIFY(sally.holds.isEmpty());
}

void TestMailboxImporter::namesInLaterMailReplaceGuessedOnes()
{
    read(Mailbox().mail(kUs, "sbrandt@x.example").mail("Sally Brandt <sbrandt@x.example>", kUs).bytes());
    const Record sally = record(u"Sally Brandt"_s);
    QCOMPARE(sally.prospect.name, u"Sally Brandt"_s);
    QCOMPARE(sally.primary()->name, u"Sally Brandt"_s);
}

void TestMailboxImporter::ourOwnAbsenceNoteIsNoAttempt()
{
    read(Mailbox().mail(kUs, kSally, "Auto-Submitted: auto-replied\n").bytes());
    QCOMPARE(prospects(), 0);
}

void TestMailboxImporter::aSentHandoffIsConfirmed()
{
    read(Mailbox().mail(kUs, kSally).bytes());
    const core::ProspectId id = record(u"Sally Brandt"_s).prospect.id;
    const core::Instant at = core::Instant::from(QDateTime(QDate(2026, 6, 2), QTime(9, 0), Qt::UTC));
    const core::Handoff handoff{
      .prospect = id, .at = at, .step = u"nudge"_s, .text = u"Are you still looking at the pumps?"_s};
    m_mail->store().commit([&](auto &transaction) {
        return core::HandoffStore(m_mail->store().database()).insert(transaction, handoff);
    });
    read(Mailbox()
           .mail(kUs, kUs)
           .mail(kUs, kSally, {}, "Hi Sally,\n\nare you still looking at the pumps?\n")
           .bytes());
    const Record sally = record(u"Sally Brandt"_s);
    QCOMPARE(sally.handoffs[0].status, core::HandoffStatus::Confirmed);
    QCOMPARE(sally.touches.size(), 2);
    QCOMPARE(sally.touches[1].mark.step, u"nudge"_s);
    QCOMPARE(sally.handoffs[0].touch, std::optional(sally.touches[1].mark.id));
}

void TestMailboxImporter::aSentHandoffThatWasToldIsNoSecondTouch()
{
    read(Mailbox().mail(kUs, kSally).bytes());
    const core::ProspectId id = record(u"Sally Brandt"_s).prospect.id;
    const core::Instant at = core::Instant::from(QDateTime(QDate(2026, 6, 2), QTime(9, 0), Qt::UTC));
    core::Touch told{.prospect = id, .text = u"Are you still looking at the pumps?"_s};
    told.mark.at = at;
    m_mail->store().commit([&](auto &transaction) {
        const auto touch = core::TouchStore(m_mail->store().database()).insert(transaction, told);
        const core::Handoff handoff{.prospect = id,
                                    .at = at,
                                    .text = told.text,
                                    .status = core::HandoffStatus::Confirmed,
                                    .touch = *touch};
        return core::HandoffStore(m_mail->store().database()).insert(transaction, handoff);
    });
    const ImportReport report =
      read(Mailbox().mail(kUs, kUs).mail(kUs, kSally, {}, "Are you still looking at the pumps?\n").bytes());
    QCOMPARE(report.updated, 1);
    const Record sally = record(u"Sally Brandt"_s);
    QCOMPARE(sally.touches.size(), 2);
    QCOMPARE(sally.touches[1].messageId, u"2@test.example"_s);
}

void TestMailboxImporter::aMailTakesThePlaceOfTheDayThatAListTold()
{
    Mailbox mails;
    read(mails.mail(kUs, kSally).bytes());
    const Record sally = record(u"Sally Brandt"_s);
    const core::Instant day = sally.touches.first().mark.at.plusHours(24 + 5); // her next mail is of 2 June
    m_mail->store().commit([&](core::Transaction &transaction) {
        return core::TouchStore(m_mail->store().database())
          .insert(transaction,
                  {.mark = {.at = day}, .prospect = sally.prospect.id, .kindReason = core::kListDay})
          .map([](core::TouchId) {});
    });
    read(mails.mail(kUs, kSally).mail(kUs, kSally).bytes());
    const QList<core::Touch> touches = record(u"Sally Brandt"_s).touches;
    QCOMPARE(touches.size(), 3);
    QCOMPARE(touches[1].messageId, u"2@test.example"_s);
    QCOMPARE(touches[1].kindReason, sally.touches.first().kindReason);
    QCOMPARE(touches[2].messageId, u"3@test.example"_s);
}

void TestMailboxImporter::readsASingleMail()
{
    const ImportReport report =
      read("From: rep@us.example\nTo: " + kSally + "\nDate: 1 Jun 2026 10:00:00 +0000\n\nHello.\n");
    QCOMPARE(report.type, u"eml"_s);
    QCOMPARE(report.added, 1);
    QCOMPARE(record(u"Sally Brandt"_s).touches.size(), 1);
}

void TestMailboxImporter::classifiesWithoutStoring()
{
    const QString path = write("From: " + kSally +
                               "\nTo: rep@us.example\nDate: 1 Jun 2026 10:00:00 +0000\nMessage-ID: <1@x>\n"
                               "Subject: Re: Demo\n\nYes.\n\n> Tuesday?\n");
    const auto mails = core::classifyMailFile(path, {});
    VERIFY_RESULT(mails);
    QCOMPARE(mails->size(), 1);
    const core::ClassifiedMail &mail = mails->first();
    QCOMPARE(mail.judgement.kind, TouchKind::Reply);
    QCOMPARE(mail.from, u"sally@northlight-solar.example"_s);
    QCOMPARE(mail.to, QStringList{u"rep@us.example"_s});
    QCOMPARE(mail.messageId, u"1@x"_s);
    QCOMPARE(mail.text, u"Yes."_s);
    QCOMPARE(core::classifyMailFile(write("Subject: x\n\nbody\n"), {}).error().code,
             core::Error::Code::DamagedFile);
}

void TestMailboxImporter::guessesWhoOwnsTheMailbox()
{
    const QString path = write(Mailbox()
                                 .mail(kUs, kSally)
                                 .mail(kSally, kUs)
                                 .mail("a@x.example", kUs)
                                 .mail("no-reply@x.example", kUs)
                                 .bytes());
    const auto collection = core::mailCollectionAt(path);
    VERIFY_RESULT(collection);
    core::NoProgress unwatched;
    QCOMPARE(core::likelyOwnAddresses(*collection, unwatched).first(),
             (core::LikelyOwnAddress{u"rep@us.example"_s, 4}));
}

QTEST_GUILESS_MAIN(TestMailboxImporter)
#include "tst_mailboximporter.moc"
