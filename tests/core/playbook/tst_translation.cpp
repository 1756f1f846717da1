// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/playbook/draft.h"
#include "core/playbook/playbookfile.h"

#include "tests/support/storyline.h"
#include "tests/support/verifyresult.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace core;
using namespace testsupport;
using namespace Qt::StringLiterals;

/// Words of a playbook in a further language.
class TestTranslation final : public QObject
{
    Q_OBJECT

    static QByteArray german(const QByteArray &step, const QByteArray &channel = "email")
    {
        return "translates = \"where-from-here\"\nlanguage = \"xx\"\n[[step]]\nid = \"" + step +
               "\"\n[[step.wording]]\nchannel = \"" + channel + "\"\nwhen = [\"tries\"]\nsubject = \"S\"\n" +
               "body = \"{{greeting}}\\n\\nWie weiter?\"\n";
    }

    /// What the step where-from-here says to a contact of this language, and a rep of that.
    static QString draftIn(const Playbooks &playbooks, const QString &contact, const QString &rep)
    {
        Record record = storyOf(u"02-26 10:00 held; 03-02 14:00 out email; 03-04 10:00 out call"_s);
        record.contacts.first().language = contact;
        const BusinessCalendar calendar;
        const Instant now = at(u"03-09 10:00"_s);
        const Standing standing = standingOf(record, {playbooks.plans(), calendar}, berlin(), now);
        const Writer writer{.zone = berlin(), .language = rep};
        const auto draft = draftFor(
          {record, standing, *playbooks.step(u"where-from-here"_s), Channel::Email, writer, now, {}});
        return draft ? draft->body : u"no draft: "_s + draft.error().detail;
    }

private Q_SLOTS:
    void theLanguageOfADraftFollowsTheContactThenTheRep_data()
    {
        QTest::addColumn<QString>("contact");
        QTest::addColumn<QString>("rep");
        QTest::addColumn<bool>("translated");
        QTest::newRow("nobody says") << QString() << QString() << false;
        QTest::newRow("the contact") << u"xx"_s << QString() << true;
        QTest::newRow("the contact before the rep") << u"en"_s << u"xx"_s << false;
        QTest::newRow("the rep") << QString() << u"xx_YY"_s << true;
        QTest::newRow("a language without words") << u"zz"_s << QString() << false;
    }

    void theLanguageOfADraftFollowsTheContactThenTheRep()
    {
        QFETCH(QString, contact);
        QFETCH(QString, rep);
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"xx.toml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(german("where-from-here"));
        file.close();
        const PlaybooksLoaded loaded = loadPlaybooks(folder.path());
        QVERIFY(loaded.problems.isEmpty());
        const QString draft = draftIn(loaded.playbooks, contact, rep);
        QTEST(draft.endsWith(u"Wie weiter?"_s), "translated");
        QVERIFY2(draft.endsWith(u'?'), qPrintable(draft));
    }

    void theOwnWordsOfAPlaybookAreNotTranslatedAway()
    {
        const QTemporaryDir folder;
        QFile shipped(u":/playbooks/where-from-here.toml"_s);
        QVERIFY(shipped.open(QIODevice::ReadOnly));
        QFile own(folder.filePath(u"own.toml"_s));
        QVERIFY(own.open(QIODevice::WriteOnly));
        own.write(shipped.readAll()
                    .replace("language = \"en\"", "language = \"de\"")
                    .replace("Where should we go from here?\n\"\"\"", "Wie weiter?\n\"\"\""));
        own.close();
        const PlaybooksLoaded loaded = loadPlaybooks(folder.path());
        QVERIFY(loaded.problems.isEmpty());
        QVERIFY2(draftIn(loaded.playbooks, u"de"_s, {}).endsWith(u"Wie weiter?"_s),
                 qPrintable(draftIn(loaded.playbooks, u"de"_s, {})));
    }

    void aTranslationOfOneChannelLeavesTheOthers()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"own.toml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(german("where-from-here").replace("\"xx\"", "\"en\""));
        file.close();
        const PlaybooksLoaded loaded = loadPlaybooks(folder.path());
        QVERIFY(loaded.problems.isEmpty());
        QVERIFY(draftIn(loaded.playbooks, {}, {}).endsWith(u"Wie weiter?"_s));
        const QList<Wording> wordings = loaded.playbooks.step(u"where-from-here"_s)->wordings;
        QCOMPARE(wordings.first().language, u"en"_s);
        const auto isEnglishText = [](const Wording &wording) {
            return wording.language == u"en"_s && wording.channel == Channel::Text;
        };
        QCOMPARE(std::count_if(wordings.cbegin(), wordings.cend(), isEnglishText), 2);
    }

    void aTranslationThatDoesNotFitIsRefused_data()
    {
        QTest::addColumn<QByteArray>("toml");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("detail");
        QTest::newRow("no such step")
          << german("no-such") << QString() << u"there is no step “no-such” in “where-from-here”"_s;
        QTest::newRow("not its channel") << german("where-from-here", "social") << QString()
                                         << u"“social” is none of the channels of “where-from-here”"_s;
        QTest::newRow("no such playbook")
          << german("where-from-here").replace("where-from-here\"\nlang", "nowhere\"\nlang") << QString()
          << u"there is no playbook “nowhere”"_s;
        QTest::newRow("unknown slot") << german("where-from-here").replace("{{greeting}}", "{{gruss}}")
                                      << u"line 9, column 8"_s << QString();
        QTest::newRow("no language") << german("where-from-here").replace("language = \"xx\"\n", "")
                                     << u"line 1, column 1"_s << QString();
    }

    void aTranslationThatDoesNotFitIsRefused()
    {
        QFETCH(QByteArray, toml);
        QFETCH(QString, place);
        QFETCH(QString, detail);
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"xx.toml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(toml);
        file.close();
        const PlaybooksLoaded loaded = loadPlaybooks(folder.path());
        QCOMPARE(loaded.problems.size(), 1);
        QCOMPARE(loaded.problems.first().code, Error::Code::PlaybookBroken);
        QCOMPARE(loaded.problems.first().subject, file.fileName());
        QCOMPARE(loaded.problems.first().place, place);
        if (!detail.isEmpty())
            QCOMPARE(loaded.problems.first().detail, detail);
        QVERIFY(!draftIn(loaded.playbooks, u"xx"_s, {}).contains(u"Wie weiter?"_s));
    }
};

QTEST_GUILESS_MAIN(TestTranslation)
#include "tst_translation.moc"
