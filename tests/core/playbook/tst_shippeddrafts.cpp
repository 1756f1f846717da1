// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/playbook/draft.h"
#include "core/playbook/nextmove.h"
#include "core/tone/tonecheck.h"
#include "core/tone/tonerulefile.h"

#include "tests/support/storyline.h"
#include "tests/support/verifyresult.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace core;
using namespace testsupport;
using namespace Qt::StringLiterals;

/// Every draft that the shipped playbooks can make, over steps, channels, segments and shapes of the record.
class TestShippedDrafts final : public QObject
{
    Q_OBJECT

    struct Shape {
        QString name;
        QString story; ///< up to the step's turn
        QString now;
    };

    static QList<Shape> shapes()
    {
        const QString talk = u"03-02 14:00 held;"_s;
        const QString mail = u"03-03 10:00 out email;"_s;
        const QString step2 = u"03-05 10:00 out email step=tried-to-reach;"_s;
        const QString step3 = u"03-09 10:00 out voicemail step=where-from-here;"_s;
        const QString step4 = u"03-16 10:00 out text step=last-attempt;"_s;
        const QString missed = u"03-10 14:00 missed;"_s;
        const QString noShow = missed +
                               u"03-10 14:05 out call step=waiting-for-you; 03-10 14:06 out voicemail "
                               "step=waiting-for-you; 03-10 14:08 out email step=waiting-for-you;"_s;
        return {{u"minutes after the start"_s, talk + missed, u"03-10 14:05"_s},
                {u"an hour after the start"_s, talk + missed, u"03-10 15:05"_s},
                {u"nothing since the missed call"_s, talk + missed, u"03-12 10:00"_s},
                {u"no-show, four channels"_s, talk + noShow, u"03-12 10:00"_s},
                {u"no-show, second try"_s, noShow + u"03-12 10:00 out email step=tried-to-reach;"_s,
                 u"03-16 10:00"_s},
                {u"one mail after a talk"_s, talk + mail, u"03-05 10:00"_s},
                {u"one mail, no talk recorded"_s, mail, u"03-05 10:00"_s},
                {u"two tries"_s, talk + mail + step2, u"03-09 10:00"_s},
                {u"three tries over weeks"_s, mail + step2 + step3, u"03-16 10:00"_s},
                {u"a talk just now"_s, talk, u"03-03 10:00"_s},
                {u"missed today, nothing since"_s, talk + missed, u"03-10 15:00"_s},
                {u"four weeks of silence"_s, talk + mail + step2 + step3, u"03-30 10:00"_s},
                {u"all but the last"_s, talk + mail + step2 + step3 + step4, u"04-13 10:00"_s}};
    }

    /// What they said, in their language.
    struct TheirWords {
        QString problem;
        QString outcome;
        QString topic;
    };
    static TheirWords wordsIn(const QString &language)
    {
        if (language == u"de")
            return {u"leere Rückfahrten"_s, u"volle Auflieger in beide Richtungen"_s, u"die zwei Routen"_s};
        if (language == u"es")
            return {u"volver con los remolques vacíos"_s, u"cargar en los dos sentidos"_s,
                    u"las dos rutas"_s};
        return {u"driving back with empty trailers"_s, u"you could fill them on both ways"_s, {}};
    }

    static Record recordOf(const Shape &shape, Segment segment, bool knowsMuch,
                           const QString &language = u"en"_s)
    {
        const TheirWords words = wordsIn(language);
        Record record = storyOf(shape.story);
        record.prospect.segment = segment;
        record.contacts.first().language = language;
        const auto add = [&](FactKind kind, const QString &text) {
            Fact fact;
            fact.kind = kind;
            fact.text = text;
            record.facts.append(fact);
        };
        if (knowsMuch) {
            add(FactKind::Problem, words.problem);
            add(FactKind::Outcome, words.outcome);
            for (Appointment &appointment : record.appointments) {
                appointment.waitedMinutes = 20;
                if (!words.topic.isEmpty())
                    appointment.topic = words.topic;
            }
            add(FactKind::Promise, u"The case study by Friday."_s);
            add(FactKind::Reason, u"my father is in hospital"_s);
            Contact other = record.contacts.first();
            other.id = ContactId(other.id.value() + 1);
            other.primary = false;
            other.name = u"Jerry Moss"_s;
            record.contacts.append(other);
            Hold hold;
            hold.until = QDate(2026, 3, 4);
            hold.from = at(u"03-03 12:00"_s);
            record.holds.append(hold);
        } else {
            record.contacts.first().name.clear();
            for (Appointment &appointment : record.appointments) {
                appointment.platform.clear();
                appointment.topic.clear();
            }
        }
        for (Touch &touch : record.touches)
            touch.subject = touch.mark.channel == Channel::Email ? u"The two routes"_s : QString();
        return record;
    }

    static QString describe(const Draft &draft, const QList<Finding> &findings)
    {
        QString text = draft.body;
        for (const Finding &finding : findings)
            text +=
              u"\n>> %1:%2 %3: %4"_s.arg(finding.line).arg(finding.column).arg(finding.rule, finding.message);
        return text;
    }

private Q_SLOTS:
    void everyDraftIsWithoutAFinding_data()
    {
        QTest::addColumn<QString>("stepId");
        QTest::addColumn<Channel>("channel");
        QTest::addColumn<QString>("language");
        for (const Playbook &playbook : shippedPlaybooks().all()) {
            for (const Step &step : playbook.steps) {
                if (step.note) // read by the rep alone
                    continue;
                std::set<std::pair<Channel, QString>> said;
                for (const Wording &wording : step.wordings)
                    said.insert({wording.channel, wording.language});
                for (const auto &[channel, language] : said)
                    QTest::addRow("%s by %s in %s", qPrintable(step.id), qPrintable(toId(channel)),
                                  qPrintable(language))
                      << step.id << channel << language;
            }
        }
    }

    void everyDraftIsWithoutAFinding()
    {
        QFETCH(QString, stepId);
        QFETCH(Channel, channel);
        QFETCH(QString, language);
        static const ToneRulesLoaded rules = loadToneRules({});
        QVERIFY(rules.problems.isEmpty());
        const Step &step = *shippedPlaybooks().step(stepId);
        const BusinessCalendar calendar;
        int drafts = 0;
        for (const Shape &shape : shapes()) {
            for (int variant = 0; variant < 16; ++variant) {
                const bool knowsMuch = variant & 1;
                const bool hasLottery = variant & 2;
                const auto segment = static_cast<Segment>(variant >> 2);
                const Record record = recordOf(shape, segment, knowsMuch, language);
                const Instant now = at(shape.now);
                const Standing standing =
                  standingOf(record, {shippedPlaybooks().plans(), calendar}, berlin(), now);
                if (step.timing.onTheDay.has_value() !=
                    (standing.nextStep == step.id && step.timing.onTheDay))
                    continue; // only on the day of the missed appointment
                const Writer writer{.name = knowsMuch ? u"Robin Hale"_s : QString(),
                                    .phone = knowsMuch ? u"+1 555 0199"_s : QString(),
                                    .zone = berlin(),
                                    .language = {},
                                    .useful = u"Seven questions to ask a carrier before you sign: "
                                              u"https://rep.example/seven"_s,
                                    .lottery = hasLottery ? u"$41 million"_s : QString()};
                const QList<Instant> times{now.plusHours(24), now.plusHours(52), now.plusHours(75)};
                const auto draft = draftFor({record, standing, step, channel, writer, now, times});
                if (!draft) {
                    const bool isKnownGap = draft.error().code == Error::Code::FactMissing ||
                                            draft.error().detail == u"no-true-wording"_s;
                    QVERIFY2(isKnownGap, testsupport::describe(draft.error()).constData());
                    continue;
                }
                ++drafts;
                const QString where = shape.name + u", "_s + toId(segment) + u": "_s;
                QVERIFY2(!draft->body.contains(u"{{"_s) && !draft->body.contains(u"  "_s) &&
                           !draft->body.contains(u" ."_s) && !draft->body.contains(u"\n\n\n"_s),
                         qPrintable(where + draft->body));
                const ToneContext context{channel, &step, &record, &standing, berlin(), now, language};
                QCOMPARE(rules.languages.languageOf(draft->body, language), language);
                const QList<Finding> findings = checkTone(draft->body, rules.languages, context);
                QVERIFY2(findings.isEmpty(), qPrintable(where + describe(*draft, findings)));
            }
        }
        QVERIFY2(drafts > 0, "no record shape gave a draft");
    }

    void keyQuestionsStandAloneOnTheLastLine_data()
    {
        QTest::addColumn<QString>("step");
        QTest::addColumn<Channel>("channel");
        QTest::addColumn<QString>("question");
        QTest::newRow("where from here by e-mail")
          << u"where-from-here"_s << Channel::Email << u"Where should we go from here?"_s;
        QTest::newRow("where from here by text")
          << u"where-from-here"_s << Channel::Text << u"Where should we go from here?"_s;
        QTest::newRow("give up by e-mail") << u"give-up-question"_s << Channel::Email
                                           << u"Did you give up on driving back with empty trailers so that "
                                              u"you could fill them on both ways, or "
                                              "what actually happened?"_s;
    }

    void keyQuestionsStandAloneOnTheLastLine()
    {
        QFETCH(QString, step);
        QFETCH(Channel, channel);
        QFETCH(QString, question);
        const Record record = recordOf(shapes().last(), Segment::Company, true);
        const Instant now = at(shapes().last().now);
        const BusinessCalendar calendar;
        const Standing standing = standingOf(record, {shippedPlaybooks().plans(), calendar}, berlin(), now);
        const Writer writer{.name = u"Robin Hale"_s,
                            .phone = {},
                            .zone = berlin(),
                            .language = {},
                            .useful = {},
                            .lottery = {}};
        const auto draft = draftFor({record, standing, *shippedPlaybooks().step(step), channel, writer, now});
        VERIFY_RESULT(draft);
        QVERIFY2(draft->body.endsWith(u"\n\n"_s + question), qPrintable(draft->body));
    }

    void draftsSayWhatWasDone_data()
    {
        QTest::addColumn<QString>("story");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("line");
        QTest::newRow("one mail") << u"03-02 10:00 out email; 03-03 10:00 in text; 03-04 10:00 out email"_s
                                  << u"03-05 10:00"_s << u"I e-mailed yesterday, but we didn't hear back."_s;
        QTest::newRow("two channels on one day")
          << u"03-04 10:00 out call; 03-04 10:05 out email"_s << u"03-06 10:00"_s
          << u"I called and e-mailed on Wednesday, but we didn't hear back."_s;
        QTest::newRow("three channels over days")
          << u"03-03 10:00 out call; 03-03 10:05 out voicemail; 03-05 10:05 out email"_s << u"03-09 10:00"_s
          << u"I called, left a voicemail and e-mailed since Tuesday, but we didn't hear back."_s;
        QTest::newRow("the same channel again")
          << u"03-03 10:00 out voicemail; 03-05 10:00 out voicemail; 03-06 10:00 out voicemail; "
             "03-09 10:00 out email; 03-11 10:00 out email"_s
          << u"03-16 10:00"_s
          << u"I left three voicemails and e-mailed twice since 3 March, but we didn't hear back."_s;
        QTest::newRow("what was before their answer does not count")
          << u"02-02 10:00 out email; 02-03 10:00 out email; 02-04 10:00 in email; 03-04 10:00 out email"_s
          << u"03-06 10:00"_s << u"I e-mailed on Wednesday, but we didn't hear back."_s;
    }

    void draftsSayWhatWasDone()
    {
        QFETCH(QString, story);
        QFETCH(QString, now);
        QFETCH(QString, line);
        const Record record = storyOf(story);
        const BusinessCalendar calendar;
        const Standing standing =
          standingOf(record, {shippedPlaybooks().plans(), calendar}, berlin(), at(now));
        const Writer writer{
          .name = {}, .phone = {}, .zone = berlin(), .language = {}, .useful = {}, .lottery = {}};
        const auto draft = draftFor({record, standing, *shippedPlaybooks().step(u"where-from-here"_s),
                                     Channel::Email, writer, at(now)});
        VERIFY_RESULT(draft);
        QCOMPARE(draft->body.section(u"\n\n"_s, 1, 1), line);
        QVERIFY(draft->body.startsWith(u"Hey Sally,\n\n"_s));
    }

    void sameWordsAreNotSentTwiceInARow()
    {
        Record record = storyOf(u"03-03 10:00 out email; 03-05 10:00 out email"_s);
        const BusinessCalendar calendar;
        const Instant now = at(u"03-09 10:00"_s);
        const Standing standing = standingOf(record, {shippedPlaybooks().plans(), calendar}, berlin(), now);
        const Writer writer{
          .name = {}, .phone = {}, .zone = berlin(), .language = {}, .useful = {}, .lottery = {}};
        const Step &step = *shippedPlaybooks().step(u"where-from-here"_s);
        const auto first = draftFor({record, standing, step, Channel::Email, writer, now});
        VERIFY_RESULT(first);
        record.touches.last().text = first->body;
        const auto second = draftFor({record, standing, step, Channel::Email, writer, now});
        VERIFY_RESULT(second);
        QVERIFY(first->body != second->body);
        QVERIFY(second->body.endsWith(u"\n\nHow do you want to proceed from here?"_s));
    }
};

QTEST_GUILESS_MAIN(TestShippedDrafts)
#include "tst_shippeddrafts.moc"
