// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/csvdates.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class TestCsvDates final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsDays_data();
    void readsDays();
    void tellsSeveralDaysApart_data();
    void tellsSeveralDaysApart();
    void asksWhatNoCellProves_data();
    void asksWhatNoCellProves();
};

void TestCsvDates::readsDays_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("undecided"); // empty: no day
    QTest::addColumn<QString>("dayFirst");
    QTest::addColumn<QString>("monthFirst");

    const auto same = [](const char *name, const QString &cell, const QString &day) {
        QTest::newRow(name) << cell << day << day << day;
    };
    same("a year first is plain", u"2026-03-04"_s, u"2026-03-04"_s);
    same("a time behind it does not count", u"2026-03-04T23:30:00Z"_s, u"2026-03-04"_s);
    same("a year first with slashes", u"2026/3/4"_s, u"2026-03-04"_s);
    same("dots put the day first", u"4.3.2026"_s, u"2026-03-04"_s);
    same("dots and a short year", u"04.03.26"_s, u"2026-03-04"_s);
    same("a month by name", u"4 March 2026"_s, u"2026-03-04"_s);
    same("a month by name and hyphens", u"04-Mar-26"_s, u"2026-03-04"_s);
    same("the month's name first", u"March 4, 2026"_s, u"2026-03-04"_s);
    same("a weekday before it", u"Wed, Mar 4 2026"_s, u"2026-03-04"_s);
    same("in German", u"4. März 2026"_s, u"2026-03-04"_s);
    same("in Spanish", u"4 de marzo de 2026"_s, u"2026-03-04"_s);
    same("one day in both orders", u"05/05/2026"_s, u"2026-05-05"_s);
    same("no such day", u"31.02.2026"_s, {});
    same("no such month", u"4 Marsh 2026"_s, {});
    same("a word", u"yesterday"_s, {});
    same("a number", u"45720"_s, {});
    same("two numbers", u"03/04"_s, {});
    same("blank", u" "_s, {});
    same("a sign for nothing", u"n/a"_s, {});
    same("a short year between hyphens could be the day", u"03-04-26"_s, {});
    same("more digits than a year has", u"03/04/20266"_s, {});
    same("neither order", u"31/31/2026"_s, {});

    QTest::newRow("slashes can be two days")
      << u"03/04/2026"_s << QString() << u"2026-04-03"_s << u"2026-03-04"_s;
    QTest::newRow("with a time of day too")
      << u"03/04/2026 2:30 PM"_s << QString() << u"2026-04-03"_s << u"2026-03-04"_s;
    QTest::newRow("hyphens and a whole year")
      << u"3-4-2026"_s << QString() << u"2026-04-03"_s << u"2026-03-04"_s;
    QTest::newRow("a short year") << u"3/4/26"_s << QString() << u"2026-04-03"_s << u"2026-03-04"_s;
    QTest::newRow("no month has this number")
      << u"13/02/2026"_s << u"2026-02-13"_s << u"2026-02-13"_s << QString();
    QTest::newRow("nor this one") << u"02/13/2026"_s << u"2026-02-13"_s << QString() << u"2026-02-13"_s;
}

void TestCsvDates::readsDays()
{
    QFETCH(QString, cell);
    const auto shown = [&cell](DateOrder order) {
        const auto date = dateOf(cell, order);
        return date ? date->toString(Qt::ISODate) : QString();
    };
    QTEST(shown(DateOrder::Undecided), "undecided");
    QTEST(shown(DateOrder::DayFirst), "dayFirst");
    QTEST(shown(DateOrder::MonthFirst), "monthFirst");
    const bool isOpen = shown(DateOrder::Undecided).isEmpty() && !shown(DateOrder::DayFirst).isEmpty() &&
                        !shown(DateOrder::MonthFirst).isEmpty();
    QCOMPARE(canBeTwoDays(cell), isOpen);
}

void TestCsvDates::tellsSeveralDaysApart_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("days"); // with the day first; "?" for what is none
    QTest::newRow("nothing") << u" "_s << u""_s;
    QTest::newRow("one day") << u"2026-02-10"_s << u"2026-02-10"_s;
    QTest::newRow("semicolons") << u"2026-02-10; 2026-02-17;"_s << u"2026-02-10 2026-02-17"_s;
    QTest::newRow("lines") << u"10.02.2026\r\n17.02.2026\n"_s << u"2026-02-10 2026-02-17"_s;
    QTest::newRow("commas") << u"10/02/2026, 17/02/2026,24/2/26"_s << u"2026-02-10 2026-02-17 2026-02-24"_s;
    QTest::newRow("blanks") << u"2026-02-10 2026-02-17"_s << u"2026-02-10 2026-02-17"_s;
    QTest::newRow("words between") << u"10.2.2026 und 17.2.2026"_s << u"2026-02-10 2026-02-17"_s;
    QTest::newRow("names of months") << u"10 Feb 2026, 17. Februar 2026 and 3 March 2026"_s
                                     << u"2026-02-10 2026-02-17 2026-03-03"_s;
    QTest::newRow("months first") << u"Tue, Feb 10, 2026; Tue, Feb 17, 2026"_s << u"2026-02-10 2026-02-17"_s;
    QTest::newRow("months first, with commas")
      << u"Feb 10, 2026, Feb 17, 2026"_s << u"2026-02-10 2026-02-17"_s;
    QTest::newRow("times behind") << u"2026-02-10 10:30; 2026-02-17 11:45:00"_s << u"2026-02-10 2026-02-17"_s;
    QTest::newRow("a day of the week before") << u"Tue, Mar 3 2026"_s << u"2026-03-03"_s;
    QTest::newRow("a time with dots") << u"10.2.2026 10.11.12"_s << u"2026-02-10"_s;
    QTest::newRow("one that is none") << u"2026-02-10; called again"_s << u"2026-02-10 ?"_s;
    QTest::newRow("one without a year") << u"2026-02-10; 17.2."_s << u"2026-02-10 ?"_s;
    QTest::newRow("none at all") << u"soon"_s << u"?"_s;
}

void TestCsvDates::tellsSeveralDaysApart()
{
    QFETCH(QString, cell);
    QStringList days;
    for (const QString &piece : daysIn(cell)) {
        const auto day = dateOf(piece, DateOrder::DayFirst);
        days.append(day ? day->toString(Qt::ISODate) : u"?"_s);
    }
    QTEST(days.join(u' '), "days");
}

void TestCsvDates::asksWhatNoCellProves_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QString>("order");
    QTest::addColumn<QString>("question");

    QTest::newRow("nothing") << QStringList{} << u""_s << u""_s;
    QTest::newRow("days that say it themselves")
      << QStringList{u"2026-03-04"_s, u"4.3.2026"_s} << u""_s << u""_s;
    QTest::newRow("one cell proves the day first")
      << QStringList{u"03/04/2026"_s, u"25/04/2026"_s} << u"day_first"_s << u""_s;
    QTest::newRow("one cell proves the month first")
      << QStringList{u"04/25/2026"_s, u"03/04/2026"_s} << u"month_first"_s << u""_s;
    QTest::newRow("no cell proves anything")
      << QStringList{u"05/05/2026"_s, u"03/04/2026"_s, u"01/02/2026"_s} << u""_s << u"03/04/2026"_s;
    QTest::newRow("two forms in one column")
      << QStringList{u"25/04/2026"_s, u"04/25/2026"_s, u" 03/04/2026 "_s} << u""_s << u"03/04/2026"_s;
    QTest::newRow("the second day of a cell proves it")
      << QStringList{u"03/04/2026; 25/04/2026"_s} << u"day_first"_s << u""_s;
    QTest::newRow("the second day of a cell can be two")
      << QStringList{u"2026-04-25; 03/04/2026"_s} << u""_s << u"03/04/2026"_s;
    QTest::newRow("two forms, and each cell says which")
      << QStringList{u"25/04/2026"_s, u"04/25/2026"_s} << u""_s << u""_s;
}

void TestCsvDates::asksWhatNoCellProves()
{
    QFETCH(QStringList, cells);
    DateOrderProof proof;
    for (const QString &cell : cells)
        proof.take(cell);
    QTEST(toId(proof.order()), "order");
    QTEST(proof.question(), "question");
    QCOMPARE(dateOrderOfId(toId(proof.order())), proof.order());
}

QTEST_GUILESS_MAIN(TestCsvDates)
#include "tst_csvdates.moc"
