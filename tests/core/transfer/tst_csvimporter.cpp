// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/prospectstore.h"
#include "core/store/settingsstore.h"
#include "core/store/standingstore.h"
#include "core/store/touchstore.h"
#include "core/store/undolog.h"
#include "core/transfer/csvimporter.h"
#include "tests/support/importfixture.h"
#include "tests/support/teststore.h"
#include "tests/support/verifyresult.h"

#include <QFile>
#include <QTest>

#include <functional>
#include <memory>

using namespace core;
using namespace Qt::StringLiterals;
using namespace testsupport;

class TestCsvImporter final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<TestStore>();
        m_change = {};
    }

    void storesRowsAsShown();
    void addsNothingTheSecondTime_data();
    void addsNothingTheSecondTime();
    void completesWhoIsKnown();
    void tellsNamesakesApart();
    void skipsOurselves();
    void listsBadRowsAndStoresTheRest();
    void storesNothingWhenStopped();
    void storesNothingWhenRowsCannotBeStored();
    void isOneStepToUndo();
    void turnsDaysIntoTouches();
    void addsNoDayThatIsOnTheTimeline();
    void tellsOfDaysToCome();
    void aDayToComeMakesNoConversation();
    void todayIsNotLaterThanNow();
    void daysAreThoseOfTheContactsZone();
    void aMeetingThatIsOnRecordStaysOnce_data();
    void aMeetingThatIsOnRecordStaysOnce();
    void daysOfNeverAreNone();
    void severalDaysInACellAreAllTaken();
    void aDayInManyRowsIsOneTouch();
    void remembersColumnsThatTheRepChanged();
    void anOrderOfDaysIsKeptThroughAListThatProvesItsOwn_data();
    void anOrderOfDaysIsKeptThroughAListThatProvesItsOwn();

private:
    /// Reads a list with these lines, as previewCsv maps it.
    Result<ImportReport> read(const QByteArray &list, Progress &progress);
    ImportReport readWhole(const QByteArray &list);
    QString stored() { return storedProspects(m_store->database()); }
    qsizetype staleProspects();

    /// "2026-04-03 12:00 meeting held, ..." of the first prospect.
    QString timeline();

    std::unique_ptr<TestStore> m_store;
    std::function<void(QList<CsvColumn> &)> m_change; ///< what the rep says of the columns
};

namespace {

QTimeZone berlin()
{
    return QTimeZone("Europe/Berlin");
}

} // namespace

QString TestCsvImporter::timeline()
{
    const auto touches = TouchStore(m_store->database()).touches(ProspectId(1));
    QStringList lines;
    for (const Touch &touch : *TestStore::require(touches))
        lines.append(touch.mark.at.in(berlin()).toString(u"yyyy-MM-dd hh:mm "_s) + toId(touch.mark.channel) +
                     u' ' + toId(touch.mark.kind));
    return lines.join(u", "_s);
}

Result<ImportReport> TestCsvImporter::read(const QByteArray &list, Progress &progress)
{
    QFile file(m_store->pathOf(u"list.csv"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(list) != list.size())
        qFatal("the test's file cannot be written");
    file.close();
    const auto settings = SettingsStore(m_store->database()).all();
    const auto preview = previewCsv(file.fileName(), *TestStore::require(settings));
    if (!preview)
        return failure(preview.error());
    ListImport import{preview->mapping, {berlin(), instantAt({2026, 5, 1}, {9, 0}, berlin())}};
    if (m_change)
        m_change(import.mapping.columns);
    return importCsv(m_store->database(), import, progress);
}

ImportReport TestCsvImporter::readWhole(const QByteArray &list)
{
    NoProgress progress;
    const auto report = read(list, progress);
    return *TestStore::require(report);
}

qsizetype TestCsvImporter::staleProspects()
{
    const auto stale = StandingStore(m_store->database()).staleAt(Instant{1000});
    return TestStore::require(stale)->size();
}

void TestCsvImporter::storesRowsAsShown()
{
    const ImportReport report = readWhole("Name,Company,Email,Phone,Segment,Situation,Role,Timezone\n"
                                          "Ada Lee,Lee Ltd,ADA@lee.example,+1 555 0100,enterprise,"
                                          "after_proposal,decision_maker,America/New_York\n"
                                          "Bo,,bo@gmail.com,,,,,\n");
    QCOMPARE(counts(report), u"read 2: added 2, updated 0, skipped 0, failed 0"_s);
    QCOMPARE(report.type, u"csv"_s);
    QCOMPARE(report.path, m_store->pathOf(u"list.csv"_s));

    const ProspectStore prospects(m_store->database());
    const auto ada = prospects.record(ProspectId(1));
    VERIFY_RESULT(ada);
    Prospect expected{ProspectId(1), u"Ada Lee"_s, u"Lee Ltd"_s};
    expected.segment = Segment::Enterprise;
    expected.situation = Situation::AfterProposal;
    QCOMPARE(ada->prospect, expected);
    QCOMPARE(ada->contacts.size(), 1);
    const Contact &contact = ada->contacts.first();
    QCOMPARE(contact.name, u"Ada Lee"_s);
    QVERIFY(contact.primary);
    QCOMPARE(contact.role, ContactRole::DecisionMaker);
    QCOMPARE(contact.timezone, "America/New_York"_ba);

    const auto bo = prospects.prospect(ProspectId(2));
    VERIFY_RESULT(bo);
    QCOMPARE(bo->segment, Segment::Consumer);
    QCOMPARE(bo->situation, Situation::NeverEngaged);
    QCOMPARE(stored(), u"Ada Lee / Lee Ltd: ada@lee.example | +1 555 0100\nBo / : bo@gmail.com | "_s);
}

void TestCsvImporter::addsNothingTheSecondTime_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::newRow("addresses") << "Name,Email\nAda,ada@x.example\nBo,bo@x.example\n"_ba;
    QTest::newRow("names alone") << "Name,Company\nAda,Lee Ltd\nBo,\n"_ba;
    QTest::newRow("addresses alone") << "Email\nada@x.example\nbo@x.example\n"_ba;
    QTest::newRow("numbers") << "Name,Phone\nAda,+1 555 0100\nBo,+1 555 0101\n"_ba;
}

void TestCsvImporter::addsNothingTheSecondTime()
{
    QFETCH(QByteArray, list);
    QCOMPARE(counts(readWhole(list)), u"read 2: added 2, updated 0, skipped 0, failed 0"_s);
    const QString before = stored();
    QCOMPARE(counts(readWhole(list)), u"read 2: added 0, updated 0, skipped 2, failed 0"_s);
    QCOMPARE(stored(), before);
}

void TestCsvImporter::completesWhoIsKnown()
{
    readWhole("Name,Company,Email,Phone\nAda,Lee Ltd,ada@x.example,+1 555 0100\n");
    m_store->commit([this](Transaction &transaction) {
        return StandingStore(m_store->database()).save(transaction, {ProspectId(1)}, Instant{1000});
    });
    QCOMPARE(staleProspects(), 0);
    const ImportReport report = readWhole("Name,Company,Email,Phone\n"
                                          "Ada,Lee Ltd,ada@x.example,+1 (555) 0100\n"
                                          "ADA,lee ltd,ada@new.example,+1 555 0199\n");
    QCOMPARE(counts(report), u"read 2: added 0, updated 1, skipped 1, failed 0"_s);
    QCOMPARE(stored(), u"Ada / Lee Ltd: ada@x.example ada@new.example | +1 555 0100, +1 555 0199"_s);
    QCOMPARE(staleProspects(), 1);
}

void TestCsvImporter::tellsNamesakesApart()
{
    const ImportReport report = readWhole("Name,Company,Email\n"
                                          "Jo Kim,,jo@one.example\n"
                                          "Jo Kim,,jo@two.example\n"
                                          "Jo Kim,Kim Inc,\n");
    QCOMPARE(counts(report), u"read 3: added 3, updated 0, skipped 0, failed 0"_s);
}

void TestCsvImporter::skipsOurselves()
{
    m_store->commit([this](Transaction &transaction) {
        return SettingsStore(m_store->database()).addOwnAddress(transaction, u"rep@us.example"_s);
    });
    const ImportReport report = readWhole("Name,Email\nRobin Vale,Rep@us.example\nAda,ada@x.example\n");
    QCOMPARE(counts(report), u"read 2: added 1, updated 0, skipped 1, failed 0"_s);
    QCOMPARE(stored(), u"Ada / : ada@x.example | "_s);
}

void TestCsvImporter::listsBadRowsAndStoresTheRest()
{
    const ImportReport report =
      readWhole("Name,Email\nAda,ada@x.example\n,\nBo,bo(at)x.example\nCy,cy@x.example\n");
    QCOMPARE(counts(report), u"read 3: added 2, updated 0, skipped 0, failed 1"_s);
    QCOMPARE(report.problems.size(), 1);
    const ImportProblem expected{u"line 4"_s, ImportTrouble::BrokenAddress, u"bo(at)x.example"_s};
    QCOMPARE(report.problems.first(), expected);
    QCOMPARE(stored(), u"Ada / : ada@x.example | \nCy / : cy@x.example | "_s);
}

void TestCsvImporter::storesNothingWhenStopped()
{
    StopAt third(3);
    const auto report = read("Name\nAda\nBo\nCy\nDee\n", third);
    QVERIFY(!report);
    QCOMPARE(report.error().code, Error::Code::Canceled);
    QCOMPARE(stored(), QString());
}

void TestCsvImporter::storesNothingWhenRowsCannotBeStored()
{
    auto readOnly = Database::open(m_store->path(), Database::Mode::ReadOnly);
    VERIFY_RESULT(readOnly);
    const auto preview = previewCsv(QStringLiteral(UNGHOST_TEST_DATA "/csv/hubspot.csv"));
    VERIFY_RESULT(preview);
    NoProgress progress;
    const auto report = importCsv(*readOnly, {preview->mapping, {}}, progress);
    QVERIFY(!report);
    QCOMPARE(stored(), QString());
}

void TestCsvImporter::isOneStepToUndo()
{
    readWhole("Name\nAda\n");
    readWhole("Name,Phone\nAda,+1 555 0100\nBo,\n");
    VERIFY_RESULT(UndoLog(m_store->database()).undo());
    QCOMPARE(stored(), u"Ada / :  | "_s);
}

void TestCsvImporter::turnsDaysIntoTouches()
{
    readWhole("Name,Met On,Last Email Sent\nAda,25/03/2026,30/03/2026\n");
    QCOMPARE(timeline(), u"2026-03-25 12:00 meeting held, 2026-03-30 12:00 email sent"_s);
    const auto ada = ProspectStore(m_store->database()).prospect(ProspectId(1));
    VERIFY_RESULT(ada);
    QCOMPARE(ada->situation, Situation::AfterConversation);
}

void TestCsvImporter::addsNoDayThatIsOnTheTimeline()
{
    const QByteArray list = "Name,Email,Met On\nAda,ada@x.example,25/03/2026\n";
    readWhole("Name,Email\nAda,ada@x.example\n");
    QCOMPARE(counts(readWhole(list)), u"read 1: added 0, updated 1, skipped 0, failed 0"_s);
    const QString before = timeline();
    QCOMPARE(before, u"2026-03-25 12:00 meeting held"_s);
    QCOMPARE(counts(readWhole(list)), u"read 1: added 0, updated 0, skipped 1, failed 0"_s);
    QCOMPARE(timeline(), before);
}

void TestCsvImporter::tellsOfDaysToCome()
{
    const ImportReport report = readWhole("Name,Met On\nAda,25/05/2026\n");
    QCOMPARE(timeline(), QString());
    const ImportProblem expected{u"line 2"_s, ImportTrouble::DayToCome, u"2026-05-25"_s};
    QCOMPARE(report.problems, QList<ImportProblem>{expected});
}

void TestCsvImporter::aDayToComeMakesNoConversation()
{
    readWhole("Name,Met On\nAda,25/05/2026\n");
    const auto ada = ProspectStore(m_store->database()).prospect(ProspectId(1));
    VERIFY_RESULT(ada);
    QCOMPARE(ada->situation, Situation::NeverEngaged);
}

void TestCsvImporter::todayIsNotLaterThanNow()
{
    readWhole("Name,Written On\nAda,2026-05-01\n");
    QCOMPARE(timeline(), u"2026-05-01 09:00 email sent"_s);
}

void TestCsvImporter::daysAreThoseOfTheContactsZone()
{
    readWhole("Name,Written On,Timezone\nKen,2026-02-10,Asia/Tokyo\n");
    const auto touches = TouchStore(m_store->database()).touches(ProspectId(1));
    QCOMPARE(
      TestStore::require(touches)->first().mark.at.in(QTimeZone("Asia/Tokyo")).toString(Qt::ISODate).left(16),
      u"2026-02-10T12:00"_s);
}

void TestCsvImporter::aMeetingThatIsOnRecordStaysOnce_data()
{
    QTest::addColumn<TouchKind>("kind");
    QTest::newRow("held") << TouchKind::Held;
    QTest::newRow("missed") << TouchKind::Missed;
}

void TestCsvImporter::aMeetingThatIsOnRecordStaysOnce()
{
    QFETCH(TouchKind, kind);
    const ProspectId ada = m_store->addProspect(u"Ada"_s);
    const Instant at = instantAt({2026, 3, 25}, {15, 0}, berlin());
    m_store->commit([&](Transaction &transaction) {
        return TouchStore(m_store->database())
          .insert(transaction,
                  {.mark = {.at = at, .channel = Channel::Meeting, .direction = Direction::In, .kind = kind},
                   .prospect = ada})
          .map([](TouchId) {});
    });
    const QString before = timeline();
    readWhole("Name,Met On\nAda,25/03/2026\n");
    QCOMPARE(timeline(), before);
}

void TestCsvImporter::daysOfNeverAreNone()
{
    const ImportReport report = readWhole("Name,Met On\nAda,0001-01-01\nBo,1899-12-30\n");
    QCOMPARE(report.problems.size(), 2);
    QCOMPARE(report.problems.first().trouble, ImportTrouble::BrokenDay);
    QCOMPARE(timeline(), QString());
}

void TestCsvImporter::remembersColumnsThatTheRepChanged()
{
    const QByteArray list = "Name,Company\nLee Ltd,Ada\n";
    const auto settings = [this] {
        const auto all = SettingsStore(m_store->database()).all();
        return *TestStore::require(all);
    };
    const auto before = settings();
    readWhole("Name,Company\nBo,Roth AG\n");
    QCOMPARE(settings(), before);

    m_change = [](QList<CsvColumn> &columns) { std::swap(columns[0].field, columns[1].field); };
    readWhole(list);
    m_change = {};
    readWhole("Name,Company\nKlee & Co,Pia\n");
    QCOMPARE(stored(), u"Bo / Roth AG:  | \nAda / Lee Ltd:  | \nPia / Klee & Co:  | "_s);
    VERIFY_RESULT(UndoLog(m_store->database()).undo());
    VERIFY_RESULT(UndoLog(m_store->database()).undo());
    QCOMPARE(settings(), before);
}

void TestCsvImporter::anOrderOfDaysIsKeptThroughAListThatProvesItsOwn_data()
{
    QTest::addColumn<QByteArray>("proven");
    QTest::addColumn<QString>("day"); // of it
    QTest::newRow("the same order") << QByteArray("Name,Met On\nBo,25/03/2026\n") << u"2026-03-25"_s;
    QTest::newRow("the other order") << QByteArray("Name,Met On\nBo,03/25/2026\n") << u"2026-03-25"_s;
    QTest::newRow("no order at all") << QByteArray("Name,Met On\nBo,2026-03-25\n") << u"2026-03-25"_s;
}

void TestCsvImporter::anOrderOfDaysIsKeptThroughAListThatProvesItsOwn()
{
    QFETCH(QByteArray, proven);
    QFETCH(QString, day);
    m_change = [](QList<CsvColumn> &columns) { columns[1].order = DateOrder::DayFirst; };
    readWhole("Name,Met On\nAda,03/04/2026\n");
    m_change = {};
    const auto dayOf = [this](ProspectId id) {
        const auto touches = TouchStore(m_store->database()).touches(id);
        return TestStore::require(touches)->first().mark.at.dateIn(berlin()).toString(Qt::ISODate);
    };
    readWhole(proven);
    QCOMPARE(dayOf(ProspectId(2)), day);
    readWhole("Name,Met On\nPia,01/04/2026\n");
    QCOMPARE(dayOf(ProspectId(3)), u"2026-04-01"_s);
}

void TestCsvImporter::severalDaysInACellAreAllTaken()
{
    const ImportReport report = readWhole("Name,Met On\nAda,2026-02-10; 2026-02-17\n"
                                          "Ada,\"10/02/2026, 24/02/2026\"\nBo,2026-02-10; soon\n");
    QCOMPARE(timeline(), u"2026-02-10 12:00 meeting held, 2026-02-17 12:00 meeting held, "
                         "2026-02-24 12:00 meeting held"_s);
    const ImportProblem expected{u"line 4"_s, ImportTrouble::BrokenDay, u"soon"_s};
    QCOMPARE(report.problems, QList<ImportProblem>{expected});
}

void TestCsvImporter::aDayInManyRowsIsOneTouch()
{
    QByteArray list = "Name,Company,Timezone,Met On,Written On\n";
    for (int row = 0; row < 30; ++row) // the zone is that of the contact, once it has one
        list +=
          row % 2 == 0 ? "Ada,Lee,Asia/Tokyo,2026-02-10,2026-02-10\n" : "Ada,Lee,,2026-02-10,2026-02-11\n";
    QCOMPARE(counts(readWhole(list)), u"read 30: added 1, updated 1, skipped 28, failed 0"_s);
    QCOMPARE(timeline(), u"2026-02-10 04:00 meeting held, 2026-02-10 04:00 email sent, "
                         "2026-02-11 04:00 email sent"_s);
}

QTEST_GUILESS_MAIN(TestCsvImporter)
#include "tst_csvimporter.moc"
