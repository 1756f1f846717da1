// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/merging.h"
#include "core/store/prospectstore.h"
#include "core/store/undolog.h"
#include "core/transfer/csvimporter.h"
#include "core/transfer/csvpreview.h"
#include "core/transfer/mailboximporter.h"

#include "tests/support/deskfixture.h"
#include "tests/support/mailboxfixture.h"
#include "tests/support/storedump.h"
#include "tests/support/verifyresult.h"

#include <QFile>
#include <QTest>

#include <memory>

using namespace core;
using namespace testsupport;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kPrivate = "Sally Brandt <sally.brandt@gmail.com>";

} // namespace

/// What mail and lists bring after a merge, and after it was taken back.
class TestMergedImport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<DeskFixture>(u"06-20 10:00"_s); }

    void readingTheSameMailboxAgainAddsNothing();
    void mailOfBothAddressesLandsAtTheMergedOne();
    void aMailToBothWithoutAMessageIdStaysOnce();
    void aDayOfAListGivesWayToTheMail();
    void readingTheSameListAgainAddsNothing_data();
    void readingTheSameListAgainAddsNothing();
    void aRowOfSomebodyElseIsStillAdded();
    void undoTakesMailThatCameLaterBackAndItLandsWhereItBelongs();

private:
    Database &database() { return m_fixture->desk().database; }
    QString write(const QString &name, const QByteArray &bytes);
    ImportReport readMail(const QByteArray &bytes, bool isFollowing = false);
    ImportReport readList(const QByteArray &lines);
    ProspectId find(const QString &word);
    int prospects() { return ProspectStore(database()).count().value(); }

    std::unique_ptr<DeskFixture> m_fixture;
};

QString TestMergedImport::write(const QString &name, const QByteArray &bytes)
{
    QFile file(m_fixture->folder() + u'/' + name);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size()
             ? file.fileName()
             : QString();
}

ImportReport TestMergedImport::readMail(const QByteArray &bytes, bool isFollowing)
{
    NoProgress progress;
    const auto collection = mailCollectionAt(write(u"mail"_s, bytes));
    const auto reports = importMail(database(),
                                    {.collections = {*TestStore::require(collection)},
                                     .ownAddresses = {u"rep@us.example"_s},
                                     .now = m_fixture->desk().now(),
                                     .isFollowing = isFollowing},
                                    progress);
    return TestStore::require(reports)->first();
}

ImportReport TestMergedImport::readList(const QByteArray &lines)
{
    NoProgress progress;
    const auto preview = previewCsv(write(u"list.csv"_s, lines));
    const ListImport list{TestStore::require(preview)->mapping,
                          {m_fixture->desk().writer.zone, m_fixture->desk().now()}};
    return *TestStore::require(importCsv(database(), list, progress));
}

ProspectId TestMergedImport::find(const QString &word)
{
    return *TestStore::require(ProspectStore(database()).find(word));
}

void TestMergedImport::readingTheSameMailboxAgainAddsNothing()
{
    const QByteArray mails =
      Mailbox().mail(kUs, kSally).mail(kSally, kUs).mail(kUs, kPrivate).mail(kPrivate, kUs).bytes();
    readMail(mails);
    QCOMPARE(prospects(), 2);
    const ProspectId sally = find(u"sally@northlight-solar.example"_s);
    VERIFY_RESULT(merge(m_fixture->desk(), {.merged = find(u"sally.brandt@gmail.com"_s), .into = sally}));
    QCOMPARE(m_fixture->record(sally).touches.size(), 4);
    QCOMPARE(m_fixture->record(sally).contacts.size(), 1);
    const QString before = wholeStore(database());
    const ImportReport again = readMail("\n" + mails); // from its start
    QCOMPARE(again.added, 0);
    QCOMPARE(prospects(), 1);
    QCOMPARE(m_fixture->record(sally).touches.size(), 4);
}

void TestMergedImport::mailOfBothAddressesLandsAtTheMergedOne()
{
    Mailbox mails;
    readMail(mails.mail(kUs, kSally).mail(kSally, kUs).mail(kUs, kPrivate).bytes());
    const ProspectId sally = find(u"sally@northlight-solar.example"_s);
    VERIFY_RESULT(merge(m_fixture->desk(), {.merged = find(u"sally.brandt@gmail.com"_s), .into = sally}));
    readMail(mails.mail(kSally, kUs).mail(kPrivate, kUs).mail(kUs, kPrivate).bytes());
    QCOMPARE(prospects(), 1);
    const Record record = m_fixture->record(sally);
    QCOMPARE(record.touches.size(), 6);
    for (const Touch &touch : record.touches)
        QCOMPARE(touch.contact, record.primary()->id);
}

void TestMergedImport::aMailToBothWithoutAMessageIdStaysOnce()
{
    const QByteArray mails = Mailbox()
                               .raw("From: rep@us.example\nTo: " + kSally + ", " + kPrivate +
                                    "\nDate: 1 Jun 2026 10:00:00 +0000\n\nHello.\n")
                               .bytes();
    readMail(mails);
    QCOMPARE(prospects(), 2);
    const ProspectId sally = find(u"sally@northlight-solar.example"_s);
    VERIFY_RESULT(merge(m_fixture->desk(), {.merged = find(u"sally.brandt@gmail.com"_s), .into = sally}));
    QCOMPARE(m_fixture->record(sally).touches.size(), 1);
    readMail("\n" + mails); // from its start
    QCOMPARE(m_fixture->record(sally).touches.size(), 1);
}

void TestMergedImport::aDayOfAListGivesWayToTheMail()
{
    readMail(Mailbox().mail(kUs, kPrivate).mail(kPrivate, kUs).bytes());
    readList("name,email,Last Email Sent\nSally Brandt,sally@northlight-solar.example,2026-06-01\n");
    const ProspectId listed = find(u"sally@northlight-solar.example"_s);
    QCOMPARE(m_fixture->record(listed).touches.size(), 1);
    const QString before = wholeStore(database());
    VERIFY_RESULT(merge(m_fixture->desk(), {.merged = find(u"sally.brandt@gmail.com"_s), .into = listed}));
    const Record record = m_fixture->record(listed);
    QCOMPARE(record.touches.size(), 2);
    QCOMPARE(record.touches.first().kindReason, kOwnMail);
    QCOMPARE(database().problems(), QStringList());
    VERIFY_RESULT(UndoLog(database()).undo());
    QCOMPARE(wholeStore(database()), before);
}

void TestMergedImport::readingTheSameListAgainAddsNothing_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<MergeSide>("side");
    const QByteArray head = "Name,Company,Email,Phone\n";
    const auto row = [&head](const char *name, const QByteArray &lines) {
        const QByteArray list = head + lines;
        const QByteArray into = QByteArray(name) + ", first name kept";
        const QByteArray merged = QByteArray(name) + ", second name kept";
        QTest::newRow(into.constData()) << list << MergeSide::Into;
        QTest::newRow(merged.constData()) << list << MergeSide::Merged;
    };
    row("with addresses",
        "Sally Brandt,Northlight,s@n.example,\nSally Brandt,Northlight Inc,sally@n.example,\n");
    row("without addresses", "Sally Brandt,Northlight,,\nSally M. Brandt,Northlight Inc,,+1 555\n");
    row("one address", "Sally Brandt,,s@gmail.com,\nSally Brandt,Northlight Inc,,\n");
    row("two people", "Sally Brandt,Northlight,,+1 555\nOmar Reyes,Northlight Inc,,+1 777\n");
    QTest::newRow("days of meetings")
      << QByteArray("Name,Company,Last Meeting\nSally Brandt,Northlight,2026-06-02\n"
                    "Brandt Sally,Northlight Inc,2026-06-02\n")
      << MergeSide::Into;
    row("a row without a person", "Sally Brandt,Northlight,,\n,Northlight Inc,,+1 777\n");
}

void TestMergedImport::readingTheSameListAgainAddsNothing()
{
    QFETCH(QByteArray, list);
    QFETCH(MergeSide, side);
    QCOMPARE(readList(list).added, 2);
    VERIFY_RESULT(merge(
      m_fixture->desk(),
      {.merged = ProspectId(2), .into = ProspectId(1), .choice = {.name = side, .organisation = side}}));
    const QString before = wholeStore(database());
    const ImportReport again = readList(list);
    QCOMPARE(again.added, 0);
    QCOMPARE(again.updated, 0);
    QCOMPARE(wholeStore(database()), before);
}

void TestMergedImport::aRowOfSomebodyElseIsStillAdded()
{
    readList("Name,Company\nSally Brandt,Northlight\nSally Brandt,Northlight Inc\n");
    VERIFY_RESULT(merge(m_fixture->desk(), {.merged = ProspectId(2), .into = ProspectId(1)}));
    QCOMPARE(readList("Name,Company\nSally Brandt,Acme\nOmar Reyes,Northlight Inc\n").added, 2);
}

void TestMergedImport::undoTakesMailThatCameLaterBackAndItLandsWhereItBelongs()
{
    Mailbox mails;
    readMail(mails.mail(kUs, kSally).mail(kUs, kPrivate).bytes());
    const ProspectId sally = find(u"sally@northlight-solar.example"_s);
    const ProspectId privately = find(u"sally.brandt@gmail.com"_s);
    const QString before = wholeStore(database());
    VERIFY_RESULT(merge(m_fixture->desk(), {.merged = privately, .into = sally}));
    const QByteArray all = mails.mail(kPrivate, kUs).bytes();
    QCOMPARE(readMail(all, true).added, 1);
    QCOMPARE(m_fixture->record(sally).touches.size(), 3);
    VERIFY_RESULT(UndoLog(database()).undo());
    QCOMPARE(wholeStore(database()), before);
    QCOMPARE(readMail(all, true).added, 1);
    QCOMPARE(m_fixture->record(sally).touches.size(), 1);
    QCOMPARE(m_fixture->record(privately).touches.size(), 2);
}

QTEST_GUILESS_MAIN(TestMergedImport)
#include "tst_mergedimport.moc"
