// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/settings.h"
#include "tests/ui/shell/windowfixture.h"
#include "ui/models/prospectlistmodel.h"

#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTextBrowser>

using namespace ui;
using testsupport::SmallPipeline;

/// The real window over a real store, driven as a rep does.
class TestMainWindow final : public QObject, private WindowFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }
    void showsTheFirstProspectAndItsGroups();
    void everyNameOfTheContractIsThere_data();
    void everyNameOfTheContractIsThere();
    void searchNarrowsTheList();
    void keysMoveThroughTheList();
    void enterOpensTheMessageAndEscapeLeadsBack();
    void playbooksCanBeRead();
    void ownPlaybookIsReadAsSoonAsItIsSaved();
    void settingsAreTakenAtOnceAndCanBeTakenBack();
    void snoozeOffersDaysAboveItsButton();
    void narrowWindowFoldsTheMoveUnderTheTimeline();
    void emptyStoreShowsTheThreeChoices();
};

void TestMainWindow::showsTheFirstProspectAndItsGroups()
{
    const auto *model = child<QListView>("prospectsView")->model();
    QStringList headings;
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 0).data(ProspectListModel::IsHeadingRole).toBool())
            headings.append(model->index(row, 0).data().toString());
    }
    QCOMPARE(headings.join(QLatin1Char(' ')),
             QStringLiteral("Your turn Silent Waiting Scheduled On hold New Done"));
    QCOMPARE(title(), QStringLiteral("Your answer")); // Priya, the first
    QCOMPARE(child<QLabel>("dueLabel")->text(), QStringLiteral("1 due today"));
}

void TestMainWindow::everyNameOfTheContractIsThere_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"Prospects", "Search", "Timeline", "Why", "Message", "Subject", "Copy",
                             "Open in mail", "Snooze", "Log answer", "Log touch", "Mark sent", "Not sent",
                             "Alternatives", "Import", "Export for team", "Team review", "Undo"})
        QTest::addRow("%s", name) << QString::fromLatin1(name);
}

void TestMainWindow::everyNameOfTheContractIsThere()
{
    QFETCH(QString, name);
    const auto widgets = m_window->findChildren<QWidget *>();
    const bool widget = std::any_of(widgets.cbegin(), widgets.cend(),
                                    [&](const QWidget *w) { return w->accessibleName() == name; });
    QVERIFY(widget || action(name.toLatin1().constData()));
}

void TestMainWindow::searchNarrowsTheList()
{
    const auto *model = qobject_cast<ProspectListModel *>(child<QListView>("prospectsView")->model());
    child<QLineEdit>("searchLineEdit")->setText(QStringLiteral("January hike"));
    QTRY_COMPARE(model->prospectCount(), 1);
    QTRY_COMPARE(child<QWidget>("nameLabel")->accessibleName(), QStringLiteral("Sally Brandt"));
    child<QLineEdit>("searchLineEdit")->setText(QStringLiteral("Priya"));
    QTRY_COMPARE(model->prospectCount(), 1);
    QCOMPARE(child<QLabel>("dueLabel")->text(), QStringLiteral("1 due today")); // Sally, out of sight
    child<QLineEdit>("searchLineEdit")->clear();
    QTRY_COMPARE(model->prospectCount(), 7);
}

void TestMainWindow::keysMoveThroughTheList()
{
    auto *list = child<QListView>("prospectsView");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_J);
    QCOMPARE(child<QWidget>("nameLabel")->accessibleName(), QStringLiteral("Sally Brandt"));
    QTest::keyClick(list, Qt::Key_K);
    QCOMPARE(child<QWidget>("nameLabel")->accessibleName(), QStringLiteral("Priya Raman"));
    QTest::keyClick(list, Qt::Key_Slash);
    QVERIFY(child<QLineEdit>("searchLineEdit")->hasFocus());
    QTest::keyClick(child<QLineEdit>("searchLineEdit"), Qt::Key_J);
    QCOMPARE(child<QLineEdit>("searchLineEdit")->text(), QStringLiteral("j"));
}

void TestMainWindow::enterOpensTheMessageAndEscapeLeadsBack()
{
    auto *list = child<QListView>("prospectsView");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(child<QWidget>("messageEdit")->hasFocus());
    QTest::keyClick(child<QWidget>("messageEdit"), Qt::Key_Return);
    QCOMPARE(child<QPlainTextEdit>("messageEdit")->toPlainText(), QStringLiteral("\n"));
    QTest::keyClick(child<QWidget>("messageEdit"), Qt::Key_Escape);
    QVERIFY(list->hasFocus());
}

void TestMainWindow::playbooksCanBeRead()
{
    action("Playbooks")->trigger();
    auto *window = m_window->findChild<QWidget *>(QStringLiteral("playbooksWindow"));
    QVERIFY(window && window->isVisible());
    auto *list = window->findChild<QListWidget *>();
    auto *page = window->findChild<QTextBrowser *>();
    QCOMPARE(list->count(), 5);
    for (int row = 0; row < list->count(); ++row) {
        list->setCurrentRow(row);
        QVERIFY(page->toPlainText().contains(list->item(row)->text()));
        QVERIFY(page->toPlainText().contains(QStringLiteral("From source 00")));
    }
}

void TestMainWindow::ownPlaybookIsReadAsSoonAsItIsSaved()
{
    action("Playbooks")->trigger();
    auto *window = m_window->findChild<QWidget *>(QStringLiteral("playbooksWindow"));
    const auto *page = window->findChild<QTextBrowser *>();
    auto *open = window->findChild<QPushButton *>(QStringLiteral("openPlaybookButton"));
    const auto *problem = window->findChild<QWidget *>(QStringLiteral("playbookProblem"));
    open->click();
    QCOMPARE(m_outside->opened.size(), 1);
    QFile file(m_outside->opened.constFirst().toLocalFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray shipped = file.readAll();
    file.close();
    const auto save = [&file](const QByteArray &toml) {
        return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(toml) == toml.size() &&
               (file.close(), true);
    };
    QVERIFY(save(QByteArray(shipped).replace("title = \"", "title = \"Mine: ")));
    QTRY_VERIFY(page->toPlainText().contains(QStringLiteral("Mine: ")));
    QVERIFY(!problem->isVisible());
    QVERIFY(save("id = \n"));
    QTRY_VERIFY(problem->isVisible());
    QVERIFY(page->toPlainText().contains(QStringLiteral("Mine: ")));
    QVERIFY(problem->findChild<QLabel *>()->text().contains(QStringLiteral("line 1")));
    QVERIFY(save(shipped));
    QTRY_VERIFY(!problem->isVisible());
    window->close();
}

void TestMainWindow::settingsAreTakenAtOnceAndCanBeTakenBack()
{
    action("Settings")->trigger();
    auto *window = m_window->findChild<QWidget *>(QStringLiteral("settingsWindow"));
    auto *zone = window->findChild<QLineEdit *>(core::settings::kRepTimezone);
    QTest::keyClicks(zone, QStringLiteral("Mars/Crater"));
    QTest::keyClick(zone, Qt::Key_Return);
    QVERIFY(m_pipeline->desk().writer.zone != QTimeZone("Mars/Crater"));
    zone->setText(QStringLiteral("Asia/Tokyo"));
    QTest::keyClick(zone, Qt::Key_Return);
    QCOMPARE(m_pipeline->desk().writer.zone.id(), QByteArray("Asia/Tokyo"));
    const auto before = m_pipeline->stateOf(m_pipeline->tom);
    window->findChild<QCheckBox *>(QStringLiteral("awayCheckBox"))->click();
    QVERIFY(!core::settings::values(m_pipeline->desk())->value(core::settings::kAway).isEmpty());
    action("Undo")->trigger();
    action("Undo")->trigger();
    QVERIFY(m_pipeline->desk().writer.zone.id() != "Asia/Tokyo");
    QCOMPARE(m_pipeline->stateOf(m_pipeline->tom), before);
    window->close();
}

void TestMainWindow::snoozeOffersDaysAboveItsButton()
{
    choose(m_pipeline->sally);
    action("Snooze")->trigger();
    auto *menu = child<QMenu>("snoozeMenu");
    QVERIFY(menu->isVisible());
    QVERIFY(menu->pos().x() > child<QListView>("prospectsView")->width() / 2); // not in the corner
    menu->actions().constFirst()->trigger();
    menu->close();
    QCOMPARE(m_pipeline->stateOf(m_pipeline->sally), core::State::OnHold);
}

void TestMainWindow::narrowWindowFoldsTheMoveUnderTheTimeline()
{
    const auto *timeline = child<QWidget>("timelineView");
    const auto *message = child<QWidget>("messageEdit");
    const auto below = [&] {
        return message->mapTo(m_window.get(), QPoint()).y() >
               timeline->mapTo(m_window.get(), QPoint()).y() + timeline->height() - 1;
    };
    m_window->resize(1280, 800);
    QTRY_VERIFY(!below());
    m_window->resize(1000, 800);
    QTRY_VERIFY(below());
}

void TestMainWindow::emptyStoreShowsTheThreeChoices()
{
    SmallPipeline empty(SmallPipeline::Start::Empty);
    MainWindow window({.desk = empty.desk(), .outside = *m_outside});
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    auto *demo = window.findChild<QPushButton *>(QStringLiteral("demoButton"));
    QVERIFY(demo && demo->isVisible());
    QVERIFY(window.findChild<QPushButton *>(QStringLiteral("readMailButton"))->isVisible());
    QVERIFY(window.findChild<QPushButton *>(QStringLiteral("bringListButton"))->isVisible());
    demo->click();
    QTRY_VERIFY(window.findChild<QListView *>(QStringLiteral("prospectsView"))->isVisible());
    QVERIFY(window.findChild<QListView *>(QStringLiteral("prospectsView"))->model()->rowCount() > 30);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
