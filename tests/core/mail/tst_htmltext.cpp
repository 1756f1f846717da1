// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/mail/htmltext.h"
#include "core/mail/replytext.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

class TestHtmlText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void becomesText_data();
    void becomesText();
    void leavesTheReply_data();
    void leavesTheReply();
    void isLinear_data();
    void isLinear();
};

void TestHtmlText::becomesText_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    QTest::newRow("paragraphs") << u"<p>One</p><p>Two</p>"_s << u"One\n\nTwo\n"_s;
    QTest::newRow("divs and breaks") << u"<div>One<br>Two</div><div>Three</div>"_s << u"One\nTwo\nThree\n"_s;
    QTest::newRow("blanks collapse") << u"a \n  b\t c"_s << u"a b c\n"_s;
    QTest::newRow("pre keeps them") << u"<pre>a  b\nc</pre>"_s << u"a  b\nc\n"_s;
    QTest::newRow("entities")
      << u"&lt;b&gt; &amp;amp; &eacute;&#233;&#xE9; &euro;&#128; &nbsp;&#128075; &bogus; &"_s
      << u"<b> &amp; ééé €€ \U0001F44B &bogus; &\n"_s;
    QTest::newRow("script, style, title")
      << u"<title>t</title><style>p{}</style>a<script>if(a<b)x()</script>b"_s << u"ab\n"_s;
    QTest::newRow("comments") << u"a<!-- <p>no</p> -->b"_s << u"ab\n"_s;
    QTest::newRow("less-than in prose") << u"1 < 2 and 3 > 2"_s << u"1 < 2 and 3 > 2\n"_s;
    QTest::newRow("greater-than in an attribute") << u"<a title=\"x > y\">link</a>"_s << u"link\n"_s;
    QTest::newRow("unclosed tag") << u"a <b"_s << u"a <b\n"_s;
    QTest::newRow("unclosed comment") << u"a<!-- b"_s << u"a\n"_s;
    QTest::newRow("list") << u"<ul><li>One</li><li>Two</li></ul>"_s << u"- One\n- Two\n"_s;
    QTest::newRow("table cells") << u"<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"_s
                                 << u"a b\nc\n"_s;
    QTest::newRow("image with data") << u"a<img src=\"data:image/png;base64,"_s + QString(5000, u'A') +
                                          u"\">b"_s
                                     << u"ab\n"_s;
    QTest::newRow("blockquote") << u"<p>a</p><blockquote>b<br>c</blockquote>d"_s << u"a\n\n> b\n> c\nd\n"_s;
    QTest::newRow("indented own words")
      << u"<blockquote style=\"margin:0 0 0 40px;border:none;padding:0px\">mine</blockquote>"_s
      << u"mine\n"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestHtmlText::becomesText()
{
    QFETCH(QString, html);
    QTEST(core::textFromHtml(html), "text");
}

void TestHtmlText::leavesTheReply_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("own");
    QTest::newRow("Gmail")
      << u"<div>Yes.</div><br><div class=\"gmail_quote\"><div class=\"gmail_attr\">Dňa ut 3. 3. "
         "2026 napísal(a):<br></div><blockquote class=\"gmail_quote\">old</blockquote></div>"_s
      << u"Yes."_s;
    QTest::newRow("Gmail, answers inside")
      << u"<div class=\"gmail_quote\"><div class=\"gmail_attr\">On x wrote:</div>"
         "<blockquote>Price?</blockquote><div>Too high.</div>"
         "<blockquote>Date?</blockquote><div>Friday.</div></div>"_s
      << u"Too high.\n\nFriday."_s;
    QTest::newRow("Gmail, forwarded")
      << u"<div>FYI</div><div class=\"gmail_quote\"><div class=\"gmail_attr\">---------- "
         "Forwarded message</div><div>their words</div></div>"_s
      << u"FYI"_s;
    QTest::newRow("Thunderbird")
      << u"<p>Yes.</p><div class=\"moz-cite-prefix\">Am 3.3. schrieb Rep:</div><blockquote "
         "type=\"cite\">alt</blockquote><p>Und ja.</p>"_s
      << u"Yes.\n\nUnd ja."_s;
    QTest::newRow("Outlook")
      << u"<div>Yes.</div><div id=\"appendonsend\"></div><hr><div id=\"divRplyFwdMsg\"><b>From:</b> "
         "Rep<br><b>Sent:</b> x</div><div>old</div>"_s
      << u"Yes."_s;
    QTest::newRow("Outlook, classic")
      << u"<p>Yes.</p><div style='border-top:solid #E1E1E1 1.0pt'><p><b>From:</b> Rep<br>"
         "<b>Sent:</b> x<br><b>To:</b> Sally<br><b>Subject:</b> Demo</p></div><p>old</p>"_s
      << u"Yes."_s;
    QTest::newRow("Yahoo")
      << u"<div>Yes.</div><div class=\"yahoo_quoted\"><div>On x, Rep wrote:</div><div>old</div></div>"_s
      << u"Yes."_s;
    QTest::newRow("marked signature")
      << u"<div>Yes.</div><div class=\"gmail_signature\">Sally<br>Northlight</div>"_s << u"Yes."_s;
}

void TestHtmlText::leavesTheReply()
{
    QFETCH(QString, html);
    QTEST(core::replyText(core::textFromHtml(html)).own, "own");
}

void TestHtmlText::isLinear_data()
{
    QTest::addColumn<QString>("piece");
    QTest::newRow("less-than") << u"<"_s;
    QTest::newRow("unclosed tags") << u"<a "_s;
    QTest::newRow("unclosed quotes") << u"<a b=\"'>"_s;
    QTest::newRow("open divs") << u"<div>"_s;
    QTest::newRow("closing what is not open") << u"<div></p></b>"_s;
    QTest::newRow("unclosed comments") << u"<!--"_s;
    QTest::newRow("unclosed style") << u"<style>"_s;
    QTest::newRow("ampersands") << u"&"_s;
    QTest::newRow("quotes") << u"<blockquote>a"_s;
}

void TestHtmlText::isLinear()
{
    QFETCH(QString, piece);
    const auto nanoseconds = [&](qsizetype characters) {
        const QString html = piece.repeated(characters / piece.size());
        QElapsedTimer timer;
        timer.start();
        const QString text = core::textFromHtml(html);
        return text.size() <= html.size() * 2 ? timer.nsecsElapsed() : -1;
    };
    const qint64 small = std::max<qint64>(nanoseconds(30'000), 1'000'000);
    const qint64 large = nanoseconds(480'000);
    // Sixteen times the text: a quadratic reader would take 256 times as long.
    QVERIFY2(large < small * 100, qPrintable(QString::number(large / small)));
}

QTEST_GUILESS_MAIN(TestHtmlText)
#include "tst_htmltext.moc"
