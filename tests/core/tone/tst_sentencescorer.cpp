// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/sentencescorer.h"
#include "core/tone/tonecheck.h"
#include "core/tone/tonerulefile.h"

#include <QTest>

#include <algorithm>

using namespace core;
using namespace Qt::StringLiterals;

/// The part of the tone check that is learned from examples.
class TestSentenceScorer final : public QObject
{
    Q_OBJECT

    ToneRules m_rules;

    static SentenceScorer::Model small()
    {
        const WordLexicon lexicon = WordLexicon::parse(u"EAGER: itching\n"_s);
        const auto grammar = Grammar::shipped(u"en"_s);
        const MessageText message(u"Itching to hear from you."_s, *grammar);
        SentenceScorer::Model model;
        model.classes = {u"needy"_s, QString()};
        model.features = featuresOf(message.tokens(), false, SentencePlace::Opening, lexicon);
        model.weights.assign(model.features.size() * 2, 0.0F);
        model.weights[0] = 3.0F;
        model.thresholds = {0.9, 0.5};
        model.lexicon = u"EAGER: itching\n"_s;
        return model;
    }

private Q_SLOTS:
    void initTestCase() { m_rules = *loadToneRules({}).languages.rulesOf(QStringLiteral("en")); }

    void inflectionsAreOneWord_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("other");
        QTest::newRow("waiting") << u"waiting"_s << u"waits"_s;
        QTest::newRow("stopped") << u"stopped"_s << u"stopping"_s;
        QTest::newRow("closing") << u"closing"_s << u"closed"_s;
        QTest::newRow("replies") << u"replies"_s << u"reply"_s;
        QTest::newRow("calls") << u"calling"_s << u"calls"_s;
    }

    void inflectionsAreOneWord()
    {
        QFETCH(QString, word);
        QFETCH(QString, other);
        QCOMPARE(stemOf(word), stemOf(other));
    }

    void aModelSurvivesItsBytes()
    {
        const auto scorer = SentenceScorer::parse(SentenceScorer::toBytes(small()));
        QVERIFY(scorer);
        const auto grammar = Grammar::shipped(u"en"_s);
        const MessageText message(u"Itching to hear from you."_s, *grammar);
        const auto verdict = scorer->verdictOn(message, message.sentences().front());
        QVERIFY(verdict);
        QCOMPARE(verdict->rule, u"needy"_s);
    }

    void bytesThatAreNoModelAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray whole = SentenceScorer::toBytes(small());
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("something else") << QByteArray(100, 'x');
        QTest::newRow("cut") << whole.chopped(1);
        QTest::newRow("another kind") << QByteArray(whole).replace(0, 1, "x");
    }

    void bytesThatAreNoModelAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!SentenceScorer::parse(bytes));
    }

    void aLongMessageNeedsMoreCertaintyWhereItAsksForNothing()
    {
        const SentenceScorer scorer = SentenceScorer::from(small());
        const auto grammar = Grammar::shipped(u"en"_s);
        const QString text = u"Itching to hear from you. "_s + u"The crate is at the gate. "_s.repeated(4);
        const MessageText asking(text + u"Which one is it?"_s, *grammar);
        const MessageText telling(text + u"The yard is shut."_s, *grammar);
        QCOMPARE(asking.sentences().size(), telling.sentences().size());
        QVERIFY(scorer.verdictOn(asking, asking.sentences().front()));
        QVERIFY(!scorer.verdictOn(telling, telling.sentences().front()));
    }

    void acquitsARightSentenceInWhichAPatternFindsSomething()
    {
        const QString text =
          u"The cap on liability is now twice the yearly fee, as you asked, and in return the "
          "exclusion of indirect loss stays in."_s;
        ToneRules patternsAlone = m_rules;
        patternsAlone.scorer = nullptr;
        QCOMPARE(checkTone(text, patternsAlone, {}).size(), 1);
        QCOMPARE(checkTone(text, m_rules, {}).size(), 0);
    }

    void neverAcquitsWhatTheRepsOwnRuleFinds()
    {
        ToneRules rules = m_rules;
        for (ToneRule &rule : rules.rules)
            rule.ownFile = u"ours.toml"_s;
        const QString text =
          u"The cap on liability is now twice the yearly fee, as you asked, and in return the "
          "exclusion of indirect loss stays in."_s;
        const QList<Finding> findings = checkTone(text, rules, {});
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().rule, u"guilt"_s);
    }

    void findsWhatNoPatternKnows()
    {
        QVERIFY(m_rules.scorer);
        const QString text = u"Hey Ann,\n\nThe drawing is attached.\n\nDoes Tuesday at ten work?\n\n"
                             "Counting the hours until your name pops up in my inbox."_s;
        const QList<Finding> findings = checkTone(text, m_rules, {});
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().rule, u"fluff-signoff"_s);
    }

    void leavesGreetingQuoteAndSignatureAlone()
    {
        const QString text = u"Hey Ann,\n\nThe drawing is attached.\n\nDoes Tuesday at ten work?\n\n"
                             "> Counting the hours until your name pops up in my inbox.\n\n-- \n"
                             "Counting the hours until your name pops up in my inbox."_s;
        QCOMPARE(checkTone(text, m_rules, {}).size(), 0);
    }

    void readsALongMessageToItsEnd()
    {
        // Few sentences: in many, a rule has to be likelier.
        const QString fact = u"The second hall is four metres shorter than the plan says it is, and the gate "
                             "stays where it was before, so that the lorries turn in the yard behind the "
                             "office and the drivers sign the papers at the door of the store. "_s;
        const QString text = fact.repeated(3) +
                             u"\n\nDoes Tuesday at ten work?\n\n"
                             "It always brightens my afternoon when a note from you comes in."_s;
        const QList<Finding> findings = checkTone(text, m_rules, {});
        const auto has = [&](const QString &rule) {
            return std::any_of(findings.cbegin(), findings.cend(),
                               [&](const Finding &finding) { return finding.rule == rule; });
        };
        QVERIFY(has(u"message-long"_s)); // it covers the last line too
        QVERIFY(has(u"fluff-signoff"_s));
    }

    void aRuleThatIsOffLearnsNothing()
    {
        ToneRules rules = m_rules;
        for (ToneRule &rule : rules.rules)
            rule.off = rule.off || rule.id == u"fluff-signoff"_s;
        const QString text =
          u"Hey Ann,\n\nDoes Tuesday at ten work?\n\nCounting the hours until your name pops up in my inbox."_s;
        QVERIFY(checkTone(text, rules, {}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSentenceScorer)
#include "tst_sentencescorer.moc"
