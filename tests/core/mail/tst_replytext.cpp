// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/mail/replytext.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

class TestReplyText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesHistoryOff_data();
    void takesHistoryOff();
    void keepsWhatIsNotHistory_data();
    void keepsWhatIsNotHistory();
    void takesSignaturesOff_data();
    void takesSignaturesOff();
    void keepsAnswersBetweenQuotes();
    void keepsAnswersBelowTheQuote();
    void forwardWithoutWordsIsEmpty();
    void tellsWhetherOwnWordsComeFirst();
    void isLinear_data();
    void isLinear();
};

void TestReplyText::takesHistoryOff_data()
{
    QTest::addColumn<QString>("history");
    QTest::newRow("quote marks") << u"> old\n>\n>> older"_s;
    QTest::newRow("en") << u"On Tue, 3 Mar 2026 at 10:00, Sally <s@x.example> wrote:\n> old"_s;
    QTest::newRow("en, over two lines")
      << u"On Tue, 3 Mar 2026 at 10:00, Sally Brandt\n<s@x.example> wrote:\n\n> old"_s;
    QTest::newRow("en, over three lines")
      << u"On Tue, 3 Mar 2026\nat 10:00, Sally Brandt\n<s@x.example> wrote:\n> old"_s;
    QTest::newRow("en, quote not marked")
      << u"On Tue, 3 Mar 2026 at 10:00, Sally <s@x.example> wrote:\n\nold"_s;
    QTest::newRow("de") << u"Am 03.03.2026 um 10:00 schrieb Sally Brandt <s@x.example>:\n> alt"_s;
    QTest::newRow("de, name first") << u"Sally <s@x.example> schrieb am Di., 3. März 2026, 10:00:\n\n> alt"_s;
    QTest::newRow("fr") << u"Le mar. 3 mars 2026 à 10:00, Sally <s@x.example> a écrit\u00a0:\n> vieux"_s;
    QTest::newRow("es") << u"El mar, 3 mar 2026 a las 10:00, Sally (<s@x.example>) escribió:\n> viejo"_s;
    QTest::newRow("pt") << u"Em ter., 3 de mar. de 2026 às 10:00, Sally <s@x.example> escreveu:\n> velho"_s;
    QTest::newRow("it") << u"Il giorno mar 3 mar 2026 alle ore 10:00 Sally <s@x.example> ha scritto:\n> v"_s;
    QTest::newRow("nl") << u"Op di 3 mrt 2026 om 10:00 schreef Sally <s@x.example>:\n> oud"_s;
    QTest::newRow("sv") << u"Den tis 3 mars 2026 kl 10:00 skrev Sally <s@x.example>:\n> gammal"_s;
    QTest::newRow("da") << u"Den tir. 3. mar. 2026 kl. 10.00 skrev Sally <s@x.example>:\n> gammel"_s;
    QTest::newRow("pl") << u"wt., 3 mar 2026 o 10:00 Sally <s@x.example> napisał(a):\n> stary"_s;
    QTest::newRow("Outlook, en") << u"From: Sally <s@x.example>\nSent: Tuesday, 3 March 2026 10:00\n"
                                    "To: Rep <r@us.example>\nSubject: RE: Demo\n\nold\nold"_s;
    QTest::newRow("Outlook, rule above") << u"________________________________\nFrom: Sally\nSent: Tuesday\n"
                                            "To: Rep\nSubject: RE: Demo\n\nold"_s;
    QTest::newRow("Outlook, bold labels")
      << u"*From:* Sally\n*Sent:* Tuesday\n*To:* Rep\n*Subject:* Demo\n\nold"_s;
    QTest::newRow("Outlook, de")
      << u"Von: Sally\nGesendet: Dienstag, 3. März 2026 10:00\nAn: Rep\nBetreff: AW: Demo\n\nalt"_s;
    QTest::newRow("Outlook, fr")
      << u"De : Sally\nEnvoyé : mardi 3 mars 2026\nÀ : Rep\nObjet : RE: Demo\n\nvieux"_s;
    QTest::newRow("Outlook, es") << u"De: Sally\nEnviado el: martes\nPara: Rep\nAsunto: RE: Demo\n\nviejo"_s;
    QTest::newRow("Outlook, pt") << u"De: Sally\nEnviada em: terça\nPara: Rep\nAssunto: RE: Demo\n\nvelho"_s;
    QTest::newRow("Outlook, it") << u"Da: Sally\nInviato: martedì\nA: Rep\nOggetto: R: Demo\n\nvecchio"_s;
    QTest::newRow("Outlook, nl") << u"Van: Sally\nVerzonden: dinsdag\nAan: Rep\nOnderwerp: RE: Demo\n\noud"_s;
    QTest::newRow("Outlook, sv") << u"Från: Sally\nSkickat: tisdag\nTill: Rep\nÄmne: SV: Demo\n\ngammal"_s;
    QTest::newRow("Outlook, da") << u"Fra: Sally\nSendt: tirsdag\nTil: Rep\nEmne: SV: Demo\n\ngammel"_s;
    QTest::newRow("Outlook, pl") << u"Od: Sally\nWysłano: wtorek\nDo: Rep\nTemat: RE: Demo\n\nstary"_s;
    QTest::newRow("original message") << u"-----Original Message-----\nFrom: Sally\nSent: Tuesday\n\nold"_s;
    QTest::newRow("original message, de") << u"-----Ursprüngliche Nachricht-----\nVon: Sally\n\nalt"_s;
    QTest::newRow("forwarded, Gmail") << u"---------- Forwarded message ---------\nFrom: Sally\n\nold"_s;
    QTest::newRow("forwarded, Apple") << u"Begin forwarded message:\n\n> From: Sally\n> old"_s;
    QTest::newRow("forwarded, Notes")
      << u"---------------------- Forwarded by Sally Brandt/HOU/X on 01/02/2026 \n"
         "10:11 AM ---------------------------\nold"_s;
    QTest::newRow("Notes")
      << u"Sally Brandt@X\n01/11/2026 08:01 AM\nTo: Rep/HOU/US@US\ncc:  \nSubject: Demo\n\nold"_s;
    QTest::newRow("Notes, indented, blank between")
      << u"\tSally Brandt@X\n\t09/18/2026 01:26 PM\n\t\t \n\t\t To: Rep/NA/US@US\n"
         "\t\t cc: A/HOU/X@X, B/Corp/X@X, C \nD/HOU/X@X\n\t\t Subject: Demo\n\nold"_s;
    QTest::newRow("Notes, no name") << u"To: Rep/US@US, A\nB/HOU\ncc: C/Corp@X \nSubject: Demo\n\nold"_s;
}

void TestReplyText::takesHistoryOff()
{
    QFETCH(QString, history);
    const core::ReplyText reply = core::replyText(u"Yes, Tuesday works.\n\nSally\n\n"_s + history + u'\n');
    QCOMPARE(reply.own, u"Yes, Tuesday works.\n\nSally"_s);
    QVERIFY(reply.hasHistory);
    QVERIFY(reply.ownFirst);
}

void TestReplyText::keepsWhatIsNotHistory_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("prose that tells what somebody wrote")
      << u"On Monday I asked Bob, and he wrote:\nnothing yet. That is all."_s;
    QTest::newRow("an itinerary") << u"My trip:\nFrom: London\nTo: Paris\nDate: 3 March\n\nSee you there."_s;
    QTest::newRow("From in prose") << u"From: where I stand\nit looks good."_s;
    QTest::newRow("a rule") << u"First\n-----\nSecond"_s;
    QTest::newRow("a memo of their own") << u"To: all\ncc: none\nSubject: hours\n\nWe close at five."_s;
    QTest::newRow("a quote alone, not marked") << u"On Tue, 3 Mar 2026 at 10:00, you wrote:\n\nall of this"_s;
    QTest::newRow("two dashes in prose") << u"Yes -- of course\n-- no\nend"_s;
}

void TestReplyText::keepsWhatIsNotHistory()
{
    QFETCH(QString, text);
    QCOMPARE(core::replyText(text).own, text);
}

void TestReplyText::takesSignaturesOff_data()
{
    QTest::addColumn<QString>("signature");
    QTest::newRow("RFC 3676") << u"-- \nSally Brandt\nNorthlight"_s;
    QTest::newRow("without its blank") << u"--\nSally Brandt\nNorthlight"_s;
    QTest::newRow("iPhone") << u"Sent from my iPhone"_s;
    QTest::newRow("Outlook for iOS") << u"Get Outlook for iOS"_s;
    QTest::newRow("de") << u"Von meinem iPhone gesendet"_s;
    QTest::newRow("fr") << u"Envoyé de mon iPhone"_s;
    QTest::newRow("es") << u"Enviado desde mi iPhone"_s;
    QTest::newRow("it") << u"Inviato da iPhone"_s;
    QTest::newRow("nl") << u"Verstuurd vanaf mijn iPhone"_s;
    QTest::newRow("pl") << u"Wysłane z iPhone’a"_s;
}

void TestReplyText::takesSignaturesOff()
{
    QFETCH(QString, signature);
    QCOMPARE(core::replyText(u"Works.\n\n"_s + signature + u"\n"_s).own, u"Works."_s);
    QCOMPARE(core::replyText(u"Works.\n\n"_s + signature + u"\n\n> old\n"_s).own, u"Works."_s);
}

void TestReplyText::keepsAnswersBetweenQuotes()
{
    QCOMPARE(
      core::replyText(u"Hi,\n\nOn Tue, 3 Mar 2026, Rep <r@us.example> wrote:\n> Does Tuesday work?\nYes.\n\n"
                      "> And the price?\nToo high.\n\n-- \nSally\n"_s)
        .own,
      u"Hi,\n\nYes.\n\nToo high."_s);
}

void TestReplyText::keepsAnswersBelowTheQuote()
{
    QCOMPARE(
      core::replyText(u"On Tue, 3 Mar 2026, Rep wrote:\n> Does Tuesday work?\n\nYes, it does.\n"_s).own,
      u"Yes, it does."_s);
    QCOMPARE(
      core::replyText(u"----- Original Message -----\nFrom: Rep\nTo: Sally\nSent: Tuesday\nSubject: Demo\n\n"
                      "> Does Tuesday work?\n\nYes, it does.\n"_s)
        .own,
      u"Yes, it does."_s);
}

void TestReplyText::forwardWithoutWordsIsEmpty()
{
    QCOMPARE(core::replyText(u"\n-----Original Message-----\nFrom: Sally\nTo: Rep\nSubject: x\n\nold\n"_s),
             (core::ReplyText{.own = {}, .hasHistory = true, .ownFirst = false}));
}

void TestReplyText::tellsWhetherOwnWordsComeFirst()
{
    QVERIFY(core::replyText(u"Yes.\n> old\n"_s).ownFirst);
    QVERIFY(!core::replyText(u"> old\nYes.\n"_s).ownFirst);
}

void TestReplyText::isLinear_data()
{
    QTest::addColumn<QString>("piece");
    QTest::newRow("attributions") << u"On 3 Mar 2026 at 10:00 somebody said\n"_s;
    QTest::newRow("undated attributions") << u"On 3 March he wrote:\n"_s;
    QTest::newRow("labels") << u"From: a\n"_s;
    QTest::newRow("recipients") << u"To: a\n"_s;
    QTest::newRow("signatures") << u"-- \n"_s;
    QTest::newRow("devices") << u"Sent from my iPhone\n"_s;
    QTest::newRow("quotes") << u"> a\nb\n"_s;
    QTest::newRow("blank lines") << u"\n"_s;
    QTest::newRow("one long line") << u"On wrote: - _ "_s;
}

void TestReplyText::isLinear()
{
    QFETCH(QString, piece);
    const auto nanoseconds = [&](qsizetype characters) {
        const QString text = piece.repeated(characters / piece.size());
        QElapsedTimer timer;
        timer.start();
        const core::ReplyText reply = core::replyText(text);
        return reply.own.size() <= text.size() * 2 ? timer.nsecsElapsed() : -1;
    };
    const qint64 small = std::max<qint64>(nanoseconds(25'000), 1'000'000);
    const qint64 large = nanoseconds(400'000);
    // Sixteen times the text: a quadratic reader would take 256 times as long.
    QVERIFY2(large < small * 100, qPrintable(QString::number(large / small)));
}

QTEST_GUILESS_MAIN(TestReplyText)
#include "tst_replytext.moc"
