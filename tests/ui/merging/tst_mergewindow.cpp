// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/prospects.h"
#include "core/store/prospectstore.h"
#include "tests/ui/shell/windowfixture.h"
#include "ui/merging/mergewindow.h"
#include "ui/models/prospectlistmodel.h"

#include <QAction>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;
using testsupport::TestStore;

/// "Who is the same?" beside the real main window.
class TestMergeWindow final : public QObject, public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }
    void nobodyTwiceIsACalmState();
    void theMenuTellsHowManyPairsThereAre();
    void thePairStandsSideBySideWithItsDifferencesMarked();
    void aMergeGoesOnToTheNextPair();
    void theSideThatIsChosenKeepsItsName();
    void whoIsShownFollowsTheMerge();
    void twoDifferentOnesAreNotOfferedAgain();
    void laterPutsAPairBehindTheOthers();
    void whatIsTakenBackInTheMainWindowIsShownAgain();
    void undoWorksHereToo();
    void whoAskedForNoContactIsWarnedOf();
    void everyControlHasAName();

private:
    Desk &desk() { return m_pipeline->desk(); }
    ProspectId add(const QString &name, const QString &organisation, const QStringList &emails = {});
    /// Sally and Tom once more: two pairs.
    void addTwoPairs();
    [[nodiscard]] QAction *menuAction() const;
    void open();
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    [[nodiscard]] QListWidget *list() const { return window()->findChild<QListWidget *>(u"pairList"_s); }
    [[nodiscard]] QString text(const QString &label) const
    {
        return window()->findChild<QLabel *>(label)->text();
    }
    [[nodiscard]] ui::MergeWindow *window() const { return m_window->findChild<ui::MergeWindow *>(); }
    [[nodiscard]] QString nameOf(ProspectId id)
    {
        const auto prospect = ProspectStore(desk().database).prospect(id);
        return prospect ? prospect->name : u"gone"_s;
    }

    ProspectId m_sallyAgain{0};
    ProspectId m_tomAgain{0};
};

ProspectId TestMergeWindow::add(const QString &name, const QString &organisation, const QStringList &emails)
{
    return *TestStore::require(
      addProspect(desk(), {.name = name, .organisation = organisation, .emails = emails}));
}

void TestMergeWindow::addTwoPairs()
{
    m_sallyAgain = add(u"Brandt, Sally"_s, u"Northlight Solar Inc."_s);
    m_tomAgain = add(u"Tom Ashworth"_s, {}, {u"tom.ashworth@gmail.com"_s});
}

QAction *TestMergeWindow::menuAction() const
{
    for (QAction *action : m_window->findChildren<QAction *>()) {
        if (action->text().startsWith(u"Who is the same?"_s))
            return action;
    }
    return nullptr;
}

void TestMergeWindow::open()
{
    menuAction()->trigger();
    QVERIFY(window());
    QVERIFY(QTest::qWaitForWindowActive(window()));
}

void TestMergeWindow::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(list(), key, modifiers);
}

void TestMergeWindow::nobodyTwiceIsACalmState()
{
    open();
    QTRY_COMPARE(text(u"calmLabel"_s), u"Nobody is here twice."_s);
    QVERIFY(!list()->isVisible());
    QVERIFY(!window()->findChild<QPushButton *>(u"mergeButton"_s)->isVisible());
    QCOMPARE(menuAction()->text(), u"Who is the same?"_s);
}

void TestMergeWindow::theMenuTellsHowManyPairsThereAre()
{
    addTwoPairs();
    open();
    QTRY_COMPARE(menuAction()->text(), u"Who is the same? (2)"_s);
    QCOMPARE(text(u"pairCountLabel"_s), u"2 pairs"_s);
}

void TestMergeWindow::thePairStandsSideBySideWithItsDifferencesMarked()
{
    addTwoPairs();
    open();
    QTRY_COMPARE(list()->count(), 2);
    QCOMPARE(text(u"pairReasonLabel"_s), u"Both know Sally Brandt, at one company."_s);
    QStringList names;
    for (const QLabel *label : window()->findChildren<QLabel *>())
        names << label->accessibleName();
    QVERIFY(names.contains(u"Name, first: Sally Brandt"_s));
    QVERIFY(names.contains(u"Name, second: Brandt, Sally"_s));
    QVERIFY(names.contains(u"Name: different"_s));
    QVERIFY(names.contains(u"Kind: the same"_s));
    QVERIFY(names.contains(u"E-mail: one knows it"_s));
    QVERIFY2(window()->findChild<QRadioButton *>(u"keepFirstRadioButton"_s)->isChecked(),
             "the side with more history keeps its name");
}

void TestMergeWindow::aMergeGoesOnToTheNextPair()
{
    addTwoPairs();
    open();
    QTRY_COMPARE(list()->count(), 2);
    press(Qt::Key_M);
    QCOMPARE(list()->count(), 1);
    QVERIFY(text(u"pairReasonLabel"_s).contains(u"Tom Ashworth"_s));
    QCOMPARE(nameOf(m_sallyAgain), u"gone"_s);
    QCOMPARE(nameOf(m_pipeline->sally), u"Sally Brandt"_s);
    QTRY_COMPARE(menuAction()->text(), u"Who is the same? (1)"_s);
    QCOMPARE(list()->count(), 1);
    press(Qt::Key_M);
    QCOMPARE(text(u"calmLabel"_s), u"Nobody is here twice."_s);
}

void TestMergeWindow::theSideThatIsChosenKeepsItsName()
{
    addTwoPairs();
    open();
    QTRY_COMPARE(list()->count(), 2);
    press(Qt::Key_2);
    QVERIFY(window()->findChild<QRadioButton *>(u"keepSecondRadioButton"_s)->isChecked());
    press(Qt::Key_M);
    QCOMPARE(nameOf(m_sallyAgain), u"Brandt, Sally"_s);
    QCOMPARE(nameOf(m_pipeline->sally), u"gone"_s);
}

void TestMergeWindow::whoIsShownFollowsTheMerge()
{
    addTwoPairs();
    choose(m_pipeline->sally);
    action("Log answer")->trigger(); // the list is read anew
    const auto *model = qobject_cast<ui::ProspectListModel *>(child<QListView>("prospectsView")->model());
    QTRY_VERIFY(model->rowOf(m_sallyAgain) >= 0);
    const auto shown = [this] { return child<QWidget>("nameLabel")->accessibleName(); };
    QCOMPARE(shown(), u"Sally Brandt"_s);
    open();
    QTRY_COMPARE(list()->count(), 2);
    press(Qt::Key_2);
    press(Qt::Key_M);
    QCOMPARE(shown(), u"Brandt, Sally"_s);
    QVERIFY2(!child<QWidget>("problemBar")->isVisible(), "whoever is gone is no failure");
    QTRY_COMPARE(model->rowOf(m_pipeline->sally), -1);
    QCOMPARE(shown(), u"Brandt, Sally"_s);
    action("Undo")->trigger();
    QTRY_VERIFY(model->rowOf(m_pipeline->sally) >= 0);
    QVERIFY(!child<QWidget>("problemBar")->isVisible());
}

void TestMergeWindow::twoDifferentOnesAreNotOfferedAgain()
{
    addTwoPairs();
    open();
    QTRY_COMPARE(list()->count(), 2);
    window()->findChild<QPushButton *>(u"partButton"_s)->click();
    QCOMPARE(list()->count(), 1);
    QTRY_COMPARE(menuAction()->text(), u"Who is the same? (1)"_s);
    QCOMPARE(nameOf(m_sallyAgain), u"Brandt, Sally"_s);
    window()->close();
    QTRY_VERIFY(!window());
    open();
    QCOMPARE(list()->count(), 1);
}

void TestMergeWindow::laterPutsAPairBehindTheOthers()
{
    addTwoPairs();
    open();
    QTRY_COMPARE(list()->count(), 2);
    press(Qt::Key_L);
    QCOMPARE(list()->count(), 2);
    QVERIFY(text(u"pairReasonLabel"_s).contains(u"Tom Ashworth"_s));
    QVERIFY(list()->item(1)->text().contains(u"Sally Brandt"_s));
    QVERIFY(list()->item(1)->text().contains(u"later"_s));
    press(Qt::Key_J);
    QVERIFY(text(u"pairReasonLabel"_s).contains(u"Sally Brandt"_s));
    press(Qt::Key_K);
    press(Qt::Key_M);
    QTRY_COMPARE(menuAction()->text(), u"Who is the same? (1)"_s);
    QVERIFY(list()->item(0)->text().contains(u"later"_s));
}

void TestMergeWindow::whatIsTakenBackInTheMainWindowIsShownAgain()
{
    addTwoPairs();
    open();
    QTRY_COMPARE(list()->count(), 2);
    press(Qt::Key_M);
    press(Qt::Key_M);
    QTRY_COMPARE(menuAction()->text(), u"Who is the same?"_s);
    QTRY_VERIFY(action("Undo")->isEnabled());
    action("Undo")->trigger();
    QTRY_COMPARE(list()->count(), 1);
    QVERIFY(text(u"pairReasonLabel"_s).contains(u"Tom Ashworth"_s));
    QCOMPARE(nameOf(m_tomAgain), u"Tom Ashworth"_s);
    action("Undo")->trigger();
    QTRY_COMPARE(list()->count(), 2);
    QVERIFY(text(u"pairReasonLabel"_s).contains(u"Sally Brandt"_s));
    QVERIFY(!child<QWidget>("problemBar")->isVisible());
}

void TestMergeWindow::undoWorksHereToo()
{
    addTwoPairs();
    open();
    QTRY_COMPARE(list()->count(), 2);
    press(Qt::Key_D);
    QCOMPARE(list()->count(), 1);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(list()->count(), 2);
    QVERIFY(text(u"pairReasonLabel"_s).contains(u"Sally Brandt"_s));
}

void TestMergeWindow::whoAskedForNoContactIsWarnedOf()
{
    addTwoPairs();
    TestStore::require(closeAs(desk(), m_sallyAgain, DoneAs::NoContact, u"asked"_s));
    open();
    QTRY_COMPARE(list()->count(), 2);
    QVERIFY(window()->findChild<QLabel *>(u"mergeWarningLabel"_s)->isVisible());
    press(Qt::Key_J);
    QVERIFY(!window()->findChild<QLabel *>(u"mergeWarningLabel"_s)->isVisible());
}

void TestMergeWindow::everyControlHasAName()
{
    addTwoPairs();
    open();
    QTRY_COMPARE(list()->count(), 2);
    for (const QAbstractButton *button : window()->findChildren<QAbstractButton *>()) {
        if (button->isVisible())
            QVERIFY(!button->accessibleName().isEmpty());
    }
    QCOMPARE(list()->accessibleName(), u"Pairs"_s);
}

QTEST_MAIN(TestMergeWindow)
#include "tst_mergewindow.moc"
