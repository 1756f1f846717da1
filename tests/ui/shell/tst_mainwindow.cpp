// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/prospectstore.h"
#include "tests/support/smallpipeline.h"
#include "tests/support/verifyresult.h"
#include "ui/models/prospectlistmodel.h"
#include "ui/playbooks/playbookmenu.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/outside.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTabBar>
#include <QTest>
#include <QTextBrowser>

using namespace ui;
using testsupport::SmallPipeline;

namespace {

class FakeOutside final : public Outside
{
public:
    bool open(const QUrl &uri) override
    {
        opened.append(uri);
        return canOpen;
    }
    void copy(const QString &text) override { clipboard = text; }
    [[nodiscard]] QStringList chooseFiles(QWidget *, const QString &, const QString &) override
    {
        return files;
    }

    QList<QUrl> opened;
    QString clipboard;
    QStringList files;
    bool canOpen = true;
};

} // namespace

/// The real window over a real store, driven as a rep does.
class TestMainWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void showsTheFirstProspectAndItsGroups();
    void everyNameOfTheContractIsThere_data();
    void everyNameOfTheContractIsThere();
    void choosingAProspectShowsItsDraft();
    void copyPutsTheMessageOnTheClipboardAndAsks();
    void openInMailHandsOverWhatStandsInTheEditor();
    void keepsTheDraftWhenNoMailClientOpens();
    void markSentMovesTheStateAndUndoBringsItBack();
    void logAnswerMovesTheStateAndUndoBringsItBack();
    void editedDraftIsThereAgainAfterAnotherProspect();
    void toneFindingsAreTold();
    void searchNarrowsTheList();
    void neverOffersAMessageToWhoAskedForNone();
    void emptyMessageCannotBeCopied();
    void keysMoveThroughTheList();
    void enterOpensTheMessageAndEscapeLeadsBack();
    void wordsOfTheirsAreTakenDownWithEnter();
    void wordsMarkedInAMessageAreKeptWithOneKey();
    void anotherPlaybookCanBeChosen();
    void playbooksCanBeRead();
    void snoozeOffersDaysAboveItsButton();
    void narrowWindowFoldsTheMoveUnderTheTimeline();
    void emptyStoreShowsTheThreeChoices();

private:
    template <class T>
    T *child(const char *name) const
    {
        return m_window->findChild<T *>(QString::fromLatin1(name));
    }
    QAction *action(const char *text) const;
    void choose(core::ProspectId prospect);
    [[nodiscard]] QString title() const { return child<QLabel>("moveTitle")->text(); }

    std::unique_ptr<SmallPipeline> m_pipeline;
    std::unique_ptr<FakeOutside> m_outside;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("unghost-tests"));
}

void TestMainWindow::init()
{
    QSettings().clear();
    m_pipeline = std::make_unique<SmallPipeline>();
    m_outside = std::make_unique<FakeOutside>();
    m_window = std::make_unique<MainWindow>(
      MainWindow::Surroundings{.desk = m_pipeline->desk(), .outside = *m_outside});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QTRY_VERIFY(!title().isEmpty());
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_pipeline.reset();
}

QAction *TestMainWindow::action(const char *text) const
{
    for (QAction *found : m_window->findChildren<QAction *>()) {
        if (found->text() == QString::fromLatin1(text))
            return found;
    }
    return nullptr;
}

void TestMainWindow::choose(core::ProspectId prospect)
{
    auto *list = child<QListView>("prospectsView");
    const auto *model = qobject_cast<ProspectListModel *>(list->model());
    const int row = model->rowOf(prospect);
    QVERIFY(row >= 0);
    list->selectionModel()->select(model->index(row), QItemSelectionModel::ClearAndSelect);
}

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

void TestMainWindow::choosingAProspectShowsItsDraft()
{
    choose(m_pipeline->sally);
    const QString message = child<QPlainTextEdit>("messageEdit")->toPlainText();
    QVERIFY2(message.endsWith(QStringLiteral("Where should we go from here?")), qPrintable(message));
    QVERIFY(child<QTabBar>("channelTabs")->count() >= 3);
    QVERIFY(child<QListView>("timelineView")->model()->rowCount() > 5);
}

void TestMainWindow::copyPutsTheMessageOnTheClipboardAndAsks()
{
    choose(m_pipeline->sally);
    QVERIFY(!action("Mark sent")->isEnabled());
    action("Copy")->trigger();
    QCOMPARE(m_outside->clipboard, child<QPlainTextEdit>("messageEdit")->toPlainText());
    QVERIFY(child<QWidget>("sentQuestion")->isVisible());
    QVERIFY(action("Mark sent")->isEnabled());
    action("Not sent")->trigger();
    QVERIFY(!child<QWidget>("sentQuestion")->isVisible());
    QCOMPARE(m_pipeline->stateOf(m_pipeline->sally), core::State::Silent);
}

void TestMainWindow::openInMailHandsOverWhatStandsInTheEditor()
{
    choose(m_pipeline->sally);
    child<QPlainTextEdit>("messageEdit")->setPlainText(QStringLiteral("Café + tea & 100 %\n\nWhere now?"));
    action("Open in mail")->trigger();
    QCOMPARE(m_outside->opened.size(), 1);
    const QByteArray uri = m_outside->opened.constFirst().toEncoded();
    QVERIFY2(uri.startsWith("mailto:sally@northlight.example"), uri.constData());
    QVERIFY2(uri.contains("Caf%C3%A9%20%2B%20tea%20%26%20100%20%25%0D%0A%0D%0AWhere%20now"), uri.constData());
}

void TestMainWindow::keepsTheDraftWhenNoMailClientOpens()
{
    m_outside->canOpen = false;
    choose(m_pipeline->sally);
    const QString before = child<QPlainTextEdit>("messageEdit")->toPlainText();
    action("Open in mail")->trigger();
    QVERIFY(child<QWidget>("problemBar")->isVisible());
    QCOMPARE(child<QPlainTextEdit>("messageEdit")->toPlainText(), before);
}

void TestMainWindow::markSentMovesTheStateAndUndoBringsItBack()
{
    choose(m_pipeline->sally);
    action("Open in mail")->trigger();
    action("Mark sent")->trigger();
    QCOMPARE(m_pipeline->stateOf(m_pipeline->sally), core::State::Waiting);
    QVERIFY(child<QWidget>("doneBar")->isVisible());
    action("Undo")->trigger();
    QCOMPARE(m_pipeline->stateOf(m_pipeline->sally), core::State::Silent);
}

void TestMainWindow::logAnswerMovesTheStateAndUndoBringsItBack()
{
    choose(m_pipeline->sally);
    action("Log answer")->trigger();
    QCOMPARE(m_pipeline->stateOf(m_pipeline->sally), core::State::YourTurn);
    QTRY_COMPARE(title(), QStringLiteral("Your answer"));
    action("Undo")->trigger();
    QCOMPARE(m_pipeline->stateOf(m_pipeline->sally), core::State::Silent);
    QTRY_VERIFY(title() != QStringLiteral("Your answer"));
}

void TestMainWindow::editedDraftIsThereAgainAfterAnotherProspect()
{
    choose(m_pipeline->sally);
    child<QPlainTextEdit>("messageEdit")->setPlainText(QStringLiteral("My own words?"));
    choose(m_pipeline->tom);
    QVERIFY(child<QPlainTextEdit>("messageEdit")->toPlainText() != QStringLiteral("My own words?"));
    choose(m_pipeline->sally);
    QCOMPARE(child<QPlainTextEdit>("messageEdit")->toPlainText(), QStringLiteral("My own words?"));
}

void TestMainWindow::toneFindingsAreTold()
{
    choose(m_pipeline->sally);
    auto *editor = child<QPlainTextEdit>("messageEdit");
    QVERIFY(editor->extraSelections().isEmpty());
    editor->setPlainText(
      QStringLiteral("Where should we go from here?\n\nI look forward to hearing from you."));
    QVERIFY(!editor->extraSelections().isEmpty());
    QVERIFY(!child<QLabel>("verdictLabel")->text().startsWith(QChar(0x2713)));
}

void TestMainWindow::searchNarrowsTheList()
{
    const auto *model = qobject_cast<ProspectListModel *>(child<QListView>("prospectsView")->model());
    child<QLineEdit>("searchLineEdit")->setText(QStringLiteral("January hike"));
    QTRY_COMPARE(model->prospectCount(), 1);
    QTRY_COMPARE(child<QWidget>("nameLabel")->accessibleName(), QStringLiteral("Sally Brandt"));
    child<QLineEdit>("searchLineEdit")->clear();
    QTRY_COMPARE(model->prospectCount(), 7);
}

void TestMainWindow::neverOffersAMessageToWhoAskedForNone()
{
    choose(m_pipeline->rami);
    QVERIFY(!action("Open in mail")->isEnabled());
    QVERIFY(!action("Copy")->isEnabled());
    QVERIFY(!child<QWidget>("messageEdit")->isVisible());
}

void TestMainWindow::emptyMessageCannotBeCopied()
{
    choose(m_pipeline->priya);
    QVERIFY(!action("Copy")->isEnabled());
    child<QPlainTextEdit>("messageEdit")->setPlainText(QStringLiteral("Yes, by March."));
    QVERIFY(action("Copy")->isEnabled());
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

void TestMainWindow::wordsOfTheirsAreTakenDownWithEnter()
{
    // The last step needs the problem and the outcome; only the outcome is on the record.
    choose(m_pipeline->sally);
    auto *others = child<QListView>("alternativesView");
    for (int row = 0; row < others->model()->rowCount(); ++row) {
        const QModelIndex index = others->model()->index(row, 0);
        if (index.data().toString().contains(QStringLiteral("give up")))
            Q_EMIT others->clicked(index);
    }
    auto *field = child<QLineEdit>("factLineEdit");
    QVERIFY(field->isVisible());
    field->setText(QStringLiteral("rates jump in January"));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!field->isVisible());
    QVERIFY(
      child<QPlainTextEdit>("messageEdit")->toPlainText().contains(QStringLiteral("rates jump in January")));
}

void TestMainWindow::wordsMarkedInAMessageAreKeptWithOneKey()
{
    choose(m_pipeline->sally);
    auto *timeline = child<QListView>("timelineView");
    const QModelIndex first = timeline->model()->index(0, 0);
    timeline->setCurrentIndex(first);
    auto *words = timeline->findChild<QPlainTextEdit *>(QStringLiteral("saidWords"));
    QVERIFY(words);
    QVERIFY(words->toPlainText().contains(QStringLiteral("lock in our rate")));
    QTextCursor cursor = words->document()->find(QStringLiteral("lock in our rate"));
    words->setTextCursor(cursor);
    words->setFocus();
    QTest::keyClick(words, Qt::Key_P);
    const auto record = core::ProspectStore(m_pipeline->desk().database).record(m_pipeline->sally);
    VERIFY_RESULT(record);
    const core::Fact *problem = record->fact(core::FactKind::Problem);
    QVERIFY(problem);
    QCOMPARE(problem->text, QStringLiteral("lock in our rate"));
    QCOMPARE(problem->source, record->touches.first().mark.id);
}

void TestMainWindow::anotherPlaybookCanBeChosen()
{
    choose(m_pipeline->sally);
    auto *menu = m_window->findChild<PlaybookMenu *>();
    QVERIFY(menu);
    Q_EMIT menu->aboutToShow();
    QStringList titles;
    for (const QAction *action : menu->actions())
        titles.append(action->text());
    QCOMPARE(titles.size(), 3); // the two beside the runs are no runs
    for (QAction *action : menu->actions()) {
        if (action->text() == QStringLiteral("The benefit of the doubt"))
            action->trigger();
    }
    const auto record = core::ProspectStore(m_pipeline->desk().database).record(m_pipeline->sally);
    VERIFY_RESULT(record);
    QVERIFY(record->currentRun());
    QCOMPARE(record->currentRun()->playbook, QStringLiteral("benefit-of-the-doubt"));
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
