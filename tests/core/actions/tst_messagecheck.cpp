// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/messagecheck.h"

#include "core/actions/suggestion.h"
#include "core/store/undolog.h"

#include "tests/support/deskfixture.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace core;
using namespace testsupport;
using namespace Qt::StringLiterals;

/// What the rep chose not to see again of the tone check.
class TestMessageCheck final : public QObject
{
    Q_OBJECT

    static constexpr auto kNeedy = "Hi Sally,\n\nI would love to work with you.\n\nWhich day suits you?";

    static QStringList rulesIn(DeskFixture &fixture, ProspectId prospect, const QString &text,
                               const QString &step = u"where-from-here"_s)
    {
        const auto ignored = ignoredFor(fixture.desk(), prospect);
        if (!ignored)
            return {u"the store fails"_s};
        QStringList rules;
        const Record record = fixture.record(prospect);
        const Standing standing = fixture.standing(prospect);
        for (const Finding &finding : checkMessage(fixture.desk(), record, standing, *ignored,
                                                   {.text = text, .step = step, .claims = false})
                                        .findings)
            rules.append(finding.rule);
        return rules;
    }

    static Finding firstIn(DeskFixture &fixture, ProspectId prospect, const QString &text)
    {
        const Record record = fixture.record(prospect);
        const Standing standing = fixture.standing(prospect);
        return checkMessage(fixture.desk(), record, standing, {}, {.text = text, .claims = false})
          .findings.value(0);
    }

private Q_SLOTS:
    void whatIsIgnoredHereStaysIgnoredForTheseWordsAndThisProspect()
    {
        DeskFixture fixture(u"03-02 10:00"_s);
        const ProspectId sally = fixture.addSally();
        const auto other = addProspect(fixture.desk(), {.name = u"Omar Reyes"_s});
        VERIFY_RESULT(other);
        const QString text = QString::fromLatin1(kNeedy);
        QCOMPARE(rulesIn(fixture, sally, text), QStringList{u"needy"_s});
        VERIFY_RESULT(ignoreHere(fixture.desk(), sally, firstIn(fixture, sally, text), text));
        QCOMPARE(rulesIn(fixture, sally, text), QStringList());
        QCOMPARE(rulesIn(fixture, sally, u"A fact first.\n\n"_s + text), QStringList());
        QCOMPARE(rulesIn(fixture, *other, text), QStringList{u"needy"_s});
        QCOMPARE(rulesIn(fixture, sally, u"I am free all week for you.\n\nWhich day suits you?"_s),
                 QStringList{u"needy"_s});
    }

    void aRuleAboutTheWholeMessageIsIgnoredWhateverItsWordsBecome()
    {
        DeskFixture fixture(u"03-02 10:00"_s);
        const ProspectId sally = fixture.addSally();
        const QString text = u"The pump runs.\n\nWhich day? Which hour?"_s;
        QCOMPARE(firstIn(fixture, sally, text).rule, u"too-many-questions"_s);
        VERIFY_RESULT(ignoreHere(fixture.desk(), sally, firstIn(fixture, sally, text), text));
        QVERIFY(!rulesIn(fixture, sally, u"The pump runs.\n\nWhich day? Which minute?"_s, {})
                   .contains(u"too-many-questions"_s));
    }

    void whatIsIgnoredInAPlaybookIsFoundInTheOthers()
    {
        DeskFixture fixture(u"03-02 10:00"_s);
        const ProspectId sally = fixture.addSally();
        VERIFY_RESULT(ignoreInPlaybook(fixture.desk(), u"where-from-here"_s, u"needy"_s));
        const QString text = QString::fromLatin1(kNeedy);
        QCOMPARE(rulesIn(fixture, sally, text), QStringList());
        QCOMPARE(rulesIn(fixture, sally, text, u"stay-or-go"_s), QStringList{u"needy"_s});
        QCOMPARE(rulesIn(fixture, sally, text, {}), QStringList{u"needy"_s});
        const auto unknown = ignoreInPlaybook(fixture.desk(), u"no-such"_s, u"needy"_s);
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, Error::Code::NotFound);
    }

    void ignoringAndHeedingAgainCanBeUndone()
    {
        DeskFixture fixture(u"03-02 10:00"_s);
        const ProspectId sally = fixture.addSally();
        const QString text = QString::fromLatin1(kNeedy);
        VERIFY_RESULT(ignoreHere(fixture.desk(), sally, firstIn(fixture, sally, text), text));
        VERIFY_RESULT(ignoreInPlaybook(fixture.desk(), u"where-from-here"_s, u"guilt"_s));
        auto all = allIgnored(fixture.desk());
        VERIFY_RESULT(all);
        QCOMPARE(all->size(), 2);
        QCOMPARE(all->first().where, fixture.record(sally).prospect.name);
        QCOMPARE(all->last().where, fixture.desk().playbooks().playbook(u"where-from-here"_s)->title);
        VERIFY_RESULT(heedAgain(fixture.desk(), all->first().ignored.id));
        QCOMPARE(rulesIn(fixture, sally, text), QStringList{u"needy"_s});
        const auto back = UndoLog(fixture.desk().database).undo();
        VERIFY_RESULT(back);
        QCOMPARE(back->prospects, QList<ProspectId>{sally});
        QCOMPARE(allIgnored(fixture.desk()).value().size(), 2);
        QCOMPARE(allIgnored(fixture.desk()).value().first().ignored, all->first().ignored);
        VERIFY_RESULT(UndoLog(fixture.desk().database).undo());
        VERIFY_RESULT(UndoLog(fixture.desk().database).undo());
        QVERIFY(allIgnored(fixture.desk()).value().isEmpty());
        QCOMPARE(rulesIn(fixture, sally, text), QStringList{u"needy"_s});
    }

    void claimsHoldOnlyWhereTheyWereReadAndShown_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("hold");
        QTest::newRow("no claim") << u"The pump runs since the day it was set up.\n\nWhich day suits you?"_s
                                  << true;
        QTest::newRow("not on the record")
          << u"I called you five times.\n\nWhere should we go from here?"_s << false;
        QTest::newRow("a language whose claims nobody reads")
          << u"Hallo Sally,\n\nich habe Sie fünfmal angerufen.\n\nWie soll es weitergehen?"_s << false;
    }

    void claimsHoldOnlyWhereTheyWereReadAndShown()
    {
        QFETCH(QString, text);
        DeskFixture fixture(u"03-02 10:00"_s);
        const ProspectId sally = fixture.addSally();
        const Record record = fixture.record(sally);
        const Standing standing = fixture.standing(sally);
        const auto claimsHold = [&](const QList<IgnoredFinding> &ignored) {
            return checkMessage(fixture.desk(), record, standing, ignored, {.text = text}).claimsHold;
        };
        QTEST(claimsHold({}), "hold");
        const IgnoredFinding ignored{.rule = u"false-claim"_s, .prospect = sally};
        QTEST(claimsHold({ignored}), "hold"); // what is ignored is no truer for it
    }

    void ignoringTheSameTwiceIsRememberedOnce()
    {
        DeskFixture fixture(u"03-02 10:00"_s);
        VERIFY_RESULT(ignoreInPlaybook(fixture.desk(), u"where-from-here"_s, u"needy"_s));
        VERIFY_RESULT(ignoreInPlaybook(fixture.desk(), u"where-from-here"_s, u"needy"_s));
        QCOMPARE(allIgnored(fixture.desk()).value().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestMessageCheck)
#include "tst_messagecheck.moc"
