// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/mail/address.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestAddress final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsAnAddressByItsForm_data();
    void tellsAnAddressByItsForm();
    void tellsMachinesFromRolesFromPersons_data();
    void tellsMachinesFromRolesFromPersons();
};

void TestAddress::tellsAnAddressByItsForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isAddress");
    QTest::newRow("plain") << u"sally@northlight.example"_s << true;
    QTest::newRow("plus, quote, ampersand") << u"o'brien+a&b?c@x.example"_s << true;
    QTest::newRow("quoted local part") << u"\"sally brandt\"@x.example"_s << true;
    QTest::newRow("international domain") << u"anna@müller.example"_s << true;
    QTest::newRow("no at") << u"sally"_s << false;
    QTest::newRow("no local part") << u"@x.example"_s << false;
    QTest::newRow("no domain") << u"sally@"_s << false;
    QTest::newRow("two addresses") << u"a@x.example,b@x.example"_s << false;
    QTest::newRow("display name") << u"Sally <sally@x.example>"_s << false;
    QTest::newRow("blank in it") << u"sal ly@x.example"_s << false;
    QTest::newRow("query smuggled behind the domain") << u"sally@x.example?bcc=eve@y.example"_s << false;
    QTest::newRow("line break") << u"sally@x.example\r\nBcc: eve@y.example"_s << false;
    QTest::newRow("two dots") << u"sally@x..example"_s << false;
}

void TestAddress::tellsAnAddressByItsForm()
{
    QFETCH(QString, text);
    QFETCH(bool, isAddress);
    QCOMPARE(core::isMailAddress(text), isAddress);
}

void TestAddress::tellsMachinesFromRolesFromPersons_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("machine");
    QTest::addColumn<bool>("role");
    QTest::newRow("person") << u"sally.brandt@x.example"_s << false << false;
    QTest::newRow("no-reply") << u"no-reply@x.example"_s << true << false;
    QTest::newRow("no reply with a prefix") << u"calendar-noreply@x.example"_s << true << false;
    QTest::newRow("do not reply") << u"Do_Not_Reply@x.example"_s << true << false;
    QTest::newRow("daemon") << u"MAILER-DAEMON@x.example"_s << true << false;
    QTest::newRow("role") << u"support@x.example"_s << false << true;
    QTest::newRow("small business") << u"info@x.example"_s << false << false;
    QTest::newRow("name that begins like a role") << u"salesman.joe@x.example"_s << false << false;
}

void TestAddress::tellsMachinesFromRolesFromPersons()
{
    QFETCH(QString, address);
    QTEST(core::isMachineAddress(address), "machine");
    QTEST(core::isRoleAddress(address), "role");
}

QTEST_GUILESS_MAIN(TestAddress)
#include "tst_address.moc"
