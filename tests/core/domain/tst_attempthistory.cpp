// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/attempthistory.h"

#include "tests/support/storyline.h"

#include <QTest>

using namespace core;
using namespace testsupport;
using namespace Qt::StringLiterals;

/// decisions.md 26 and domain.md, "What counts as an answer", over the whole of a record.
class TestAttemptHistory final : public QObject
{
    Q_OBJECT

    /// "03-04 tried-to-reach, 03-05 where-from-here yes": each attempt, its step, what came of it.
    static QString told(const QList<PastAttempt> &attempts)
    {
        QStringList all;
        for (const PastAttempt &past : attempts) {
            QString one = past.attempt.day.toString(u"MM-dd"_s);
            if (!past.attempt.step.isEmpty())
                one += u' ' + past.attempt.step;
            if (past.attempt.touches.size() > 1)
                one += u" x%1"_s.arg(past.attempt.touches.size());
            if (past.meaning)
                one += *past.meaning == AnswerMeaning::Yes  ? u" yes"_s
                       : *past.meaning == AnswerMeaning::No ? u" no"_s
                                                            : u" neutral"_s;
            all << one;
        }
        return all.join(u", "_s);
    }

private Q_SLOTS:
    void attemptsAreToldWithWhatCameOfThem_data()
    {
        QTest::addColumn<QString>("story");
        QTest::addColumn<QString>("attempts");
        const auto row = [](const char *name, const QString &story, const QString &attempts) {
            QTest::newRow(name) << story << attempts;
        };
        row("nothing", u""_s, u""_s);
        row("an attempt that nobody answered", u"03-02 14:00 out email"_s, u"03-02"_s);
        row("an automatic reply answers nothing", u"03-02 14:00 out email; 03-02 14:01 in email auto_reply"_s,
            u"03-02"_s);
        row("one answer is credited to the last attempt before it",
            u"03-02 14:00 out email; 03-09 14:00 out email; 03-10 09:00 in email"_s,
            u"03-02, 03-09 neutral"_s);
        row("a second answer finds nothing left to answer",
            u"03-02 14:00 out email; 03-03 09:00 in email; 03-04 09:00 in email"_s, u"03-02 neutral"_s);
        row("each silence has its own answer",
            u"03-02 14:00 out email; 03-03 09:00 in email; 03-05 14:00 out email; 03-06 09:00 in email"_s,
            u"03-02 neutral, 03-05 neutral"_s);
        row("several channels of a day are one attempt",
            u"03-02 14:00 out email; 03-02 14:05 out call; 03-03 09:00 in email"_s, u"03-02 x2 neutral"_s);
        row("an answer between two of a day parts them",
            u"03-02 09:00 out email; 03-02 10:00 in email; 03-02 11:00 out email"_s,
            u"03-02 neutral, 03-02"_s);
        row("a call that was taken is a conversation", u"03-02 14:00 out email; 03-03 10:00 out call held"_s,
            u"03-02 yes"_s);
        row("talked within two weeks of the answer",
            u"03-02 14:00 out email; 03-03 09:00 in email; 03-17 09:00 held"_s, u"03-02 yes"_s);
        row("talked later than that", u"03-02 14:00 out email; 03-03 09:00 in email; 03-17 09:01 held"_s,
            u"03-02 neutral"_s);
        row("agreed on a time",
            u"03-02 14:00 out email; 03-03 09:00 in email; 04-20 10:00 appointment agreed=03-04T09:00"_s,
            u"03-02 yes"_s);
        row("the time they agreed on was called off by them",
            u"03-02 14:00 out email; 03-03 09:00 in email; "
            "03-06 10:00 appointment agreed=03-04T09:00 cancelled"_s,
            u"03-02 no"_s);
        row("called off by us, it was a yes all the same",
            u"03-02 14:00 out email; 03-03 09:00 in email; "
            "03-06 10:00 appointment agreed=03-04T09:00 cancelled=us"_s,
            u"03-02 yes"_s);
        row("won", u"03-02 14:00 out email; 03-03 09:00 in email; 03-05 09:00 closed won"_s, u"03-02 yes"_s);
        row("lost", u"03-02 14:00 out email; 03-03 09:00 in email; 03-05 09:00 closed lost"_s, u"03-02 no"_s);
        row("asked to be let alone",
            u"03-02 14:00 out email; 03-03 09:00 in email; 03-03 10:00 closed no_contact"_s, u"03-02 no"_s);
        row("lost long after", u"03-02 14:00 out email; 03-03 09:00 in email; 04-05 09:00 closed lost"_s,
            u"03-02 neutral"_s);
        row("steps by name",
            u"03-02 14:00 out email step=tried-to-reach; "
            "03-03 14:00 out email step=where-from-here; 03-04 09:00 in email"_s,
            u"03-02 tried-to-reach, 03-03 where-from-here neutral"_s);
        row("own words count as the step that the run was at, in an earlier silence as well",
            u"03-02 09:00 held; 03-02 14:00 out email step=tried-to-reach; 03-05 14:00 out email; "
            "03-06 09:00 in email; 03-09 14:00 out email"_s,
            u"03-02 tried-to-reach, 03-05 where-from-here neutral, 03-09"_s);
        row("a missed appointment begins anew, and what led to it is not credited",
            u"03-02 14:00 out email; 03-03 10:00 missed; 03-04 10:00 out email step=tried-to-reach; "
            "03-05 09:00 in email"_s,
            u"03-02, 03-04 tried-to-reach neutral"_s);
        row("a second missed appointment begins no silence of its own",
            u"03-02 10:00 missed; 03-03 10:00 out email step=tried-to-reach; 03-09 10:00 missed; "
            "03-12 09:00 in email"_s,
            u"03-03 tried-to-reach neutral"_s);
        row("a run that was chosen names the attempts behind it",
            u"03-02 09:00 held; 03-02 14:00 out email; 03-03 09:00 run hold-to-an-answer; "
            "03-04 14:00 out email; 03-05 09:00 in email"_s,
            u"03-02, 03-04 best-time-calls neutral"_s);
        row("what lies ahead is no attempt yet", u"03-02 14:00 out email; 06-02 14:00 out email"_s,
            u"03-02"_s);
    }
    void attemptsAreToldWithWhatCameOfThem()
    {
        QFETCH(QString, story);
        QTEST(told(attemptsOf(storyOf(story), shippedPlaybooks().plans(), berlin(), at(u"05-01 10:00"_s))),
              "attempts");
    }

    void theLastSilenceIsToldAsTheStandingTellsIt()
    {
        const Record record = storyOf(u"03-02 09:00 held; 03-02 14:00 out email; 03-04 10:00 in email; "
                                      "03-05 09:00 out email step=tried-to-reach; 03-09 09:00 out email; "
                                      "03-09 09:05 out call; 03-11 10:00 out voicemail"_s);
        const BusinessCalendar calendar;
        const Instant now = at(u"03-20 10:00"_s);
        const Standing standing = standingOf(record, {shippedPlaybooks().plans(), calendar}, berlin(), now);
        const QList<PastAttempt> all = attemptsOf(record, shippedPlaybooks().plans(), berlin(), now);
        QCOMPARE(standing.attempts.size(), 3);
        QCOMPARE(all.size(), 4);
        for (qsizetype i = 0; i < 3; ++i) {
            QCOMPARE(all.at(i + 1).attempt.step, standing.attempts.at(i).step);
            QCOMPARE(all.at(i + 1).attempt.touches, standing.attempts.at(i).touches);
        }
    }
};

QTEST_GUILESS_MAIN(TestAttemptHistory)
#include "tst_attempthistory.moc"
