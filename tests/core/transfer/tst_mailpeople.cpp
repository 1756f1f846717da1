// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/mailpeople.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestMailPeople final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAPerson_data();
    void namesAPerson();
    void findsANameBesideAnAddress_data();
    void findsANameBesideAnAddress();
    void tellsOrganisationsByTheirDomain_data();
    void tellsOrganisationsByTheirDomain();
};

void TestMailPeople::namesAPerson_data()
{
    QTest::addColumn<QString>("display");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("name");
    QTest::newRow("as given") << u"Sally Brandt"_s << u"s@x.example"_s << u"Sally Brandt"_s;
    QTest::newRow("turned round") << u"Brandt, Sally"_s << u"s@x.example"_s << u"Sally Brandt"_s;
    QTest::newRow("with what a directory adds")
      << u"Sally Brandt/HOU/X@X"_s << u"s@x.example"_s << u"Sally Brandt"_s;
    QTest::newRow("quotes") << u"'Sally Brandt'"_s << u"s@x.example"_s << u"Sally Brandt"_s;
    QTest::newRow("an address for a name")
      << u"sally@x.example"_s << u"sally.brandt@x.example"_s << u"Sally Brandt"_s;
    QTest::newRow("from the address") << QString() << u"dale.surbey@x.example"_s << u"Dale Surbey"_s;
    QTest::newRow("digits and tags") << QString() << u"sally_b42+crm@x.example"_s << u"Sally B"_s;
    QTest::newRow("digits alone") << QString() << u"1234@x.example"_s << u"1234@x.example"_s;
}

void TestMailPeople::namesAPerson()
{
    QFETCH(QString, display);
    QFETCH(QString, address);
    QTEST(core::personName({display, address}).name, "name");
}

void TestMailPeople::findsANameBesideAnAddress_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("Outlook") << u"Yes.\n\nFrom: Sally Brandt <S@x.example>\nSent: today\n"_s
                             << u"Sally Brandt"_s;
    QTest::newRow("mailto") << u"From: Sally Brandt [mailto:s@x.example]\n"_s << u"Sally Brandt"_s;
    QTest::newRow("quoted, lower case")
      << u"> From: \"sally brandt\" <s@x.example>@US\n"_s << u"Sally Brandt"_s;
    QTest::newRow("no name") << u"From: <s@x.example>\n"_s << QString();
    QTest::newRow("in prose") << u"Write to s@x.example\n"_s << QString();
    QTest::newRow("not there") << u"From: Tom <t@x.example>\n"_s << QString();
}

void TestMailPeople::findsANameBesideAnAddress()
{
    QFETCH(QString, text);
    QTEST(core::nameBeside(u"s@x.example"_s, text), "name");
}

void TestMailPeople::tellsOrganisationsByTheirDomain_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("domain");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"s@northlight-solar.com"_s << u"northlight-solar.com"_s
                           << u"Northlight Solar"_s;
    QTest::newRow("department") << u"s@sales.northlight.com"_s << u"northlight.com"_s << u"Northlight"_s;
    QTest::newRow("university") << u"s@physics.north.edu"_s << u"physics.north.edu"_s << u"North"_s;
    QTest::newRow("digits") << u"s@opt4.com"_s << u"opt4.com"_s << u"Opt4"_s;
    QTest::newRow("free provider's other host") << u"s@email.msn.com"_s << QString() << QString();
    QTest::newRow("long ending") << u"s@mail.acme.co.uk"_s << u"acme.co.uk"_s << u"Acme"_s;
    QTest::newRow("free provider") << u"s@gmail.com"_s << QString() << QString();
}

void TestMailPeople::tellsOrganisationsByTheirDomain()
{
    QFETCH(QString, address);
    QTEST(core::organisationDomain(address), "domain");
    QTEST(core::organisationName(core::organisationDomain(address)), "name");
}

QTEST_GUILESS_MAIN(TestMailPeople)
#include "tst_mailpeople.moc"
