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
    void takesOnlyStatedAbsencesWhenAsked();
    void tellsWhetherAnAbsenceIsToldOf();
    void readsALongTextInLinearTime();
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
    QTest::newRow("en, up to and including") << u"On leave up to and including 12 June"_s << twelfth;
    QTest::newRow("en, day without month") << u"I am away until the 12th."_s << twelfth;
    QTest::newRow("en, back on the 15th") << u"Back at my desk on the 15th."_s << fourteenth;
    QTest::newRow("en, end of the month") << u"Out until the end of June."_s << QDate(2026, 6, 30);
    QTest::newRow("en, end of this month") << u"I'm away until the end of the month."_s << QDate(2026, 6, 30);
    QTest::newRow("en, available again") << u"Available again from 15 June."_s << fourteenth;
    QTest::newRow("en, the fair comes after")
      << u"I am out until 12 June. Meet us at the fair on 20 June 2026, hall 3."_s << twelfth;
    QTest::newRow("en, who to write to until then")
      << u"I'm on holiday. Until 12 June please send it to Jane."_s << twelfth;
    QTest::newRow("en, not available") << u"I am not available until 12 June."_s << twelfth;
    QTest::newRow("de, day without month") << u"Ich bin bis zum 12. im Urlaub."_s << twelfth;
    QTest::newRow("de, Ende") << u"Abwesend bis Ende Juni."_s << QDate(2026, 6, 30);
    QTest::newRow("de, tomorrow first")
      << u"Heute bin ich unterwegs, morgen wieder da."_s << QDate(2026, 6, 1);
    QTest::newRow("de, weekday first") << u"Am Montag bin ich zurück."_s << QDate(2026, 6, 7);
    QTest::newRow("de, spaces in the date") << u"Abwesend vom 1. 6. bis 12. 6. 2026"_s << twelfth;
    QTest::newRow("fr, fin") << u"Absente jusqu'à fin juin."_s << QDate(2026, 6, 30);
    QTest::newRow("fr, reprendrai") << u"Je reprendrai le travail le 15 juin."_s << fourteenth;
    QTest::newRow("es, reincorporo") << u"Me reincorporaré el lunes 15 de junio."_s << fourteenth;
    QTest::newRow("pt, regresso em") << u"Regressarei em 15/06/2026."_s << fourteenth;
    QTest::newRow("pt, até ao fim") << u"Ausente até ao fim de junho."_s << QDate(2026, 6, 30);
    QTest::newRow("it, range") << u"Sono in ferie dall'1 al 12 giugno."_s << twelfth;
    QTest::newRow("nl, tot en met") << u"Ik ben met vakantie tot en met vrijdag 12 juni."_s << twelfth;
    QTest::newRow("nl, t/m") << u"Ik ben er niet van 1 t/m 12 juni."_s << twelfth;
    QTest::newRow("nl, terug") << u"Op 15 juni ben ik terug."_s << fourteenth;
    QTest::newRow("nl, dashes") << u"Afwezig t/m 12-06-2026"_s << twelfth;
    QTest::newRow("sv, till och med") << u"Jag är ledig till och med 12 juni."_s << twelfth;
    QTest::newRow("sv, t.o.m.") << u"Semester t.o.m. den 12 juni"_s << twelfth;
    QTest::newRow("sv, tillbaka") << u"Jag är tillbaka måndagen den 15 juni."_s << fourteenth;
    QTest::newRow("da, til og med") << u"Jeg holder ferie til og med den 12. juni."_s << twelfth;
    QTest::newRow("da, igen") << u"Jeg er på kontoret igen den 15. juni."_s << fourteenth;
    QTest::newRow("no, tilbake") << u"Jeg er tilbake mandag 15. juni."_s << fourteenth;
    QTest::newRow("no, fra til") << u"Ferie fra 1. juni til 12. juni"_s << twelfth;
    QTest::newRow("fi, asti") << u"Olen lomalla perjantaihin 12.6. asti."_s << twelfth;
    QTest::newRow("fi, palaan") << u"Palaan töihin 15. kesäkuuta."_s << fourteenth;
    QTest::newRow("fi, loppuun") << u"Olen poissa kesäkuun loppuun."_s << QDate(2026, 6, 30);
    QTest::newRow("pl, do") << u"Przebywam na urlopie do 12 czerwca."_s << twelfth;
    QTest::newRow("pl, od do") << u"Nieobecny od 1 do 12 czerwca 2026 r."_s << twelfth;
    QTest::newRow("pl, będę z powrotem") << u"Będę z powrotem 15 czerwca."_s << fourteenth;
    QTest::newRow("cs, do") << u"Mám dovolenou do pátku 12. června."_s << twelfth;
    QTest::newRow("cs, zpět") << u"Zpět v kanceláři budu 15. 6. 2026."_s << fourteenth;
    QTest::newRow("sk, vrátim") << u"Vrátim sa 15. júna."_s << fourteenth;
    QTest::newRow("ru, по") << u"В отпуске с 1 по 12 июня."_s << twelfth;
    QTest::newRow("ru, вернусь") << u"Вернусь в понедельник, 15 июня 2026 г."_s << fourteenth;
    QTest::newRow("uk, до") << u"Я у відпустці до 12 червня."_s << twelfth;
    QTest::newRow("hu, ig") << u"Szabadságon vagyok június 12-ig."_s << twelfth;
    QTest::newRow("ro, până") << u"Sunt în concediu până pe 12 iunie."_s << twelfth;
    QTest::newRow("el, έως") << u"Απουσιάζω έως 12 Ιουνίου."_s << twelfth;
    QTest::newRow("tr, kadar") << u"12 Haziran 2026 Cuma gününe kadar izindeyim."_s << twelfth;
    QTest::newRow("tr, döneceğim") << u"15 Haziran'da ofise döneceğim."_s << fourteenth;
    QTest::newRow("ja, まで") << u"6月12日（金）まで休暇をいただいております。"_s << twelfth;
    QTest::newRow("ja, より出社") << u"6月15日（月）より出社いたします。"_s << fourteenth;
    QTest::newRow("ja, range") << u"2026年6月1日～12日は不在です。"_s << twelfth;
    QTest::newRow("zh, 至") << u"本人于6月1日至6月12日出差。"_s << twelfth;
    QTest::newRow("zh, 返回") << u"我将于2026年6月15日返回办公室。"_s << fourteenth;
    QTest::newRow("ko, 까지") << u"6월 12일까지 휴가입니다."_s << twelfth;
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
    QTest::newRow("a fair, as a range") << u"I am out. See our booth at the fair, 9-11 June 2026."_s;
    QTest::newRow("a fair, in German")
      << u"Nicht am Platz. Treffen Sie uns auf der Messe vom 9. bis 11. Juni."_s;
    QTest::newRow("an offer") << u"I am away.\n\nOur summer offer is valid until 30 June 2026."_s;
    QTest::newRow("a deadline") << u"Ich bin verreist. Rechnungen bitte bis zum 30. Juni einreichen."_s;
    QTest::newRow("a deadline, asked for") << u"I am away. Please send your documents until 30 June."_s;
    QTest::newRow("a discount") << u"I am away. 20 % off until 30 June!"_s;
    QTest::newRow("an hour") << u"I am in meetings until 4 pm."_s;
    QTest::newRow("an hour, in German") << u"Ich bin bis 15 Uhr in Terminen."_s;
    QTest::newRow("a parcel") << u"Thank you for your order. It ships until 20 June."_s;
    QTest::newRow("being there") << u"I am available until 12 June."_s;
    QTest::newRow("a floor") << u"I am away. Find Tom on the 12th floor."_s;
    QTest::newRow("good morning") << u"Guten Morgen, ich bin wieder einmal nicht da."_s;
    QTest::newRow("a working week") << u"I work Monday to Wednesday only."_s;
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

void TestReturnDate::takesOnlyStatedAbsencesWhenAsked()
{
    core::AwayText away{.text = u"Until 12 June ask Tom."_s, .written = QDate(2026, 6, 1)};
    QCOMPARE(core::lastDayAway(away).value_or(QDate()), QDate(2026, 6, 12));
    away.statedOnly = true;
    QVERIFY(!core::lastDayAway(away));
    away.text += u" I am on leave until 19 June."_s;
    QCOMPARE(core::lastDayAway(away).value_or(QDate()), QDate(2026, 6, 19));
}

void TestReturnDate::tellsWhetherAnAbsenceIsToldOf()
{
    QVERIFY(core::saysAway(u"I am out of the office."_s));
    QVERIFY(core::saysAway(u"Ich bin nicht im Büro."_s));
    QVERIFY(core::saysAway(u"Je suis en congé"_s));
    QVERIFY(!core::saysAway(u"Check out the prices and reach out, 20 % off."_s));
    QVERIFY(!core::saysAway(u"Please leave a message."_s));
}

void TestReturnDate::readsALongTextInLinearTime()
{
    const QString text = u"bis 15 until the t . o . m . do до 6月 "_s.repeated(200'000);
    QVERIFY(!core::lastDayAway({text, QDate(), false}));
    QVERIFY(core::lastDayAway({text, QDate(2026, 6, 1), false}).value_or(QDate(2027, 1, 1)).isValid());
}

QTEST_GUILESS_MAIN(TestReturnDate)
#include "tst_returndate.moc"
