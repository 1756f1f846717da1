// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/playbook/nextmove.h"

#include "tests/support/storyline.h"

#include <QTest>

using namespace core;
using namespace testsupport;
using namespace Qt::StringLiterals;

/// What the coaches say, one sentence a row: given a story and a clock, what is suggested. No asking means
/// plain; a step's id asks for it by name. A salesperson can read the table.
class TestSourceSentences final : public QObject
{
    Q_OBJECT

    static QString told(MoveReason::Code code)
    {
        using Code = MoveReason::Code;
        switch (code) {
            case Code::NotInThisState:
                return u"not in this state"_s;
            case Code::TooFewAttempts:
                return u"too few attempts"_s;
            case Code::NoRecentAttempt:
                return u"no recent attempt"_s;
            case Code::WasPushy:
                return u"was pushy"_s;
            case Code::MadeOnce:
                return u"made once"_s;
            case Code::NeedsMissed:
                return u"needs a missed call"_s;
            case Code::StepBefore:
                return u"step before"_s;
            case Code::ConfirmFirst:
                return u"confirm first"_s;
            case Code::NobodyElse:
                return u"nobody else"_s;
            default:
                return u"code %1"_s.arg(int(code));
        }
    }

    template <class E>
    static QString ids(const QList<E> &values)
    {
        QStringList names;
        for (const E value : values)
            names.append(toId(value));
        return names.isEmpty() ? u"nothing"_s : names.join(u' ');
    }

    static QString verdict(const Move &move, State state, bool wasAsked)
    {
        if (move.hasStep()) {
            QString text = move.step + u" by "_s + ids(move.channels);
            return move.missing.isEmpty() ? text : text + u", missing "_s + ids(move.missing);
        }
        const QString none = wasAsked ? u"no"_s : u"none"_s;
        if (move.reason.code == MoveReason::Code::NotYet)
            return none + u", opens "_s + testsupport::told(move.reason.opens);
        if (wasAsked)
            return none + u": "_s + told(move.reason.code);
        const bool opens = move.opening && (state == State::Silent || state == State::Waiting);
        return none + u", "_s +
               (opens ? u"opens "_s + testsupport::told(move.opening->earliest) : toId(state));
    }

private Q_SLOTS:
    void holds_data()
    {
        QTest::addColumn<QString>("story");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("then");
        // clang-format off
        QTest::newRow("000: a few minutes after the agreed start they hear from us")
          << u"03-10 14:00 missed"_s
          << u"03-10 14:05"_s << u""_s << u"waiting-for-you by call voicemail text email"_s;
        QTest::newRow("000: not before four minutes have passed")
          << u"03-10 14:00 missed"_s
          << u"03-10 14:03"_s << u""_s << u"none, opens 03-10 14:04"_s;
        QTest::newRow("000: the other channels follow in one go")
          << u"03-10 14:00 missed; 03-10 14:05 out call step=waiting-for-you"_s
          << u"03-10 14:07"_s << u""_s << u"waiting-for-you by voicemail text email"_s;
        QTest::newRow("000: a consumer hears from us again the next day")
          << u"consumer; 03-10 14:00 missed; 03-10 14:05 out call step=waiting-for-you"_s
          << u"03-11 10:00"_s << u""_s << u"tried-to-reach by email voicemail"_s;
        QTest::newRow("000: a company has two or three days of quiet")
          << u"company; 03-10 14:00 missed; 03-10 14:05 out call step=waiting-for-you"_s
          << u"03-11 10:00"_s << u""_s << u"none, opens 03-12 09:00"_s;
        QTest::newRow("000: an enterprise has four or five before the third message")
          << u"enterprise; 03-10 14:00 missed; 03-10 14:05 out call step=waiting-for-you; 03-12 10:00 out email step=tried-to-reach"_s
          << u"03-17 10:00"_s << u""_s << u"none, opens 03-18 09:00"_s;
        QTest::newRow("000: five days before the last attempt")
          << u"company; 03-05 10:00 out email step=tried-to-reach; 03-09 10:00 out email step=where-from-here"_s
          << u"03-13 10:00"_s << u""_s << u"none, opens 03-16 09:00"_s;
        QTest::newRow("000: the question about giving up says back what they said")
          << u"company; 03-05 10:00 out email step=where-from-here; 03-10 10:00 out email step=last-attempt"_s
          << u"04-01 10:00"_s << u""_s << u"give-up-question by email, missing problem outcome"_s;
        QTest::newRow("000: it comes after three weeks to a business")
          << u"company; problem; outcome; 03-05 10:00 out email step=where-from-here; 03-10 10:00 out email step=last-attempt"_s
          << u"03-30 10:00"_s << u""_s << u"none, opens 03-31 09:00"_s;
        QTest::newRow("000: it comes after two weeks to a consumer")
          << u"consumer; problem; outcome; 03-05 10:00 out email step=where-from-here; 03-10 10:00 out email step=last-attempt"_s
          << u"03-24 10:00"_s << u""_s << u"give-up-question by email"_s;
        QTest::newRow("000: whoever answers hears no step any more")
          << u"company; 03-05 10:00 out email step=tried-to-reach; 03-06 10:00 in email"_s
          << u"03-20 10:00"_s << u"where-from-here"_s << u"no: not in this state"_s;
        QTest::newRow("001: three tries come first")
          << u"company; 03-03 10:00 out email; 03-05 10:00 out call"_s
          << u"03-27 10:00"_s << u"are-you-ok"_s << u"no: too few attempts"_s;
        QTest::newRow("001: with three tries it waits for three weeks")
          << u"company; 03-03 10:00 out email; 03-05 10:00 out call; 03-10 10:00 out email"_s
          << u"03-20 10:00"_s << u"are-you-ok"_s << u"no, opens 03-24 09:00"_s;
        QTest::newRow("001: then it is asked by voicemail and text")
          << u"company; 03-03 10:00 out email; 03-05 10:00 out call; 03-10 10:00 out email"_s
          << u"03-24 10:00"_s << u"are-you-ok"_s << u"are-you-ok by voicemail text"_s;
        QTest::newRow("001: by e-mail where no number is known")
          << u"nophone; company; 03-03 10:00 out email; 03-05 10:00 out email; 03-10 10:00 out email"_s
          << u"03-24 10:00"_s << u"are-you-ok"_s << u"are-you-ok by email"_s;
        QTest::newRow("001: a consumer is asked after two weeks")
          << u"consumer; 03-03 10:00 out email; 03-05 10:00 out call; 03-10 10:00 out email"_s
          << u"03-17 10:00"_s << u"are-you-ok"_s << u"are-you-ok by voicemail text"_s;
        QTest::newRow("001: whoever was a pest cannot ask it")
          << u"company; 03-03 10:00 out email; 03-05 10:00 out call early; 03-10 10:00 out email"_s
          << u"03-24 10:00"_s << u"are-you-ok"_s << u"no: was pushy"_s;
        QTest::newRow("001: it comes while the tries are fresh")
          << u"company; 03-03 10:00 out email; 03-05 10:00 out call; 03-10 10:00 out email"_s
          << u"04-15 10:00"_s << u"are-you-ok"_s << u"no: no recent attempt"_s;
        QTest::newRow("001: it is asked once")
          << u"company; 02-02 10:00 out voicemail step=are-you-ok; 02-03 10:00 in call; 03-03 10:00 out email; 03-05 10:00 out call; 03-10 10:00 out email"_s
          << u"03-24 10:00"_s << u"are-you-ok"_s << u"no: made once"_s;
        QTest::newRow("001: the same words follow as a text on the same day")
          << u"company; 03-03 10:00 out email; 03-05 10:00 out call; 03-10 10:00 out email; 03-24 10:00 out voicemail step=are-you-ok"_s
          << u"03-24 15:00"_s << u""_s << u"are-you-ok by text"_s;
        QTest::newRow("001: two days of quiet follow it")
          << u"company; 03-03 10:00 out email; 03-05 10:00 out call; 03-10 10:00 out email; 03-24 10:00 out voicemail step=are-you-ok; 03-24 10:05 out text step=are-you-ok"_s
          << u"03-25 10:00"_s << u""_s << u"none, opens 03-26 10:05"_s;
        QTest::newRow("002: on the day of the missed call we say that we missed them")
          << u"company; 03-02 09:00 run hold-to-an-answer; 03-10 14:00 missed"_s
          << u"03-10 14:30"_s << u""_s << u"missed-you by email"_s;
        QTest::newRow("002: without a missed call there is nothing to have missed")
          << u"company; 03-05 10:00 out email"_s
          << u"03-09 10:00"_s << u"missed-you"_s << u"no: needs a missed call"_s;
        QTest::newRow("002: then a call, when they are at their desk")
          << u"company; best \"Tue 14:00-16:00|Fri 9:00-10:00\"; 03-02 09:00 run hold-to-an-answer; 03-10 14:00 missed; 03-10 15:00 out email step=missed-you"_s
          << u"03-12 10:00"_s << u""_s << u"none, opens 03-13 09:00"_s;
        QTest::newRow("002: within that hour it is open")
          << u"company; best \"Tue 14:00-16:00|Fri 9:00-10:00\"; 03-02 09:00 run hold-to-an-answer; 03-10 14:00 missed; 03-10 15:00 out email step=missed-you"_s
          << u"03-13 09:30"_s << u""_s << u"best-time-calls by call"_s;
        QTest::newRow("002: not after it")
          << u"company; best \"Tue 14:00-16:00|Wed 9:00-10:00|Fri 9:00-10:00\"; 03-02 09:00 run hold-to-an-answer; 03-10 14:00 missed; 03-10 15:00 out email step=missed-you"_s
          << u"03-11 10:30"_s << u""_s << u"none, opens 03-13 09:00"_s;
        QTest::newRow("002: their hours have to be known first")
          << u"company; 03-02 09:00 run hold-to-an-answer; 03-10 14:00 missed; 03-10 15:00 out email step=missed-you"_s
          << u"03-12 10:00"_s << u""_s << u"best-time-calls by call, missing best_time"_s;
        QTest::newRow("002: the call is tried twice")
          << u"company; best \"Tue 14:00-16:00|Wed 9:00-10:00|Fri 9:00-10:00\"; 03-02 09:00 run hold-to-an-answer; 03-10 14:00 missed; 03-10 15:00 out email step=missed-you; 03-11 09:30 out call step=best-time-calls"_s
          << u"03-13 09:30"_s << u""_s << u"best-time-calls by call"_s;
        QTest::newRow("002: but not a third time")
          << u"company; best \"Tue 14:00-16:00|Wed 9:00-10:00|Fri 9:00-10:00\"; 03-02 09:00 run hold-to-an-answer; 03-10 14:00 missed; 03-10 15:00 out email step=missed-you; 03-11 09:30 out call step=best-time-calls; 03-13 09:30 out call step=best-time-calls"_s
          << u"03-14 09:30"_s << u""_s << u"none, opens 03-17 14:00"_s;
        QTest::newRow("002: a week after the e-mail: did it reach you?")
          << u"company; 03-02 09:00 run hold-to-an-answer; 03-10 14:00 missed; 03-10 15:00 out email step=missed-you"_s
          << u"03-17 10:00"_s << u""_s << u"did-you-get-it by email"_s;
        QTest::newRow("002: two weeks later: should I stay or should I go?")
          << u"company; 03-02 09:00 run hold-to-an-answer; 03-10 14:00 missed; 03-10 15:00 out email step=missed-you; 03-17 10:00 out email step=did-you-get-it"_s
          << u"03-30 10:00"_s << u""_s << u"none, opens 03-31 09:00"_s;
        QTest::newRow("002: silence after that is an answer")
          << u"company; 03-02 09:00 run hold-to-an-answer; 03-10 14:00 missed; 03-10 15:00 out email step=missed-you; 03-17 10:00 out email step=did-you-get-it; 03-31 10:00 out email step=stay-or-go"_s
          << u"04-14 10:00"_s << u""_s << u"none, done"_s;
        QTest::newRow("003: on the day of the missed call, three times to pick from")
          << u"company; 03-02 09:00 run benefit-of-the-doubt; 03-10 14:00 missed"_s
          << u"03-10 14:30"_s << u""_s << u"missed-you-times by email"_s;
        QTest::newRow("003: four days later a personal note")
          << u"consumer; 03-02 09:00 run benefit-of-the-doubt; 03-10 14:00 missed; 03-10 15:00 out email step=missed-you-times"_s
          << u"03-14 10:00"_s << u""_s << u"personal-note by email"_s;
        QTest::newRow("003: a business is not written to on the weekend")
          << u"company; 03-02 09:00 run benefit-of-the-doubt; 03-10 14:00 missed; 03-10 15:00 out email step=missed-you-times"_s
          << u"03-14 10:00"_s << u""_s << u"none, opens 03-16 09:00"_s;
        QTest::newRow("003: a family matter is waited for")
          << u"company; 03-02 09:00 run benefit-of-the-doubt; 03-10 14:00 missed; 03-10 15:00 out email step=missed-you-times; 03-11 09:00 hold 03-27"_s
          << u"03-20 10:00"_s << u""_s << u"none, on_hold"_s;
        QTest::newRow("003: on the first day after it the note follows")
          << u"company; 03-02 09:00 run benefit-of-the-doubt; 03-10 14:00 missed; 03-10 15:00 out email step=missed-you-times; 03-11 09:00 hold 03-27"_s
          << u"03-30 10:00"_s << u""_s << u"personal-note by email"_s;
        QTest::newRow("004: after a talk the next call is agreed on")
          << u"company; 03-02 10:00 held"_s
          << u"03-02 15:00"_s << u""_s << u"propose-next-call by email"_s;
        QTest::newRow("004: not where a call is agreed")
          << u"company; 03-02 10:00 held; 03-09 10:00 appointment"_s
          << u"03-02 15:00"_s << u"propose-next-call"_s << u"no: not in this state"_s;
        QTest::newRow("004: a call out of the blue is advised against")
          << u"company; 03-02 10:00 out email"_s
          << u"03-05 10:00"_s << u"best-time"_s << u"best-time by nothing"_s;
        QTest::newRow("004: the others hear from us after a heads-up")
          << u"company; with Jerry Moss; 03-02 10:00 out email"_s
          << u"03-05 10:00"_s << u"heads-up"_s << u"heads-up by voicemail email"_s;
        QTest::newRow("004: whoever is only seen in a thread is asked about first")
          << u"company; perhaps Jerry Moss; 03-02 10:00 out email"_s
          << u"03-05 10:00"_s << u"heads-up"_s << u"no: confirm first"_s;
        QTest::newRow("004: with nobody else there is no heads-up")
          << u"company; 03-02 10:00 out email"_s
          << u"03-05 10:00"_s << u"heads-up"_s << u"no: nobody else"_s;
        QTest::newRow("004: the others are written to after the heads-up, not before")
          << u"company; with Jerry Moss; 03-02 10:00 out email"_s
          << u"03-05 10:00"_s << u"to-the-others"_s << u"no: step before"_s;
        QTest::newRow("004: nor on the next day")
          << u"company; with Jerry Moss; 03-02 10:00 out email; 03-05 10:00 out email step=heads-up"_s
          << u"03-06 10:00"_s << u"to-the-others"_s << u"no, opens 03-09 09:00"_s;
        QTest::newRow("004: two business days later it is time")
          << u"company; with Jerry Moss; 03-02 10:00 out email; 03-05 10:00 out email step=heads-up"_s
          << u"03-09 10:00"_s << u"to-the-others"_s << u"to-the-others by email"_s;
        QTest::newRow("004: whoever called it too early is not passed over")
          << u"company; with Jerry Moss; 03-02 10:00 out email; 03-05 10:00 out email step=heads-up; 03-05 15:00 in email"_s
          << u"03-09 10:00"_s << u"to-the-others"_s << u"no: not in this state"_s;
        QTest::newRow("004: three messages without an answer ask for empathy")
          << u"company; 03-02 10:00 out email; 03-05 10:00 out call; 03-10 10:00 out email"_s
          << u"03-12 10:00"_s << u"empathy"_s << u"empathy by email voicemail"_s;
        QTest::newRow("004: two do not")
          << u"company; 03-02 10:00 out email; 03-05 10:00 out call"_s
          << u"03-12 10:00"_s << u"empathy"_s << u"no: too few attempts"_s;
        QTest::newRow("004: once is enough")
          << u"company; 03-02 10:00 out email; 03-05 10:00 out call; 03-10 10:00 out email; 03-12 10:00 out email step=empathy; 03-17 10:00 out call"_s
          << u"03-20 10:00"_s << u"empathy"_s << u"no: made once"_s;
        QTest::newRow("004: no call without its preparation")
          << u"company; 03-02 10:00 held; 03-09 10:00 appointment"_s
          << u"03-09 09:00"_s << u"prepare"_s << u"prepare by call"_s;
        QTest::newRow("004: the nurture list hears of us after six weeks")
          << u"company; nurture; 03-02 10:00 out email; 03-03 10:00 closed moved_on"_s
          << u"04-10 10:00"_s << u""_s << u"none, opens 04-13 09:00"_s;
        QTest::newRow("004: and then it leads")
          << u"company; nurture; 03-02 10:00 out email; 03-03 10:00 closed moved_on"_s
          << u"04-14 10:00"_s << u""_s << u"nurture by email"_s;
        QTest::newRow("004: who asked for no contact hears nothing, list or not")
          << u"company; nurture; 03-02 10:00 out email; 03-03 10:00 closed no_contact"_s
          << u"04-14 10:00"_s << u"nurture"_s << u"no: not in this state"_s;
        // clang-format on
    }

    void laterStepsOpenOneAfterAnother()
    {
        // Asked on a Sunday, with the first step overdue: the later ones count from Monday.
        const Record record = storyOf(u"company; 03-02 10:00 out email"_s);
        const BusinessCalendar calendar;
        const Instant now = at(u"03-15 10:00"_s);
        const Standing standing = standingOf(record, {shippedPlaybooks().plans(), calendar}, berlin(), now);
        const Move move = nextMove(record, standing, {shippedPlaybooks(), calendar, berlin()}, {}, now);
        QStringList openings;
        for (const Alternative &other : move.alternatives) {
            if (other.playbook == u"where-from-here"_s && other.from)
                openings.append(testsupport::told(other.from));
        }
        QCOMPARE(openings,
                 (QStringList{u"03-16 09:00"_s, u"03-18 09:00"_s, u"03-23 09:00"_s, u"04-13 09:00"_s}));
    }

    void holds()
    {
        QFETCH(QString, story);
        QFETCH(QString, now);
        QFETCH(QString, asked);
        const Record record = storyOf(story);
        const BusinessCalendar calendar;
        const Standing standing =
          standingOf(record, {shippedPlaybooks().plans(), calendar}, berlin(), at(now));
        const Move move =
          nextMove(record, standing, {shippedPlaybooks(), calendar, berlin()}, {{}, asked}, at(now));
        QTEST(verdict(move, standing.state, !asked.isEmpty()), "then");
    }
};

QTEST_GUILESS_MAIN(TestSourceSentences)
#include "tst_sourcesentences.moc"
