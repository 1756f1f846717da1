// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/leftout.h"

#include "core/actions/handoffs.h"
#include "core/actions/prospects.h"
#include "core/actions/standings.h"
#include "core/actions/touches.h"
#include "core/store/candidatestore.h"
#include "core/store/prospectstore.h"
#include "core/transfer/csvimporter.h"
#include "core/transfer/csvpreview.h"
#include "core/transfer/vcardimporter.h"

#include "tests/support/importfixture.h"
#include "tests/support/maildesk.h"
#include "tests/support/storedump.h"
#include "tests/support/teststore.h"
#include "tests/support/verifyresult.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace testsupport;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kBob = "Bob <bob@harbour.example>";
const QByteArray kMum = "Mum <mum@gmail.com>";
const QString kBobs = u"bob@harbour.example"_s;

/// Sally, Bob and Mum, each written to and each answering.
Mailbox threeTalks()
{
    Mailbox mails;
    for (const QByteArray &whom : {kSally, kBob, kMum})
        mails.mail(kUs, whom).mail(whom, kUs);
    return mails;
}

ProspectId find(MailDesk &desk, const QString &word)
{
    return ProspectStore(desk.database()).find(word).value_or(ProspectId(0));
}

/// The head of a mail on this day of June, without a Message-ID.
QByteArray withDate(int day, const QByteArray &from, const QByteArray &to)
{
    return "From: " + from + "\nTo: " + to + "\nSubject: Solar\nDate: " + QByteArray::number(day) +
           " Jun 2026 08:00:00 +0000\n";
}

/// Undo has mailboxes read anew instead of bringing those back.
QString withoutWaitingMails(QString dump)
{
    return dump.remove(QRegularExpression(u"waiting_mails: [^\n]*\n?"_s));
}

/// "Bob, Mum, Sally Brandt", by id.
QString names(MailDesk &desk)
{
    QStringList names;
    const auto rows = StandingStore(desk.database()).rows({});
    for (const ListRow &row : *TestStore::require(rows))
        names.append(row.name);
    names.sort();
    return names.join(u", "_s);
}

Result<ImportReport> readCsv(MailDesk &desk, const QByteArray &bytes)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"list.csv"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return failure({.code = Error::Code::CannotWrite, .subject = file.fileName()});
    file.close();
    NoProgress progress;
    return previewCsv(file.fileName()).and_then([&](const CsvPreview &preview) {
        return importCsv(desk.database(), {.mapping = preview.mapping, .day = {}}, progress);
    });
}

Result<ImportReport> readCards(MailDesk &desk, const QByteArray &bytes)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"cards.vcf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return failure({.code = Error::Code::CannotWrite, .subject = file.fileName()});
    file.close();
    NoProgress progress;
    return importVCards(desk.database(), file.fileName(), progress);
}

} // namespace

class TestLeftOut final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingBringsThemBack_data()
    {
        QTest::addColumn<LeaveOut>("what");
        QTest::newRow("an address") << LeaveOut::Addresses;
        QTest::newRow("an organisation") << LeaveOut::Organisation;
    }

    void nothingBringsThemBack()
    {
        QFETCH(LeaveOut, what);
        MailDesk desk;
        Mailbox mails = threeTalks();
        desk.read(mails);
        VERIFY_RESULT(leaveOut(desk.desk(), find(desk, kBobs), what));
        QCOMPARE(names(desk), u"Mum, Sally Brandt"_s);
        desk.read(mails);
        desk.follow(mails.mail(kUs, kBob).mail(kBob, kUs, "In-Reply-To: <3@test.example>\n"));
        desk.follow(mails.mail(kUs, kSally + ", " + kBob)
                      .mail(kBob, kUs, "In-Reply-To: <9@test.example>\n")
                      .mail(kSally, kUs));
        VERIFY_RESULT(readCsv(desk, "name,email\nRobert,Bob@Harbour.example\n"));
        VERIFY_RESULT(
          readCards(desk, "BEGIN:VCARD\nVERSION:3.0\nFN:Bob\nEMAIL:bob@harbour.example\nEND:VCARD\n"));
        NoProgress progress;
        VERIFY_RESULT(refreshStandings(desk.desk(), progress));
        QCOMPARE(names(desk), u"Mum, Sally Brandt"_s);
        QCOMPARE(desk.kinds(u"sally"_s), u"sent reply sent reply"_s);
    }

    void anOrganisationIsEverybodyThere()
    {
        MailDesk desk;
        Mailbox mails = threeTalks();
        desk.read(mails);
        for (const auto &[name, email] : {std::pair(u"Cleo"_s, u"cleo@mail.harbour.example"_s),
                                          std::pair(u"Dan"_s, u"dan@elsewhere.example"_s),
                                          std::pair(u"Silent"_s, u"silent@harbour.example"_s)})
            VERIFY_RESULT(addProspect(desk.desk(), {.name = name, .emails = {email}}));
        VERIFY_RESULT(addProspect(
          desk.desk(), {.name = u"Both"_s, .emails = {u"both@harbour.example"_s, u"both@x.example"_s}}));
        VERIFY_RESULT(closeAs(desk.desk(), find(desk, u"Silent"_s), DoneAs::NoContact, u"asked"_s));
        const auto outcome = leaveOut(desk.desk(), find(desk, kBobs), LeaveOut::Organisation);
        VERIFY_RESULT(outcome);
        QCOMPARE(outcome->domain, u"harbour.example"_s);
        QCOMPARE(names(desk), u"Both, Dan, Mum, Sally Brandt, Silent"_s);
        desk.read(mails.mail(kUs, "Eve <eve@harbour.example>"));
        QCOMPARE(names(desk), u"Both, Dan, Mum, Sally Brandt, Silent"_s);
    }

    void anOrganisationIsEverybodyWithAllAddressesThere_data()
    {
        QTest::addColumn<QStringList>("first"); // addresses; the older one is asked first for a shared one
        QTest::addColumn<QStringList>("second");
        QTest::addColumn<QString>("left");
        const QString shared = u"office@harbour.example"_s;
        const QString elsewhere = u"office@x.example"_s;
        QTest::newRow("one shares the address there")
          << QStringList{shared, u"one@x.example"_s} << QStringList{shared} << u"First"_s;
        QTest::newRow("one shares an address elsewhere")
          << QStringList{elsewhere} << QStringList{elsewhere, u"two@harbour.example"_s} << u"First, Second"_s;
        QTest::newRow("both have all there")
          << QStringList{shared} << QStringList{shared, u"two@harbour.example"_s} << u""_s;
    }

    void anOrganisationIsEverybodyWithAllAddressesThere()
    {
        QFETCH(QStringList, first);
        QFETCH(QStringList, second);
        MailDesk desk;
        VERIFY_RESULT(addProspect(desk.desk(), {.name = u"First"_s, .emails = first}));
        VERIFY_RESULT(addProspect(desk.desk(), {.name = u"Second"_s, .emails = second}));
        VERIFY_RESULT(addProspect(desk.desk(), {.name = u"Bob"_s, .emails = {kBobs}}));
        VERIFY_RESULT(leaveOut(desk.desk(), find(desk, kBobs), LeaveOut::Organisation));
        QTEST(names(desk), "left");
    }

    void itIsToldWhoCanNotBeKeptOut()
    {
        MailDesk desk;
        VERIFY_RESULT(addProspect(desk.desk(), {.name = u"Bob"_s, .emails = {kBobs}}));
        VERIFY_RESULT(addProspect(desk.desk(), {.name = u"Cleo"_s, .phones = {u"+1 555"_s}}));
        const auto bob = leaveOut(desk.desk(), find(desk, u"Bob"_s), LeaveOut::Addresses);
        VERIFY_RESULT(bob);
        QCOMPARE(bob->forgotten, QStringList());
        const auto cleo = leaveOut(desk.desk(), find(desk, u"Cleo"_s), LeaveOut::Addresses);
        VERIFY_RESULT(cleo);
        QCOMPARE(cleo->forgotten, QStringList{u"Cleo"_s});
    }

    void undoBringsEverythingBack_data() { nothingBringsThemBack_data(); }

    void undoBringsEverythingBack()
    {
        QFETCH(LeaveOut, what);
        MailDesk desk;
        Mailbox mails = threeTalks();
        mails.mail(kUs, kSally + ", " + kBob).mail(kBob, kUs, "Auto-Submitted: auto-replied\n");
        desk.read(mails);
        const ProspectId bob = find(desk, kBobs);
        VERIFY_RESULT(addFact(
          desk.desk(), {bob, FactKind::Problem, u"The roof"_s, desk.record(kBobs).touches[1].mark.id}));
        VERIFY_RESULT(setAppointment(desk.desk(), {.prospect = bob, .at = desk.desk().now()}));
        VERIFY_RESULT(changeContact(desk.desk(), {.prospect = bob, .phones = {u"+1 555 0100"_s}}));
        VERIFY_RESULT(startRun(desk.desk(), bob, u"where-from-here"_s));
        VERIFY_RESULT(handOff(desk.desk(), {.prospect = bob, .via = HandoffVia::Clipboard, .text = u"Hi"_s}));
        NoProgress progress;
        VERIFY_RESULT(refreshStandings(desk.desk(), progress));
        const QString before = wholeStore(desk.database());
        const auto rows = StandingStore(desk.database()).rows({}).value();
        VERIFY_RESULT(leaveOut(desk.desk(), bob, what));
        QCOMPARE(desk.database().problems(), QStringList());
        QVERIFY(!wholeStore(desk.database()).contains(u"The roof"_s));
        desk.follow(mails.mail(kBob, kUs).mail(kUs, kBob).mail(kSally, kUs));
        desk.undo();
        QCOMPARE(withoutWaitingMails(wholeStore(desk.database())), withoutWaitingMails(before));
        QCOMPARE(StandingStore(desk.database()).rows({}).value(), rows);
        QCOMPARE(desk.database().problems(), QStringList());
        QVERIFY(allLeftOut(desk.desk())->isEmpty());
        desk.follow(mails);
        QCOMPARE(desk.record(kBobs).touches.size(), 6);
    }

    void whoIsTakenInIsFoundAgain()
    {
        MailDesk desk;
        Mailbox mails = threeTalks();
        desk.read(mails);
        VERIFY_RESULT(leaveOut(desk.desk(), find(desk, kBobs), LeaveOut::Addresses));
        desk.follow(mails.mail(kUs, kBob).mail(kBob, kUs));
        VERIFY_RESULT(takeIn(desk.desk(), allLeftOut(desk.desk())->first().id));
        QCOMPARE(names(desk), u"Mum, Sally Brandt"_s);
        desk.follow(mails);
        QCOMPARE(names(desk), u"Bob, Mum, Sally Brandt"_s);
        QCOMPARE(desk.kinds(kBobs), u"sent reply sent reply"_s);
        QCOMPARE(desk.kinds(u"sally"_s), u"sent reply"_s);
        desk.undo();
        QCOMPARE(names(desk), u"Mum, Sally Brandt"_s);
        QCOMPARE(allLeftOut(desk.desk())->size(), 1);
        desk.follow(mails.mail(kSally, kUs));
        QCOMPARE(names(desk), u"Mum, Sally Brandt"_s);
        QCOMPARE(desk.kinds(u"sally"_s), u"sent reply reply"_s);
    }

    void mailToTwoIsFoundAgain_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::newRow("a mail with a Message-ID") << QByteArray("Message-ID: <two@us.example>\n");
        QTest::newRow("a mail without one") << QByteArray();
    }

    void mailToTwoIsFoundAgain()
    {
        QFETCH(QByteArray, id);
        MailDesk desk;
        const Mailbox mails =
          Mailbox()
            .raw(withDate(9, kUs, kSally + ", " + kBob) + id + "\nAll of it.\n")
            .raw(withDate(10, kBob, kUs) + (id.isEmpty() ? id : "Message-ID: <re@x>\n") + "\nGladly.\n");
        desk.read(mails);
        const QString before = names(desk);
        VERIFY_RESULT(leaveOut(desk.desk(), find(desk, kBobs), LeaveOut::Addresses));
        desk.read(mails);
        QCOMPARE(names(desk), u"Sally Brandt"_s);
        VERIFY_RESULT(takeIn(desk.desk(), allLeftOut(desk.desk())->first().id));
        desk.follow(mails);
        QCOMPARE(names(desk), before);
        QCOMPARE(desk.kinds(kBobs), u"sent reply"_s);
        QCOMPARE(desk.kinds(u"sally"_s), u"sent"_s);
        desk.read(mails);
        QCOMPARE(desk.kinds(kBobs), u"sent reply"_s);
        QCOMPARE(desk.kinds(u"sally"_s), u"sent"_s);
    }

    void mailWithoutAMessageIdIsFoundAgain()
    {
        MailDesk desk;
        const Mailbox mails =
          Mailbox().raw(withDate(8, kUs, kBob) + "\nShall we?\n").raw(withDate(9, kBob, kUs) + "\nGladly.\n");
        desk.read(mails);
        VERIFY_RESULT(leaveOut(desk.desk(), find(desk, kBobs), LeaveOut::Addresses));
        VERIFY_RESULT(takeIn(desk.desk(), allLeftOut(desk.desk())->first().id));
        desk.follow(mails);
        QCOMPARE(desk.kinds(kBobs), u"sent reply"_s);
    }

    void nobodyElseGetsWhatTheyAnswer_data()
    {
        QTest::addColumn<bool>("wasWrittenToBefore"); // before or after Bob was left out
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QString>("sallys");
        QTest::newRow("their answer") << true << kBob << u"sent"_s;
        QTest::newRow("their answer to what came since") << false << kBob << u"sent"_s;
        QTest::newRow("the answer of their colleague")
          << true << QByteArray("carl@harbour.example") << u"sent"_s;
        QTest::newRow("a stranger's answer")
          << true << QByteArray("sec@elsewhere.example") << u"sent reply"_s;
    }

    void nobodyElseGetsWhatTheyAnswer()
    {
        QFETCH(bool, wasWrittenToBefore);
        QFETCH(QByteArray, from);
        QFETCH(QString, sallys);
        MailDesk desk;
        const QByteArray ours =
          withDate(8, kUs, kSally + ", " + kBob) + "Message-ID: <8@us.example>\n\nBoth of you.\n";
        const QByteArray theirs =
          withDate(9, from, kUs) + "Message-ID: <9@x.example>\nIn-Reply-To: <8@us.example>\n\nYes.\n";
        desk.read(Mailbox().mail(kUs, kBob));
        if (wasWrittenToBefore)
            desk.read(Mailbox().raw(ours));
        VERIFY_RESULT(leaveOut(desk.desk(), find(desk, kBobs), LeaveOut::Addresses));
        if (!wasWrittenToBefore)
            desk.read(Mailbox().raw(ours));
        VERIFY_RESULT(takeIn(desk.desk(), allLeftOut(desk.desk())->first().id));
        desk.follow(Mailbox().raw(theirs));
        QCOMPARE(desk.kinds(u"sally"_s), sallys);
        desk.follow(Mailbox().raw(theirs).raw(ours));
        QCOMPARE(desk.kinds(u"sally"_s), sallys);
        if (from == kBob)
            QCOMPARE(desk.kinds(kBobs), u"sent reply"_s);
    }

    void aRoleThatWasWrittenToAnswersForNobodyElse()
    {
        MailDesk desk;
        desk.read(Mailbox()
                    .raw(withDate(8, kUs, kSally + ", orders@harbour.example") +
                         "Message-ID: <8@us.example>\n\nBoth of you.\n")
                    .raw(withDate(9, "orders@harbour.example", kUs) +
                         "Message-ID: <9@x.example>\nIn-Reply-To: <8@us.example>\n\nYes.\n"));
        QCOMPARE(desk.kinds(u"sally"_s), u"sent"_s);
    }

    void aColleagueWhoWasWrittenToWithManyAnswersForTheirs()
    {
        MailDesk desk;
        VERIFY_RESULT(
          addProspect(desk.desk(), {.name = u"Sally"_s, .emails = {u"sally@northlight-solar.example"_s}}));
        QByteArray all = kSally + ", dan@northlight-solar.example";
        for (int i = 0; i < 16; ++i)
            all += ", p" + QByteArray::number(i) + "@firm" + QByteArray::number(i) + ".example";
        desk.read(Mailbox()
                    .raw(withDate(8, kUs, all) + "Message-ID: <8@us.example>\n\nAll of you.\n")
                    .raw(withDate(9, "dan@northlight-solar.example", kUs) +
                         "Message-ID: <9@x.example>\nIn-Reply-To: <8@us.example>\n\nYes.\n"));
        QCOMPARE(desk.kinds(u"sally"_s), u"sent reply"_s);
    }

    void whatFailedForThemFailedForNobodyElse()
    {
        MailDesk desk;
        const QByteArray mail =
          withDate(9, kUs, kSally + ", " + kBob) + "Message-ID: <9@test.example>\n\nBoth of you.\n";
        desk.read(Mailbox().raw(mail));
        VERIFY_RESULT(leaveOut(desk.desk(), find(desk, kBobs), LeaveOut::Addresses));
        desk.read(Mailbox().raw(mail).raw(
          "From: MAILER-DAEMON@mx.example\nTo: rep@us.example\nDate: 10 Jun 2026 09:00:00 +0000\n"
          "Message-ID: <dsn@mx.example>\nSubject: Undelivered\nMIME-Version: 1.0\n"
          "Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\n\n"
          "--b\n\nIt failed.\n--b\nContent-Type: message/delivery-status\n\n"
          "Reporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; bob@harbour.example\n"
          "Action: failed\nStatus: 5.1.1\n\n--b\nContent-Type: message/rfc822\n\n"
          "Message-ID: <9@test.example>\nFrom: rep@us.example\n\nBoth of you.\n--b--\n"));
        QCOMPARE(desk.kinds(u"sally"_s), u"sent"_s);
    }

    void whoIsAddedByHandIsAProspect()
    {
        MailDesk desk;
        Mailbox mails = threeTalks();
        desk.read(mails);
        VERIFY_RESULT(leaveOut(desk.desk(), find(desk, kBobs), LeaveOut::Addresses));
        VERIFY_RESULT(addProspect(desk.desk(), {.name = u"Robert"_s, .emails = {kBobs}}));
        QVERIFY(allLeftOut(desk.desk())->isEmpty());
        desk.read(mails.mail(kBob, kUs));
        QCOMPARE(desk.kinds(kBobs), u"sent reply reply"_s);
    }

    void whoIsKnownByHandIsReadFromAnOrganisationThatIsLeftOut()
    {
        MailDesk desk;
        Mailbox mails = threeTalks();
        desk.read(mails);
        VERIFY_RESULT(leaveOut(desk.desk(), find(desk, kBobs), LeaveOut::Organisation));
        VERIFY_RESULT(addProspect(desk.desk(), {.name = u"Robert"_s, .emails = {kBobs}}));
        desk.read(mails.mail(kUs, kBob).mail(kUs, "Eve <eve@harbour.example>").mail(kBob, kUs));
        QCOMPARE(desk.kinds(kBobs), u"reply sent reply"_s);
        QCOMPARE(names(desk), u"Mum, Robert, Sally Brandt"_s);
        const auto list = readCsv(desk, "name,email,phone\nRobert,bob@harbour.example,+1 555\n");
        VERIFY_RESULT(list);
        QCOMPARE(counts(*list), u"read 1: added 0, updated 1, skipped 0, failed 0"_s);
    }

    void aListTellsWhomItSkipped()
    {
        MailDesk desk;
        desk.read(threeTalks());
        VERIFY_RESULT(leaveOut(desk.desk(), find(desk, kBobs), LeaveOut::Organisation));
        const auto report = readCsv(
          desk, "name,email\nRobert,Bob@harbour.example\nAda,ada@x.example\nEve,eve@harbour.example\n");
        VERIFY_RESULT(report);
        QCOMPARE(counts(*report), u"read 3: added 1, updated 0, skipped 2, failed 0"_s);
        QCOMPARE(report->problems.size(), 2);
        QCOMPARE(
          report->problems.first(),
          (ImportProblem{.place = u"line 2"_s, .trouble = ImportTrouble::NotAProspect, .value = kBobs}));
    }

    void aListCompletesWhoIsKnownByAnotherAddress()
    {
        MailDesk desk;
        desk.read(threeTalks());
        VERIFY_RESULT(leaveOut(desk.desk(), find(desk, kBobs), LeaveOut::Addresses));
        const auto report =
          readCsv(desk, "name,email,email 2,phone\n"
                        "Sally Brandt,bob@harbour.example,sally@northlight-solar.example,+1 555\n");
        VERIFY_RESULT(report);
        QCOMPARE(counts(*report), u"read 1: added 0, updated 1, skipped 0, failed 0"_s);
        const Contact sally = desk.record(u"sally"_s).contacts.first();
        QCOMPARE(sally.phones, QList{u"+1 555"_s});
        QCOMPARE(sally.addresses.size(), 1);
        NoProgress progress;
        VERIFY_RESULT(refreshStandings(desk.desk(), progress));
        QCOMPARE(names(desk), u"Mum, Sally Brandt"_s);
    }

    void aRowOfTwoProspectsIsTold()
    {
        MailDesk desk;
        desk.read(threeTalks());
        const auto report = readCsv(desk, "name,email,email 2,phone\n"
                                          "Sally,sally@northlight-solar.example,mum@gmail.com,+1 555\n");
        VERIFY_RESULT(report);
        QCOMPARE(counts(*report), u"read 1: added 0, updated 1, skipped 0, failed 0"_s);
        QCOMPARE(report->problems, (QList{ImportProblem{.place = u"line 2"_s,
                                                        .trouble = ImportTrouble::OtherProspect,
                                                        .value = u"mum@gmail.com"_s}}));
        QCOMPARE(desk.record(u"sally"_s).contacts.first().addresses.size(), 1);
    }

    void aRowOfTwoProspectsIsAboutTheOneWhoseNameItBears()
    {
        MailDesk desk;
        VERIFY_RESULT(
          addProspect(desk.desk(), {.name = u"Anna Ash"_s, .emails = {u"anna@a-corp.example"_s}}));
        VERIFY_RESULT(
          addProspect(desk.desk(), {.name = u"Bob Birch"_s, .emails = {u"bob@b-corp.example"_s}}));
        const auto report = readCsv(desk, "name,email,email 2,phone\n"
                                          "\"Birch, Bob\",anna@a-corp.example,bob@b-corp.example,+49 555\n");
        VERIFY_RESULT(report);
        QCOMPARE(desk.record(u"anna"_s).contacts.first().phones, QStringList());
        QCOMPARE(desk.record(u"bob"_s).contacts.first().phones, QStringList{u"+49 555"_s});
        QCOMPARE(report->problems.first().value, u"anna@a-corp.example"_s);
    }

    void someCannotBeLeftOut()
    {
        MailDesk desk;
        desk.read(threeTalks());
        const QString before = wholeStore(desk.database());
        QCOMPARE(leaveOut(desk.desk(), find(desk, u"mum@gmail.com"_s), LeaveOut::Organisation).error().code,
                 Error::Code::RuleForbids);
        QCOMPARE(leaveOut(desk.desk(), ProspectId(99), LeaveOut::Addresses).error().code,
                 Error::Code::NotFound);
        QCOMPARE(wholeStore(desk.database()), before);
        VERIFY_RESULT(closeAs(desk.desk(), find(desk, kBobs), DoneAs::NoContact, u"asked"_s));
        for (const LeaveOut what : {LeaveOut::Addresses, LeaveOut::Organisation})
            QCOMPARE(leaveOut(desk.desk(), find(desk, kBobs), what).error().code,
                     Error::Code::NoContactAsked);
        QCOMPARE(names(desk), u"Bob, Mum, Sally Brandt"_s);
    }

    void mailMakesCandidates()
    {
        MailDesk desk;
        Mailbox mails = threeTalks();
        VERIFY_RESULT(addProspect(desk.desk(), {.name = u"By hand"_s, .emails = {kBobs}}));
        const qint64 since = CandidateStore(desk.database()).newest().value();
        desk.read(mails.mail(kSally, kUs, "Auto-Submitted: auto-replied\n").mail(kUs, kSally));
        const auto found = candidates(desk.database(), since);
        VERIFY_RESULT(found);
        QCOMPARE(found->size(), 2);
        QCOMPARE(found->first().name, u"Mum"_s);
        QCOMPARE(found->first().doubts, (QList{Doubt::PrivateAddress, Doubt::OnceOnly}));
        const Candidate sally = found->last();
        QCOMPARE(sally.address, u"sally@northlight-solar.example"_s);
        QCOMPARE(sally.organisation, u"Northlight Solar"_s);
        QCOMPARE((QList{sally.written, sally.answered, sally.automatic, sally.people}), (QList{2, 1, 1, 1}));
        QCOMPARE(sally.last, desk.record(u"sally"_s).touches.last().mark.at);
        const qint64 then = CandidateStore(desk.database()).newest().value();
        desk.read(mails.mail(kUs, "Eve <eve@x.example>"));
        QCOMPARE(candidates(desk.database(), then)->size(), 1);
        QCOMPARE(CandidateStore(desk.database()).count(then).value(), 1);
        QCOMPARE(candidates(desk.database())->size(), 3);
    }

    void whomTheRepWorkedWithIsNoCandidate_data()
    {
        QTest::addColumn<QString>("work");
        for (const char *work : {"nothing", "fact", "appointment", "touch", "end", "judgement"})
            QTest::newRow(work) << QString::fromLatin1(work);
    }

    void whomTheRepWorkedWithIsNoCandidate()
    {
        QFETCH(QString, work);
        MailDesk desk;
        desk.read(threeTalks());
        const ProspectId bob = find(desk, kBobs);
        if (work == u"fact"_s)
            VERIFY_RESULT(addFact(desk.desk(), {bob, FactKind::Problem, u"The roof"_s, {}}));
        if (work == u"appointment"_s)
            VERIFY_RESULT(setAppointment(desk.desk(), {.prospect = bob, .at = desk.desk().now()}));
        if (work == u"touch"_s)
            VERIFY_RESULT(logTouch(desk.desk(), {.prospect = bob, .channel = Channel::Call}));
        if (work == u"end"_s)
            VERIFY_RESULT(closeAs(desk.desk(), bob, DoneAs::Won, {}));
        if (work == u"judgement"_s)
            VERIFY_RESULT(
              reclassify(desk.desk(), desk.record(kBobs).touches.last().mark.id, TouchKind::List));
        const bool isStill = work == u"nothing"_s || work == u"judgement"_s;
        QCOMPARE(candidates(desk.database())->size(), isStill ? 3 : 2);
        QCOMPARE(CandidateStore(desk.database()).count(0).value(), isStill ? 3 : 2);
    }

    void oneAnswerSettlesAllCandidates()
    {
        MailDesk desk;
        Mailbox mails = threeTalks();
        desk.read(mails);
        const QString before = wholeStore(desk.database());
        NoProgress progress;
        VERIFY_RESULT(
          confirm(desk.database(),
                  {.kept = {find(desk, u"sally"_s)},
                   .leftOut = {find(desk, kBobs), find(desk, u"mum@gmail.com"_s), ProspectId(99)}},
                  desk.desk().now(), progress));
        QCOMPARE(names(desk), u"Sally Brandt"_s);
        QVERIFY(candidates(desk.database())->isEmpty());
        desk.read(mails);
        QCOMPARE(names(desk), u"Sally Brandt"_s);
        desk.undo();
        if (names(desk) == u"Sally Brandt"_s) // the reading that found nothing new may be an entry of its own
            desk.undo();
        QCOMPARE(names(desk), u"Bob, Mum, Sally Brandt"_s);
        QCOMPARE(candidates(desk.database())->size(), 3);
        QCOMPARE(wholeStore(desk.database()), before);
    }

    void keepingAllCanBeTakenBack()
    {
        MailDesk desk;
        desk.read(threeTalks());
        NoProgress progress;
        VERIFY_RESULT(confirm(desk.database(), {.kept = {find(desk, kBobs)}, .leftOut = {}},
                              desk.desk().now(), progress));
        QCOMPARE(candidates(desk.database())->size(), 2);
        desk.undo();
        QCOMPARE(candidates(desk.database())->size(), 3);
        QCOMPARE(names(desk), u"Bob, Mum, Sally Brandt"_s);
    }

    void aCanceledAnswerLeavesAllAsItWas()
    {
        MailDesk desk;
        desk.read(threeTalks());
        const QString before = wholeStore(desk.database());
        StopAt stop(1);
        const auto confirmed = confirm(
          desk.database(),
          {.kept = {find(desk, u"sally"_s)}, .leftOut = {find(desk, kBobs), find(desk, u"mum@gmail.com"_s)}},
          desk.desk().now(), stop);
        QVERIFY(!confirmed);
        QCOMPARE(confirmed.error().code, Error::Code::Canceled);
        QCOMPARE(wholeStore(desk.database()), before);
    }

    void undoOfTheImportTakesItsCandidatesAlong()
    {
        MailDesk desk;
        desk.read(threeTalks());
        desk.undo();
        QVERIFY(candidates(desk.database())->isEmpty());
        QCOMPARE(desk.database().problems(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestLeftOut)
#include "tst_leftout.moc"
