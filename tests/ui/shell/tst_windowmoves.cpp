// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/prospectstore.h"
#include "tests/support/verifyresult.h"
#include "tests/ui/shell/windowfixture.h"
#include "ui/playbooks/playbookmenu.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTest>

using namespace ui;
using testsupport::SmallPipeline;

/// What the rep does with a move: hands it off, says what became of it, tells what they said.
class TestWindowMoves final : public QObject, private WindowFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }
    void choosingAProspectShowsItsDraft();
    void copyPutsTheMessageOnTheClipboardAndAsks();
    void openInMailHandsOverWhatStandsInTheEditor();
    void keepsTheDraftWhenNoMailClientOpens();
    void markSentMovesTheStateAndUndoBringsItBack();
    void logAnswerMovesTheStateAndUndoBringsItBack();
    void editedDraftIsThereAgainAfterAnotherProspect();
    void toneFindingsAreTold();
    void neverOffersAMessageToWhoAskedForNone();
    void emptyMessageCannotBeCopied();
    void emptyMailIsOfferedForAnAnswerAlone();
    void wordsOfTheirsAreTakenDownWithEnter();
    void wordsMarkedInAMessageAreKeptWithOneKey();
    void anotherPlaybookCanBeChosen();
    void invitationIsOpenedInTheCalendar();
    void invitationLiesThereWhenNoCalendarOpens();
};

void TestWindowMoves::choosingAProspectShowsItsDraft()
{
    choose(m_pipeline->sally);
    const QString message = child<QPlainTextEdit>("messageEdit")->toPlainText();
    QVERIFY2(message.endsWith(QStringLiteral("Where should we go from here?")), qPrintable(message));
    QVERIFY(child<QTabBar>("channelTabs")->count() >= 3);
    QVERIFY(child<QListView>("timelineView")->model()->rowCount() > 5);
}

void TestWindowMoves::copyPutsTheMessageOnTheClipboardAndAsks()
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

void TestWindowMoves::openInMailHandsOverWhatStandsInTheEditor()
{
    choose(m_pipeline->sally);
    child<QPlainTextEdit>("messageEdit")->setPlainText(QStringLiteral("Café + tea & 100 %\n\nWhere now?"));
    action("Open in mail")->trigger();
    QCOMPARE(m_outside->opened.size(), 1);
    const QByteArray uri = m_outside->opened.constFirst().toEncoded();
    QVERIFY2(uri.startsWith("mailto:sally@northlight.example"), uri.constData());
    QVERIFY2(uri.contains("Caf%C3%A9%20%2B%20tea%20%26%20100%20%25%0D%0A%0D%0AWhere%20now"), uri.constData());
}

void TestWindowMoves::keepsTheDraftWhenNoMailClientOpens()
{
    m_outside->canOpen = false;
    choose(m_pipeline->sally);
    const QString before = child<QPlainTextEdit>("messageEdit")->toPlainText();
    action("Open in mail")->trigger();
    QVERIFY(child<QWidget>("problemBar")->isVisible());
    QCOMPARE(child<QPlainTextEdit>("messageEdit")->toPlainText(), before);
}

void TestWindowMoves::markSentMovesTheStateAndUndoBringsItBack()
{
    choose(m_pipeline->sally);
    action("Open in mail")->trigger();
    action("Mark sent")->trigger();
    QCOMPARE(m_pipeline->stateOf(m_pipeline->sally), core::State::Waiting);
    QVERIFY(child<QWidget>("doneBar")->isVisible());
    action("Undo")->trigger();
    QCOMPARE(m_pipeline->stateOf(m_pipeline->sally), core::State::Silent);
}

void TestWindowMoves::logAnswerMovesTheStateAndUndoBringsItBack()
{
    choose(m_pipeline->sally);
    action("Log answer")->trigger();
    QCOMPARE(m_pipeline->stateOf(m_pipeline->sally), core::State::YourTurn);
    QTRY_COMPARE(title(), QStringLiteral("Your answer"));
    action("Undo")->trigger();
    QCOMPARE(m_pipeline->stateOf(m_pipeline->sally), core::State::Silent);
    QTRY_VERIFY(title() != QStringLiteral("Your answer"));
}

void TestWindowMoves::editedDraftIsThereAgainAfterAnotherProspect()
{
    choose(m_pipeline->sally);
    child<QPlainTextEdit>("messageEdit")->setPlainText(QStringLiteral("My own words?"));
    choose(m_pipeline->tom);
    QVERIFY(child<QPlainTextEdit>("messageEdit")->toPlainText() != QStringLiteral("My own words?"));
    choose(m_pipeline->sally);
    QCOMPARE(child<QPlainTextEdit>("messageEdit")->toPlainText(), QStringLiteral("My own words?"));
}

void TestWindowMoves::toneFindingsAreTold()
{
    choose(m_pipeline->sally);
    auto *editor = child<QPlainTextEdit>("messageEdit");
    QVERIFY(editor->extraSelections().isEmpty());
    editor->setPlainText(
      QStringLiteral("Where should we go from here?\n\nI look forward to hearing from you."));
    QVERIFY(!editor->extraSelections().isEmpty());
    QVERIFY(!child<QLabel>("verdictLabel")->text().startsWith(QChar(0x2713)));
}

void TestWindowMoves::neverOffersAMessageToWhoAskedForNone()
{
    choose(m_pipeline->rami);
    QVERIFY(!action("Open in mail")->isEnabled());
    QVERIFY(!action("Copy")->isEnabled());
    QVERIFY(!child<QWidget>("messageEdit")->isVisible());
}

void TestWindowMoves::emptyMessageCannotBeCopied()
{
    choose(m_pipeline->priya);
    QVERIFY(!action("Copy")->isEnabled());
    child<QPlainTextEdit>("messageEdit")->setPlainText(QStringLiteral("Yes, by March."));
    QVERIFY(action("Copy")->isEnabled());
}

void TestWindowMoves::emptyMailIsOfferedForAnAnswerAlone()
{
    choose(m_pipeline->priya); // wrote to us: the mail program has what to answer
    QVERIFY(action("Open in mail")->isEnabled());
    choose(m_pipeline->tom); // was tried yesterday: nothing to send now
    QVERIFY(!action("Open in mail")->isEnabled());
    child<QPlainTextEdit>("messageEdit")->setPlainText(QStringLiteral("The plan is attached."));
    QVERIFY(action("Open in mail")->isEnabled());
}

void TestWindowMoves::wordsOfTheirsAreTakenDownWithEnter()
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

void TestWindowMoves::wordsMarkedInAMessageAreKeptWithOneKey()
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

void TestWindowMoves::anotherPlaybookCanBeChosen()
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

void TestWindowMoves::invitationIsOpenedInTheCalendar()
{
    choose(m_pipeline->priya);
    auto *menu = child<QMenu>("inviteMenu");
    Q_EMIT menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 3);
    menu->actions().constFirst()->trigger();
    QCOMPARE(m_outside->opened.size(), 1);
    QFile file(m_outside->opened.constFirst().toLocalFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY2(text.contains("DTSTART:20261120T"), text.constData()); // the next business day
    QVERIFY2(text.contains("priya"), text.constData());
}

void TestWindowMoves::invitationLiesThereWhenNoCalendarOpens()
{
    m_outside->canOpen = false;
    choose(m_pipeline->priya);
    auto *menu = child<QMenu>("inviteMenu");
    Q_EMIT menu->aboutToShow();
    menu->actions().constFirst()->trigger();
    const QString told = child<QWidget>("problemBar")->findChild<QLabel *>()->text();
    QVERIFY2(told.contains(m_outside->opened.constFirst().toLocalFile()), qPrintable(told));
}

QTEST_MAIN(TestWindowMoves)
#include "tst_windowmoves.moc"
