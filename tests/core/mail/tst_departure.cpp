// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/mail/departure.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestDeparture final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhoLeft_data();
    void tellsWhoLeft();
    void whatIsAnnouncedHasNotHappened();
    void itsOwnAddressIsTheMailbox();
    void aColleagueWhoLeftIsToldOfInAnAbsence();
};

void TestDeparture::tellsWhoLeft_data()
{
    QTest::addColumn<QString>("text"); // by Sally Brandt, on 1 June 2026
    const auto left = [](const char *name, const QString &text) { QTest::newRow(name) << text << true; };
    const auto stays = [](const char *name, const QString &text) { QTest::newRow(name) << text << false; };
    QTest::addColumn<bool>("left");
    left("no longer works", u"Sally no longer works at Northlight."_s);
    left("no longer with", u"I am no longer\nwith the company."_s);
    left("has left", u"Sally Brandt has left the company."_s);
    left("somebody has left", u"The person you wrote to has left our company."_s);
    left("has left, by name of the company", u"I have left Northlight. Please write to Tom."_s);
    left("not an employee", u"Please note that Ms. Brandt is no longer an employee of ours."_s);
    left("retired", u"I have retired after 30 years."_s);
    left("moved on", u"I've moved on to a new role elsewhere."_s);
    left("last day is past", u"My last day at Northlight was 15 May 2026."_s);
    left("last day was", u"My last day here was on Friday."_s);
    left("mailbox", u"This mailbox is no longer monitored."_s);
    left("mailbox, in the subject", u"Mailbox closed\n\nThis mailbox is no longer in use."_s);
    left("my address", u"My e-mail address at Northlight is no longer active."_s);
    left("until somebody new", u"I no longer work here. Until 12 June ask Bob."_s);
    left("de, verlassen", u"Frau Brandt hat das Unternehmen verlassen."_s);
    left("de, habe verlassen", u"Ich habe die Northlight GmbH zum 30.04.2026 verlassen."_s);
    left("de, ausgeschieden", u"Sally Brandt ist aus der Firma ausgeschieden."_s);
    left("de, aus unserem", u"Frau Neu ist aus unserem Unternehmen ausgeschieden."_s);
    left("de, in unserem Hause", u"Frau Brandt ist nicht mehr in unserem Hause tätig."_s);
    left("de, Rente", u"Ich bin seit dem 1. Mai in Rente."_s);
    left("de, Adresse", u"Diese Mailadresse ist nicht mehr gültig."_s);
    left("de, letzter Tag", u"Mein letzter Arbeitstag war der 15. Mai."_s);
    left("fr, elle", u"Elle ne travaille plus chez nous."_s);
    left("fr, j'ai quitté", u"J’ai quitté l’entreprise le 30 avril."_s);
    left("fr, retraite", u"Je suis à la retraite depuis le 1er mai."_s);
    left("fr, adresse", u"Cette adresse n’est plus valide."_s);
    left("es", u"Sally ya no trabaja aquí."_s);
    left("es, formo", u"Ya no formo parte de Northlight."_s);
    left("es, dirección", u"Esta dirección de correo ya no está en uso."_s);
    left("pt", u"Já não trabalho na Northlight."_s);
    left("it", u"Sally Brandt non fa più parte dell'azienda."_s);
    left("nl", u"Ik ben niet langer werkzaam bij Northlight."_s);
    left("nl, adres", u"Dit e-mailadres is niet meer in gebruik."_s);
    left("sv", u"Jag har slutat på Northlight."_s);
    left("da", u"Jeg arbejder ikke længere i virksomheden."_s);
    left("no", u"Jeg jobber ikke lenger i Northlight."_s);
    left("fi", u"En työskentele enää yrityksessä."_s);
    left("pl", u"Już nie pracuję w tej firmie."_s);
    left("cs", u"Ve firmě již nepracuji."_s);
    left("ru", u"Я больше не работаю в компании."_s);
    left("ja", u"このたび退職いたしました。"_s);
    left("resigned", u"Sally has resigned from Northlight."_s);
    left("a date of two digits", u"Frau Brandt hat uns zum 31. März verlassen."_s);
    left("not with us any more", u"Ms. Brandt is not with us anymore."_s);
    left("finished working", u"I finished working for Northlight on 17 April."_s);
    left("de, Mitarbeiterin", u"Ich bin keine Mitarbeiterin mehr von Northlight."_s);
    left("fr, salariée", u"Mme Brandt n'est plus salariée de Northlight."_s);
    left("es, baja", u"Sally ha causado baja en la empresa."_s);
    left("pt, deixei", u"Deixei de trabalhar na Northlight."_s);
    left("it, rapporto", u"Ho concluso il mio rapporto di lavoro."_s);
    stays("for the holidays", u"I have left for the holidays."_s);
    stays("the company's suppliers",
          u"We no longer work with paper. Our firm no longer works with agencies."_s);
    stays("the reader's account", u"Your account is no longer active? Write to us."_s);
    stays("for today", u"I have left the office for today."_s);
    stays("a day off", u"I no longer work on Fridays."_s);
    stays("part-time", u"I am no longer working full time."_s);
    stays("a task", u"I am no longer responsible for orders."_s);
    stays("a project", u"I am no longer with the Alpha project."_s);
    stays("an old office", u"Our old office address is no longer valid."_s);
    stays("a fax number", u"My fax number is no longer in use."_s);
    stays("another address", u"The address sales@northlight.example is no longer in use."_s);
    stays("a web site", u"Our old web site address is no longer active."_s);
    stays("not read while away", u"I am on leave and this inbox is no longer monitored."_s);
    stays("access", u"I no longer have access to my mail this week."_s);
    stays("a leave ahead", u"My last day before my holiday was Friday."_s);
    stays("de, das Büro", u"Ich habe das Büro heute schon verlassen."_s);
    stays("de, heute", u"Ich bin heute nicht mehr im Haus."_s);
    stays("de, freitags", u"Freitags arbeite ich nicht mehr."_s);
    stays("de, Faxnummer", u"Unsere Faxnummer wird nicht mehr verwendet."_s);
    stays("de, Kollege", u"Mein Kollege Tom Weber ist nicht mehr bei uns."_s);
    stays("fr, le bureau", u"J'ai quitté le bureau, je réponds demain."_s);
    stays("nothing", QString());
}

void TestDeparture::tellsWhoLeft()
{
    QFETCH(QString, text);
    QTEST(core::saysLeft({text, u"Sally Brandt"_s, u"sally@northlight.example"_s, QDate(2026, 6, 1)}),
          "left");
}

void TestDeparture::whatIsAnnouncedHasNotHappened()
{
    const auto left = [](const QString &text) {
        return core::saysLeft({.text = text, .written = QDate(2026, 6, 1)});
    };
    QVERIFY(!left(u"My last day will be 30 June."_s));
    QVERIFY(!left(u"As of 1 July I will no longer work for Northlight."_s));
    QVERIFY(!left(u"This mailbox will no longer be monitored from 1 July 2026."_s));
    QVERIFY(left(u"As of 1 May I no longer work for Northlight."_s));
}

void TestDeparture::itsOwnAddressIsTheMailbox()
{
    const QString text = u"The address sally@northlight.example is no longer in use."_s;
    QVERIFY(core::saysLeft({.text = text, .senderAddress = u"sally@northlight.example"_s}));
    QVERIFY(!core::saysLeft({.text = text, .senderAddress = u"tom@northlight.example"_s}));
}

void TestDeparture::aColleagueWhoLeftIsToldOfInAnAbsence()
{
    const auto left = [](const QString &text) {
        return core::saysLeft({.text = text, .senderName = u"Sally Brandt"_s});
    };
    QVERIFY(!left(u"I am travelling. Tom Weber no longer works here, please write to Ann."_s));
    QVERIFY(!left(u"Ich bin im Urlaub. Herr Weber hat das Unternehmen verlassen."_s));
    QVERIFY(!left(u"My colleague Tom Weber has left the company."_s));
    QVERIFY(left(u"Tom Weber has left the company."_s));
}

QTEST_GUILESS_MAIN(TestDeparture)
#include "tst_departure.moc"
