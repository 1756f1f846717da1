// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/prospectstore.h"
#include "core/store/settingsstore.h"
#include "core/store/undolog.h"
#include "core/transfer/vcardimporter.h"
#include "tests/support/importfixture.h"
#include "tests/support/teststore.h"
#include "tests/support/verifyresult.h"

#include <QFile>
#include <QTest>

#include <memory>

using namespace core;
using namespace Qt::StringLiterals;
using namespace testsupport;

class TestVCardImporter final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_store = std::make_unique<TestStore>(); }

    void storesWhatCardsSay();
    void tellsConsumersByTheirAddresses_data();
    void tellsConsumersByTheirAddresses();
    void namesWhoHasNoName_data();
    void namesWhoHasNoName();
    void leavesOutWhatSaysNothing();
    void addsNothingTheSecondTime();
    void completesWhoIsKnown();
    void skipsOurselvesAndGroups();
    void listsBadCardsAndStoresTheRest();
    void showsTheStartOfALongValue();
    void storesNothingWhenStopped();
    void storesNothingWhenCardsCannotBeStored();
    void refusesFilesWithoutCards_data();
    void refusesFilesWithoutCards();
    void isOneStepToUndo();
    void showsWhatWillBeStored();

private:
    QString fileOf(const QByteArray &bytes)
    {
        QFile file(m_store->pathOf(u"cards.vcf"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test's file cannot be written");
        return file.fileName();
    }

    ImportReport readWhole(const QByteArray &bytes)
    {
        NoProgress progress;
        const auto report = importVCards(m_store->database(), fileOf(bytes), progress);
        return *TestStore::require(report);
    }

    Prospect firstProspect()
    {
        const auto prospect = ProspectStore(m_store->database()).prospect(ProspectId(1));
        return *TestStore::require(prospect);
    }

    Contact firstContact()
    {
        const auto contacts = ProspectStore(m_store->database()).contacts(ProspectId(1));
        return TestStore::require(contacts)->first();
    }

    QString stored() { return storedProspects(m_store->database()); }

    std::unique_ptr<TestStore> m_store;
};

namespace {

QByteArray card(const QByteArray &lines)
{
    return "BEGIN:VCARD\nVERSION:4.0\n" + lines + "END:VCARD\n";
}

} // namespace

void TestVCardImporter::storesWhatCardsSay()
{
    const ImportReport report =
      readWhole(card("FN:Ada Lee\nORG:Lee Ltd;Sales\nEMAIL:ADA@lee.example\nEMAIL;PREF=1:lee@lee.example\n"
                     "TEL;VALUE=uri:tel:+1-555-0100\nTITLE:Head of Buying\nROLE:Decision maker\n"
                     "TZ:America/New_York\nLANG:de-CH\n") +
                card("FN:Bo\nEMAIL:mailto:bo@gmail.com\n"));
    QCOMPARE(counts(report), u"read 2: added 2, updated 0, skipped 0, failed 0"_s);
    QCOMPARE(report.type, u"vcard"_s);
    QCOMPARE(report.path, m_store->pathOf(u"cards.vcf"_s));
    QCOMPARE(stored(), u"Ada Lee / Lee Ltd: lee@lee.example ada@lee.example | +1-555-0100\n"
                       "Bo / : bo@gmail.com | "_s);
    const Contact contact = firstContact();
    QCOMPARE(contact.name, u"Ada Lee"_s);
    QVERIFY(contact.primary);
    QCOMPARE(contact.role, ContactRole::DecisionMaker);
    QCOMPARE(contact.timezone, "America/New_York"_ba);
    QCOMPARE(contact.language, u"de"_s);
}

void TestVCardImporter::tellsConsumersByTheirAddresses_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<Segment>("segment");
    QTest::newRow("of a firm") << "FN:Ada\nEMAIL:ada@x.example\n"_ba << Segment::Company;
    QTest::newRow("of a free provider") << "FN:Ada\nEMAIL:ada@gmail.com\n"_ba << Segment::Consumer;
    QTest::newRow("of both") << "FN:Ada\nEMAIL:ada@gmail.com\nEMAIL:ada@x.example\n"_ba << Segment::Company;
    QTest::newRow("none") << "FN:Ada\n"_ba << Segment::Company;
    QTest::newRow("of an organisation")
      << "KIND:org\nFN:Lee Ltd\nEMAIL:lee@gmail.com\n"_ba << Segment::Company;
}

void TestVCardImporter::tellsConsumersByTheirAddresses()
{
    QFETCH(QByteArray, lines);
    readWhole(card(lines));
    QTEST(firstProspect().segment, "segment");
}

void TestVCardImporter::namesWhoHasNoName_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("told");
    QTest::newRow("by the organisation")
      << "FN:\nORG:Lee Ltd\nTEL:+1 555 0100\n"_ba << u"Lee Ltd / Lee Ltd:  | +1 555 0100"_s;
    QTest::newRow("by the address") << "EMAIL:ada@x.example\n"_ba << u"ada@x.example / : ada@x.example | "_s;
    QTest::newRow("by the address that stands for the name")
      << "FN:Ada@x.example\nEMAIL:ada@x.example\n"_ba << u"ada@x.example / : ada@x.example | "_s;
    QTest::newRow("by its kind") << "KIND:org\nFN:Lee Ltd\n"_ba << u"Lee Ltd / Lee Ltd:  | "_s;
}

void TestVCardImporter::namesWhoHasNoName()
{
    QFETCH(QByteArray, lines);
    readWhole(card(lines));
    QTEST(stored(), "told");
    QCOMPARE(firstContact().name, QString());
}

void TestVCardImporter::leavesOutWhatSaysNothing()
{
    const ImportReport report =
      readWhole(card("FN:Ada\nTZ:-05:00\nLANG:nonsense\nTITLE:Head of Buying\nTEL:12\n"
                     "EMAIL:\n"));
    QCOMPARE(counts(report), u"read 1: added 1, updated 0, skipped 0, failed 0"_s);
    QCOMPARE(report.problems, (QList<ImportProblem>{{u"line 1"_s, ImportTrouble::UnknownValue, u"12"_s}}));
    const Contact contact = firstContact();
    QCOMPARE(contact.timezone, QByteArray());
    QCOMPARE(contact.language, QString());
    QCOMPARE(contact.role, ContactRole::Unknown);
}

void TestVCardImporter::addsNothingTheSecondTime()
{
    const QByteArray cards = card("FN:Ada\nEMAIL:ada@x.example\nTZ:Europe/Berlin\nLANG:de\n") +
                             card("FN:Bo\n") + card("FN:Cy\nTEL:+1 555 0100\n") +
                             card("KIND:org\nFN:Lee Ltd\n");
    QCOMPARE(counts(readWhole(cards)), u"read 4: added 4, updated 0, skipped 0, failed 0"_s);
    const QString before = stored();
    QCOMPARE(counts(readWhole(cards)), u"read 4: added 0, updated 0, skipped 4, failed 0"_s);
    QCOMPARE(stored(), before);
}

void TestVCardImporter::completesWhoIsKnown()
{
    readWhole(card("FN:Ada\nORG:Lee Ltd\nEMAIL:ada@x.example\nTEL:+1 555 0100\n"));
    const ImportReport report = readWhole(
      card("FN:A. Lee\nEMAIL:ada@new.example\nEMAIL:ada@x.example\nTEL:tel:+1-555-0100\nLANG:es\n"));
    QCOMPARE(counts(report), u"read 1: added 0, updated 1, skipped 0, failed 0"_s);
    QCOMPARE(stored(), u"Ada / Lee Ltd: ada@x.example ada@new.example | +1 555 0100"_s);
    QCOMPARE(firstContact().language, u"es"_s);
}

void TestVCardImporter::skipsOurselvesAndGroups()
{
    m_store->commit([this](Transaction &transaction) {
        return SettingsStore(m_store->database()).addOwnAddress(transaction, u"rep@us.example"_s);
    });
    const ImportReport report = readWhole(card("FN:Robin Vale\nEMAIL:Rep@us.example\n") +
                                          card("KIND:group\nFN:Friends\n") + card("FN:Ada\n"));
    QCOMPARE(counts(report), u"read 3: added 1, updated 0, skipped 2, failed 0"_s);
    QCOMPARE(stored(), u"Ada / :  | "_s);
}

void TestVCardImporter::listsBadCardsAndStoresTheRest()
{
    const ImportReport report =
      readWhole(card("FN:Ada\n") + card("FN:Bo\nTEL:1\nEMAIL:bo(at)x.example\n") + card("NOTE:nobody\n") +
                "BEGIN:VCARD\nFN:Cy\n" + card("FN:Dee\n") + "END:VCARD\n");
    QCOMPARE(counts(report), u"read 6: added 2, updated 0, skipped 0, failed 4"_s);
    const QList<ImportProblem> expected{{u"line 5"_s, ImportTrouble::BrokenAddress, u"bo(at)x.example"_s},
                                        {u"line 11"_s, ImportTrouble::NoNameNoEmail},
                                        {u"line 15"_s, ImportTrouble::UnclosedCard},
                                        {u"line 21"_s, ImportTrouble::UnopenedCard}};
    QCOMPARE(report.problems, expected);
    QCOMPARE(stored(), u"Ada / :  | \nDee / :  | "_s);
}

void TestVCardImporter::showsTheStartOfALongValue()
{
    const ImportReport report = readWhole(card("FN:Bo\nEMAIL:" + QByteArray(10'000, '?') + "x\n"));
    QCOMPARE(report.problems.size(), 1);
    QCOMPARE(report.problems.first().value, QString(200, u'?') + u'…');
}

void TestVCardImporter::storesNothingWhenStopped()
{
    const QString path = fileOf(card("FN:Ada\n") + card("FN:Bo\n") + card("FN:Cy\n") + card("FN:Dee\n"));
    StopAt third(3);
    const auto report = importVCards(m_store->database(), path, third);
    QVERIFY(!report);
    QCOMPARE(report.error().code, Error::Code::Canceled);
    QCOMPARE(stored(), QString());
}

void TestVCardImporter::storesNothingWhenCardsCannotBeStored()
{
    auto readOnly = Database::open(m_store->path(), Database::Mode::ReadOnly);
    VERIFY_RESULT(readOnly);
    NoProgress progress;
    QVERIFY(!importVCards(*readOnly, fileOf(card("FN:Ada\n")), progress));
    QCOMPARE(stored(), QString());
}

void TestVCardImporter::refusesFilesWithoutCards_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::newRow("nothing") << ""_ba << int(Error::Code::EmptyFile);
    QTest::newRow("text") << "Hello\n"_ba << int(Error::Code::UnknownFormat);
    QTest::newRow("zero bytes") << QByteArray(1000, '\0') << int(Error::Code::UnknownFormat);
}

void TestVCardImporter::refusesFilesWithoutCards()
{
    QFETCH(QByteArray, bytes);
    NoProgress progress;
    const auto report = importVCards(m_store->database(), fileOf(bytes), progress);
    QVERIFY(!report);
    QTEST(int(report.error().code), "code");
}

void TestVCardImporter::isOneStepToUndo()
{
    readWhole(card("FN:Ada\n"));
    readWhole(card("FN:Ada\nTEL:+1 555 0100\n") + card("FN:Bo\n"));
    VERIFY_RESULT(UndoLog(m_store->database()).undo());
    QCOMPARE(stored(), u"Ada / :  | "_s);
}

void TestVCardImporter::showsWhatWillBeStored()
{
    QByteArray cards = "BEGIN:VCARD\nFN:Nobody\nKIND:group\nEND:VCARD\nBEGIN:VCARD\nEND:VCARD\n";
    for (int i = 0; i < 30; ++i)
        cards += "BEGIN:VCARD\nFN:Ada " + QByteArray::number(i) + "\nEND:VCARD\n";
    const auto preview = previewVCards(fileOf(cards));
    VERIFY_RESULT(preview);
    QCOMPARE(preview->rows.size(), 20);
    QCOMPARE(preview->rows.first().name, u"Ada 0"_s);
    QCOMPARE(preview->problems.size(), 1);
    QCOMPARE(stored(), QString());
}

QTEST_GUILESS_MAIN(TestVCardImporter)
#include "tst_vcardimporter.moc"
