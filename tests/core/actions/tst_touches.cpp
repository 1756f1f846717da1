// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/touches.h"

#include "core/actions/prospects.h"
#include "core/actions/standings.h"
#include "core/actions/suggestion.h"
#include "core/store/touchstore.h"
#include "core/store/undolog.h"
#include "tests/support/deskfixture.h"
#include "tests/support/storyline.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace core;
using namespace testsupport;
using namespace Qt::StringLiterals;

class TestTouches final : public QObject
{
    Q_OBJECT

    static NewTouch out(ProspectId id, Channel channel, const QString &step = {})
    {
        return {.prospect = id, .channel = channel, .direction = Direction::Out, .step = step};
    }

    static void addMeeting(Desk &desk, ProspectId id, Instant at, const QString &kindReason)
    {
        auto transaction = Transaction::begin(desk.database, u"test"_s);
        VERIFY_RESULT(transaction);
        VERIFY_RESULT(TouchStore(desk.database)
                        .insert(*transaction, {.mark = {.at = at,
                                                        .channel = Channel::Meeting,
                                                        .direction = Direction::In,
                                                        .kind = TouchKind::Held},
                                               .prospect = id,
                                               .text = u"About the rates"_s,
                                               .kindReason = kindReason}));
        VERIFY_RESULT(transaction->commit());
    }

    static State rowState(Desk &desk, ProspectId id)
    {
        const auto rows = StandingStore(desk.database).rowsFor({id});
        return rows && !rows->isEmpty() ? rows->first().state : State::Done;
    }

private Q_SLOTS:
    void loggedMailMovesTheStateAndTheList()
    {
        DeskFixture fixture(u"03-02 10:00"_s);
        const ProspectId sally = fixture.addSally();
        QCOMPARE(rowState(fixture.desk(), sally), State::YourTurn);
        VERIFY_RESULT(logTouch(fixture.desk(), out(sally, Channel::Email)));
        QCOMPARE(rowState(fixture.desk(), sally), State::Waiting);
        fixture.setNow(u"03-04 09:00"_s);
        NoProgress progress;
        const auto changed = refreshStandings(fixture.desk(), progress);
        VERIFY_RESULT(changed);
        QCOMPARE(*changed, QList<ProspectId>{sally});
        QCOMPARE(rowState(fixture.desk(), sally), State::Silent);
        const auto again = refreshStandings(fixture.desk(), progress);
        VERIFY_RESULT(again);
        QVERIFY2(again->isEmpty(), "a row that holds is not worked out again");
    }

    void attemptInASilenceBeginsTheRun()
    {
        DeskFixture fixture(u"03-02 10:00"_s);
        const ProspectId sally = fixture.addSally();
        VERIFY_RESULT(logTouch(fixture.desk(), out(sally, Channel::Email)));
        fixture.setNow(u"03-04 10:00"_s);
        VERIFY_RESULT(logTouch(fixture.desk(), out(sally, Channel::Email)));
        QCOMPARE(fixture.standing(sally).nextStep, u"where-from-here"_s);
        const Record record = fixture.record(sally);
        QVERIFY(record.currentRun());
        QCOMPARE(record.currentRun()->playbook, u"where-from-here"_s);
        QVERIFY(!record.touches.last().overridden);
    }

    void answerEndsTheRun()
    {
        DeskFixture fixture(u"03-02 10:00"_s);
        const ProspectId sally = fixture.addSally();
        VERIFY_RESULT(logTouch(fixture.desk(), out(sally, Channel::Email)));
        fixture.setNow(u"03-04 10:00"_s);
        VERIFY_RESULT(logTouch(fixture.desk(), out(sally, Channel::Email, u"tried-to-reach"_s)));
        fixture.setNow(u"03-05 10:00"_s);
        VERIFY_RESULT(logTouch(fixture.desk(),
                               {.prospect = sally, .channel = Channel::Call, .direction = Direction::In}));
        const Record record = fixture.record(sally);
        QVERIFY(!record.currentRun());
        QCOMPARE(record.runs.last().endReason, u"answered"_s);
        QCOMPARE(fixture.standing(sally).state, State::YourTurn);
    }

    void goingEarlyIsRecordedAsAnOverride_data()
    {
        QTest::addColumn<QString>("when");
        QTest::addColumn<Channel>("channel");
        QTest::addColumn<bool>("overridden");
        QTest::newRow("the next day") << u"03-03 10:00"_s << Channel::Email << true;
        QTest::newRow("minutes before it opens") << u"03-04 08:59"_s << Channel::Email << true;
        QTest::newRow("when it opens") << u"03-04 09:00"_s << Channel::Email << false;
        QTest::newRow("another channel of the same attempt")
          << u"03-02 11:00"_s << Channel::Voicemail << false;
        QTest::newRow("the same channel again on a day") << u"03-02 11:00"_s << Channel::Email << true;
    }

    void goingEarlyIsRecordedAsAnOverride()
    {
        QFETCH(QString, when);
        QFETCH(Channel, channel);
        DeskFixture fixture(u"03-02 10:00"_s);
        const ProspectId sally = fixture.addSally();
        VERIFY_RESULT(logTouch(fixture.desk(), out(sally, Channel::Email)));
        fixture.setNow(when);
        VERIFY_RESULT(logTouch(fixture.desk(), out(sally, channel)));
        QTEST(fixture.record(sally).touches.last().overridden, "overridden");
    }

    void nothingOfOursAfterNoContact()
    {
        DeskFixture fixture(u"03-02 10:00"_s);
        const ProspectId sally = fixture.addSally();
        VERIFY_RESULT(closeAs(fixture.desk(), sally, DoneAs::NoContact, u"asked"_s));
        const auto logged = logTouch(fixture.desk(), out(sally, Channel::Email));
        QVERIFY(!logged);
        QCOMPARE(logged.error().code, Error::Code::NoContactAsked);
        QVERIFY(fixture.record(sally).touches.isEmpty());
        const auto suggestion = suggestionFor(fixture.desk(), sally, {{{}, u"where-from-here"_s}, {}});
        VERIFY_RESULT(suggestion);
        QVERIFY(!suggestion->draft);
        QVERIFY(!suggestion->move.hasStep());
        VERIFY_RESULT(reopen(fixture.desk(), sally, u"called us back"_s));
        VERIFY_RESULT(logTouch(fixture.desk(), out(sally, Channel::Email)));
    }

    void missedAppointmentAsksForStepOneAtOnce()
    {
        DeskFixture fixture(u"03-10 14:05"_s);
        const ProspectId sally = fixture.addSally();
        VERIFY_RESULT(setAppointment(fixture.desk(), {.prospect = sally,
                                                      .at = at(u"03-10 14:00"_s),
                                                      .platform = u"Zoom"_s,
                                                      .topic = u"the rates"_s,
                                                      .status = AppointmentStatus::Missed}));
        const auto suggestion = suggestionFor(fixture.desk(), sally);
        VERIFY_RESULT(suggestion);
        QCOMPARE(suggestion->move.step, u"waiting-for-you"_s);
        QVERIFY(suggestion->draft);
        QVERIFY(suggestion->draft->body.contains(u"on Zoom"_s));
        QCOMPARE(suggestion->record.prospect.situation, Situation::MissedAppointment);
    }

    void otherChannelsOfStepOneFollowInOneGo()
    {
        DeskFixture fixture(u"03-10 14:05"_s);
        const ProspectId sally = fixture.addSally();
        VERIFY_RESULT(setAppointment(
          fixture.desk(),
          {.prospect = sally, .at = at(u"03-10 14:00"_s), .status = AppointmentStatus::Missed}));
        VERIFY_RESULT(logTouch(fixture.desk(), out(sally, Channel::Call, u"waiting-for-you"_s)));
        fixture.setNow(u"03-10 14:08"_s);
        const auto next = suggestionFor(fixture.desk(), sally);
        VERIFY_RESULT(next);
        QCOMPARE(next->move.step, u"waiting-for-you"_s);
        QCOMPARE(next->move.channels, (QList{Channel::Voicemail, Channel::Text, Channel::Email}));
        VERIFY_RESULT(logTouch(fixture.desk(), out(sally, Channel::Voicemail, u"waiting-for-you"_s)));
        QVERIFY(!fixture.record(sally).touches.last().overridden);
        QCOMPARE(fixture.standing(sally).attempts.size(), 1);
        fixture.setNow(u"03-10 14:40"_s);
        const auto later = suggestionFor(fixture.desk(), sally);
        VERIFY_RESULT(later);
        QVERIFY(!later->move.hasStep());
    }

    void changedOutcomeChangesItsTouch()
    {
        DeskFixture fixture(u"03-10 15:00"_s);
        const ProspectId sally = fixture.addSally();
        const AppointmentChange missed{.prospect = sally,
                                       .at = at(u"03-10 14:00"_s),
                                       .status = AppointmentStatus::Missed,
                                       .waitedMinutes = 20};
        VERIFY_RESULT(setAppointment(fixture.desk(), missed));
        VERIFY_RESULT(
          setAppointment(fixture.desk(),
                         {.prospect = sally, .at = at(u"03-10 14:00"_s), .status = AppointmentStatus::Held}));
        const Record record = fixture.record(sally);
        QCOMPARE(record.appointments.size(), 1);
        QCOMPARE(record.touches.size(), 1);
        QCOMPARE(record.touches.first().mark.kind, TouchKind::Held);
        QCOMPARE(fixture.standing(sally).state, State::YourTurn);
    }

    void anOutcomeTakesOverTheDayThatAListTold_data()
    {
        QTest::addColumn<QString>("listed");
        QTest::addColumn<QString>("kindReason");
        QTest::addColumn<AppointmentStatus>("status");
        QTest::addColumn<QString>("timeline");
        const QString noted = u"03-10 14:00 meeting held"_s;
        QTest::newRow("held") << u"03-10 12:00"_s << kListDay << AppointmentStatus::Held << noted;
        QTest::newRow("missed") << u"03-10 12:00"_s << kListDay << AppointmentStatus::Missed
                                << u"03-10 14:00 meeting missed"_s;
        QTest::newRow("another day") << u"03-09 12:00"_s << kListDay << AppointmentStatus::Held
                                     << u"03-09 12:00 meeting held, 03-10 14:00 meeting held"_s;
        QTest::newRow("noted by the rep") << u"03-10 12:00"_s << u"rep"_s << AppointmentStatus::Held
                                          << u"03-10 12:00 meeting held, 03-10 14:00 meeting held"_s;
        QTest::newRow("cancelled") << u"03-10 12:00"_s << kListDay << AppointmentStatus::Cancelled
                                   << u"03-10 12:00 meeting held, 03-10 15:00 meeting reply"_s;
    }

    void anOutcomeTakesOverTheDayThatAListTold()
    {
        QFETCH(QString, listed);
        QFETCH(QString, kindReason);
        QFETCH(AppointmentStatus, status);
        DeskFixture fixture(u"03-10 15:00"_s);
        const ProspectId sally = fixture.addSally();
        addMeeting(fixture.desk(), sally, at(listed), kindReason);
        VERIFY_RESULT(
          setAppointment(fixture.desk(), {.prospect = sally, .at = at(u"03-10 14:00"_s), .status = status}));
        const auto timeline = [&] {
            QStringList lines;
            const Record record = fixture.record(sally);
            for (const Touch &touch : record.touches)
                lines.append(touch.mark.at.in(fixture.desk().writer.zone).toString(u"MM-dd hh:mm "_s) +
                             toId(touch.mark.channel) + u' ' + toId(touch.mark.kind));
            return lines.join(u", "_s);
        };
        QTEST(timeline(), "timeline");
        QCOMPARE(fixture.record(sally).touches.first().text, u"About the rates"_s);
        VERIFY_RESULT(UndoLog(fixture.desk().database).undo());
        QCOMPARE(timeline(), QString(listed + u" meeting held"_s));
    }

    void aListedDayIsTakenOverOnce()
    {
        DeskFixture fixture(u"03-10 17:00"_s);
        const ProspectId sally = fixture.addSally();
        addMeeting(fixture.desk(), sally, at(u"03-10 12:00"_s), kListDay);
        for (const QString &time : {u"03-10 14:00"_s, u"03-10 16:00"_s})
            VERIFY_RESULT(setAppointment(
              fixture.desk(), {.prospect = sally, .at = at(time), .status = AppointmentStatus::Held}));
        QCOMPARE(fixture.record(sally).touches.size(), 2);
    }

    void reclassifiedMessageMovesTheState()
    {
        DeskFixture fixture(u"03-02 10:00"_s);
        const ProspectId sally = fixture.addSally();
        VERIFY_RESULT(logTouch(fixture.desk(), out(sally, Channel::Email)));
        const auto answer = logTouch(fixture.desk(), {.prospect = sally,
                                                      .channel = Channel::Email,
                                                      .direction = Direction::In,
                                                      .at = at(u"03-02 11:00"_s)});
        VERIFY_RESULT(answer);
        fixture.setNow(u"03-02 12:00"_s);
        QCOMPARE(fixture.standing(sally).state, State::YourTurn);
        VERIFY_RESULT(reclassify(fixture.desk(), *answer, TouchKind::AutoReply));
        QCOMPARE(rowState(fixture.desk(), sally), State::Waiting);
    }

    void whatIsNoAnswerAnyMoreEndedNoRun()
    {
        DeskFixture fixture(u"03-02 10:00"_s);
        const ProspectId sally = fixture.addSally();
        VERIFY_RESULT(startRun(fixture.desk(), sally, u"hold-to-an-answer"_s));
        fixture.setNow(u"03-02 11:00"_s);
        const auto answer = logTouch(fixture.desk(), {.prospect = sally,
                                                      .channel = Channel::Email,
                                                      .direction = Direction::In,
                                                      .at = at(u"03-02 11:00"_s)});
        VERIFY_RESULT(answer);
        QVERIFY(!fixture.record(sally).currentRun());
        VERIFY_RESULT(reclassify(fixture.desk(), *answer, TouchKind::AutoReply));
        QVERIFY(fixture.record(sally).currentRun());
        QCOMPARE(fixture.record(sally).currentRun()->endReason, QString());
    }

    void undoTakesTheLastActionBack()
    {
        DeskFixture fixture(u"03-02 10:00"_s);
        const ProspectId sally = fixture.addSally();
        VERIFY_RESULT(logTouch(fixture.desk(), out(sally, Channel::Email)));
        UndoLog undo(fixture.desk().database);
        const auto undone = undo.undo();
        VERIFY_RESULT(undone);
        QCOMPARE(undone->action, u"log_touch"_s);
        QVERIFY(fixture.record(sally).touches.isEmpty());
        NoProgress progress;
        VERIFY_RESULT(refreshStandings(fixture.desk(), progress));
        QCOMPARE(rowState(fixture.desk(), sally), State::YourTurn);
    }
};

QTEST_GUILESS_MAIN(TestTouches)
#include "tst_touches.moc"
