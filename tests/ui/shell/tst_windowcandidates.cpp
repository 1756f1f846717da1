// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/leftout.h"
#include "core/actions/settings.h"
#include "core/store/candidatestore.h"
#include "core/store/prospectstore.h"
#include "core/store/touchstore.h"
#include "tests/support/teststore.h"
#include "tests/support/verifyresult.h"
#include "tests/ui/shell/windowfixture.h"
#include "ui/candidates/candidatesmodel.h"
#include "ui/widgets/noticebar.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using testsupport::TestStore;

namespace {

constexpr int kWithinSeconds = 20'000; // milliseconds

QByteArray mailOf(const QByteArray &from, const QByteArray &to, int number)
{
    const QByteArray id = QByteArray::number(number);
    return "From - Mon Mar 02 10:00:00 2026\nFrom: " + from + "\nTo: " + to + "\nDate: 5 Jan 2026 10:00:00 " +
           "+0000\nMessage-ID: <" + id + "@mail.example>\nSubject: The roof\n\nHello.\n\n";
}

const QByteArray kMe = "me@rep.example";

} // namespace

/// The page that asks who of those whom mail brought is a prospect.
class TestWindowCandidates final : public QObject, public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { closeWindow(); }
    void anImportAsksWhoIsAProspect();
    void whoIsPutOffIsAskedAgain();
    void spaceAndTypingChoose();
    void oneProspectIsLeftOutByTheMenu();
    void theSettingsTakeBack();
    void fiveThousandAreOneList();

private:
    void importMail();
    [[nodiscard]] QString names() const;
    [[nodiscard]] QTreeView *list() const { return child<QTreeView>("candidatesView"); }
    [[nodiscard]] QString keepText() const { return child<QPushButton>("keepButton")->text(); }
    void press(const char *button) const { QTest::mouseClick(child<QPushButton>(button), Qt::LeftButton); }
    [[nodiscard]] core::Database &database() const { return m_pipeline->desk().database; }

    std::unique_ptr<QTemporaryDir> m_folder;
    int m_mails = 0;
};

void TestWindowCandidates::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    openWindow();
    VERIFY_RESULT(core::rememberOwnAddresses(database(), {QString::fromLatin1(kMe)}));
}

/// As the rep does, up to the summary.
void TestWindowCandidates::importMail()
{
    QFile file(m_folder->filePath(u"Inbox"_s));
    QVERIFY(file.open(QIODevice::Append));
    for (const QByteArray &whom :
         {QByteArray("Ada <ada@harbour.example>"), QByteArray("Mum <mum@gmail.com>"),
          QByteArray("Front Desk <info@lighthouse.example>"), QByteArray("Ann <ann@harbour.example>")}) {
        for (int i = 0; i < 2; ++i) {
            file.write(mailOf(kMe, whom, ++m_mails));
            file.write(mailOf(whom, kMe, ++m_mails));
        }
    }
    file.close();
    m_outside->files = {file.fileName()};
    action("Import")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>("confirmProspectsButton") &&
                               child<QPushButton>("confirmProspectsButton")->isVisible(),
                             kWithinSeconds);
}

/// Of all whom the mail may have brought.
QString TestWindowCandidates::names() const
{
    QStringList found;
    for (const QString &name : {u"Ada"_s, u"Mum"_s, u"Front Desk"_s}) {
        if (core::ProspectStore(database()).find(name))
            found.append(name);
    }
    return found.join(u", "_s);
}

void TestWindowCandidates::anImportAsksWhoIsAProspect()
{
    importMail();
    QCOMPARE(child<QLabel>("candidatesLabel")->text(), u"Your mail brought 3 new prospects."_s);
    press("confirmProspectsButton");
    QTRY_VERIFY(list() && list()->isVisible());
    const QAbstractItemModel *model = list()->model();
    QCOMPARE(model->rowCount(), 3);
    QCOMPARE(model->index(0, 0).data(Qt::AccessibleTextRole).toString(),
             u"Front Desk, Lighthouse, info@lighthouse.example, 2 mails of yours, 2 of theirs, "
             "You wrote to each other; a shared address"_s);
    QCOMPARE(model->index(2, 1).data().toString(), u"ada@harbour.example and 1 more"_s);
    QCOMPARE(keepText(), u"Keep all 3"_s);
    list()->setCurrentIndex(model->index(1, 0));
    QTest::keyClick(list(), Qt::Key_Space);
    QCOMPARE(keepText(), u"Keep 2, leave out 1"_s);
    press("keepButton");
    QTRY_COMPARE_WITH_TIMEOUT(names(), u"Ada, Front Desk"_s, kWithinSeconds);
    QTRY_VERIFY(child<QWidget>("doneBar")->isVisible());
    QCOMPARE(core::allLeftOut(m_pipeline->desk())->size(), 1);
    QVERIFY(core::candidates(database())->isEmpty());
    action("Undo")->trigger();
    QTRY_COMPARE(names(), u"Ada, Mum, Front Desk"_s);
    QCOMPARE(core::candidates(database())->size(), 3);
    QVERIFY(core::allLeftOut(m_pipeline->desk())->isEmpty());
}

void TestWindowCandidates::whoIsPutOffIsAskedAgain()
{
    importMail();
    press("confirmProspectsButton");
    QTRY_VERIFY(list() && list()->isVisible());
    QVERIFY(!action("Not a prospect")->isEnabled());
    press("laterButton");
    QVERIFY(!list()->isVisible());
    QCOMPARE(names(), u"Ada, Mum, Front Desk"_s);
    action("Who is a prospect?")->trigger();
    QTRY_VERIFY(list()->isVisible());
    press("keepButton");
    QTRY_VERIFY_WITH_TIMEOUT(!list()->isVisible(), kWithinSeconds);
    QCOMPARE(names(), u"Ada, Mum, Front Desk"_s);
    action("Who is a prospect?")->trigger();
    QTRY_COMPARE(child<ui::NoticeBar>("doneBar")->text(),
                 u"Everybody whom your mail brought is confirmed."_s);
    QVERIFY(!list()->isVisible());
}

void TestWindowCandidates::spaceAndTypingChoose()
{
    importMail();
    press("confirmProspectsButton");
    QTRY_VERIFY(list() && list()->isVisible());
    const QAbstractItemModelTester tester(list()->model());
    list()->setFocus();
    list()->selectAll();
    QTest::keyClick(list(), Qt::Key_Space);
    QCOMPARE(keepText(), u"Leave out all 3"_s);
    QTest::keyClicks(child<QLineEdit>("candidateFilterLineEdit"), u"gmail PRIVATE"_s);
    QCOMPARE(list()->model()->rowCount(), 1);
    for (QPushButton *button : m_window->findChildren<QPushButton *>()) {
        if (button->accessibleName() == u"Check all"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(keepText(), u"Keep 1, leave out 2"_s);
    child<QLineEdit>("candidateFilterLineEdit")->clear();
    QCOMPARE(list()->model()->rowCount(), 3);
    list()->sortByColumn(ui::CandidatesModel::Name, Qt::AscendingOrder);
    QCOMPARE(list()->model()->index(0, 0).data().toString(), u"Ada, Harbour"_s);
    QTest::keyClicks(child<QLineEdit>("candidateFilterLineEdit"), u"gmail"_s);
    QTest::keyClick(list(), Qt::Key_Escape);
    QCOMPARE(list()->model()->rowCount(), 3);
    QTest::keyClick(list(), Qt::Key_Escape);
    QVERIFY(!list()->isVisible());
    QCOMPARE(names(), u"Ada, Mum, Front Desk"_s);
}

void TestWindowCandidates::oneProspectIsLeftOutByTheMenu()
{
    QVERIFY(action("Not a prospect")->isEnabled());
    choose(m_pipeline->rami); // asked not to be contacted
    QVERIFY(!action("Not a prospect")->isEnabled());
    choose(m_pipeline->sally);
    QVERIFY(action("Nobody there is a prospect")->isEnabled());
    const QString before = title();
    action("Not a prospect")->trigger();
    const core::ProspectStore store(database());
    QVERIFY(!store.prospect(m_pipeline->sally));
    QTRY_VERIFY(title() != before);
    action("Undo")->trigger();
    QVERIFY(store.prospect(m_pipeline->sally));
}

void TestWindowCandidates::theSettingsTakeBack()
{
    choose(m_pipeline->sally);
    action("Nobody there is a prospect")->trigger();
    action("Settings")->trigger();
    press("saidButton");
    auto *said = child<QTreeView>("saidView");
    QVERIFY(said);
    QCOMPARE(said->model()->rowCount(), 1);
    QCOMPARE(said->model()->index(0, 1).data().toString(), u"Nobody there is a prospect"_s);
    QVERIFY(!child<QPushButton>("takeBackButton")->isEnabled());
    said->setCurrentIndex(said->model()->index(0, 0));
    press("takeBackButton");
    QTRY_COMPARE(said->model()->rowCount(), 0);
    QVERIFY(core::allLeftOut(m_pipeline->desk())->isEmpty());
}

void TestWindowCandidates::fiveThousandAreOneList()
{
    constexpr int kMany = 5000;
    auto transaction = core::Transaction::begin(database(), u"import"_s);
    VERIFY_RESULT(transaction);
    core::ProspectStore prospects(database());
    core::TouchStore touches(database());
    core::CandidateStore store(database());
    for (int i = 0; i < kMany; ++i) {
        const QString name = u"Person %1"_s.arg(i);
        const auto id = prospects.insert(*transaction, {.name = name});
        VERIFY_RESULT(id);
        VERIFY_RESULT(prospects.insertContact(
          *transaction, {.prospect = *id,
                         .name = name,
                         .primary = true,
                         .addresses = {{.address = u"person%1@company%2.example"_s.arg(i).arg(i / 3)}}}));
        for (int mail = 0; mail < 4; ++mail)
            VERIFY_RESULT(touches.insert(*transaction, {.prospect = *id,
                                                        .subject = u"The roof"_s,
                                                        .text = name,
                                                        .messageId = u"%1.%2@x"_s.arg(i).arg(mail)}));
        VERIFY_RESULT(store.add(*transaction, *id));
    }
    VERIFY_RESULT(transaction->commit());
    QElapsedTimer timer;
    timer.start();
    action("Who is a prospect?")->trigger();
    QTRY_VERIFY(list() && list()->isVisible());
    QCOMPARE(list()->model()->rowCount(), kMany);
    QTest::keyClicks(child<QLineEdit>("candidateFilterLineEdit"), u"company7"_s);
    QVERIFY(list()->model()->rowCount() < kMany);
    child<QLineEdit>("candidateFilterLineEdit")->clear();
    list()->selectAll();
    QTest::keyClick(list(), Qt::Key_Space);
    QCOMPARE(keepText(), u"Leave out all 5000"_s);
    qInfo("shown, filtered and unchecked after %lld ms", timer.restart());
    press("keepButton");
    QTRY_VERIFY_WITH_TIMEOUT(!list()->isVisible(), kWithinSeconds);
    qInfo("left out after %lld ms", timer.restart());
    QCOMPARE(core::allLeftOut(m_pipeline->desk())->size(), kMany);
    action("Undo")->trigger();
    qInfo("brought back after %lld ms", timer.elapsed());
    QCOMPARE(core::candidates(database())->size(), kMany);
}

QTEST_MAIN(TestWindowCandidates)
#include "tst_windowcandidates.moc"
