// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/tonecheck.h"
#include "core/tone/tonerulefile.h"

#include <QTest>

#include <algorithm>

using namespace core;
using namespace Qt::StringLiterals;

/// Which language's rules a message is read by.
class TestTextLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMessageIsReadInItsOwnLanguage_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("preferred");
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"Where should we go from here?"_s << u"de"_s << u"en"_s;
        QTest::newRow("English, terse") << u"Quote attached."_s << QString() << u"en"_s;
        QTest::newRow("German") << u"Wie wollen wir von hier aus weitermachen?"_s << u"en"_s << u"de"_s;
        QTest::newRow("German with English words")
          << u"Hallo Herr Kern,\n\nich habe das Onboarding für Ihr Team vorbereitet, der Call ist am Montag."_s
          << QString() << u"de"_s;
        QTest::newRow("Spanish") << u"¿Cómo quiere usted que sigamos desde aquí?"_s << u"en"_s << u"es"_s;
        QTest::newRow("French")
          << u"Bonjour Marie,\n\nnous avons bien reçu votre plan et la liste des prix."_s << QString()
          << u"fr"_s;
        QTest::newRow("Portuguese") << u"Olá Ana, você já tem uma data para a reunião com a equipe?"_s
                                    << u"es"_s << u"pt"_s;
        QTest::newRow("Russian") << u"Добрый день, мы получили ваш план."_s << QString() << u"und"_s;
        QTest::newRow("too short to say: the contact's") << u"Pumpe 4, Halle 2"_s << u"de_AT"_s << u"de"_s;
        QTest::newRow("the history below does not count")
          << u"Where should we go from here?\n\nAm Montag schrieb Herr Kern:\n> Ich habe das nicht und "
             u"wir sind noch nicht fertig mit der Planung."_s
          << QString() << u"en"_s;
    }

    void aMessageIsReadInItsOwnLanguage()
    {
        QFETCH(QString, text);
        QFETCH(QString, preferred);
        static const ToneLanguages languages = loadToneRules({}).languages;
        QTEST(languages.languageOf(text, preferred), "language");
    }

    void noRuleReadsAnotherLanguage()
    {
        static const ToneLanguages languages = loadToneRules({}).languages;
        // "die" and "last" are words here; English rules would see a threat.
        const QString german = u"Hallo Frau Kern,\n\ndie Last auf die Halle ist zu hoch, sagt der Statiker, "
                               "und das Dach wird im Mai verstärkt.\n\nPasst Ihnen der Montag?"_s;
        QVERIFY(checkTone(german, languages, {}).isEmpty());
        const QString french =
          u"Bonjour Marie,\n\nnous avons une question sur le plan de la salle et sur les "
          "prix.\n\nQuel jour est libre pour vous ?"_s;
        QVERIFY(checkTone(french, languages, {}).isEmpty());
    }

    void formIsCheckedInEveryLanguage()
    {
        static const ToneLanguages languages = loadToneRules({}).languages;
        const QString french = u"Bonjour {first_name},\n\nnous avons bien reçu votre plan de la salle."_s;
        const QList<Finding> findings = checkTone(french, languages, {});
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().rule, u"unfilled-slot"_s);
    }

    void anEnglishSentenceInAFrenchMailIsReadAsEnglish()
    {
        static const ToneLanguages languages = loadToneRules({}).languages;
        const QString mixed = u"Bonjour Marie,\n\nnous avons bien reçu votre plan de la salle.\n\n"
                              "I am looking forward to hearing from you soon."_s;
        const QList<Finding> findings = checkTone(mixed, languages, {});
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().rule, u"fluff-signoff"_s);
        QCOMPARE(findings.first().language, u"en"_s);
    }

    void statementsInGermanAreNoQuestions_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<bool>("asks");
        QTest::newRow("as agreed") << u"Wie besprochen haben wir das Angebot angepasst."_s << false;
        QTest::newRow("a condition") << u"Haben Sie Fragen, rufen Sie mich an."_s << false;
        QTest::newRow("with its mark") << u"Wie wollen wir von hier aus weitermachen?"_s << true;
        QTest::newRow("without any mark") << u"Wie wollen wir von hier aus weitermachen"_s << true;
    }

    void statementsInGermanAreNoQuestions()
    {
        QFETCH(QString, sentence);
        static const ToneLanguages languages = loadToneRules({}).languages;
        Step step;
        step.endsOn = EndsOn::Question;
        const QString text = u"Hallo Frau Kern,\n\ndie Pumpe läuft seit dem 3. Mai.\n\n"_s + sentence;
        const QList<Finding> findings = checkTone(text, languages, {.step = &step});
        const bool missing = std::any_of(findings.cbegin(), findings.cend(), [](const Finding &finding) {
            return finding.rule == u"question-missing"_s;
        });
        QTEST(!missing, "asks");
    }

    void historyIsKnownInGermanAndSpanish_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("isHistory");
        QTest::newRow("German") << u"Am 3. März 2026 um 10:12 schrieb Anna Lee:"_s << true;
        QTest::newRow("German, wrapped")
          << u"Am 3. März 2026 um 10:12 schrieb Anna\nLee <anna@x.example>:"_s << true;
        QTest::newRow("German bar") << u"-----Ursprüngliche Nachricht-----"_s << true;
        QTest::newRow("German header") << u"Von: Anna Lee\nDatum: 3. März 2026"_s << true;
        QTest::newRow("Spanish header") << u"De: Ana\nEnviado el: 3 de marzo"_s << true;
        QTest::newRow("own words") << u"Am Montag schrieb ich Ihnen, worum es geht:"_s << false;
        QTest::newRow("own words in Spanish") << u"El lunes le escribió mi colega:"_s << false;
    }

    void historyIsKnownInGermanAndSpanish()
    {
        QFETCH(QString, line);
        static const ToneLanguages languages = loadToneRules({}).languages;
        const QString text = u"Hallo Frau Kern,\n\ndie Pumpe läuft wieder, und die Halle ist frei.\n\n"_s +
                             line + u"\nIch freue mich sehr auf Ihre Antwort."_s;
        QTEST(checkTone(text, languages, {}).isEmpty(), "isHistory");
    }

    void anEnglishSentenceInAGermanMailIsReadAsEnglish()
    {
        static const ToneLanguages languages = loadToneRules({}).languages;
        const QString mixed = u"Hallo Frau Kern,\n\nder Statiker hat die Pläne für das Dach am Montag "
                              "bekommen.\n\nPasst Ihnen der Dienstag?\n\nI am looking forward to hearing "
                              "from you soon."_s;
        const QList<Finding> findings = checkTone(mixed, languages, {});
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().rule, u"fluff-signoff"_s);
    }
};

QTEST_GUILESS_MAIN(TestTextLanguage)
#include "tst_textlanguage.moc"
