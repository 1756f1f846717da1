// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/prospectstore.h"
#include "core/store/undolog.h"
#include "core/transfer/mailboxend.h"
#include "tests/support/mailboxfixture.h"
#include "tests/support/verifyresult.h"

#include <QFile>
#include <QTest>

#include <functional>
#include <utility>

using namespace core;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using testsupport::kSally;
using testsupport::kUs;
using testsupport::Mailbox;
using testsupport::MailboxFixture;

/// A mailbox that grows, shrinks and changes under our hands.
class TestFollowMail final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void onlyWhatWasAddedIsRead();
    void whatWasReadAgainIsCountedAsKnown();
    void flagsThatAMailProgramSetsChangeNothing();
    void aCompactedMailboxIsReadFromItsStart();
    void aMailThatIsBeingWrittenIsLeftForTheNextTime_data();
    void aMailThatIsBeingWrittenIsLeftForTheNextTime();
    void aMailThatNeverClosesItsPartsIsTakenInTheEnd();
    void mailOfSomebodyUnknownIsFoundOnceWeWriteToThem();
    void aColleaguesMailThatWasReadBeforeOursIsFound();
    void aNameMadeOfTheAddressGivesWayToOneInLaterMail_data();
    void aNameMadeOfTheAddressGivesWayToOneInLaterMail();
    void aNameThatTheRepGaveStays();
    void whatTakesThePlaceOfAMailboxWhileItIsReadIsReadToo();
    void aReusedMessageIdIsTwoMails();
    void wordsThatCameLaterAreAdded_data();
    void wordsThatCameLaterAreAdded();
    void undoOfReadingAnewHasAllOfItReadAnew();
    void whoAnswersAfterABounceIsAlive();
    void otherOwnAddressesReadEverythingAnew();
    void undoTakesFollowedMailBackWithTheActionBeforeIt();
    void followedMailAloneIsNothingToUndo();

private:
    QString write(const QByteArray &bytes) { return m_path = m_mail->write(bytes); }

    std::unique_ptr<MailboxFixture> m_mail;
    QString m_path;
};

void TestFollowMail::init()
{
    m_mail = std::make_unique<MailboxFixture>();
}

void TestFollowMail::onlyWhatWasAddedIsRead()
{
    Mailbox mails;
    m_mail->readAt(write(mails.mail(kUs, kSally).bytes()));
    const ImportReport report = m_mail->follow(write(mails.mail(kSally, kUs).mail(kUs, kSally).bytes()));
    QCOMPARE(report.read, 2);
    QCOMPARE(report.added, 2);
    QCOMPARE(m_mail->follow(m_path).read, 0);
    QCOMPARE(m_mail->record(u"sally"_s).touches.size(), 3);
}

void TestFollowMail::whatWasReadAgainIsCountedAsKnown()
{
    Mailbox mails;
    m_mail->readAt(write(mails.mail(kUs, kSally).mail(kSally, kUs).bytes()));
    const ImportReport report = m_mail->readAt(write(mails.mail(kSally, kUs).bytes()));
    QCOMPARE(report.read, 3);
    QCOMPARE(report.added, 1);
    QCOMPARE(report.skipped, 2);
}

void TestFollowMail::flagsThatAMailProgramSetsChangeNothing()
{
    const auto mbox = [](const QByteArray &flags) {
        return Mailbox().mail(kUs, kSally, "X-Mozilla-Status: " + flags + "\n").bytes();
    };
    m_mail->readAt(write(mbox("0000")));
    QCOMPARE(endMark(m_path, QFile(m_path).size()), endMark(write(mbox("0011")), QFile(m_path).size()));
    QCOMPARE(m_mail->follow(m_path).read, 0);
}

void TestFollowMail::aCompactedMailboxIsReadFromItsStart()
{
    Mailbox mails;
    const QByteArray first = Mailbox(mails).mail(kUs, kSally).bytes();
    mails.mail(kUs, kSally).mail(kSally, kUs);
    m_mail->readAt(write(mails.bytes()));
    const QByteArray rest = mails.mail(kSally, kUs).bytes().mid(first.size());
    const ImportReport report = m_mail->follow(write(rest));
    QCOMPARE(report.read, 2);
    QCOMPARE(report.added, 1);
    QCOMPARE(m_mail->record(u"sally"_s).touches.size(), 3);
    QCOMPARE(m_mail->follow(write(first)).read, 1); // shorter than what was read
}

void TestFollowMail::aMailThatIsBeingWrittenIsLeftForTheNextTime_data()
{
    QTest::addColumn<QByteArray>("half");
    QTest::addColumn<QByteArray>("rest");
    const QByteArray start = "From - Tue Jun 02 10:00:00 2026\nFrom: " + kSally + "\nTo: " + kUs +
                             "\nDate: 2 Jun 2026 10:00:00 +0000\nMessage-ID: <2@test.example>\n";
    const auto row = [&](const char *name, const QByteArray &half, const QByteArray &rest) {
        QTest::newRow(name) << half << rest;
    };
    row("in its header", start.chopped(10), start.right(10) + "\nYes, on Tuesday.\n\n");
    row("behind its header", start, "\nYes, on Tuesday.\n\n");
    row("in its text", start + "\nYes,", " on Tuesday.\n\n");
    row("between two lines", start + "\nYes,\n", "on Tuesday.\n\n");
    row("before its parts are closed",
        start + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nYes,\n\n",
        "on Tuesday.\n--b--\n\n");
}

void TestFollowMail::aMailThatIsBeingWrittenIsLeftForTheNextTime()
{
    QFETCH(QByteArray, half);
    QFETCH(QByteArray, rest);
    const QByteArray before = Mailbox().mail(kUs, kSally).bytes();
    m_mail->readAt(write(before));
    const ImportReport early = m_mail->follow(write(before + half));
    QCOMPARE(early.read, 0);
    QCOMPARE(early.problems.size(), 0);
    const ImportReport late = m_mail->follow(write(before + half + rest));
    QCOMPARE(late.added, 1);
    QVERIFY(m_mail->record(u"sally"_s).touches.last().text.contains(u"Tuesday"_s));
}

void TestFollowMail::aMailThatNeverClosesItsPartsIsTakenInTheEnd()
{
    const QByteArray open = Mailbox()
                              .mail(kUs, kSally)
                              .mail(kSally, kUs, "Content-Type: multipart/mixed; boundary=b\n",
                                    "--b\nContent-Type: text/plain\n\nYes.\n")
                              .bytes();
    write(open);
    QCOMPARE(m_mail->follow(m_path).added, 1);
    QCOMPARE(m_mail->follow(m_path, 2min).added, 1);
    QCOMPARE(m_mail->follow(m_path, 2min).added, 0);
}

void TestFollowMail::mailOfSomebodyUnknownIsFoundOnceWeWriteToThem()
{
    Mailbox mails;
    const ImportReport first =
      m_mail->readAt(write(mails.mail(kSally, kUs).mail("x@y.example", kUs).bytes()));
    QCOMPARE(first.added, 0);
    QCOMPARE(first.skipped, 2);
    const ImportReport then = m_mail->follow(write(mails.mail(kUs, kSally).bytes()));
    QCOMPARE(then.added, 2);
    QCOMPARE(m_mail->record(u"sally"_s).touches.size(), 2);
}

void TestFollowMail::aColleaguesMailThatWasReadBeforeOursIsFound()
{
    Mailbox mails;
    m_mail->readAt(write(mails.mail(kUs, kSally, "Subject: Hello\n").bytes()));
    mails.mail("Tom <tom@northlight-solar.example>", kUs, "Subject: AW: The numbers\n");
    mails.mail("Ann <ann@northlight-solar.example>", kUs, "Subject: Something else\n");
    QCOMPARE(m_mail->follow(write(mails.bytes())).added, 0);
    QCOMPARE(m_mail->follow(write(mails.mail(kUs, kSally, "Subject: Re: the numbers\n").bytes())).added, 2);
    const Record record = m_mail->record(u"sally"_s);
    QCOMPARE(record.touches.size(), 3);
    QCOMPARE(record.contacts.size(), 2);
    QVERIFY(!record.contacts.last().confirmed);
}

void TestFollowMail::aNameMadeOfTheAddressGivesWayToOneInLaterMail_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("name");
    const QByteArray bare = "dale.surbey@x.example";
    QTest::newRow("theirs") << "\"Surbey, Dale A.\" <" + bare + ">" << kUs << u"Dale A. Surbey"_s;
    QTest::newRow("ours") << kUs << "Dale A. Surbey <" + bare + ">" << u"Dale A. Surbey"_s;
    QTest::newRow("none either") << bare << kUs << u"Dale Surbey"_s;
    QTest::newRow("the address as a name") << "\"" + bare + "\" <" + bare + ">" << kUs << u"Dale Surbey"_s;
    QTest::newRow("the same in small letters") << "dale surbey <" + bare + ">" << kUs << u"Dale Surbey"_s;
}

void TestFollowMail::aNameMadeOfTheAddressGivesWayToOneInLaterMail()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    Mailbox mails;
    m_mail->readAt(write(mails.mail(kUs, "dale.surbey@x.example").bytes()));
    QCOMPARE(m_mail->record(u"dale"_s).prospect.name, u"Dale Surbey"_s);
    QCOMPARE(m_mail->follow(write(mails.mail(from, to).bytes())).added, 1);
    QTEST(m_mail->record(u"dale"_s).prospect.name, "name");
    QTEST(m_mail->record(u"dale"_s).contacts.first().name, "name");
}

void TestFollowMail::aNameThatTheRepGaveStays()
{
    Mailbox mails;
    m_mail->readAt(write(mails.mail(kUs, "dale.surbey@x.example").bytes()));
    Contact contact = m_mail->record(u"dale"_s).contacts.first();
    contact.name = u"Dale of X"_s;
    m_mail->store().commit([&](Transaction &transaction) {
        return ProspectStore(transaction.database()).updateContact(transaction, contact);
    });
    m_mail->follow(write(mails.mail("Dale A. Surbey <dale.surbey@x.example>", kUs).bytes()));
    QCOMPARE(m_mail->record(u"dale"_s).contacts.first().name, u"Dale of X"_s);
}

/// A mail program compacts in a new file and renames it; that may come between two glances of ours.
void TestFollowMail::whatTakesThePlaceOfAMailboxWhileItIsReadIsReadToo()
{
    class AtTheEnd final : public Progress
    {
    public:
        explicit AtTheEnd(std::function<void()> act) : m_act(std::move(act)) {}
        void report(const QString &, qint64 done, qint64 total) override
        {
            if (done == total && std::exchange(m_isFirst, false))
                m_act();
        }
        [[nodiscard]] bool isCanceled() const override { return false; }

    private:
        std::function<void()> m_act;
        bool m_isFirst = true;
    };
    const QByteArray before = Mailbox().mail(kUs, kSally).bytes();
    const QByteArray after =
      QByteArray(before).replace("<1@", "<9@") + Mailbox().mail(kUs, kSally).mail(kSally, kUs).bytes();
    write(before);
    AtTheEnd progress([&] {
        QVERIFY(QFile::rename(m_path, m_path + u".old"_s));
        write(after);
    });
    VERIFY_RESULT(m_mail->readAt(m_path, progress));
    QCOMPARE(m_mail->follow(m_path).read, 3);
}

void TestFollowMail::aReusedMessageIdIsTwoMails()
{
    const auto mail = [](const QByteArray &from, const QByteArray &to, const QByteArray &hour) -> QByteArray {
        return "From - Mon Jun 01 10:00:00 2026\nFrom: " + from + "\nTo: " + to + "\nDate: 1 Jun 2026 " +
               hour + ":00:00 +0000\nMessage-ID: <always@the.same>\n\nHello.\n\n";
    };
    const QByteArray mbox = mail(kUs, kSally, "10") + mail(kSally, kUs, "11") + mail(kSally, kUs, "11");
    QCOMPARE(m_mail->readAt(write(mbox)).added, 2);
    QCOMPARE(m_mail->readAt(write(mbox + mail(kSally, kUs, "12"))).added, 1);
    QCOMPARE(m_mail->readAt(write(mail(kSally, kUs, "12") + mbox)).added, 0);
    QCOMPARE(m_mail->record(u"sally"_s).touches.size(), 3);
}

void TestFollowMail::wordsThatCameLaterAreAdded_data()
{
    QTest::addColumn<QByteArray>("cut");
    QTest::addColumn<bool>("hasId");
    QTest::newRow("in a line") << QByteArray("on Tue") << true;
    QTest::newRow("after a line") << QByteArray("works.\n") << true;
    QTest::newRow("after a paragraph") << QByteArray("works.\n\n") << true;
    QTest::newRow("without a Message-ID") << QByteArray("works.\n") << false;
}

void TestFollowMail::wordsThatCameLaterAreAdded()
{
    QFETCH(QByteArray, cut);
    QFETCH(bool, hasId);
    QByteArray whole = Mailbox()
                         .mail(kUs, kSally)
                         .mail(kSally, kUs, {}, "Yes, on Tuesday it works.\n\nBring the plan.\n")
                         .bytes();
    if (!hasId)
        whole.replace("Message-ID: <2@test.example>\n", "");
    const QByteArray half = whole.first(whole.indexOf(cut) + cut.size());
    QCOMPARE(m_mail->readAt(write(half)).added, 2);
    const ImportReport late = m_mail->readAt(write(whole));
    QCOMPARE(late.added, 0);
    QCOMPARE(late.updated, 1);
    const core::Record record = m_mail->record(u"sally"_s);
    QCOMPARE(record.touches.size(), 2);
    QVERIFY(record.touches.last().text.contains(u"Bring the plan."_s));
    QCOMPARE(m_mail->readAt(m_path).added, 0);
    QCOMPARE(m_mail->record(u"sally"_s).touches.size(), 2);
}

void TestFollowMail::undoOfReadingAnewHasAllOfItReadAnew()
{
    NoProgress progress;
    Mailbox mails;
    const auto readAs = [&](const QStringList &own) {
        const MailImport import{.collections = {*mailCollectionAt(m_path)}, .ownAddresses = own, .now = {}};
        return importMail(m_mail->store().database(), import, progress).value().first().added;
    };
    write(mails.mail("Ann <ann@a.example>", kUs).bytes());
    QCOMPARE(readAs({u"rep@us.example"_s}), 0);
    write(mails.mail(kUs, kSally).bytes());
    QCOMPARE(readAs({u"rep@us.example"_s, u"second@us.example"_s}), 1);
    VERIFY_RESULT(UndoLog(m_mail->store().database()).undo());
    write(mails.mail(kUs, "Ann <ann@a.example>").bytes());
    QCOMPARE(readAs({u"rep@us.example"_s, u"second@us.example"_s}), 3);
}

void TestFollowMail::whoAnswersAfterABounceIsAlive()
{
    const QByteArray bounce =
      "From - Mon Jun 01 10:00:00 2026\nFrom: MAILER-DAEMON@us.example\nTo: " + kUs +
      "\nDate: 2 Jun 2026 10:00:00 +0000\nMessage-ID: <b@us.example>\n"
      "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\n"
      "Failed.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\n"
      "Final-Recipient: rfc822; sally@northlight-solar.example\nAction: failed\n"
      "Status: 5.1.1\n\n--b--\n\n";
    const QByteArray first = Mailbox().mail(kUs, kSally).bytes() + bounce;
    const auto isDead = [this] { return m_mail->record(u"sally"_s).contacts.first().addresses.first().dead; };
    m_mail->readAt(write(first));
    QVERIFY(isDead());
    const QByteArray later = Mailbox().mail(kUs, kSally).mail(kUs, kSally).mail(kSally, kUs).bytes();
    m_mail->readAt(write(first + later));
    QVERIFY(!isDead());
}

void TestFollowMail::otherOwnAddressesReadEverythingAnew()
{
    NoProgress progress;
    const QString path = write(Mailbox().mail("Rep <other@us.example>", kSally).mail(kSally, kUs).bytes());
    const auto readAs = [&](const QStringList &own) {
        const MailImport import{.collections = {*mailCollectionAt(path)}, .ownAddresses = own, .now = {}};
        return importMail(m_mail->store().database(), import, progress).value().first().added;
    };
    QCOMPARE(readAs({u"rep@us.example"_s}), 0);
    QCOMPARE(readAs({u"rep@us.example"_s, u"other@us.example"_s}), 2);
    QCOMPARE(readAs({u"other@us.example"_s, u"rep@us.example"_s}), 0);
}

void TestFollowMail::undoTakesFollowedMailBackWithTheActionBeforeIt()
{
    Mailbox mails;
    m_mail->readAt(write(mails.mail(kUs, kSally).bytes()));
    const auto log = [&](const QByteArray &to) { return m_mail->follow(write(mails.mail(kUs, to).bytes())); };
    QCOMPARE(log(kSally).added, 1);
    QCOMPARE(log("tom@x.example").added, 1);
    UndoLog undo(m_mail->store().database());
    QCOMPARE(undo.next().value()->action, u"import"_s);
    QCOMPARE(undo.undo().value().action, u"import"_s);
    QCOMPARE(m_mail->prospects(), 0);
    QVERIFY(undo.isEmpty().value());
    QCOMPARE(m_mail->readAt(m_path).added, 3);
}

void TestFollowMail::followedMailAloneIsNothingToUndo()
{
    QCOMPARE(m_mail->follow(write(Mailbox().mail(kUs, kSally).bytes())).added, 1);
    UndoLog undo(m_mail->store().database());
    QVERIFY(undo.isEmpty().value());
    QVERIFY(!undo.next().value());
    QCOMPARE(undo.undo().error().code, Error::Code::NotFound);
    QCOMPARE(m_mail->prospects(), 1);
}

QTEST_GUILESS_MAIN(TestFollowMail)
#include "tst_followmail.moc"
