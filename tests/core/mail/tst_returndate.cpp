// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/mail/returndate.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestReturnDate final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheLastDayAway_data();
    void findsTheLastDayAway();
    void findsNoneWhereNoneIsNamed_data();
    void findsNoneWhereNoneIsNamed();
    void readsNumericDatesByTheWritersCountry();
    void infersTheYearFromTheMail();
    void tellsWhoLeft_data();
    void tellsWhoLeft();
};

void TestReturnDate::findsTheLastDayAway_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("until"); // written on Monday, 1 June 2026
    const QDate twelfth(2026, 6, 12);
    const QDate fourteenth(2026, 6, 14);
    QTest::newRow("until") << u"I am out of the office until 12 June."_s << twelfth;
    QTest::newRow("until, month first") << u"Away until June 12th, 2026."_s << twelfth;
    QTest::newRow("until, with weekday")
      << u"I am out until Friday, 12 June 2026 with no access."_s << twelfth;
    QTest::newRow("until and including") << u"I'm on leave until and including 12.06.2026"_s << twelfth;
    QTest::newRow("through") << u"On vacation from June 1 through June 12."_s << twelfth;
    QTest::newRow("ISO") << u"Out of office until 2026-06-12"_s << twelfth;
    QTest::newRow("range to") << u"I am away from 1 June to 12 June."_s << twelfth;
    QTest::newRow("range in one month") << u"I will be on holiday 1 - 12 June."_s << twelfth;
    QTest::newRow("range, month first") << u"I am out of office June 1-12."_s << twelfth;
    QTest::newRow("between") << u"I am away between 1 and 12 June"_s << twelfth;
    QTest::newRow("back on") << u"I will be back on 15 June."_s << fourteenth;
    QTest::newRow("back, with weekday")
      << u"I'll be back in the office on Monday, June 15th."_s << fourteenth;
    QTest::newRow("returning") << u"Returning 15 June 2026"_s << fourteenth;
    QTest::newRow("return to work") << u"I return to work on the 15th of June."_s << fourteenth;
    QTest::newRow("until I return") << u"I have no access until I return on 15 June."_s << fourteenth;
    QTest::newRow("not back until") << u"I will not be back in the office until 15 June."_s << fourteenth;
    QTest::newRow("back after") << u"I will be back after 12 June."_s << twelfth;
    QTest::newRow("date first") << u"On 15 June I will be back."_s << fourteenth;
    QTest::newRow("both, the same break")
      << u"Away until Friday 12 June. Back on Monday 15 June."_s << twelfth;
    QTest::newRow("from and back") << u"I am away from 1 June and back on 15 June."_s << fourteenth;
    QTest::newRow("de, bis") << u"Ich bin bis zum 12. Juni nicht im Büro."_s << twelfth;
    QTest::newRow("de, vom bis") << u"Ich bin vom 1. bis 12. Juni im Urlaub."_s << twelfth;
    QTest::newRow("de, numeric range")
      << u"Ich bin vom 01.06.2026 bis einschließlich 12.06.2026 abwesend."_s << twelfth;
    QTest::newRow("de, wieder ab") << u"Ab dem 15.06.2026 bin ich wieder für Sie da."_s << fourteenth;
    QTest::newRow("de, wieder am") << u"Ich bin am Montag, den 15. Juni wieder erreichbar."_s << fourteenth;
    QTest::newRow("de, no year") << u"Zurück am 15.06."_s << fourteenth;
    QTest::newRow("fr, jusqu'au") << u"Je suis absent jusqu’au 12 juin inclus."_s << twelfth;
    QTest::newRow("fr, du au") << u"Je suis en congés du 1er au 12 juin."_s << twelfth;
    QTest::newRow("fr, de retour") << u"Je serai de retour au bureau le 15 juin 2026."_s << fourteenth;
    QTest::newRow("es, hasta") << u"Estaré fuera de la oficina hasta el 12 de junio de 2026."_s << twelfth;
    QTest::newRow("es, del al") << u"Estoy de vacaciones del 1 al 12 de junio."_s << twelfth;
    QTest::newRow("es, vuelvo") << u"Vuelvo el lunes 15 de junio."_s << fourteenth;
    QTest::newRow("pt, até") << u"Estou de férias até 12 de junho."_s << twelfth;
    QTest::newRow("pt, volto") << u"Volto no dia 15 de junho."_s << fourteenth;
    QTest::newRow("it, fino al") << u"Sono assente fino al 12 giugno."_s << twelfth;
    QTest::newRow("it, rientro") << u"Rientrerò il 15 giugno."_s << fourteenth;
    QTest::newRow("weekday, back") << u"I'll be back on Monday."_s << QDate(2026, 6, 7);
    QTest::newRow("weekday, until") << u"Out of the office until Friday."_s << QDate(2026, 6, 5);
    QTest::newRow("tomorrow") << u"I'm travelling today and back tomorrow."_s << QDate(2026, 6, 1);
    QTest::newRow("the subject alone")
      << u"Out of office until 12/06/2026\n\nThanks for your mail."_s << twelfth;
}

void TestReturnDate::findsTheLastDayAway()
{
    QFETCH(QString, text);
    QFETCH(QDate, until);
    const std::optional<QDate> found = core::lastDayAway({text, QDate(2026, 6, 1), false});
    QVERIFY(found.has_value());
    QCOMPARE(*found, until);
}

void TestReturnDate::findsNoneWhereNoneIsNamed_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no date") << u"I am out of the office with limited access to my mail."_s;
    QTest::newRow("another date") << u"I am out of the office. Join our webinar on 30 September 2026!"_s;
    QTest::newRow("only the past") << u"I have been away since 3 May 2026."_s;
    QTest::newRow("a phone number") << u"I am away. Call 555-0100 or 06.12 (1.5)."_s;
    QTest::newRow("nothing") << QString();
}

void TestReturnDate::findsNoneWhereNoneIsNamed()
{
    QFETCH(QString, text);
    QVERIFY(!core::lastDayAway({text, QDate(2026, 6, 1), false}).has_value());
}

void TestReturnDate::readsNumericDatesByTheWritersCountry()
{
    const QString text = u"Out of the office until 07/06/2026"_s;
    QCOMPARE(core::lastDayAway({text, QDate(2026, 6, 1), false}).value(), QDate(2026, 6, 7));
    QCOMPARE(core::lastDayAway({text, QDate(2026, 6, 1), true}).value(), QDate(2026, 7, 6));
    QCOMPARE(core::lastDayAway({u"until 6/25/2026"_s, QDate(2026, 6, 1), false}).value(), QDate(2026, 6, 25));
}

void TestReturnDate::infersTheYearFromTheMail()
{
    QCOMPARE(core::lastDayAway({u"away until 5 January"_s, QDate(2026, 12, 20), false}).value(),
             QDate(2027, 1, 5));
    QCOMPARE(core::lastDayAway({u"from 20 December until 8 January"_s, QDate(2027, 1, 2), false}).value(),
             QDate(2027, 1, 8));
}

void TestReturnDate::tellsWhoLeft_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("left");
    QTest::newRow("no longer works") << u"Sally no longer works at Northlight."_s << true;
    QTest::newRow("no longer with") << u"I am no longer\nwith the company."_s << true;
    QTest::newRow("has left") << u"Sally Brandt has left the company."_s << true;
    QTest::newRow("mailbox") << u"This mailbox is no longer monitored."_s << true;
    QTest::newRow("de") << u"Frau Brandt hat das Unternehmen verlassen."_s << true;
    QTest::newRow("fr") << u"Elle ne travaille plus chez nous."_s << true;
    QTest::newRow("es") << u"Sally ya no trabaja aquí."_s << true;
    QTest::newRow("away") << u"I have left for the holidays."_s << false;
}

void TestReturnDate::tellsWhoLeft()
{
    QFETCH(QString, text);
    QTEST(core::saysLeft(text), "left");
}

QTEST_GUILESS_MAIN(TestReturnDate)
#include "tst_returndate.moc"
