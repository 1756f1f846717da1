// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/mail/autosubject.h"

#include <QTest>

using namespace Qt::StringLiterals;
using core::AutoSubject;

class TestAutoSubject final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsThePhrasesOfMailServers_data();
    void knowsThePhrasesOfMailServers();
    void takesNoOtherSubjectForOne_data();
    void takesNoOtherSubjectForOne();
    void keepsOnlyWhatTheAbsentPersonWrote();
};

void TestAutoSubject::knowsThePhrasesOfMailServers_data()
{
    QTest::addColumn<QString>("subject");
    for (const QStringView subject : {u"Automatic reply: Demo",
                                      u"AUTOMATIC REPLY: Demo",
                                      u"[Auto-Reply] Demo",
                                      u"Out of Office Re: Demo",
                                      u"Automatische Antwort: Demo",
                                      u"Réponse automatique : Demo",
                                      u"Respuesta automática: Demo",
                                      u"Ausente: Demo",
                                      u"Resposta automática: Demo",
                                      u"Risposta automatica: Demo",
                                      u"Fuori sede: Demo",
                                      u"Automatisch antwoord: Demo",
                                      u"Niet aanwezig: Demo",
                                      u"Automatiskt svar: Demo",
                                      u"Automatisk svar: Demo",
                                      u"Ikke til stede: Demo",
                                      u"Fraværende: Demo",
                                      u"Automaattinen vastaus: Demo",
                                      u"Odpowiedź automatyczna: Demo",
                                      u"Automatická odpověď: Demo",
                                      u"Automatická odpoveď: Demo",
                                      u"Automatikus válasz: Demo",
                                      u"Răspuns automat: Demo",
                                      u"Automatski odgovor: Demo",
                                      u"Samodejni odgovor: Demo",
                                      u"Автоматичен отговор: Demo",
                                      u"Автоматический ответ: Demo",
                                      u"Автоматична відповідь: Demo",
                                      u"Automātiska atbilde: Demo",
                                      u"Automatinis atsakymas: Demo",
                                      u"Automaatvastus: Demo",
                                      u"Αυτόματη απάντηση: Demo",
                                      u"Otomatik yanıt: Demo",
                                      u"OTOMATİK YANIT: Demo",
                                      u"תשובה אוטומטית: Demo",
                                      u"رد تلقائي: Demo",
                                      u"自動応答: Demo",
                                      u"【自動返信】Demo",
                                      u"自动答复: Demo",
                                      u"自动回复：Demo",
                                      u"自動回覆: Demo",
                                      u"자동 회신: Demo"})
        QTest::newRow(subject.toUtf8().constData()) << subject.toString();
}

void TestAutoSubject::knowsThePhrasesOfMailServers()
{
    QFETCH(QString, subject);
    QCOMPARE(core::autoSubjectOf(subject), AutoSubject::Certain);
    QCOMPARE(core::autoSubjectOf(subject.normalized(QString::NormalizationForm_D)), AutoSubject::Certain);
}

void TestAutoSubject::takesNoOtherSubjectForOne_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<AutoSubject>("kind");
    QTest::newRow("furniture") << u"Out of office furniture"_s << AutoSubject::Begins;
    QTest::newRow("an unknown language") << u"Automatsko obaveštenje: Demo"_s << AutoSubject::Begins;
    QTest::newRow("Notes") << u"AUTO: Sally is away"_s << AutoSubject::Begins;
    QTest::newRow("a longer sentence")
      << u"Automatic door in the hall is broken: help"_s << AutoSubject::None;
    QTest::newRow("a rule for absences") << u"Abwesenheitsregelung im Projekt"_s << AutoSubject::None;
    QTest::newRow("an answer to one") << u"Re: Automatic reply: Demo"_s << AutoSubject::None;
    QTest::newRow("a word that goes on") << u"Oooh, thank you"_s << AutoSubject::None;
    QTest::newRow("in the middle") << u"Your automatic reply: Demo"_s << AutoSubject::None;
    QTest::newRow("nothing") << QString() << AutoSubject::None;
}

void TestAutoSubject::takesNoOtherSubjectForOne()
{
    QFETCH(QString, subject);
    QTEST(core::autoSubjectOf(subject), "kind");
}

void TestAutoSubject::keepsOnlyWhatTheAbsentPersonWrote()
{
    const auto own = [](const QString &subject) { return core::ownSubjectWords(subject); };
    QCOMPARE(own(u"Automatic reply: Offer valid until 30 June"_s), u"automatic reply"_s);
    QCOMPARE(own(u"Re: Offer valid until 30 June"_s), QString());
    QCOMPARE(own(u"Out of office until 15 May Re: Valid until 30 June"_s), u"out of office until 15 may"_s);
    QCOMPARE(own(u"Abwesend: bis 15. Mai"_s), u"abwesend: bis 15. mai"_s);
    QCOMPARE(own(u"AUTO: Sally is away (returning 05/26/2026)"_s),
             u"auto: sally is away (returning 05/26/2026)"_s);
}

QTEST_GUILESS_MAIN(TestAutoSubject)
#include "tst_autosubject.moc"
