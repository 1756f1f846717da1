// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/namekeys.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class TestNameKeys final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void personsAreComparedByTheirKey_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("key");
        QTest::newRow("as written") << u"Sally Brandt"_s << u"sally brandt"_s;
        QTest::newRow("case and blanks") << u"  SALLY   brandt "_s << u"sally brandt"_s;
        QTest::newRow("last name first") << u"Brandt, Sally"_s << u"sally brandt"_s;
        QTest::newRow("accents") << u"José Álvarez"_s << u"jose alvarez"_s;
        QTest::newRow("an umlaut") << u"Jürgen Müller"_s << u"jurgen muller"_s;
        QTest::newRow("an umlaut in two letters") << u"Juergen Mueller"_s << u"jurgen muller"_s;
        QTest::newRow("sharp s") << u"Anna Weiß"_s << u"anna weiss"_s;
        QTest::newRow("Nordic") << u"Søren Ærø"_s << u"soren aro"_s;
        QTest::newRow("an initial in the middle") << u"John Q. Public"_s << u"john public"_s;
        QTest::newRow("an initial behind the comma") << u"Public, John Q"_s << u"john public"_s;
        QTest::newRow("titles") << u"Prof. Dr. Anna Weiss"_s << u"anna weiss"_s;
        QTest::newRow("a degree behind a comma") << u"Sally Brandt, PhD"_s << u"sally brandt"_s;
        QTest::newRow("an apostrophe") << u"Shane O’Neill"_s << u"shane oneill"_s;
        QTest::newRow("a hyphen") << u"Anne-Marie Weiss"_s << u"anne marie weiss"_s;
        QTest::newRow("a son is not his father") << u"John Smith Jr."_s << u"john smith jr"_s;
        QTest::newRow("Arabic") << u"سالم العتيبي"_s << u"سالم العتيبي"_s;
        QTest::newRow("a whole name in one word") << u"山田太郎"_s << u"山田太郎"_s;
        QTest::newRow("one word") << u"Sally"_s << QString();
        QTest::newRow("an initial and one word") << u"S. Brandt"_s << QString();
        QTest::newRow("an address") << u"sally.brandt@x.example"_s << QString();
        QTest::newRow("a company") << u"Northwind Traders Inc."_s << QString();
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("a comma alone") << u","_s << QString();
    }

    void personsAreComparedByTheirKey()
    {
        QFETCH(QString, name);
        QTEST(personKey(name), "key");
    }

    void organisationsAreComparedByTheirWords_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("words");
        QTest::newRow("as written") << u"Northwind Traders"_s << u"northwind traders"_s;
        QTest::newRow("a legal form") << u"Northwind Traders, Inc."_s << u"northwind traders"_s;
        QTest::newRow("two legal forms") << u"Acme GmbH & Co. KG"_s << u"acme"_s;
        QTest::newRow("with dots") << u"Acme S.p.A."_s << u"acme"_s;
        QTest::newRow("with dots and blanks") << u"Acme s. r. o."_s << u"acme"_s;
        QTest::newRow("Polish") << u"Acme Sp. z o.o."_s << u"acme"_s;
        QTest::newRow("written out") << u"Acme Aktiengesellschaft"_s << u"acme"_s;
        QTest::newRow("The") << u"The Northwind Company"_s << u"northwind"_s;
        QTest::newRow("and") << u"Bell and Howard"_s << u"bell howard"_s;
        QTest::newRow("the sign for and") << u"Bell & Howard"_s << u"bell howard"_s;
        QTest::newRow("letters alone") << u"H & M"_s << u"hm"_s;
        QTest::newRow("letters together") << u"H&M AB"_s << u"hm"_s;
        QTest::newRow("only a legal form") << u"Company"_s << u"company"_s;
        QTest::newRow("only The and a legal form") << u"The Company"_s << u"the"_s;
        QTest::newRow("an umlaut") << u"Möbel Höffner"_s << u"mobel hoffner"_s;
        QTest::newRow("no company") << u"Self-employed"_s << QString();
        QTest::newRow("not known") << u"N/A"_s << QString();
        QTest::newRow("a dash") << u"-"_s << QString();
    }

    void organisationsAreComparedByTheirWords()
    {
        QFETCH(QString, name);
        QTEST(organisationWords(name).join(u' '), "words");
    }

    void aTypoIsOneInALongWord_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("apart");
        QTest::newRow("a letter missing") << u"Northwind Traders"_s << u"Northwnd Traders"_s << true;
        QTest::newRow("a letter too many") << u"Northwind Traders"_s << u"Northwind Tradders"_s << true;
        QTest::newRow("another letter") << u"Northwind"_s << u"Northwimd"_s << true;
        QTest::newRow("two changed over") << u"Northwind"_s << u"Nortwhind"_s << true;
        QTest::newRow("the last letter") << u"Northwind"_s << u"Northwin"_s << true;
        QTest::newRow("the same") << u"Northwind"_s << u"Northwind"_s << false;
        QTest::newRow("a short word") << u"Autohaus Meier"_s << u"Autohaus Meyer"_s << false;
        QTest::newRow("two typos") << u"Northwind"_s << u"Nortwimd"_s << false;
        QTest::newRow("two words") << u"Northwind Traders"_s << u"Northwimd Tradors"_s << false;
        QTest::newRow("another number") << u"Kraftwerk1"_s << u"Kraftwerk2"_s << false;
        QTest::newRow("a number more") << u"Kraftwerk"_s << u"Kraftwerk2"_s << false;
        QTest::newRow("a word more") << u"Northwind"_s << u"Northwind Traders"_s << false;
    }

    void aTypoIsOneInALongWord()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QTEST(isOneTypoApart(organisationWords(one), organisationWords(other)), "apart");
        QTEST(isOneTypoApart(organisationWords(other), organisationWords(one)), "apart");
    }
};

QTEST_GUILESS_MAIN(TestNameKeys)
#include "tst_namekeys.moc"
