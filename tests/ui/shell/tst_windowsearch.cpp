// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/touches.h"
#include "tests/ui/shell/windowfixture.h"
#include "ui/models/prospectlistmodel.h"
#include "ui/timeline/saidwords.h"
#include "ui/timeline/timelinemodel.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTest>

using namespace ui;
using testsupport::SmallPipeline;

/// A search in the window: whom it leaves in the list, and where its words stand in what they said.
class TestWindowSearch final : public QObject, public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }
    void operatorsNarrowTheList();
    void unreadableDayIsTold();
    void fieldTellsItsOperators();
    void newestHitIsOpenedAndItsWordsAreMarked();
    void keysGoThroughTheHitsRoundAndRound();
    void hitIsShownForTheProspectThatIsChosen();
    void searchAsYouTypeKeepsTheFieldFocused();
    void clearedSearchClearsTheMarks();
    void hitInALongMessageIsScrolledTo();
    void hitInASubjectShowsIt();

private:
    void search(const char *text, int found);
    void logTom(const QString &subject, const QString &text);
    [[nodiscard]] QListView *timeline() const { return child<QListView>("timelineView"); }
    /// The words of the entry that is open; "[...]" are marked.
    [[nodiscard]] QString open() const;
    [[nodiscard]] SaidWords *openWords() const
    {
        return qobject_cast<SaidWords *>(timeline()->indexWidget(timeline()->currentIndex()));
    }
    [[nodiscard]] QStringList hits() const;
};

void TestWindowSearch::search(const char *text, int found)
{
    auto *field = child<QLineEdit>("searchLineEdit");
    field->clear();
    const auto *model = qobject_cast<ProspectListModel *>(child<QListView>("prospectsView")->model());
    QTRY_COMPARE(model->prospectCount(), 7);
    QTest::keyClicks(field, QString::fromUtf8(text));
    QTRY_COMPARE(model->prospectCount(), found);
}

void TestWindowSearch::logTom(const QString &subject, const QString &text)
{
    const core::NewTouch touch{
      .prospect = m_pipeline->tom, .direction = core::Direction::In, .subject = subject, .text = text};
    testsupport::TestStore::require(core::logTouch(m_pipeline->desk(), touch));
}

QString TestWindowSearch::open() const
{
    const SaidWords *words = openWords();
    if (!words)
        return {};
    QString text = words->toPlainText();
    const auto marks = words->extraSelections();
    for (auto mark = marks.crbegin(); mark != marks.crend(); ++mark) {
        text.insert(mark->cursor.selectionEnd(), QLatin1Char(']'));
        text.insert(mark->cursor.selectionStart(), QLatin1Char('['));
    }
    return text.simplified();
}

QStringList TestWindowSearch::hits() const
{
    QStringList found;
    const auto *model = timeline()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row, 0);
        if (!index.data(TimelineModel::MarkedRole).value<QList<core::SearchTerm>>().isEmpty())
            found.append(index.data().toString().section(QLatin1Char(' '), 0, 1));
    }
    return found;
}

void TestWindowSearch::operatorsNarrowTheList()
{
    search("from:priya march", 1);
    QTRY_COMPARE(child<QWidget>("nameLabel")->accessibleName(), QStringLiteral("Priya Raman"));
    search("state:sil \"our rate\"", 1);
    QTRY_COMPARE(child<QWidget>("nameLabel")->accessibleName(), QStringLiteral("Sally Brandt"));
    search("numbers before:2026-11-13", 1);
    search("numbers before:2026-11-12", 0);
}

void TestWindowSearch::unreadableDayIsTold()
{
    auto *hint = child<QLabel>("searchHintLabel");
    search("priya before:2026-1", 1);
    QVERIFY(hint->isVisible());
    QVERIFY2(hint->text().contains(QStringLiteral("2026-1")), qPrintable(hint->text()));
    QTest::keyClicks(child<QLineEdit>("searchLineEdit"), QStringLiteral("2"));
    QVERIFY(!hint->isVisible());
}

void TestWindowSearch::fieldTellsItsOperators()
{
    const QString help = child<QLineEdit>("searchLineEdit")->toolTip();
    for (const char *name : {"from:", "state:", "before:", "after:", "\""})
        QVERIFY2(help.contains(QLatin1String(name)), name);
}

void TestWindowSearch::newestHitIsOpenedAndItsWordsAreMarked()
{
    choose(m_pipeline->sally);
    search("\"your rate\"", 1);
    QTRY_VERIFY2(open().contains(QStringLiteral("locking in [your rate].")), qPrintable(open()));
    QCOMPARE(hits().size(), 2); // and the missed appointment's topic
    QVERIFY(timeline()->viewport()->rect().intersects(timeline()->visualRect(timeline()->currentIndex())));
}

void TestWindowSearch::keysGoThroughTheHitsRoundAndRound()
{
    choose(m_pipeline->sally);
    search("rate", 1);
    QTRY_VERIFY2(open().startsWith(QStringLiteral("Hey Sally")), qPrintable(open()));
    const auto press = [this](Qt::KeyboardModifiers modifiers) {
        QTest::keyClick(m_window.get(), Qt::Key_F3, modifiers);
        return open().section(QLatin1Char(' '), 0, 1);
    };
    QCOMPARE(press(Qt::NoModifier), QStringLiteral("locking in")); // the missed appointment's topic
    QCOMPARE(press(Qt::NoModifier), QStringLiteral("We need"));
    QCOMPARE(press(Qt::NoModifier), QStringLiteral("Hey Sally,"));
    QCOMPARE(press(Qt::ShiftModifier), QStringLiteral("We need"));
    QCOMPARE(press(Qt::ShiftModifier), QStringLiteral("locking in"));
}

void TestWindowSearch::hitIsShownForTheProspectThatIsChosen()
{
    search("me", 3); // Tom was asked for numbers, Dana is free, Rami wants to be left alone
    for (const auto &[prospect, words] : {std::pair(m_pipeline->tom, "send [me] the numbers"),
                                          std::pair(m_pipeline->rami, "remove [me] from")}) {
        choose(prospect);
        QTRY_VERIFY2(open().contains(QLatin1String(words)), qPrintable(open()));
    }
}

void TestWindowSearch::searchAsYouTypeKeepsTheFieldFocused()
{
    auto *field = child<QLineEdit>("searchLineEdit");
    field->setFocus();
    search("numbers", 1);
    QTRY_COMPARE(open(), QStringLiteral("The [numbers] are attached."));
    QVERIFY(field->hasFocus());
}

void TestWindowSearch::clearedSearchClearsTheMarks()
{
    search("numbers", 1);
    QTRY_COMPARE(open(), QStringLiteral("The [numbers] are attached."));
    QVERIFY(action("Next hit")->isEnabled());
    child<QLineEdit>("searchLineEdit")->clear();
    QCOMPARE(hits(), QStringList());
    QTRY_COMPARE(open(), QStringLiteral("The numbers are attached."));
    QVERIFY(!action("Next hit")->isEnabled());
    QVERIFY(!action("Previous hit")->isEnabled());
}

void TestWindowSearch::hitInALongMessageIsScrolledTo()
{
    logTom({}, QStringLiteral("A line.\n").repeated(200) + QStringLiteral("The needle.\n") +
                 QStringLiteral("A line.\n").repeated(200));
    search("needle", 1);
    QTRY_VERIFY(open().contains(QStringLiteral("[needle]")));
    const QRect mark = openWords()->firstMark().translated(openWords()->pos());
    QVERIFY(timeline()->viewport()->rect().contains(mark));
}

void TestWindowSearch::hitInASubjectShowsIt()
{
    logTom(QStringLiteral("The slate roof"), QStringLiteral("It is as I wrote."));
    search("slate", 1);
    QTRY_COMPARE(open(), QStringLiteral("The [slate] roof It is as I wrote."));
    child<QLineEdit>("searchLineEdit")->clear();
    QTRY_COMPARE(open(), QStringLiteral("It is as I wrote."));
}

QTEST_MAIN(TestWindowSearch)
#include "tst_windowsearch.moc"
