// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/mail/handoff.h"
#include "tests/support/verifyresult.h"

#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using core::Error;
using core::OutgoingMail;

class TestHandoff final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mailtoEncodesEveryValue();
    void mailtoRoundTripsAwkwardText();
    void mailtoKeepsEmptyLinesOfAnyLineEnd_data();
    void mailtoKeepsEmptyLinesOfAnyLineEnd();
    void mailtoEncodesWhatCouldStartAField();
    void refusesLineBreaksInHeaderFields_data();
    void refusesLineBreaksInHeaderFields();
    void refusesWhatIsNoAddress_data();
    void refusesWhatIsNoAddress();
    void countsTheWholeUriAgainstTheLimit();
    void opensWebMailOnlyWithEncodedFields();
    void dialsANumber_data();
    void dialsANumber();
    void refusesWhatIsNoNumber();
    void textsANumber();
    void clipboardHoldsLineFeedsOnly();
};

void TestHandoff::mailtoEncodesEveryValue()
{
    const auto uri = core::mailtoUri({.to = {u"sally@northlight.example"_s, u"bob+crm@x.example"_s},
                                      .cc = {u"eve@x.example"_s},
                                      .subject = u"Q&A: 100% + é?"_s,
                                      .body = u"Hi Sally,\n\n1 + 1 = 2 & more"_s,
                                      .inReplyTo = u"a+b@x.example"_s});
    VERIFY_RESULT(uri);
    QCOMPARE(*uri, u"mailto:sally@northlight.example,bob%2Bcrm@x.example?cc=eve%40x.example"
                   "&subject=Q%26A%3A%20100%25%20%2B%20%C3%A9%3F"
                   "&body=Hi%20Sally%2C%0D%0A%0D%0A1%20%2B%201%20%3D%202%20%26%20more"
                   "&In-Reply-To=%3Ca%2Bb%40x.example%3E"_s);
}

void TestHandoff::mailtoRoundTripsAwkwardText()
{
    const QString body = u"é + & % # ; , ' \" = ? / \U0001F44B\r\n\r\n%0D%0ABcc: eve@x.example"_s;
    const auto uri = core::mailtoUri({.to = {u"a@x.example"_s}, .subject = u"\U0001F44B"_s, .body = body});
    VERIFY_RESULT(uri);
    const QByteArray field = uri->mid(uri->indexOf(u"&body="_s) + 6).toLatin1();
    QVERIFY(!field.contains('&') && !field.contains('+') && !field.contains(' '));
    QCOMPARE(QUrl::fromPercentEncoding(field), body);
}

void TestHandoff::mailtoKeepsEmptyLinesOfAnyLineEnd_data()
{
    QTest::addColumn<QString>("body");
    QTest::newRow("LF") << u"a\n\nb"_s;
    QTest::newRow("CRLF") << u"a\r\n\r\nb"_s;
    QTest::newRow("CR") << u"a\r\rb"_s;
}

void TestHandoff::mailtoKeepsEmptyLinesOfAnyLineEnd()
{
    QFETCH(QString, body);
    QCOMPARE(core::mailtoUri({.to = {u"a@x.example"_s}, .body = body}).value(),
             u"mailto:a@x.example?body=a%0D%0A%0D%0Ab"_s);
}

void TestHandoff::mailtoEncodesWhatCouldStartAField()
{
    QCOMPARE(core::mailtoUri({.to = {u"a?bcc=e&x@x.example"_s}}).value(),
             u"mailto:a%3Fbcc%3De%26x@x.example"_s);
}

void TestHandoff::refusesLineBreaksInHeaderFields_data()
{
    QTest::addColumn<OutgoingMail>("mail");
    QTest::addColumn<QString>("field");
    const QStringList to{u"a@x.example"_s};
    QTest::newRow("subject, CRLF") << OutgoingMail{.to = to, .subject = u"Hi\r\nBcc: e@x.example"_s}
                                   << u"subject"_s;
    QTest::newRow("subject, LF") << OutgoingMail{.to = to, .subject = u"Hi\nthere"_s} << u"subject"_s;
    QTest::newRow("subject, CR") << OutgoingMail{.to = to, .subject = u"Hi\rthere"_s} << u"subject"_s;
    QTest::newRow("subject, NUL") << OutgoingMail{.to = to, .subject = u"Hi"_s + QChar::Null} << u"subject"_s;
    QTest::newRow("subject, U+2028") << OutgoingMail{.to = to, .subject = u"Hi\u2028there"_s} << u"subject"_s;
    QTest::newRow("to") << OutgoingMail{.to = {u"a@x.example\nBcc: e@x.example"_s}} << u"to"_s;
    QTest::newRow("cc") << OutgoingMail{.to = to, .cc = {u"b@x.example\n"_s}} << u"cc"_s;
    QTest::newRow("in-reply-to") << OutgoingMail{.to = to, .inReplyTo = u"a@b\nBcc: e@x.example"_s}
                                 << u"in-reply-to"_s;
}

void TestHandoff::refusesLineBreaksInHeaderFields()
{
    QFETCH(OutgoingMail, mail);
    QFETCH(QString, field);
    const auto expected = Error{.code = Error::Code::HeaderLineBreak, .subject = field};
    QCOMPARE(core::mailtoUri(mail).error(), expected);
    QCOMPARE(core::gmailUri(mail).error(), expected);
    QCOMPARE(core::outlookUri(mail).error(), expected);
    QCOMPARE(core::emlDraft(mail).error(), expected);
}

void TestHandoff::refusesWhatIsNoAddress_data()
{
    QTest::addColumn<QStringList>("to");
    QTest::newRow("none") << QStringList();
    QTest::newRow("empty") << QStringList{QString()};
    QTest::newRow("name only") << QStringList{u"Sally"_s};
    QTest::newRow("query behind it") << QStringList{u"a@x.example?bcc=e@x.example"_s};
    QTest::newRow("second of two") << QStringList{u"a@x.example"_s, u"b"_s};
}

void TestHandoff::refusesWhatIsNoAddress()
{
    QFETCH(QStringList, to);
    QCOMPARE(core::mailtoUri({.to = to}).error().code, Error::Code::InvalidValue);
    QCOMPARE(core::emlDraft({.to = to}).error().code, Error::Code::InvalidValue);
}

void TestHandoff::countsTheWholeUriAgainstTheLimit()
{
    OutgoingMail mail{.to = {u"a@x.example"_s}};
    const qsizetype frame = u"mailto:a@x.example?body="_s.size();
    mail.body = QString(core::kMailtoLimit - frame, u'a');
    QVERIFY(core::fitsMailto(core::mailtoUri(mail).value()));
    mail.body += u'a';
    QVERIFY(!core::fitsMailto(core::mailtoUri(mail).value()));
}

void TestHandoff::opensWebMailOnlyWithEncodedFields()
{
    const OutgoingMail mail{.to = {u"a+b@x.example"_s}, .subject = u"Q&A"_s, .body = u"1\n2"_s};
    QCOMPARE(core::gmailUri(mail).value(),
             u"https://mail.google.com/mail/?view=cm&fs=1&to=a%2Bb%40x.example&su=Q%26A&body=1%0D%0A2"_s);
    QCOMPARE(
      core::outlookUri(mail).value(),
      u"https://outlook.office.com/mail/deeplink/compose?to=a%2Bb%40x.example&subject=Q%26A&body=1%0D%0A2"_s);
}

void TestHandoff::dialsANumber_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("context");
    QTest::addColumn<QString>("uri");
    QTest::newRow("international") << u"+1 (555) 010-0199"_s << QString() << u"tel:+15550100199"_s;
    QTest::newRow("context not needed") << u"+44 20 7946 0000"_s << u"+1"_s << u"tel:+442079460000"_s;
    QTest::newRow("zero in brackets") << u"+44 (0)20 7946 0000"_s << QString() << u"tel:+442079460000"_s;
    QTest::newRow("local, context known") << u"555 0100"_s << u"+1"_s << u"tel:5550100;phone-context=+1"_s;
    QTest::newRow("local, context unknown") << u"555-0100"_s << QString() << u"tel:5550100"_s;
    QTest::newRow("extension") << u"+1 555 010 0199 ext. 22"_s << QString() << u"tel:+15550100199;ext=22"_s;
}

void TestHandoff::dialsANumber()
{
    QFETCH(QString, number);
    QFETCH(QString, context);
    QTEST(core::telUri(number, context).value(), "uri");
}

void TestHandoff::refusesWhatIsNoNumber()
{
    for (const QString &text : {QString(), u"call me"_s, u"12"_s, u"555\n0100;a=b"_s, u"+1+2+3"_s})
        QCOMPARE(core::telUri(text).error().code, Error::Code::InvalidValue);
}

void TestHandoff::textsANumber()
{
    QCOMPARE(core::smsUri(u"+1 555 010 0199"_s, u"Hi & hello\r\nSally"_s).value(),
             u"sms:+15550100199?body=Hi%20%26%20hello%0ASally"_s);
}

void TestHandoff::clipboardHoldsLineFeedsOnly()
{
    QCOMPARE(core::clipboardText(u"a\r\nb\rc\nd"_s + QChar::Null), u"a\nb\nc\nd"_s);
}

QTEST_GUILESS_MAIN(TestHandoff)
#include "tst_handoff.moc"
