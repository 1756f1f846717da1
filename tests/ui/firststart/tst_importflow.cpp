// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/prospectstore.h"
#include "core/store/touchstore.h"
#include "tests/support/heldfile.h"
#include "tests/support/smallpipeline.h"
#include "tests/support/verifyresult.h"
#include "ui/firststart/importflow.h"
#include "ui/widgets/elidedlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace ui;
using testsupport::SmallPipeline;

namespace {

constexpr auto kList =
  "Name,Email,Company\nAda Byron,ada@engine.example,Engine Works\n,,\nNo Mail,nonsense,Nowhere\n";
constexpr auto kMail = "From - Mon Nov 16 09:00:00 2026\n"
                       "From: Me <me@home.example>\nTo: Ada <ada@engine.example>\nSubject: Plan\n"
                       "Date: Mon, 16 Nov 2026 09:00:00 +0000\nMessage-ID: <1@home.example>\n\nHello Ada\n";
constexpr auto kPrivateMail =
  "From - Mon Nov 16 09:00:00 2026\n"
  "From: Me <me@home.example>\nTo: Bo <bo@private.example>\nSubject: Plan\n"
  "Date: Mon, 16 Nov 2026 09:00:00 +0000\nMessage-ID: <2@home.example>\n\nHi Bo\n";
constexpr auto kProfile = "user_pref(\"mail.account.account1.identities\", \"id1\");\n"
                          "user_pref(\"mail.account.account1.server\", \"server1\");\n"
                          "user_pref(\"mail.account.account2.server\", \"server2\");\n"
                          "user_pref(\"mail.accountmanager.accounts\", \"account1,account2\");\n"
                          "user_pref(\"mail.identity.id1.useremail\", \"me@home.example\");\n"
                          "user_pref(\"mail.server.server1.directory-rel\", \"[ProfD]Mail/work.example\");\n"
                          "user_pref(\"mail.server.server1.name\", \"Work\");\n"
                          "user_pref(\"mail.server.server2.directory-rel\", \"[ProfD]Mail/Local Folders\");\n"
                          "user_pref(\"mail.server.server2.name\", \"Local Folders\");\n";
constexpr auto kCards = "BEGIN:VCARD\nFN:Ada Byron\nEND:VCARD\nBEGIN:VCARD\nFN:Bo\n";

} // namespace

class TestImportFlow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void listIsShownBeforeAnythingIsStored();
    void mailAsksWhichAddressesAreOurs();
    void columnCanBeTakenForSomethingElse();
    void listWithoutAKnownColumnWaitsForOne();
    void dayThatCanBeTwoIsAsked();
    void accountsAreChosenBeforeTheirMailIsRead();
    void cardsAreShownBeforeAnythingIsStored();
    void fileThatCannotBeReadIsListed();
    void firstLookIsShownAndCanBeCanceled();
    void filesThatComeDuringTheFirstLookAreReadToo();
    void filesThatComeDuringAQuestionAreAskedAboutToo();
    void theWindowCanCloseDuringTheFirstLook();
    void listIsNotStoredBeforeItsColumnsAreWeighed();

private:
    QString file(const QString &name, const char *content);
    [[nodiscard]] int prospects();
    template <class T>
    T *child(const char *name) const
    {
        return m_flow->findChild<T *>(QString::fromLatin1(name));
    }

    void choose(int column, core::CsvField field) const
    {
        auto *choice = m_flow->findChild<QComboBox *>(QStringLiteral("column%1ComboBox").arg(column));
        choice->setCurrentIndex(choice->findData(int(field)));
    }
    /// Name, organisation and addresses of the first row.
    [[nodiscard]] QString shownRow() const
    {
        const auto *table = child<QTableWidget>("previewTable");
        QStringList cells;
        for (int column = 0; column < 3; ++column)
            cells.append(table->item(0, column) ? table->item(0, column)->text() : QString());
        return cells.join(QLatin1Char('|'));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SmallPipeline> m_pipeline;
    std::unique_ptr<ImportFlow> m_flow;
};

void TestImportFlow::init()
{
    m_flow.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_pipeline = std::make_unique<SmallPipeline>(SmallPipeline::Start::Empty);
    m_flow = std::make_unique<ImportFlow>(m_pipeline->desk());
    m_flow->show();
}

QString TestImportFlow::file(const QString &name, const char *content)
{
    QFile made(m_folder->filePath(name));
    if (!made.open(QIODevice::WriteOnly) || made.write(content) < 0)
        qFatal("cannot write the test's file");
    return made.fileName();
}

int TestImportFlow::prospects()
{
    const auto count = core::ProspectStore(m_pipeline->desk().database).count();
    return count.value_or(-1);
}

void TestImportFlow::listIsShownBeforeAnythingIsStored()
{
    m_flow->start({file(QStringLiteral("list.csv"), kList)});
    QTRY_VERIFY(child<QTableWidget>("previewTable")->isVisible());
    QCOMPARE(child<QTableWidget>("previewTable")->item(0, 0)->text(), QStringLiteral("Ada Byron"));
    QCOMPARE(prospects(), 0);
    QSignalSpy stored(m_flow.get(), &ImportFlow::stored);
    child<QPushButton>("storeListButton")->click();
    QTRY_COMPARE(stored.count(), 1);
    QVERIFY(prospects() >= 1);
    QVERIFY(child<QLabel>("importSummary")->text().startsWith(QStringLiteral("list.csv: ")));
    QVERIFY(child<QListView>("problemsView")->model()->rowCount() >= 1);
}

void TestImportFlow::mailAsksWhichAddressesAreOurs()
{
    m_flow->start({file(QStringLiteral("mail"), kMail)});
    auto *read = child<QPushButton>("readTheMailButton");
    QTRY_VERIFY(read->isVisible());
    for (QCheckBox *guess : m_flow->findChildren<QCheckBox *>())
        guess->setChecked(false);
    QVERIFY(!read->isEnabled());
    child<QLineEdit>("otherAddressesLineEdit")->setText(QStringLiteral("Me@Home.example"));
    QSignalSpy stored(m_flow.get(), &ImportFlow::stored);
    read->click();
    QTRY_COMPARE(stored.count(), 1);
    QCOMPARE(prospects(), 1);
    m_flow->start({file(QStringLiteral("mail"), kMail)}); // known now: not asked again
    QTRY_COMPARE(stored.count(), 2);
    QCOMPARE(prospects(), 1);
}

void TestImportFlow::accountsAreChosenBeforeTheirMailIsRead()
{
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("Mail/work.example")));
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("Mail/Local Folders")));
    file(QStringLiteral("prefs.js"), kProfile);
    file(QStringLiteral("Mail/work.example/Sent"), kMail);
    file(QStringLiteral("Mail/Local Folders/Old"), kPrivateMail);
    m_flow->start({m_folder->path()});
    auto *go = child<QPushButton>("readAccountsButton");
    QTRY_VERIFY(go->isVisible());
    const auto boxes = child<QWidget>("accountsPage")->findChildren<QCheckBox *>();
    QCOMPARE(boxes.size(), 2);
    QCOMPARE(boxes[0]->accessibleName(), QStringLiteral("Work"));
    QVERIFY(boxes[0]->accessibleDescription().startsWith(QStringLiteral("me@home.example · one folder, ")));
    QCOMPARE(boxes[1]->accessibleName(), QStringLiteral("Local Folders"));
    QTest::keyClick(boxes[0], Qt::Key_Space);
    QTest::keyClick(boxes[1], Qt::Key_Space);
    QVERIFY(!go->isEnabled());
    QTest::keyClick(boxes[0], Qt::Key_Space);
    QVERIFY(go->isEnabled());
    go->click();
    QTRY_VERIFY(child<QPushButton>("readTheMailButton")->isVisible());
    QVERIFY(
      child<QPushButton>("readTheMailButton")->isEnabled()); // the profile says which addresses are ours
    QSignalSpy stored(m_flow.get(), &ImportFlow::stored);
    child<QPushButton>("readTheMailButton")->click();
    QTRY_COMPARE(stored.count(), 1);
    QCOMPARE(prospects(), 1);
    m_flow->start({m_folder->path()}); // as it was chosen
    QTRY_VERIFY(go->isVisible());
    QVERIFY(boxes[0]->isChecked());
    QVERIFY(!boxes[1]->isChecked());
    QTest::keyClick(boxes[1], Qt::Key_Space);
    go->click();
    QTRY_COMPARE(stored.count(), 2);
    QCOMPARE(prospects(), 2);
}

void TestImportFlow::columnCanBeTakenForSomethingElse()
{
    const QString list =
      file(QStringLiteral("list.csv"), "Name,Company,Email\nLee Ltd,Ada,ada@lee.example\n");
    m_flow->start({list});
    QTRY_COMPARE(shownRow(), QStringLiteral("Lee Ltd|Ada|ada@lee.example"));
    choose(0, core::CsvField::Organisation);
    choose(1, core::CsvField::Name);
    QTRY_COMPARE(shownRow(), QStringLiteral("Ada|Lee Ltd|ada@lee.example"));
    QSignalSpy stored(m_flow.get(), &ImportFlow::stored);
    QTRY_VERIFY(child<QPushButton>("storeListButton")->isEnabled());
    child<QPushButton>("storeListButton")->click();
    QTRY_COMPARE(stored.count(), 1);
    m_flow->start({list}); // remembered
    QTRY_COMPARE(shownRow(), QStringLiteral("Ada|Lee Ltd|ada@lee.example"));
}

void TestImportFlow::listWithoutAKnownColumnWaitsForOne()
{
    m_flow->start({file(QStringLiteral("list.csv"), "Wer,Wo\nAda,Bath\nBo,Rome\n")});
    auto *store = child<QPushButton>("storeListButton");
    QTRY_VERIFY(store->isVisible());
    QVERIFY(!store->isEnabled());
    QVERIFY(!child<QLabel>("listQuestion")->text().isEmpty());
    QCOMPARE(child<QTableWidget>("previewTable")->rowCount(), 0);
    choose(0, core::CsvField::Name);
    QTRY_VERIFY(store->isEnabled());
    QCOMPARE(child<QLabel>("listQuestion")->text(), QString());
    QCOMPARE(child<QTableWidget>("previewTable")->rowCount(), 2);
}

void TestImportFlow::dayThatCanBeTwoIsAsked()
{
    m_flow->start({file(QStringLiteral("list.csv"), "Name,Met On\nAda,03/04/2026\n")});
    auto *store = child<QPushButton>("storeListButton");
    QTRY_VERIFY(store->isVisible());
    QVERIFY(!store->isEnabled());
    child<QRadioButton>("month_first1RadioButton")->click();
    QTRY_VERIFY(store->isEnabled());
    QVERIFY(child<QRadioButton>("month_first1RadioButton")->isChecked());
    store->click();
    QSignalSpy stored(m_flow.get(), &ImportFlow::stored);
    QTRY_COMPARE(stored.count(), 1);
    const auto touches = core::TouchStore(m_pipeline->desk().database).touches(core::ProspectId(1));
    VERIFY_RESULT(touches);
    QCOMPARE(touches->size(), 1);
    QCOMPARE(touches->first().mark.at.dateIn(m_pipeline->desk().writer.zone), QDate(2026, 3, 4));
}

void TestImportFlow::cardsAreShownBeforeAnythingIsStored()
{
    QSignalSpy stored(m_flow.get(), &ImportFlow::stored);
    m_flow->start({file(QStringLiteral("contacts.vcf"), kCards)});
    QTRY_VERIFY(child<QTableWidget>("previewTable")->isVisible());
    QCOMPARE(child<QTableWidget>("previewTable")->item(0, 0)->text(), QStringLiteral("Ada Byron"));
    QVERIFY(!child<QTableWidget>("columnsTable")->isVisible());
    QCOMPARE(prospects(), 0);
    child<QPushButton>("storeListButton")->click();
    QTRY_COMPARE(stored.count(), 1);
    QCOMPARE(prospects(), 1);
    QVERIFY(child<QLabel>("importSummary")->text().startsWith(QStringLiteral("contacts.vcf: ")));
    QCOMPARE(child<QListView>("problemsView")->model()->rowCount(), 1);
}

void TestImportFlow::fileThatCannotBeReadIsListed()
{
    QSignalSpy stored(m_flow.get(), &ImportFlow::stored);
    m_flow->start({m_folder->filePath(QStringLiteral("missing.mbox"))});
    QTRY_COMPARE(stored.count(), 1);
    const auto *problems = child<QListView>("problemsView")->model();
    QCOMPARE(problems->rowCount(), 1);
    QVERIFY(problems->index(0, 0).data().toString().contains(QStringLiteral("missing.mbox")));
}

void TestImportFlow::firstLookIsShownAndCanBeCanceled()
{
    const testsupport::HeldFile slow(m_folder->filePath(QStringLiteral("slow")));
    QSignalSpy closed(m_flow.get(), &ImportFlow::closed);
    m_flow->start({slow.path()});
    QVERIFY(m_flow->isWorking());
    QCOMPARE(child<QLabel>("importTitle")->text(), QStringLiteral("Looking at your files"));
    auto *cancel = child<QPushButton>("cancelImportButton");
    QVERIFY(cancel->isVisible());
    QTRY_COMPARE(child<ElidedLabel>("importWhat")->text(), slow.path());
    cancel->click();
    QVERIFY(!cancel->isEnabled());
    QVERIFY(QTest::qWaitFor([&slow] { return slow.release(); }));
    QTRY_COMPARE(closed.count(), 1);
    QVERIFY(!m_flow->isWorking());
    QSignalSpy stored(m_flow.get(), &ImportFlow::stored);
    m_flow->start({m_folder->filePath(QStringLiteral("missing"))});
    QVERIFY(cancel->isEnabled());
    QTRY_COMPARE(stored.count(), 1);
    QCOMPARE(child<QListView>("problemsView")->model()->rowCount(), 1); // nothing of what was canceled
}

void TestImportFlow::filesThatComeDuringTheFirstLookAreReadToo()
{
    const testsupport::HeldFile slow(m_folder->filePath(QStringLiteral("slow")));
    QSignalSpy stored(m_flow.get(), &ImportFlow::stored);
    m_flow->start({slow.path()});
    QVERIFY(m_flow->canTakeFiles());
    m_flow->start({file(QStringLiteral("contacts.vcf"), kCards)});
    QVERIFY(QTest::qWaitFor([&slow] { return slow.release(); }));
    auto *store = child<QPushButton>("storeListButton");
    QTRY_VERIFY(store->isVisible());
    store->click();
    QTRY_COMPARE(stored.count(), 1);
    QCOMPARE(prospects(), 1);
    const auto *problems = child<QListView>("problemsView")->model();
    QVERIFY(problems->index(0, 0).data().toString().startsWith(slow.path()));
}

void TestImportFlow::filesThatComeDuringAQuestionAreAskedAboutToo()
{
    auto *store = child<QPushButton>("storeListButton");
    QSignalSpy stored(m_flow.get(), &ImportFlow::stored);
    m_flow->start({file(QStringLiteral("one.csv"), "Name,Email\nAda,ada@lee.example\n")});
    QTRY_VERIFY(store->isVisible());
    m_flow->start({file(QStringLiteral("two.csv"), "Name,Email\nBo,bo@lee.example\n")});
    QVERIFY(!store->isVisible());
    QTRY_VERIFY(store->isVisible());
    QVERIFY(shownRow().startsWith(QStringLiteral("Ada")));
    store->click();
    QVERIFY(shownRow().startsWith(QStringLiteral("Bo")));
    store->click();
    QTRY_COMPARE(stored.count(), 1);
    QCOMPARE(prospects(), 2);
}

void TestImportFlow::theWindowCanCloseDuringTheFirstLook()
{
    const testsupport::HeldFile slow(m_folder->filePath(QStringLiteral("slow")));
    m_flow->start({slow.path()});
    QTRY_COMPARE(child<ElidedLabel>("importWhat")->text(), slow.path());
    std::thread disk([&slow] {
        while (!slow.release())
            std::this_thread::yield();
    });
    m_flow.reset();
    disk.join();
    QCOMPARE(prospects(), 0);
}

void TestImportFlow::listIsNotStoredBeforeItsColumnsAreWeighed()
{
    m_flow->start({file(QStringLiteral("list.csv"), "Name,Company,Email\nLee Ltd,Ada,ada@lee.example\n")});
    auto *store = child<QPushButton>("storeListButton");
    QTRY_VERIFY(store->isEnabled() && store->isVisible());
    choose(0, core::CsvField::Organisation);
    QVERIFY(!store->isEnabled());
    choose(1, core::CsvField::Name); // does not forget the one before
    QTRY_VERIFY(store->isEnabled());
    QCOMPARE(shownRow(), QStringLiteral("Ada|Lee Ltd|ada@lee.example"));
}

QTEST_MAIN(TestImportFlow)
#include "tst_importflow.moc"
