// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/markedline.h"
#include "ui/timeline/timelinehits.h"

#include <QTest>

using namespace ui;
using namespace Qt::StringLiterals;

namespace {

TimelineHits hitsOf(const QString &word, const QList<core::TouchId> &touches)
{
    return {.touches = touches, .terms = {{.words = {word}}}};
}

} // namespace

/// How what a search found is shown in the entries of a timeline.
class TestTimelineHits final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void entryIsAHitByAnyOfItsTouches();
    void wordsOfAHitThatAreNotShownOtherwiseAreAdded();
    void textIsCutOffBeforeItsHit_data();
    void textIsCutOffBeforeItsHit();
    void marksAreCutByLines();
};

void TestTimelineHits::entryIsAHitByAnyOfItsTouches()
{
    TimelineEntry entry;
    QVERIFY(!isHit(entry, hitsOf(u"roof"_s, {core::TouchId(2)})));
    entry.touches = {{core::TouchId(1), {}, {}}, {core::TouchId(2), {}, {}}};
    QVERIFY(isHit(entry, hitsOf(u"roof"_s, {core::TouchId(2)})));
    QVERIFY(!isHit(entry, hitsOf(u"roof"_s, {core::TouchId(3)})));
}

void TestTimelineHits::wordsOfAHitThatAreNotShownOtherwiseAreAdded()
{
    TimelineEntry entry;
    entry.text = u"I am here."_s;
    entry.touches = {{core::TouchId(1), u"The roof"_s, u"I am here."_s},
                     {core::TouchId(2), u"The roof"_s, u"About your roof."_s},
                     {core::TouchId(3), {}, u"Anything else."_s}};
    QCOMPARE(textWithHits(entry, hitsOf(u"roof"_s, {core::TouchId(1)})),
             u"The roof\nI am here.\nAbout your roof."_s);
    QCOMPARE(textWithHits(entry, hitsOf(u"here"_s, {core::TouchId(1)})), u"I am here."_s);
}

void TestTimelineHits::textIsCutOffBeforeItsHit_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const QString line = u"A line.\n"_s;
    QTest::newRow("no hit") << line.repeated(3) << line.repeated(3);
    QTest::newRow("first line") << u"The roof.\nA line."_s << u"The roof.\nA line."_s;
    QTest::newRow("later line") << QString(line.repeated(20) + u"The roof."_s) << u"…The roof."_s;
    QTest::newRow("far in a long line") << QString(u"A word. "_s.repeated(20) + u"The roof."_s)
                                        << QString(u"…"_s + u"A word. "_s.repeated(7) + u"The roof."_s);
    QTest::newRow("far in a long word")
      << QString(u"x/"_s.repeated(80) + u"roof"_s) << QString(u"x/"_s.repeated(80) + u"roof"_s);
}

void TestTimelineHits::textIsCutOffBeforeItsHit()
{
    QFETCH(QString, text);
    QTEST(fromFirstHit(text, {{.words = {u"roof"_s}}}), "shown");
}

void TestTimelineHits::marksAreCutByLines()
{
    const QStringList lines{u"see the"_s, u"plan"_s, u""_s, u"the plan"_s};
    const QList<QList<core::WordSpan>> expected{{{4, 3}}, {{0, 4}}, {}, {{4, 4}}};
    QCOMPARE(marksByLine(lines, {{4, 8}, {18, 4}}), expected);
}

QTEST_GUILESS_MAIN(TestTimelineHits)
#include "tst_timelinehits.moc"
