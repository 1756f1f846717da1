// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/shell/windowfixture.h"
#include "ui/tonerules/toneruleswindow.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

/// The tone check in the window: what it finds, how it is mended, ignored, and read about.
class TestWindowTone final : public QObject, public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { closeWindow(); }
    void aCalmStateWhereThereIsNothingToFix();
    void everyFindingHasALineWithItsFix();
    void aFixLeavesNoBlankBehind_data();
    void aFixLeavesNoBlankBehind();
    void theNextFindingIsSelectedByItsKey();
    void ignoredHereIsNotSaidAgainAndCanBeUndone();
    void ignoredInThePlaybookIsNotSaidToOthers();
    void pastedWordsAreNotJudgedUntilAsked();
    void pastedWordsStayUnjudgedAfterAnotherProspect();
    void theNumberOfFindingsIsTheNameOfTheList();
    void theRulesWindowShowsExamplesAndWhatIsIgnored();
    void anOwnRuleFileIsFollowed();

private:
    [[nodiscard]] QPlainTextEdit *editor() const { return child<QPlainTextEdit>("messageEdit"); }
    [[nodiscard]] QString verdict() const { return child<QLabel>("verdictLabel")->text(); }
    void write(const char *text) { editor()->setPlainText(QString::fromUtf8(text)); }
    /// Words of somebody else, in front of the question.
    void pasteBetween();
    /// Chooses an entry of the first finding's menu.
    void chooseIgnore(const QString &begin);
    [[nodiscard]] ui::ToneRulesWindow *openRules();
};

void TestWindowTone::init()
{
    openWindow();
    choose(m_pipeline->sally);
}

void TestWindowTone::chooseIgnore(const QString &begin)
{
    auto *button = child<QToolButton>("ignoreFindingButton");
    QVERIFY(button->isVisible());
    button->click();
    auto *menu = button->parentWidget()->findChild<QMenu *>();
    QVERIFY(menu);
    for (QAction *entry : menu->actions()) {
        if (entry->text().startsWith(begin)) {
            entry->trigger();
            menu->close();
            return;
        }
    }
    QFAIL("there is no such entry");
}

void TestWindowTone::pasteBetween()
{
    write("The pump runs.\n\n\n\nWhere should we go from here?");
    QTextCursor cursor = editor()->textCursor();
    cursor.setPosition(16);
    editor()->setTextCursor(cursor);
    QGuiApplication::clipboard()->setText(QStringLiteral("Just touching base about the amazing pump."));
    editor()->paste();
}

ui::ToneRulesWindow *TestWindowTone::openRules()
{
    action("Tone rules")->trigger();
    return m_window->findChild<ui::ToneRulesWindow *>(QStringLiteral("toneRulesWindow"));
}

void TestWindowTone::aCalmStateWhereThereIsNothingToFix()
{
    QVERIFY2(verdict().startsWith(QStringLiteral("✓ Nothing to fix")), qPrintable(verdict()));
    QVERIFY(!child<QToolButton>("ignoreFindingButton") ||
            !child<QToolButton>("ignoreFindingButton")->isVisible());
}

void TestWindowTone::everyFindingHasALineWithItsFix()
{
    write("Where should we go from here?\n\nI look forward to hearing from you.");
    auto *fix = child<QToolButton>("fixButton");
    QVERIFY(fix->isVisible());
    fix->click();
    QCOMPARE(editor()->toPlainText(), QStringLiteral("Where should we go from here?"));
    QVERIFY(verdict().startsWith(QStringLiteral("✓")));
    editor()->undo();
    QVERIFY(!verdict().startsWith(QStringLiteral("✓")));
}

void TestWindowTone::aFixLeavesNoBlankBehind_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("after");
    QTest::newRow("at the beginning")
      << QStringLiteral("I hope this finds you well. The pump runs.") << QStringLiteral("The pump runs.");
    QTest::newRow("a paragraph of its own")
      << QStringLiteral("Hi Ann,\n\nI hope this finds you well.\n\nThe pump runs.")
      << QStringLiteral("Hi Ann,\n\nThe pump runs.");
    QTest::newRow("at the end of a line")
      << QStringLiteral("The pump runs. I look forward to hearing from you.")
      << QStringLiteral("The pump runs.");
    QTest::newRow("a buried question")
      << QStringLiteral("The pump runs. Which day suits you? Tuesday is free.")
      << QStringLiteral("The pump runs.\n\nWhich day suits you?\n\nTuesday is free.");
    QTest::newRow("the last line") << QStringLiteral("The pump runs.\n\nI look forward to hearing from you.")
                                   << QStringLiteral("The pump runs.");
}

void TestWindowTone::aFixLeavesNoBlankBehind()
{
    QFETCH(QString, text);
    editor()->setPlainText(text);
    action("Apply fix")->trigger();
    QTEST(editor()->toPlainText(), "after");
}

void TestWindowTone::theNextFindingIsSelectedByItsKey()
{
    write("Just touching base about the pump.\n\nWhere should we go from here?\n\nAct now, please.");
    editor()->moveCursor(QTextCursor::Start);
    const auto selected = [this] { return editor()->textCursor().selectedText(); };
    action("Next finding")->trigger();
    const QString first = selected();
    QVERIFY2(first.contains(QStringLiteral("touching base")), qPrintable(first));
    action("Next finding")->trigger();
    QVERIFY(selected() != first && !selected().isEmpty());
    action("Previous finding")->trigger();
    QCOMPARE(selected(), first);
}

void TestWindowTone::ignoredHereIsNotSaidAgainAndCanBeUndone()
{
    write("Where should we go from here?\n\nI look forward to hearing from you.");
    chooseIgnore(QStringLiteral("Ignore here"));
    const QString without = verdict();
    write("Where should we go from here?\n\nI am looking forward to your answer.");
    QVERIFY2(verdict() != without, qPrintable(verdict())); // other words are judged as before
    write("Where should we go from here?\n\nI look forward to hearing from you.");
    QCOMPARE(verdict(), without);
    action("Undo")->trigger();
    QVERIFY2(verdict() != without, qPrintable(verdict()));
}

void TestWindowTone::ignoredInThePlaybookIsNotSaidToOthers()
{
    write("I am free all week for you.\n\nWhere should we go from here?");
    QVERIFY(verdict().startsWith(QLatin1Char('1')));
    chooseIgnore(QStringLiteral("Ignore this rule in"));
    QVERIFY2(verdict().startsWith(QStringLiteral("✓")), qPrintable(verdict()));
    write("We would love to work with you, whenever suits you.\n\nWhere should we go from here?");
    QVERIFY2(verdict().startsWith(QStringLiteral("✓")), qPrintable(verdict()));
}

void TestWindowTone::pastedWordsAreNotJudgedUntilAsked()
{
    pasteBetween();
    QVERIFY2(verdict().startsWith(QStringLiteral("✓")), qPrintable(verdict()));
    auto *judge = child<QPushButton>("judgePastedButton");
    QVERIFY(judge->isVisible());
    QTest::keyClick(editor(), Qt::Key_Return);
    QTest::keyClick(editor(), Qt::Key_Return);
    QTest::keyClicks(editor(), QStringLiteral("So sorry to bother you again."));
    const QString typed = verdict();
    QVERIFY2(!typed.startsWith(QStringLiteral("✓")), qPrintable(typed)); // what is typed behind it is judged
    judge->click();
    QVERIFY2(verdict() != typed, qPrintable(verdict()));
    QVERIFY(!judge->isVisible());
}

void TestWindowTone::pastedWordsStayUnjudgedAfterAnotherProspect()
{
    pasteBetween();
    const QString before = verdict();
    choose(m_pipeline->tom);
    choose(m_pipeline->sally);
    QCOMPARE(verdict(), before);
}

void TestWindowTone::theNumberOfFindingsIsTheNameOfTheList()
{
    write("I am free all week for you.\n\nWhere should we go from here?");
    const QWidget *list = child<QLabel>("verdictLabel")->parentWidget();
    QCOMPARE(list->accessibleName(), verdict());
    const auto *more = child<QToolButton>("ignoreFindingButton");
    QCOMPARE(more->accessibleName(), QStringLiteral("Ignore"));
    QVERIFY(!more->accessibleDescription().isEmpty());
    QVERIFY(more->focusPolicy() & Qt::TabFocus);
}

void TestWindowTone::theRulesWindowShowsExamplesAndWhatIsIgnored()
{
    write("I am free all week for you.\n\nWhere should we go from here?");
    chooseIgnore(QStringLiteral("Ignore this rule in"));
    auto *rules = openRules();
    QVERIFY(rules);
    rules->turnTo(QStringLiteral("en"), QStringLiteral("needy"));
    auto *page = rules->findChild<QTextBrowser *>();
    const QString text = page->toPlainText();
    QVERIFY2(text.contains(QStringLiteral("You ignore it for")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("It finds")) && text.contains(QStringLiteral("It leaves alone")));
    Q_EMIT page->anchorClicked(QUrl(QStringLiteral("heed:1")));
    QVERIFY(!page->toPlainText().contains(QStringLiteral("You ignore it for")));
    QVERIFY(verdict().startsWith(QLatin1Char('1')));
    auto *language = rules->findChild<QComboBox *>();
    QCOMPARE(language->count(), 3);
    language->setCurrentText(QStringLiteral("Deutsch"));
    QVERIFY(rules->findChild<QListWidget *>()->count() >= 17);
}

void TestWindowTone::anOwnRuleFileIsFollowed()
{
    write("We leverage our synergies.\n\nWhere should we go from here?");
    const QString before = verdict();
    auto *rules = openRules();
    rules->findChild<QPushButton *>(QStringLiteral("openOwnRulesButton"))->click();
    QCOMPARE(m_outside->opened.size(), 1);
    const QString path = m_outside->opened.first().toLocalFile();
    const auto save = [&path](const char *toml) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(toml);
    };
    save("[[rule]]\nid = \"no-jargon\"\nmessage = \"Say it plainly.\"\nsource = \"house\"\n"
         "[[rule.when]]\nsay = [\"leverage our synergies\"]\n");
    QTRY_VERIFY2(verdict() != before, qPrintable(verdict()));
    save("[[rule]]\nid = \"no-jargon\"\nmessage = \"Say it plainly.\"\nnonsense = 3\n");
    auto *problem = rules->findChild<QWidget *>(QStringLiteral("toneRulesProblem"));
    QTRY_VERIFY(problem->isVisible());
    QVERIFY2(problem->accessibleName().contains(QStringLiteral("line 4, column 1")),
             qPrintable(problem->accessibleName()));
}

QTEST_MAIN(TestWindowTone)
#include "tst_windowtone.moc"
