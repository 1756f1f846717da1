// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/prospects.h"
#include "core/actions/suggestion.h"
#include "tests/support/smallpipeline.h"
#include "tests/support/verifyresult.h"
#include "ui/timeline/timelinemodel.h"
#include "ui/timeline/timelineview.h"
#include "ui/timeline/wrappedtext.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace ui;
using testsupport::SmallPipeline;
using Kind = TimelineEntry::Kind;

class TestTimelineEntries : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsASilenceFromItsStartToWhatIsNext();
    void holdAndAppointmentLieAhead();
    void modelReadsOutEachEntry();
    void onlyOneEntryIsExpanded();
    void wrappedTextEndsWithDots();

private:
    static QList<TimelineEntry> entriesOf(SmallPipeline &pipeline, core::ProspectId prospect);
};

QList<TimelineEntry> TestTimelineEntries::entriesOf(SmallPipeline &pipeline, core::ProspectId prospect)
{
    const auto suggestion = core::suggestionFor(pipeline.desk(), prospect);
    if (!suggestion)
        return {};
    words::Telling telling;
    telling.zone = QTimeZone::utc();
    telling.now = pipeline.desk().now();
    return timelineOf({*suggestion, pipeline.desk().playbooks(), telling});
}

void TestTimelineEntries::tellsASilenceFromItsStartToWhatIsNext()
{
    SmallPipeline pipeline;
    const QList<TimelineEntry> entries = entriesOf(pipeline, pipeline.sally);
    QList<Kind> kinds;
    for (const TimelineEntry &entry : entries)
        kinds.append(entry.kind);
    const QList<Kind> expected{Kind::Theirs, Kind::Ours, Kind::Gap, Kind::Missed, Kind::Ours,  Kind::Gap,
                               Kind::Ours,   Kind::Gap,  Kind::Now, Kind::Future, Kind::Future};
    QCOMPARE(kinds, expected);
    QCOMPARE(entries.at(0).day, QStringLiteral("3 Nov"));
    QCOMPARE(entries.at(0).hour, QStringLiteral("14:00"));
    QCOMPARE(entries.at(2).text, QStringLiteral("7 days"));
    QVERIFY(!entries.at(2).unanswered);
    QVERIFY(entries.at(3).caption.contains(QStringLiteral("30 minutes")));
    QVERIFY2(entries.at(4).caption.startsWith(QStringLiteral("You: call, voicemail, e-mail")),
             qPrintable(entries.at(4).caption));
    QCOMPARE(entries.at(5).text, QStringLiteral("2 days, nothing"));
    QCOMPARE(entries.at(7).text, QStringLiteral("7 days, nothing"));
    QCOMPARE(entries.at(7).gapDays, 7);
    QCOMPARE(entries.at(8).day, QStringLiteral("Now"));
}

void TestTimelineEntries::holdAndAppointmentLieAhead()
{
    SmallPipeline pipeline;
    const QList<TimelineEntry> agreed = entriesOf(pipeline, pipeline.dana);
    QVERIFY(std::any_of(agreed.cbegin(), agreed.cend(), [](const TimelineEntry &entry) {
        return entry.kind == Kind::Ahead && entry.day == QStringLiteral("21 Nov") &&
               entry.hour == QStringLiteral("10:30");
    }));
    const QList<TimelineEntry> held = entriesOf(pipeline, pipeline.akio);
    QVERIFY(std::any_of(held.cbegin(), held.cend(), [](const TimelineEntry &entry) {
        return entry.kind == Kind::Ahead && entry.day == QStringLiteral("4 Dec") &&
               entry.text.contains(QStringLiteral("Family matter"));
    }));
}

void TestTimelineEntries::modelReadsOutEachEntry()
{
    SmallPipeline pipeline;
    TimelineModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEntries(entriesOf(pipeline, pipeline.sally));
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("3 Nov, 14:00, Call held, We need to lock in our rate before the January hike."));
}

void TestTimelineEntries::onlyOneEntryIsExpanded()
{
    SmallPipeline pipeline;
    TimelineModel model;
    model.setEntries(entriesOf(pipeline, pipeline.sally));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.expand(6);
    model.expand(0);
    QCOMPARE(model.expanded(), 0);
    QVERIFY(!model.index(6).data(TimelineModel::ExpandedRole).toBool());
    QCOMPARE(changed.count(), 3);
    model.setEntries({});
    QCOMPARE(model.expanded(), -1);
}

void TestTimelineEntries::wrappedTextEndsWithDots()
{
    const QString text = QStringLiteral("one two three four five six seven eight nine ten\n\neleven twelve");
    const QFont font;
    const int width = QFontMetrics(font).horizontalAdvance(QStringLiteral("one two three four"));
    const QStringList folded = wrapped(text, {.font = font, .width = width, .mostLines = 2});
    QCOMPARE(folded.size(), 2);
    QVERIFY(folded.last().endsWith(QChar(0x2026)));
    const QStringList whole = wrapped(text, {.font = font, .width = width});
    QVERIFY(whole.size() > 3);
    QCOMPARE(whole.last(), QStringLiteral("eleven twelve"));
    QVERIFY(whole.contains(QString()));
}

QTEST_MAIN(TestTimelineEntries)
#include "tst_timelineentries.moc"
