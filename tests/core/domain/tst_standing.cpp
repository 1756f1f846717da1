// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/standing.h"

#include "tests/support/storyline.h"

#include <QTest>

using namespace core;
using namespace testsupport;
using namespace Qt::StringLiterals;

/// domain.md, "Where a prospect stands", "What counts as an answer" and "Time", one row per rule.
class TestStanding final : public QObject
{
    Q_OBJECT

    static Standing standingAt(const QString &story, const QString &now)
    {
        const BusinessCalendar calendar({QDate(2026, 3, 20)}); // a Friday
        return standingOf(storyOf(story), {shippedPlaybooks().plans(), calendar}, QTimeZone::utc(), at(now));
    }

private Q_SLOTS:
    void stateFollowsTheRecord_data()
    {
        QTest::addColumn<QString>("story");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("since");
        const auto row = [](const char *name, const QString &story, const QString &now, const QString &state,
                            const QString &since) { QTest::newRow(name) << story << now << state << since; };

        row("nobody wrote and nobody met", u"never_engaged"_s, u"03-02 10:00"_s, u"new"_s, u"-"_s);
        row("mail to people who never answered leaves them new, however often",
            u"never_engaged; 03-02 14:00 out email; 03-09 14:00 out email; 03-16 14:00 out email"_s,
            u"05-04 10:00"_s, u"new"_s, u"-"_s);
        row("their mail is the last thing", u"03-02 14:00 out email; 03-03 09:00 in email"_s,
            u"03-10 10:00"_s, u"your_turn"_s, u"03-03 09:00"_s);
        row("they wrote first", u"never_engaged; 03-03 09:00 in email"_s, u"03-03 10:00"_s, u"your_turn"_s,
            u"03-03 09:00"_s);
        row("a held meeting with nothing since", u"03-03 09:00 held"_s, u"03-03 10:00"_s, u"your_turn"_s,
            u"03-03 09:00"_s);
        row("the rep says they talked, nothing is recorded", u""_s, u"03-03 10:00"_s, u"your_turn"_s, u"-"_s);
        row("an automatic reply is no answer", u"03-02 14:00 out email; 03-02 14:01 in email auto_reply"_s,
            u"03-03 10:00"_s, u"waiting"_s, u"03-02 14:00"_s);
        row("a bounce is no answer", u"03-02 14:00 out email; 03-02 14:01 in email bounce"_s,
            u"03-03 10:00"_s, u"waiting"_s, u"03-02 14:00"_s);
        row("a receipt is no answer", u"03-02 14:00 out email; 03-02 14:01 in email receipt"_s,
            u"03-03 10:00"_s, u"waiting"_s, u"03-02 14:00"_s);
        row("list mail is no answer", u"03-02 14:00 out email; 03-02 14:01 in email list"_s, u"03-03 10:00"_s,
            u"waiting"_s, u"03-02 14:00"_s);
        row("an answered call of ours is an answer", u"03-02 14:00 out email; 03-04 10:00 out call held"_s,
            u"03-05 10:00"_s, u"your_turn"_s, u"03-04 10:00"_s);
        row("a call that nobody took is an attempt", u"03-02 14:00 in email; 03-04 10:00 out call"_s,
            u"03-05 10:00"_s, u"waiting"_s, u"03-04 10:00"_s);
        row("a note moves nothing", u"03-02 14:00 out email; 03-04 10:00 out note"_s, u"03-04 10:00"_s,
            u"silent"_s, u"03-02 14:00"_s);

        row("company: sent Monday, the second business day opens Wednesday at nine",
            u"03-02 14:00 out email"_s, u"03-04 08:59"_s, u"waiting"_s, u"03-02 14:00"_s);
        row("company: silent from that minute on", u"03-02 14:00 out email"_s, u"03-04 09:00"_s, u"silent"_s,
            u"03-02 14:00"_s);
        row("company: the weekend does not count", u"03-05 14:00 out email"_s, u"03-09 08:59"_s, u"waiting"_s,
            u"03-05 14:00"_s);
        row("company: Thursday's mail opens on Monday", u"03-05 14:00 out email"_s, u"03-09 09:00"_s,
            u"silent"_s, u"03-05 14:00"_s);
        row("company: a holiday does not count", u"03-18 14:00 out email"_s, u"03-20 12:00"_s, u"waiting"_s,
            u"03-18 14:00"_s);
        row("consumer: the next day at nine", u"consumer; 03-06 14:00 out email"_s, u"03-07 09:00"_s,
            u"silent"_s, u"03-06 14:00"_s);
        row("consumer: not before", u"consumer; 03-06 14:00 out email"_s, u"03-07 08:59"_s, u"waiting"_s,
            u"03-06 14:00"_s);
        row("silent since the first attempt, not the newest",
            u"03-02 14:00 out email; 03-05 10:00 out voicemail"_s, u"03-20 10:00"_s, u"silent"_s,
            u"03-02 14:00"_s);
        row("an answer begins the count anew",
            u"03-02 14:00 out email; 03-05 10:00 in text; 03-06 10:00 out email"_s, u"03-16 10:00"_s,
            u"silent"_s, u"03-06 10:00"_s);

        row("a missed appointment is minutes old", u"03-10 14:00 missed"_s, u"03-10 14:03"_s, u"waiting"_s,
            u"03-10 14:00"_s);
        row("a missed appointment, four minutes later", u"03-10 14:00 missed"_s, u"03-10 14:04"_s,
            u"silent"_s, u"03-10 14:00"_s);
        row("a missed appointment, the next morning", u"03-10 14:00 missed"_s, u"03-11 08:00"_s, u"silent"_s,
            u"03-10 14:00"_s);
        row("the mail before a missed appointment was answered by agreeing on it",
            u"03-03 14:00 held; 03-03 15:10 out email; 03-10 14:00 missed; 03-10 14:06 out email"_s,
            u"03-19 10:00"_s, u"silent"_s, u"03-10 14:00"_s);

        row("an agreed appointment lies ahead", u"03-02 14:00 out email; 03-12 10:00 appointment"_s,
            u"03-10 10:00"_s, u"scheduled"_s, u"03-02 14:00"_s);
        row("it has passed and nobody said how it went", u"03-02 14:00 out email; 03-09 10:00 appointment"_s,
            u"03-10 10:00"_s, u"silent"_s, u"03-02 14:00"_s);
        row("cancelled by us it does not count",
            u"03-02 14:00 out email; 03-12 10:00 appointment cancelled=us"_s, u"03-10 10:00"_s, u"silent"_s,
            u"03-02 14:00"_s);
        row("agreed, nobody wrote yet", u"never_engaged; 03-12 10:00 appointment"_s, u"03-10 10:00"_s,
            u"scheduled"_s, u"-"_s);

        row("a hold lasts through its last day", u"03-02 14:00 out email; 03-03 09:00 hold 03-12"_s,
            u"03-12 23:59"_s, u"on_hold"_s, u"03-02 14:00"_s);
        row("and no longer", u"03-02 14:00 out email; 03-03 09:00 hold 03-12"_s, u"03-13 09:00"_s,
            u"silent"_s, u"03-02 14:00"_s);
        row("until Friday opens on Monday", u"03-02 14:00 out email; 03-03 09:00 hold 03-13"_s,
            u"03-14 12:00"_s, u"waiting"_s, u"03-02 14:00"_s);
        row("their mail ends a hold",
            u"03-02 14:00 out email; 03-03 09:00 hold 03-12; 03-05 10:00 in email"_s, u"03-06 10:00"_s,
            u"your_turn"_s, u"03-05 10:00"_s);
        row("the rep lifts a hold", u"03-02 14:00 out email; 03-03 09:00 hold 03-30 lifted=03-06T10:00"_s,
            u"03-09 10:00"_s, u"silent"_s, u"03-02 14:00"_s);
        row("a hold comes before an appointment",
            u"03-02 14:00 out email; 03-03 09:00 hold 03-30; 03-12 10:00 appointment"_s, u"03-09 10:00"_s,
            u"on_hold"_s, u"03-02 14:00"_s);

        row("every address bounced", u"dead; 03-02 14:00 out email"_s, u"03-09 10:00"_s, u"unreachable"_s,
            u"03-02 14:00"_s);
        row("a wrong address, but they are to be met", u"dead; 03-12 10:00 appointment"_s, u"03-09 10:00"_s,
            u"scheduled"_s, u"-"_s);

        row("lost is done", u"03-02 14:00 out email; 03-05 10:00 closed lost"_s, u"03-09 10:00"_s, u"done"_s,
            u"03-05 10:00"_s);
        row("an answer reopens lost", u"03-05 10:00 closed lost; 03-06 10:00 in email"_s, u"03-09 10:00"_s,
            u"your_turn"_s, u"03-06 10:00"_s);
        row("an answer does not reopen won", u"03-05 10:00 closed won; 03-06 10:00 in email"_s,
            u"03-09 10:00"_s, u"done"_s, u"03-05 10:00"_s);
        row("nothing reopens no_contact but the rep",
            u"03-05 10:00 closed no_contact; 03-06 10:00 in email; 03-12 10:00 appointment"_s,
            u"03-09 10:00"_s, u"done"_s, u"03-05 10:00"_s);
        row("no_contact comes before a hold", u"03-05 10:00 closed no_contact; 03-06 09:00 hold 03-30"_s,
            u"03-09 10:00"_s, u"done"_s, u"03-05 10:00"_s);

        row("after the last step the run waits",
            u"03-02 14:00 out email; 03-31 10:00 out email step=give-up-question"_s, u"04-20 10:00"_s,
            u"waiting"_s, u"03-02 14:00"_s);
        row("four weeks later a company is moved on",
            u"03-02 14:00 out email; 03-31 10:00 out email step=give-up-question"_s, u"04-28 09:00"_s,
            u"done"_s, u"04-28 09:00"_s);
        row("two weeks later a consumer is",
            u"consumer; 03-02 14:00 out email; 03-31 10:00 out email step=give-up-question"_s,
            u"04-14 09:00"_s, u"done"_s, u"04-14 09:00"_s);
        row("an answer after that is theirs again",
            u"03-02 14:00 out email; 03-31 10:00 out email step=give-up-question; 05-20 10:00 in email"_s,
            u"05-21 09:00"_s, u"your_turn"_s, u"05-20 10:00"_s);
    }

    void stateFollowsTheRecord()
    {
        QFETCH(QString, story);
        QFETCH(QString, now);
        const Standing standing = standingAt(story, now);
        QTEST(toId(standing.state), "state");
        QTEST(told(standing.since), "since");
    }

    void nextStepOpensAfterItsWait_data()
    {
        QTest::addColumn<QString>("story");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("opens"); // step, earliest, latest
        const auto row = [](const char *name, const QString &story, const QString &now,
                            const QString &opens) { QTest::newRow(name) << story << now << opens; };
        row("after a conversation the run starts at step 2", u"03-02 14:00 out email"_s, u"03-02 15:00"_s,
            u"tried-to-reach 03-04 09:00 03-05 17:00"_s);
        row("several tries without a run leave it there", u"03-02 14:00 out email; 03-05 10:00 out email"_s,
            u"03-05 15:00"_s, u"tried-to-reach 03-09 09:00 03-10 17:00"_s);
        row("a named step moves the run on",
            u"03-02 14:00 out email; 03-04 10:00 out email step=tried-to-reach"_s, u"03-05 15:00"_s,
            u"where-from-here 03-06 09:00 03-09 17:00"_s);
        row("an attempt that names none counts as the step the run was at",
            u"03-02 14:00 out email; 03-04 10:00 out email step=tried-to-reach; 03-06 10:00 out email"_s,
            u"03-06 15:00"_s, u"last-attempt 03-11 09:00 03-11 17:00"_s);
        row("a run that is on counts them from its start",
            u"03-02 14:00 out email; 03-04 10:00 out email; 03-04 10:00 run where-from-here"_s,
            u"03-04 15:00"_s, u"where-from-here 03-06 09:00 03-09 17:00"_s);
        row("several channels on one day are one attempt",
            u"03-02 14:00 out email; 03-04 10:00 out email step=tried-to-reach; 03-04 11:00 out voicemail"_s,
            u"03-05 15:00"_s, u"where-from-here 03-06 09:00 03-09 17:00"_s);
        row("small business", u"small_business; 03-05 14:00 out email"_s, u"03-06 15:00"_s,
            u"tried-to-reach 03-09 09:00 03-09 17:00"_s);
        row("enterprise waits longer for step 3",
            u"enterprise; 03-02 14:00 out email; 03-04 10:00 out email step=tried-to-reach"_s,
            u"03-05 15:00"_s, u"where-from-here 03-10 09:00 03-11 17:00"_s);
        row("consumer hours", u"consumer; 03-06 14:00 out email"_s, u"03-06 15:00"_s,
            u"tried-to-reach 03-07 09:00 03-07 20:00"_s);
        row("calendar days that end on a Sunday roll to Monday",
            u"03-02 14:00 out email; 03-03 10:00 out email step=where-from-here"_s, u"03-05 15:00"_s,
            u"last-attempt 03-09 09:00 03-09 17:00"_s);
        row(
          "the last attempt never falls on the Monday after a Friday attempt",
          u"03-02 14:00 out email; 03-03 10:00 out email step=where-from-here; 03-06 10:00 out call step=are-you-ok"_s,
          u"03-06 15:00"_s, u"last-attempt 03-10 09:00 03-10 17:00"_s);
        row("a missed appointment: four to five minutes after its start", u"03-07 14:00 missed"_s,
            u"03-07 14:02"_s, u"waiting-for-you 03-07 14:04 03-07 14:05"_s);
        row("its day over, step 2 counts from it", u"03-10 14:00 missed"_s, u"03-11 08:00"_s,
            u"tried-to-reach 03-12 09:00 03-13 17:00"_s);
        row("step 1 made, step 2 counts from that",
            u"03-10 14:00 missed; 03-10 14:06 out call; 03-10 14:08 out text"_s, u"03-10 15:00"_s,
            u"tried-to-reach 03-12 09:00 03-13 17:00"_s);
        row("a second missed appointment begins at step 1 again",
            u"03-10 14:00 missed; 03-10 14:06 out call; 03-12 10:00 missed"_s, u"03-12 10:01"_s,
            u"waiting-for-you 03-12 10:04 03-12 10:05"_s);
        row("best times inside the window win", u"best \"Thu 14:00-16:00\"; 03-02 14:00 out email"_s,
            u"03-02 15:00"_s, u"tried-to-reach 03-05 14:00 03-05 17:00"_s);
        row("else the first after it, up to three business days late",
            u"best \"Mon 8:00-8:30\"; 03-02 14:00 out email"_s, u"03-02 15:00"_s,
            u"tried-to-reach 03-09 08:00 03-09 17:00"_s);
        row("failing that the send window", u"best \"Sun 8:00-8:30\"; 03-02 14:00 out email"_s,
            u"03-02 15:00"_s, u"tried-to-reach 03-04 09:00 03-05 17:00"_s);
        row("a hold pushes it behind its end", u"03-02 14:00 out email; 03-02 15:00 hold 03-13"_s,
            u"03-02 16:00"_s, u"tried-to-reach 03-16 09:00 03-16 17:00"_s);
        row("give-up-question has three to four weeks",
            u"03-02 14:00 out email; 03-03 10:00 out email step=last-attempt"_s, u"03-05 15:00"_s,
            u"give-up-question 03-24 09:00 03-31 17:00"_s);
        row("clocks go forward in between", u"consumer; 03-28 14:00 out email"_s, u"03-28 15:00"_s,
            u"tried-to-reach 03-29 09:00 03-29 20:00"_s);
    }

    void nextStepOpensAfterItsWait()
    {
        QFETCH(QString, story);
        QFETCH(QString, now);
        const Standing standing = standingAt(story, now);
        QVERIFY(standing.opening);
        const QString opens =
          standing.nextStep + u' ' + told(standing.opening->earliest) + u' ' + told(standing.opening->latest);
        QTEST(opens, "opens");
    }

    void flagsAreMarkedBesideTheState_data()
    {
        QTest::addColumn<QString>("story");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("flags");
        const auto row = [](const char *name, const QString &story, const QString &now,
                            const QString &flags) { QTest::newRow(name) << story << now << flags; };
        row("a conversation ended and nothing is agreed", u"03-02 14:00 held"_s, u"03-02 15:00"_s,
            u"no_next_step"_s);
        row("something is agreed", u"03-02 14:00 held; 03-12 10:00 appointment"_s, u"03-02 15:00"_s, u""_s);
        row("still nothing after our mail", u"03-02 14:00 held; 03-02 16:00 out email"_s, u"03-10 15:00"_s,
            u"no_next_step"_s);
        row("the appointment passed and nobody said how", u"03-02 14:00 out email; 03-09 10:00 appointment"_s,
            u"03-10 10:00"_s, u"outcome_unknown"_s);
        row("they wrote while an appointment lies ahead",
            u"03-12 10:00 appointment agreed=03-05T09:00; 03-06 10:00 in email"_s, u"03-10 10:00"_s,
            u"owes_answer"_s);
        row("they wrote before it was agreed",
            u"03-04 10:00 in email; 03-12 10:00 appointment agreed=03-05T09:00"_s, u"03-10 10:00"_s, u""_s);
        row("done has none", u"03-02 14:00 held; 03-05 10:00 closed won"_s, u"03-10 10:00"_s, u""_s);
        const QString fiveAnswers =
          u"02-02 10:00 out email; 02-02 11:00 in email; 02-03 10:00 out email; 02-03 11:00 in email;"
          "02-04 10:00 out email; 02-04 11:00 in email; 02-05 10:00 out email; 02-05 11:00 in email;"_s;
        row("silent longer than usual, by five answers",
            fiveAnswers + u"02-06 10:00 out email; 02-06 11:00 in email; 03-02 10:00 out email"_s,
            u"03-02 11:01"_s, u"slower_than_usual"_s);
        row("not yet longer than usual",
            fiveAnswers + u"02-06 10:00 out email; 02-06 11:00 in email; 03-02 10:00 out email"_s,
            u"03-02 11:00"_s, u""_s);
        row("four answers do not tell", fiveAnswers + u"03-02 10:00 out email"_s, u"03-04 11:01"_s, u""_s);
    }

    void flagsAreMarkedBesideTheState()
    {
        QFETCH(QString, story);
        QFETCH(QString, now);
        QTEST(toIds(standingAt(story, now).flags).join(u' '), "flags");
    }

    void stateHoldsUntilTheInstantItNames_data() { stateFollowsTheRecord_data(); }

    void stateHoldsUntilTheInstantItNames()
    {
        QFETCH(QString, story);
        QFETCH(QString, now);
        const BusinessCalendar calendar({QDate(2026, 3, 20)});
        const Record record = storyOf(story);
        const StandingRules rules{shippedPlaybooks().plans(), calendar};
        const Standing before = standingOf(record, rules, QTimeZone::utc(), at(now));
        const Instant end = before.validUntil.value_or(at(u"12-31 12:00"_s));
        const Standing last = standingOf(record, rules, QTimeZone::utc(), end.plusMs(-1));
        QCOMPARE(toId(last.state), toId(before.state));
        QCOMPARE(toIds(last.flags), toIds(before.flags));
        QCOMPARE(last.nextStep, before.nextStep);
    }
};

QTEST_GUILESS_MAIN(TestStanding)
#include "tst_standing.moc"
