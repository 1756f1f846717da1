// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/mail/mailreader.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace Qt::StringLiterals;
using core::MailAddress;
using core::MailMessage;

namespace {

const QByteArray kHead = "From: Sally Brandt <Sally@Northlight.example>\nTo: rep@us.example\n"
                         "Date: Tue, 3 Mar 2026 10:00:00 -0500\nMessage-ID: <1@northlight.example>\n";

MailMessage mailOf(const QByteArray &bytes)
{
    return core::readMail(bytes).value();
}

MailMessage mailWith(const QByteArray &fields, const QByteArray &body = "hello\n")
{
    return mailOf(kHead + fields + "\n" + body);
}

} // namespace

class TestMailReader final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAPlainMail();
    void readsCrlfLikeLf();
    void decodesSubjects_data();
    void decodesSubjects();
    void decodesEncodedNamesAndGroups();
    void takesAddressesWithABrokenNameBeside_data();
    void takesAddressesWithABrokenNameBeside();
    void anEncodedWordCannotStartAField();
    void decodesBodies_data();
    void decodesBodies();
    void prefersPlainText();
    void takesHtmlWherePlainIsEmpty();
    void keepsTheBodyWhenAFooterIsPlain();
    void doesNotReadAttachedMails();
    void readsADeliveryReport();
    void readsReturnedHeadersAndMissingStatus();
    void readsReceiptsAndCalendars();
    void keepsTheWordsBesideACalendarAnswer_data();
    void keepsTheWordsBesideACalendarAnswer();
    void readsTheContentClass();
    void readsThreadIdsInAnyForm();
    void takesTheDateOfAHopWhereThereIsNone();
    void refusesWhatIsNoMail_data();
    void refusesWhatIsNoMail();
    void survivesHostileInput_data();
    void survivesHostileInput();
};

void TestMailReader::readsAPlainMail()
{
    const MailMessage mail = mailWith("Cc: Bob <BOB@x.example>, eve@x.example\nReply-To: s2@x.example\n"
                                      "Subject: Demo\nX-Auto-Response-Suppress: All\nAuto-Submitted: No\n");
    QCOMPARE(mail.from, (MailAddress{u"Sally Brandt"_s, u"sally@northlight.example"_s}));
    QCOMPARE(mail.to, QList<MailAddress>({{QString(), u"rep@us.example"_s}}));
    QCOMPARE(mail.cc.size(), 2);
    QCOMPARE(mail.cc[0].address, u"bob@x.example"_s);
    QCOMPARE(mail.replyTo.value(0).address, u"s2@x.example"_s);
    QCOMPARE(mail.messageId, u"1@northlight.example"_s);
    QCOMPARE(mail.subject, u"Demo"_s);
    QCOMPARE(mail.date->utcMs, 1772550000000);
    QCOMPARE(mail.utcOffsetMinutes, -300);
    QCOMPARE(mail.text, u"hello\n"_s);
    QCOMPARE(mail.mark("auto-submitted"), u"no"_s);
    QVERIFY(!mail.hasMark("list-id"));
}

void TestMailReader::readsCrlfLikeLf()
{
    QByteArray bytes = kHead + "Subject: Demo\n\nfirst\n\nsecond\n";
    const MailMessage lf = mailOf(bytes);
    const MailMessage crlf = mailOf(bytes.replace("\n", "\r\n"));
    QCOMPARE(crlf.text, lf.text);
    QCOMPARE(crlf.subject, lf.subject);
    QCOMPARE(crlf.date, lf.date);
}

void TestMailReader::decodesSubjects_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QString>("subject");
    QTest::newRow("base64 word after a padded one")
      << QByteArray("=?UTF-8?B?UmU6IEFuZ2Vib3QgZsO8cg==?= =?UTF-8?B?IFEz?=") << u"Re: Angebot für Q3"_s;
    QTest::newRow("folded") << QByteArray("=?UTF-8?B?UmU6IEFuZ2Vib3QgZsO8cg==?=\n =?UTF-8?Q?_Q3?= now")
                            << u"Re: Angebot für Q3 now"_s;
    QTest::newRow("character cut between words")
      << QByteArray("=?UTF-8?Q?f=C3?= =?UTF-8?Q?=BCr?=") << u"für"_s;
    QTest::newRow("iso-8859-1 means windows-1252")
      << QByteArray("=?iso-8859-1?Q?=93quoted=94_=80?=") << u"“quoted” €"_s;
    QTest::newRow("raw UTF-8") << QByteArray("für \xF0\x9F\x91\x8B") << u"für \U0001F44B"_s;
    QTest::newRow("raw windows-1252") << QByteArray("f\xFCr") << u"für"_s;
    QTest::newRow("Japanese") << QByteArray("=?ISO-2022-JP?B?GyRCJUYlOSVIGyhC?=") << u"テスト"_s;
    QTest::newRow("two charsets") << QByteArray("=?UTF-8?Q?=C3=BC?= =?iso-8859-1?Q?=FC?=") << u"üü"_s;
    QTest::newRow("not ended") << QByteArray("=?UTF-8?Q?abc") << u"=?UTF-8?Q?abc"_s;
    QTest::newRow("question mark inside") << QByteArray("=?UTF-8?Q?Really?_Yes?=") << u"Really? Yes"_s;
    QTest::newRow("empty") << QByteArray() << QString();
}

void TestMailReader::decodesSubjects()
{
    QFETCH(QByteArray, raw);
    QTEST(mailWith("Subject: " + raw + "\n").subject, "subject");
}

void TestMailReader::decodesEncodedNamesAndGroups()
{
    const MailMessage mail = mailOf(
      "From: =?UTF-8?B?QnJhbmR0LCBTYWxseQ==?= =?UTF-8?B?IMOc?= <s@x.example>\n"
      "To: Team: \"Müller, Jörg\" <J@x.example>, b@x.example;, c@x.example\nMessage-ID: <1@x>\n\nhi\n");
    QCOMPARE(mail.from.name, u"Brandt, Sally Ü"_s);
    QCOMPARE(mail.to.size(), 3);
    QCOMPARE(mail.to[0], (MailAddress{u"Müller, Jörg"_s, u"j@x.example"_s}));
    QCOMPARE(mail.to[2].address, u"c@x.example"_s);
}

void TestMailReader::takesAddressesWithABrokenNameBeside_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::newRow("an address for a name") << QByteArray("sally@x.example <sally@x.example>");
    QTest::newRow("an at sign at its end") << QByteArray("Sally @ <sally@x.example>");
    QTest::newRow("unclosed quote") << QByteArray("\"Sally <sally@x.example>");
    QTest::newRow("name in round brackets") << QByteArray("sally@x.example (Sally)");
    QTest::newRow("bare") << QByteArray("sally@x.example");
}

void TestMailReader::takesAddressesWithABrokenNameBeside()
{
    QFETCH(QByteArray, from);
    QCOMPARE(mailOf("From: " + from + "\nTo: " + from + "\nMessage-ID: <1@x>\n\nhi\n").from.address,
             u"sally@x.example"_s);
    QCOMPARE(mailOf("From: " + from + "\nTo: " + from + "\nMessage-ID: <1@x>\n\nhi\n").to.value(0).address,
             u"sally@x.example"_s);
}

void TestMailReader::anEncodedWordCannotStartAField()
{
    const MailMessage mail = mailWith("Subject: =?UTF-8?Q?Hi=0D=0AX-Failed-Recipients:_a@x.example?=\n");
    QVERIFY(!mail.hasMark("x-failed-recipients"));
    QVERIFY(!mail.subject.contains(u'\n'));
}

void TestMailReader::decodesBodies_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    const QByteArray utf8 = "Content-Type: text/plain; charset=utf-8\n";
    QTest::newRow("base64 with padding in the middle")
      << QByteArray(utf8 + "Content-Transfer-Encoding: base64\n")
      << QByteArray("Zmlyc3Q=\nIHNlY29uZA==\nIHRoaXJk\n") << u"first second third"_s;
    QTest::newRow("quoted-printable") << QByteArray(utf8 + "Content-Transfer-Encoding: quoted-printable\n")
                                      << QByteArray("f=C3=BCr =\ndich=20\n") << u"für dich \n"_s;
    QTest::newRow("8bit emoji") << QByteArray(utf8 + "Content-Transfer-Encoding: 8bit\n")
                                << QByteArray("\xF0\x9F\x91\x8B\n") << u"\U0001F44B\n"_s;
    QTest::newRow("iso-8859-1 means windows-1252")
      << QByteArray("Content-Type: text/plain; charset=iso-8859-1\n") << QByteArray("\x93\x80\x94\n")
      << u"“€”\n"_s;
    QTest::newRow("wrong label") << QByteArray("Content-Type: text/plain; charset=us-ascii\n")
                                 << QByteArray("für\n") << u"für\n"_s;
    QTest::newRow("unknown charset") << QByteArray("Content-Type: text/plain; charset=x-nowhere\n")
                                     << QByteArray("f\xFCr\n") << u"für\n"_s;
    QTest::newRow("UTF-8 cut at the end") << utf8 << QByteArray("ab\xC3") << u"abÃ"_s;
    QTest::newRow("html") << QByteArray("Content-Type: text/html; charset=utf-8\n")
                          << QByteArray("<p>f&uuml;r</p><img src=\"file:///etc/passwd\">") << u"für\n"_s;
}

void TestMailReader::decodesBodies()
{
    QFETCH(QByteArray, fields);
    QFETCH(QByteArray, body);
    QTEST(mailWith("MIME-Version: 1.0\n" + fields, body).text, "text");
}

void TestMailReader::prefersPlainText()
{
    const MailMessage mail = mailWith(
      "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=o\n",
      "--o\nContent-Type: multipart/alternative; boundary=i\n\n--i\nContent-Type: text/html\n\n<p>html</p>\n"
      "--i\nContent-Type: text/plain\n\nplain\n--i--\n--o\nContent-Type: application/pdf; name=a.pdf\n"
      "Content-Disposition: attachment; filename=\"offer.pdf\"\n\nx\n--o\nContent-Type: text/plain\n"
      "Content-Disposition: attachment; filename=notes.txt\n\nnot mine\n--o--\n");
    QCOMPARE(mail.text.trimmed(), u"plain"_s);
    QCOMPARE(mail.attachments, QStringList({u"offer.pdf"_s, u"notes.txt"_s}));
}

void TestMailReader::takesHtmlWherePlainIsEmpty()
{
    const MailMessage mail =
      mailWith("MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=i\n",
               "--i\nContent-Type: text/plain\n\n \n--i\nContent-Type: text/html\n\n<p>html</p>\n--i--\n");
    QCOMPARE(mail.text.trimmed(), u"html"_s);
}

void TestMailReader::keepsTheBodyWhenAFooterIsPlain()
{
    const MailMessage mail = mailWith(
      "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=i\n",
      "--i\nContent-Type: text/html\n\n<p>body</p>\n--i\nContent-Type: text/plain\n\nfooter\n--i--\n");
    QCOMPARE(mail.text, u"body\nfooter"_s);
}

void TestMailReader::doesNotReadAttachedMails()
{
    const MailMessage mail = mailWith(
      "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=i\n",
      "--i\nContent-Type: text/plain\n\nlook at this\n--i\nContent-Type: message/rfc822\n\n"
      "From: mailer-daemon@x.example\nMessage-ID: <old@x.example>\nMIME-Version: 1.0\n"
      "Content-Type: multipart/report; report-type=delivery-status; boundary=r\n\n"
      "--r\nContent-Type: text/plain\n\nundeliverable\n--r\nContent-Type: message/delivery-status\n\n"
      "Final-Recipient: rfc822; a@x.example\nAction: failed\nStatus: 5.1.1\n--r--\n--i--\n");
    QCOMPARE(mail.text.trimmed(), u"look at this"_s);
    QVERIFY(!mail.deliveryReport);
    QCOMPARE(mail.returnedMessageId, u"old@x.example"_s);
}

void TestMailReader::readsADeliveryReport()
{
    const MailMessage mail = mailWith(
      "MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=r\n",
      "--r\nContent-Type: text/plain\n\nIt came back.\n--r\nContent-Type: message/delivery-status\n\n"
      "Reporting-MTA: dns; mx.x.example\n\nFinal-Recipient: RFC822; <Tom@X.example>\nAction: Failed\n"
      "Status: 5.1.1 (no such user)\nDiagnostic-Code: smtp; 550\n  no such user\n\n"
      "Original-Recipient: rfc822; ann@x.example\nAction: delayed\nStatus: 4.4.1\n"
      "--r\nContent-Type: message/rfc822\n\nFrom: rep@us.example\nMessage-ID: <sent@us.example>\n\nmy "
      "words\n--r--\n");
    QVERIFY(mail.deliveryReport);
    QCOMPARE(mail.deliveryStatus,
             QList<core::DeliveryStatus>({{u"failed"_s, u"5.1.1"_s, u"tom@x.example"_s},
                                          {u"delayed"_s, u"4.4.1"_s, u"ann@x.example"_s}}));
    QCOMPARE(mail.returnedMessageId, u"sent@us.example"_s);
    QCOMPARE(mail.text.trimmed(), u"It came back."_s);
}

void TestMailReader::readsReturnedHeadersAndMissingStatus()
{
    const MailMessage mail = mailWith(
      "MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=r\n",
      "--r\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\nFinal-Recipient: rfc822; "
      "t@x.example\n"
      "Action: failed\nDiagnostic-Code: smtp; 550 no such user\n"
      "--r\nContent-Type: text/rfc822-headers\n\nSubject: x\nMessage-ID:\n <sent@us.example>\n--r--\n");
    QCOMPARE(mail.deliveryStatus.value(0).status, u"5.0.0"_s);
    QCOMPARE(mail.returnedMessageId, u"sent@us.example"_s);
}

void TestMailReader::readsReceiptsAndCalendars()
{
    QVERIFY(mailWith("MIME-Version: 1.0\nContent-Type: multipart/report; "
                     "report-type=Disposition-Notification; boundary=r\n",
                     "--r\nContent-Type: text/plain\n\nread\n--r--\n")
              .readReceipt);
    const MailMessage mail =
      mailWith("MIME-Version: 1.0\nContent-Type: text/calendar; method=reply\n", "BEGIN:VCALENDAR\n");
    QCOMPARE(mail.calendarMethod, u"REPLY"_s);
}

void TestMailReader::keepsTheWordsBesideACalendarAnswer_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<QByteArray>("calendar");
    const QByteArray plain = "text/plain";
    const QByteArray method = "text/calendar; method=REPLY";
    QTest::newRow("alternative") << QByteArray("alternative") << plain << method;
    QTest::newRow("mixed") << QByteArray("mixed") << plain << method;
    QTest::newRow("HTML") << QByteArray("alternative") << QByteArray("text/html") << method;
    QTest::newRow("method in the calendar alone")
      << QByteArray("alternative") << plain << QByteArray("text/calendar; charset=utf-8");
}

void TestMailReader::keepsTheWordsBesideACalendarAnswer()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, words);
    QFETCH(QByteArray, calendar);
    const MailMessage mail = mailWith(
      "MIME-Version: 1.0\nContent-Class: urn:content-classes:calendarmessage\nContent-Type: multipart/" +
        type + "; boundary=c\n",
      "--c\nContent-Type: " + words + "\n\nYes, but can we start at ten?\n\n--c\nContent-Type: " + calendar +
        "\n\nBEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR\r\n--c--\n");
    QCOMPARE(mail.calendarMethod, u"REPLY"_s);
    QCOMPARE(mail.text.trimmed(), u"Yes, but can we start at ten?"_s);
}

void TestMailReader::readsTheContentClass()
{
    QCOMPARE(mailWith("Content-Class: urn:content-classes:MDN\n").mark("content-class"),
             u"urn:content-classes:mdn"_s);
}

void TestMailReader::readsThreadIdsInAnyForm()
{
    const MailMessage mail = mailWith("In-Reply-To: Your message of \"Tue\" <a@x.example>\n"
                                      "References: <b@x.example>\n\t<c@x.example><d@x.example>\n");
    QCOMPARE(mail.inReplyTo, QStringList{u"a@x.example"_s});
    QCOMPARE(mail.references, QStringList({u"b@x.example"_s, u"c@x.example"_s, u"d@x.example"_s}));
    QCOMPARE(mailWith("In-Reply-To: a@x.example\n").inReplyTo, QStringList{u"a@x.example"_s});
}

void TestMailReader::takesTheDateOfAHopWhereThereIsNone()
{
    const MailMessage mail =
      mailOf("Received: from a by b; Tue, 3 Mar 2026 10:00:00 -0500 (EST)\n"
             "Received: from c by a; Mon, 2 Mar 2026 10:00:00 -0500\nFrom: s@x.example\n\nhi\n");
    QCOMPARE(mail.date->utcMs, 1772550000000);
    QVERIFY(!mailOf("From: s@x.example\nDate: yesterday\n\nhi\n").date);
}

void TestMailReader::refusesWhatIsNoMail_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("blank") << QByteArray("\r\n \n");
    QTest::newRow("prose") << QByteArray("Dear diary,\n\nFrom: here on, all is well.\n");
    QTest::newRow("a header without what makes a mail")
      << QByteArray("Subject: x\nTo: a@x.example\n\nbody\n");
    QTest::newRow("NUL bytes") << QByteArray(100'000, '\0');
    QTest::newRow("a million bytes without a newline") << QByteArray(1'000'000, 'x');
}

void TestMailReader::refusesWhatIsNoMail()
{
    QFETCH(QByteArray, bytes);
    const auto mail = core::readMail(bytes);
    QVERIFY(!mail.has_value());
    QCOMPARE(mail.error().code, core::Error::Code::DamagedFile);
    QVERIFY(!mail.error().detail.isEmpty());
}

void TestMailReader::survivesHostileInput_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("body");
    QByteArray nested;
    for (int i = 0; i < 1000; ++i) {
        const QByteArray boundary = "b" + QByteArray::number(i);
        if (i > 0)
            nested += "Content-Type: multipart/mixed; boundary=" + boundary + "\n\n";
        nested += "--" + boundary + "\n";
    }
    QTest::newRow("1,000 nested parts")
      << QByteArray("Content-Type: multipart/mixed; boundary=b0\n") << nested;
    QTest::newRow("1,000 nested mails") << QByteArray("Content-Type: message/rfc822\n")
                                        << QByteArray("Content-Type: message/rfc822\n\n").repeated(1000);
    QTest::newRow("20,000 parts") << QByteArray("Content-Type: multipart/mixed; boundary=b\n")
                                  << QByteArray("--b\n\nx\n").repeated(20'000);
    QTest::newRow("1 MB header") << QByteArray("X-Long: " + QByteArray(1'000'000, 'x') + "\n")
                                 << QByteArray("x\n");
    QTest::newRow("1 MB of recipients")
      << QByteArray("Cc: " + QByteArray("a@x.example, ").repeated(80'000) + "b@x.example\n")
      << QByteArray("x\n");
    QTest::newRow("1 MB of encoded words")
      << QByteArray("X-Words: " + QByteArray("=?u?q?a").repeated(140'000) + "\n") << QByteArray("x\n");
    QTest::newRow("1 MB of references")
      << QByteArray("References: " + QByteArray("<a@x> ").repeated(160'000) + "\n") << QByteArray("x\n");
    QTest::newRow("a line of 1 MB") << QByteArray() << QByteArray(1'000'000, 'x');
    QTest::newRow("NUL bytes in the body") << QByteArray() << QByteArray("a\0b\0c\n", 6);
    QTest::newRow("boundary that never comes")
      << QByteArray("Content-Type: multipart/mixed; boundary=b\n") << QByteArray("x\n");
    QTest::newRow("no content type value")
      << QByteArray("Content-Type:\nContent-Transfer-Encoding: nonsense\n") << QByteArray("x\n");
}

void TestMailReader::survivesHostileInput()
{
    QFETCH(QByteArray, fields);
    QFETCH(QByteArray, body);
    const auto mail = core::readMail(kHead + "MIME-Version: 1.0\n" + fields + "\n" + body);
    VERIFY_RESULT(mail);
    QCOMPARE(mail->from.address, u"sally@northlight.example"_s);
    QVERIFY(!mail->text.contains(QChar::Null));
}

QTEST_GUILESS_MAIN(TestMailReader)
#include "tst_mailreader.moc"
