// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/freemail.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestFreeMail final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsProviders_data();
    void knowsProviders();
};

void TestFreeMail::knowsProviders_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("free");
    QTest::newRow("gmail") << u"jo.lee@gmail.com"_s << true;
    QTest::newRow("first of the table") << u"a@126.com"_s << true;
    QTest::newRow("last of the table") << u"a@zoho.com"_s << true;
    QTest::newRow("upper case") << u"JO@GMail.COM"_s << true;
    QTest::newRow("bare domain") << u"web.de"_s << true;
    QTest::newRow("family with a country") << u"jo@yahoo.co.uk"_s << true;
    QTest::newRow("family with a short country") << u"jo@hotmail.fr"_s << true;
    QTest::newRow("family with com.br") << u"jo@outlook.com.br"_s << true;
    QTest::newRow("company with a long ending") << u"jo@outlook.consulting"_s << false;
    QTest::newRow("company") << u"jo@northlight.example"_s << false;
    QTest::newRow("company whose name starts like a family") << u"jo@live.nation.example"_s << false;
    QTest::newRow("company whose name holds a provider's") << u"jo@notgmail.com"_s << false;
    QTest::newRow("provider's name as a subdomain") << u"jo@gmail.com.example"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestFreeMail::knowsProviders()
{
    QFETCH(QString, address);
    QFETCH(bool, free);
    QCOMPARE(core::isFreeMail(address), free);
}

QTEST_GUILESS_MAIN(TestFreeMail)
#include "tst_freemail.moc"
