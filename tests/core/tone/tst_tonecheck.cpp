// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/tonecheck.h"
#include "core/tone/tonerulefile.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

QString listed(const QList<Finding> &findings)
{
    QStringList lines;
    for (const Finding &f : findings)
        lines.append(u"%1:%2+%3 %4"_s.arg(QString::number(f.line), QString::number(f.column),
                                          QString::number(f.length), f.rule));
    return lines.join(u"; "_s);
}

} // namespace

class TestToneCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_rules = *loadToneRules({}).languages.rulesOf(QStringLiteral("en")); }
    void findingSaysWhere_data();
    void findingSaysWhere();
    void fluffAfterTheAskCanBeDeleted();
    void measureLeavesOutHistoryAndSignature();
    void strangeTextIsHarmless_data();
    void strangeTextIsHarmless();
    void quotedHistoryIsNobodysFault();

private:
    ToneRules m_rules;
};

void TestToneCheck::findingSaysWhere_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    QTest::newRow("first line") << u"Just checking in on it."_s << u"1:1+16 fluff-opening"_s;
    QTest::newRow("after CRLF") << u"Hi Ann,\r\n\r\nwe are touching base."_s << u"3:8+13 fluff-opening"_s;
    QTest::newRow("after an emoji") << u"Hi \U0001F600 Ann,\n\U0001F600 touching base."_s
                                    << u"2:4+13 fluff-opening"_s;
    QTest::newRow("whole sentence") << u"Shall we meet?\nThanks in advance!"_s << u"2:1+18 fluff-signoff"_s;
}

void TestToneCheck::findingSaysWhere()
{
    QFETCH(QString, text);
    QFETCH(QString, found);
    const QList<Finding> findings = checkTone(text, m_rules, {});
    QCOMPARE(listed(findings), found);
    const Finding &first = findings.first();
    const qsizetype lineStart = first.offset - first.column + 1;
    QVERIFY(lineStart == 0 || text.at(lineStart - 1) == u'\n');
}

void TestToneCheck::fluffAfterTheAskCanBeDeleted()
{
    QString text = u"Where should we go from here?\n\nLooking forward to your reply."_s;
    const QList<Finding> findings = checkTone(text, m_rules, {});
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().replacement, QString());
    text.replace(findings.first().offset, findings.first().length, *findings.first().replacement);
    QCOMPARE(text.trimmed(), u"Where should we go from here?"_s);
    QVERIFY(checkTone(text, m_rules, {}).isEmpty());
}

void TestToneCheck::measureLeavesOutHistoryAndSignature()
{
    const TextMeasure measure =
      measureText(u"Hi Ann,\n\nI called twice.\n\n-- \nTom\nAcme\n\nOn Monday, Ann wrote:\n> Send it\n"_s);
    QCOMPARE(measure.words, 5);
    QCOMPARE(measure.characters, 24);
    QCOMPARE(measure.spokenSeconds, 2);
}

void TestToneCheck::strangeTextIsHarmless_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("blanks") << u" \r\n\t\n  "_s;
    QTest::newRow("NUL") << u"I called"_s + QChar(0) + u"twice"_s;
    QTest::newRow("lone surrogates") << QString(QChar(0xD83D)) + u" \n"_s + QChar(0xDE00) + QChar(0xDE00);
    QTest::newRow("only emoji") << u"\U0001F600\U0001F600 \U0001F389"_s;
    QTest::newRow("right to left") << u"\u05E9\u05DC\u05D5\u05DD, \u05DE\u05D4 \u05E0\u05E9\u05DE\u05E2?"_s;
    QTest::newRow("zero width") << u"\u200B\u200D\uFEFF"_s;
    QTest::newRow("quotation marks") << QString(100'000, u'"');
    QTest::newRow("apostrophes") << u" 'a"_s.repeated(50'000);
    QTest::newRow("one endless word") << QString(300'000, u'a');
    QTest::newRow("brackets") << QString(100'000, u'[') + QString(100'000, u'{');
    QTest::newRow("slashes") << u"a/"_s.repeated(100'000);
    QTest::newRow("dots") << u"a. "_s.repeated(100'000);
}

void TestToneCheck::strangeTextIsHarmless()
{
    QFETCH(QString, text);
    for (const Finding &finding : checkTone(text, m_rules, {})) {
        QVERIFY(finding.severity == Severity::Warning);
        QVERIFY(finding.offset >= 0 && finding.offset + finding.length <= text.size());
    }
}

void TestToneCheck::quotedHistoryIsNobodysFault()
{
    const QString history = u"\n\nOn Tue, 3 Mar 2026 at 10:12, Ann Lee <ann@example.com>\nwrote:\n\n"
                            "> Just checking in!!\n> ACT NOW\n> Looking forward to hearing from you\n"_s;
    QCOMPARE(listed(checkTone(u"I called twice.\n\nWhere should we go from here?"_s + history, m_rules, {})),
             QString());
}

QTEST_GUILESS_MAIN(TestToneCheck)
#include "tst_tonecheck.moc"
