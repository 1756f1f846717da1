// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/mailend.h"

#include <QTest>

using core::ImportType;
using core::MailEnd;

class TestMailEnd final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsACutMail_data();
    void tellsACutMail();
};

void TestMailEnd::tellsACutMail_data()
{
    QTest::addColumn<QByteArray>("mail");
    QTest::addColumn<ImportType>("type");
    QTest::addColumn<MailEnd>("end");
    const QByteArray parts = "From: a@x\nContent-Type: multipart/mixed;\n boundary=\"b b\"\n\n--b b\n\nYes";
    QTest::newRow("a line end ends it")
      << QByteArray("A: b\n\nYes.\n\n") << ImportType::Mbox << MailEnd::Whole;
    QTest::newRow("a header alone, ended") << QByteArray("A: b\n") << ImportType::Mbox << MailEnd::Open;
    QTest::newRow("inside of the header") << QByteArray("A: b\nC: d") << ImportType::Mbox << MailEnd::Cut;
    QTest::newRow("inside of a single mail's header")
      << QByteArray("A: b\nC") << ImportType::Eml << MailEnd::Cut;
    QTest::newRow("words without a line end in a mailbox")
      << QByteArray("A: b\n\nYes") << ImportType::Mbox << MailEnd::Unsure;
    QTest::newRow("words without a line end in a file of their own")
      << QByteArray("A: b\r\n\r\nYes") << ImportType::Eml << MailEnd::Whole;
    QTest::newRow("parts that are not closed") << parts << ImportType::Eml << MailEnd::Cut;
    QTest::newRow("parts that are not closed, lines ending in CR LF")
      << QByteArray(parts).replace("\n", "\r\n") << ImportType::Mbox << MailEnd::Cut;
    QTest::newRow("parts closed without a line end")
      << QByteArray(parts + "\n--b b--") << ImportType::Mbox << MailEnd::Whole;
    QTest::newRow("parts never closed by a sloppy writer")
      << QByteArray(parts + "\n") << ImportType::Mbox << MailEnd::Open;
    QTest::newRow("a bare boundary") << QByteArray(
                                          "content-type: Multipart/Mixed; Boundary=b1; x=y\n\n--b1\n\nYes")
                                     << ImportType::Eml << MailEnd::Cut;
    QTest::newRow("a boundary that never ends")
      << QByteArray("Content-Type: multipart/mixed; boundary=\"b\n\nYes") << ImportType::Eml << MailEnd::Cut;
    QTest::newRow("nothing") << QByteArray() << ImportType::Eml << MailEnd::Whole;
}

void TestMailEnd::tellsACutMail()
{
    QFETCH(QByteArray, mail);
    QFETCH(ImportType, type);
    QFETCH(MailEnd, end);
    QCOMPARE(core::mailEndOf(mail, type), end);
}

QTEST_GUILESS_MAIN(TestMailEnd)
#include "tst_mailend.moc"
