// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/mail/handoff.h"
#include "tests/support/verifyresult.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using core::OutgoingMail;

namespace {

QByteArray draft(const OutgoingMail &mail)
{
    return core::emlDraft(mail).value();
}

QByteArray bodyOf(const QByteArray &eml)
{
    return eml.mid(eml.indexOf("\r\n\r\n") + 4);
}

} // namespace

class TestEmlDraft final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAnUnsentMessageWithoutDateAndId();
    void foldsALongSubjectIntoEncodedWords();
    void encodesASubjectThatLooksEncoded();
    void namesTheMessageItAnswers();
    void longLinesBecomeQuotedPrintable();
    void writesInternationalDomainsInAscii();
};

void TestEmlDraft::isAnUnsentMessageWithoutDateAndId()
{
    const QByteArray eml = draft({.from = u"rep@us.example"_s,
                                  .to = {u"sally@x.example"_s},
                                  .cc = {u"bob@x.example"_s},
                                  .subject = u"Still there?"_s,
                                  .body = u"Grüße \U0001F44B\n\n+ & %"_s});
    QCOMPARE(eml, "X-Unsent: 1\r\nFrom: rep@us.example\r\nTo: sally@x.example\r\nCc: bob@x.example\r\n"
                  "Subject: Still there?\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
                  "Content-Transfer-Encoding: 8bit\r\n\r\nGrüße \xF0\x9F\x91\x8B\r\n\r\n+ & %\r\n");
}

void TestEmlDraft::foldsALongSubjectIntoEncodedWords()
{
    const QString subject = u"Ä\U0001F44B"_s.repeated(30) + u" end"_s;
    const QByteArray eml = draft({.to = {u"a@x.example"_s}, .subject = subject});
    const qsizetype from = eml.indexOf("Subject: ") + 9;
    const QByteArray field = eml.mid(from, eml.indexOf("\r\nMIME-Version") - from);
    QByteArray decoded;
    for (const QByteArray &line : field.split('\n')) {
        const QByteArray word = line.trimmed();
        QVERIFY2(word.size() <= 75 && word.startsWith("=?UTF-8?B?") && word.endsWith("?="), word.constData());
        const QByteArray bytes = QByteArray::fromBase64(word.mid(10, word.size() - 12));
        QCOMPARE(QString::fromUtf8(bytes).toUtf8(), bytes); // no character is cut in two
        decoded += bytes;
    }
    QCOMPARE(QString::fromUtf8(decoded), subject);
}

void TestEmlDraft::encodesASubjectThatLooksEncoded()
{
    const QByteArray eml = draft({.to = {u"a@x.example"_s}, .subject = u"=?UTF-8?Q?x?="_s});
    const QByteArray word = QByteArray("=?UTF-8?Q?x?=").toBase64();
    QVERIFY(eml.contains(QByteArray("Subject: =?UTF-8?B?" + word + "?=\r\n")));
}

void TestEmlDraft::namesTheMessageItAnswers()
{
    const QByteArray eml = draft({.to = {u"a@x.example"_s}, .inReplyTo = u"1@x.example"_s});
    QVERIFY(eml.contains("In-Reply-To: <1@x.example>\r\nReferences: <1@x.example>\r\n"));
}

void TestEmlDraft::longLinesBecomeQuotedPrintable()
{
    const QString longLine = u"100 % = é\U0001F44B "_s.repeated(200) + u" \nnext"_s;
    const QByteArray eml = draft({.to = {u"a@x.example"_s}, .body = longLine});
    QVERIFY(eml.contains("Content-Transfer-Encoding: quoted-printable\r\n"));
    for (const QByteArray &line : eml.split('\n'))
        QVERIFY(line.size() <= 77);
    QByteArray body = bodyOf(eml);
    body.replace("=\r\n", "");
    QByteArray plain;
    for (qsizetype i = 0; i < body.size(); ++i) {
        plain += body[i] == '=' ? QByteArray::fromHex(body.mid(i + 1, 2)) : QByteArray(1, body[i]);
        i += body[i] == '=' ? 2 : 0;
    }
    QCOMPARE(QString::fromUtf8(plain), QString(longLine).replace(u'\n', u"\r\n"_s) + u"\r\n"_s);
}

void TestEmlDraft::writesInternationalDomainsInAscii()
{
    QVERIFY(draft({.to = {u"anna@müller.example"_s}}).contains("To: anna@xn--mller-kva.example\r\n"));
}

QTEST_GUILESS_MAIN(TestEmlDraft)
#include "tst_emldraft.moc"
