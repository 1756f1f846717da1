// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/prospectlistmodel.h"
#include "ui/prospects/rowtext.h"

#include <QTest>

using namespace core;
using namespace ui;

namespace {

Instant at(const char *iso)
{
    return Instant::from(QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate));
}

words::Telling telling()
{
    words::Telling made;
    made.zone = QTimeZone::utc();
    made.now = at("2026-11-19T10:00:00Z");
    return made;
}

ListRow row(State state)
{
    ListRow made;
    made.id = ProspectId(1);
    made.name = QStringLiteral("Sally Brandt");
    made.organisation = QStringLiteral("Northlight");
    made.state = state;
    return made;
}

} // namespace

class TestRowText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatIsNext_data();
    void saysWhatIsNext();
    void barGrowsWithTheSilence();
    void noNameShowsTheOrganisation();
    void spansCountCalendarDays();
};

void TestRowText::saysWhatIsNext_data()
{
    QTest::addColumn<ListRow>("line");
    QTest::addColumn<QString>("below");
    QTest::addColumn<QString>("aside");

    ListRow silent = row(State::Silent);
    silent.since = at("2026-11-10T14:00:00Z");
    silent.nextDue = at("2026-11-19T09:00:00Z");
    silent.flags = StandingFlag::NoNextStep;
    QTest::addRow("silent, open") << silent << "Northlight · due now"
                                  << "9 days";
    silent.latest = at("2026-11-19T09:30:00Z");
    QTest::addRow("silent, overdue") << silent << "Northlight · overdue"
                                     << "9 days";

    ListRow turn = row(State::YourTurn);
    turn.since = at("2026-11-19T08:00:00Z");
    QTest::addRow("your turn") << turn << "Northlight"
                               << "2 hours ago";
    turn.since = at("2026-11-19T09:59:30Z");
    QTest::addRow("your turn, this minute") << turn << "Northlight"
                                            << "just now";

    ListRow waiting = row(State::Waiting);
    waiting.since = at("2026-11-18T09:00:00Z");
    waiting.nextDue = at("2026-11-20T09:00:00Z");
    QTest::addRow("waiting") << waiting << "Northlight · until Fri 9:00"
                             << "1 day";
    waiting.nextDue = at("2026-11-19T14:00:00Z");
    QTest::addRow("waiting, until today") << waiting << "Northlight · until today 14:00"
                                          << "1 day";

    ListRow agreed = row(State::Scheduled);
    agreed.nextDue = at("2026-11-21T10:30:00Z");
    QTest::addRow("scheduled") << agreed << "Northlight · Sat 10:30"
                               << "in 2 days";

    ListRow hold = row(State::OnHold);
    hold.holdUntil = QDate(2026, 12, 4);
    hold.holdReason = QStringLiteral("Family matter");
    QTest::addRow("on hold") << hold << "Northlight · Family matter, until Fri 4 Dec"
                             << "15 days left";

    ListRow unknown = row(State::YourTurn);
    unknown.flags = StandingFlag::OutcomeUnknown;
    QTest::addRow("outcome unknown") << unknown << "Northlight · held or missed?"
                                     << "";
}

void TestRowText::saysWhatIsNext()
{
    QFETCH(ListRow, line);
    const RowText text = rowText(line, telling());
    QTEST(text.below, "below");
    QTEST(text.aside, "aside");
    QVERIFY(text.spoken.contains(line.name));
}

void TestRowText::barGrowsWithTheSilence()
{
    ListRow short_ = row(State::Silent);
    short_.since = at("2026-11-17T14:00:00Z");
    ListRow long_ = short_;
    long_.since = at("2026-06-17T14:00:00Z");
    QVERIFY(rowText(short_, telling()).silence < rowText(long_, telling()).silence);
    QCOMPARE(rowText(long_, telling()).silence, 1.0);
    QVERIFY(rowText(row(State::New), telling()).silence < 0);
}

void TestRowText::noNameShowsTheOrganisation()
{
    ListRow nameless = row(State::New);
    nameless.name.clear();
    QCOMPARE(rowText(nameless, telling()).name, QStringLiteral("Northlight"));
    QVERIFY(rowText(nameless, telling()).below.isEmpty());
}

void TestRowText::spansCountCalendarDays()
{
    QCOMPARE(spanText(at("2026-11-18T23:50:00Z"), at("2026-11-19T00:10:00Z"), QTimeZone::utc()),
             QStringLiteral("1 day"));
    QCOMPARE(spanText(at("2026-11-19T08:55:00Z"), at("2026-11-19T10:00:00Z"), QTimeZone::utc()),
             QStringLiteral("1 hour"));
    QCOMPARE(spanText(at("2026-11-19T09:48:00Z"), at("2026-11-19T10:00:00Z"), QTimeZone::utc()),
             QStringLiteral("12 minutes"));
}

QTEST_MAIN(TestRowText)
#include "tst_rowtext.moc"
