// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/tonecheck.h"
#include "core/tone/tonerulefile.h"
#include "tests/support/storyline.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;
using testsupport::at;
using testsupport::storyOf;

namespace {

// 2026-03-13 is a Friday.
const QString kTries = u"02-24 15:00 in email; 03-03 09:00 missed; 03-09 10:00 out call; 03-09 10:02 out "
                       u"voicemail; 03-10 11:00 out email; "
                       "03-11 09:00 out call"_s;

} // namespace

class TestToneClaims : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_rules = *loadToneRules({}).languages.rulesOf(QStringLiteral("en")); }
    void trueStatementsPass_data();
    void trueStatementsPass();
    void falseStatementsAreMarked_data();
    void falseStatementsAreMarked();
    void markCoversTheStatement();
    void withoutRecordNothingIsClaimed();
    void sayingBackNeedsAFact_data();
    void sayingBackNeedsAFact();
    void repeatingTheLastMessageIsTold();

private:
    [[nodiscard]] QStringList found(const QString &text, const Record &record) const
    {
        ToneContext context;
        context.record = &record;
        context.zone = testsupport::berlin();
        context.now = at(u"03-13 09:00"_s);
        QStringList ids;
        for (const Finding &finding : checkTone(text, m_rules, context)) {
            if (finding.rule == u"false-claim"_s || finding.rule == u"unsourced-fact"_s ||
                finding.rule == u"repeats-last"_s)
                ids.append(finding.rule);
        }
        return ids;
    }

    ToneRules m_rules;
};

void TestToneClaims::trueStatementsPass_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {
           "I called twice and left a voicemail since Monday, but we didn't hear back.",
           "I called, left a voicemail and e-mailed, but we didn't hear back.",
           "I did try to reach you a few times this week.",
           "I left a message and an e-mail the last few days, but we didn't hear back.",
           "I tried to reach you by phone and e-mail.",
           "I called twice this week.",
           "You asked to meet on 3 March. I waited on Zoom for about 30 minutes.",
           "I waited for 25 minutes.",
           "I e-mailed on Tuesday and called on Wednesday.",
           "You wrote on 24 February.",
           "As you said in your e-mail, May is fine.",
           "I will leave a voicemail tomorrow and send two texts.",
           "If I called at a bad time, tell me.",
           "I have not texted you.",
           "You said \"I texted them twice\".",
           "I waited two weeks with this.",
           "Did I call at a bad time?",
           "I sent the plan.",
           "I left my umbrella in your office.",
         })
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestToneClaims::trueStatementsPass()
{
    QFETCH(QString, text);
    Record record = storyOf(kTries);
    record.appointments.first().waitedMinutes = 28;
    QCOMPARE(found(text, record), QStringList());
}

void TestToneClaims::falseStatementsAreMarked_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {
           "I texted you yesterday.",
           "I left three voicemails, but we didn't hear back.",
           "I left you two voicemails and a text.",
           "I called you five times.",
           "I called yesterday, but we didn't hear back.",
           "I left a few messages the last few weeks, but we didn't hear back.",
           "I waited on Zoom for an hour.",
           "You asked to meet on Thursday.",
           "Our call on Wednesday did not take place.",
           "When we spoke on Tuesday, the plan was clear: we spoke about May.",
           "I tried to reach you by text.",
           "I've e-mailed you three times.",
           "You told me on Wednesday that May is fine.",
         })
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestToneClaims::falseStatementsAreMarked()
{
    QFETCH(QString, text);
    Record record = storyOf(kTries);
    record.appointments.first().waitedMinutes = 28;
    QVERIFY(found(text, record).contains(u"false-claim"_s));
}

void TestToneClaims::markCoversTheStatement()
{
    const Record record = storyOf(kTries);
    ToneContext context;
    context.record = &record;
    context.zone = testsupport::berlin();
    context.now = at(u"03-13 09:00"_s);
    const QString text = u"Hi Ann,\n\nI called and left three voicemails."_s;
    const QList<Finding> findings = checkTone(text, m_rules, context);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(text.mid(findings.first().offset, findings.first().length), u"left three voicemails"_s);
    QCOMPARE(findings.first().line, 3);
    QCOMPARE(findings.first().column, 14);
}

void TestToneClaims::withoutRecordNothingIsClaimed()
{
    QVERIFY(checkTone(u"I called you five times."_s, m_rules, {}).isEmpty());
}

void TestToneClaims::sayingBackNeedsAFact_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("marked");
    QTest::newRow("both facts")
      << u"Did you give up on losing the 87 pounds so that you could walk your daughters down "
         "the aisle, or what actually happened?"_s
      << false;
    QTest::newRow("other outcome")
      << u"Did you give up on losing the 87 pounds so you can climb the Alps, or what "
         "actually happened?"_s
      << true;
    QTest::newRow("other problem")
      << u"Did you give up on better leads so that you could walk your daughters down the "
         "aisle, or what actually happened?"_s
      << true;
    QTest::newRow("told back") << u"You said you wanted to lose 87 pounds."_s << false;
    QTest::newRow("never said") << u"You said that you wanted cheaper printers."_s << true;
}

void TestToneClaims::sayingBackNeedsAFact()
{
    QFETCH(QString, text);
    QFETCH(bool, marked);
    Record record = storyOf(kTries);
    Fact problem;
    problem.text = u"I need to lose 87 pounds"_s;
    Fact outcome;
    outcome.kind = FactKind::Outcome;
    outcome.text = u"I can walk my daughters down the aisle"_s;
    record.facts = {problem, outcome};
    QCOMPARE(found(text, record).contains(u"unsourced-fact"_s), marked);
}

void TestToneClaims::repeatingTheLastMessageIsTold()
{
    Record record = storyOf(kTries);
    for (Touch &touch : record.touches) {
        if (touch.mark.channel == Channel::Email && touch.mark.direction == Direction::Out)
            touch.text =
              u"Hey Ann,\n\nthe plan for the second shop is ready since Monday.\n\nWhere should we go from here?"_s;
    }
    QVERIFY(
      found(
        u"Hi Ann,\n\nThe plan for the second shop is ready since Tuesday.\n\nWhere should we go from here?"_s,
        record)
        .contains(u"repeats-last"_s));
    QVERIFY(
      !found(u"Hi Ann,\n\nHow do you want to proceed from here?"_s, record).contains(u"repeats-last"_s));
}

QTEST_GUILESS_MAIN(TestToneClaims)
#include "tst_toneclaims.moc"
