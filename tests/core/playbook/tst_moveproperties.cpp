// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/playbook/draft.h"
#include "core/playbook/nextmove.h"

#include "tests/support/storyline.h"

#include <QTest>

#include <algorithm>

// The library's headers use names that Qt's own macros must not take; QT_NO_KEYWORDS sees to it.
#include <rapidcheck.h>

using namespace core;
using namespace testsupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int kDays = 70;

/// A time within the ten weeks from Monday 2 March 2026, 8:00, at any quarter of an hour of ten hours.
rc::Gen<QString> anyTime()
{
    return rc::gen::map(rc::gen::pair(rc::gen::inRange(0, kDays), rc::gen::inRange(0, 40)), [](auto pair) {
        const QDateTime at(QDate(2026, 3, 2).addDays(pair.first), QTime(8, 0).addSecs(pair.second * 900));
        return at.toString(u"MM-dd HH:mm"_s);
    });
}

rc::Gen<QString> anyEvent()
{
    const std::vector<QString> happenings{u"out email"_s,
                                          u"out email"_s,
                                          u"out call"_s,
                                          u"out voicemail"_s,
                                          u"out text"_s,
                                          u"in email"_s,
                                          u"in email auto_reply"_s,
                                          u"in email bounce"_s,
                                          u"held"_s,
                                          u"missed"_s,
                                          u"appointment"_s,
                                          u"hold 04-10"_s,
                                          u"out email step=tried-to-reach"_s,
                                          u"out email step=where-from-here"_s,
                                          u"out text step=last-attempt"_s,
                                          u"out email step=missed-you"_s,
                                          u"out call step=best-time-calls"_s,
                                          u"out voicemail step=are-you-ok"_s,
                                          u"out email step=empathy"_s,
                                          u"out email step=missed-you-times"_s,
                                          u"run hold-to-an-answer"_s,
                                          u"run benefit-of-the-doubt"_s,
                                          u"run where-from-here"_s};
    return rc::gen::apply(
      [](const QString &when, const QString &what) -> QString { return when + u' ' + what; }, anyTime(),
      rc::gen::elementOf(happenings));
}

rc::Gen<QString> anyStory()
{
    const std::vector<QString> beginnings{u"consumer"_s,
                                          u"company; problem; outcome"_s,
                                          u"enterprise; with Jerry Moss"_s,
                                          u"small_business; best \"Tue 14:00-16:00|Fri 9:00-10:00\""_s,
                                          u"company; nurture; 03-20 10:00 closed moved_on"_s,
                                          u"company; 04-01 10:00 closed no_contact"_s,
                                          u"company; never_engaged; nophone"_s,
                                          u"company; dead"_s};
    return rc::gen::apply(
      [](const QString &beginning, const std::vector<QString> &events) {
          QString story = beginning;
          for (const QString &event : events)
              story += u"; "_s + event;
          return story;
      },
      rc::gen::elementOf(beginnings),
      rc::gen::resize(12, rc::gen::container<std::vector<QString>>(anyEvent())));
}

/// One story, the clock, and what is suggested then.
struct Case {
    QString story;
    Record record;
    Instant now;
    BusinessCalendar calendar;
    Standing standing;
    Move move;

    Case(const QString &text, const QString &time)
      : story(text), record(storyOf(text)), now(at(time)),
        calendar({QDate(2026, 4, 3), QDate(2026, 4, 6)}, {{QDate(2026, 3, 16), QDate(2026, 3, 18)}}),
        standing(standingOf(record, {shippedPlaybooks().plans(), calendar}, berlin(), now)),
        move(nextMove(record, standing, {shippedPlaybooks(), calendar, berlin()}, {}, now))
    {}

    [[nodiscard]] const Step *step() const { return shippedPlaybooks().step(move.step); }
};

std::ostream &operator<<(std::ostream &out, const Case &c)
{
    return out << qPrintable(c.story) << " | now " << qPrintable(told(c.now)) << " | state "
               << qPrintable(toId(c.standing.state)) << " | move " << qPrintable(c.move.step);
}

/// Holds the property against many cases; the shrunk one that breaks it is printed.
bool always(const char *name, const std::function<bool(const Case &)> &property)
{
    return rc::check(name, [&property] {
        const Case c(*anyStory(), *anyTime());
        RC_TAG(std::string(qPrintable(toId(c.standing.state))));
        if (!property(c)) {
            std::ostringstream text;
            text << c;
            RC_FAIL(text.str());
        }
    });
}

} // namespace

/// What must hold for any timeline.
class TestMoveProperties final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        // The same cases in every run; name another seed to look further.
        if (!qEnvironmentVariableIsSet("RC_PARAMS"))
            qputenv("RC_PARAMS", "seed=2026 max_success=500");
    }

    void nobodyWhoAnsweredIsOnHoldOrSaidNoGetsAMove()
    {
        QVERIFY(always("a move fits the state", [](const Case &c) {
            if (!c.move.hasStep())
                return true;
            switch (c.standing.state) {
                case State::Silent:
                case State::Waiting:
                    return true;
                case State::YourTurn:
                    return c.step()->guard &&
                           c.standing.reason.code == StandingReason::Code::HeldAndNothingSince;
                case State::Done:
                    return c.record.prospect.nurture && c.standing.reason.doneAs != DoneAs::NoContact;
                default:
                    return false;
            }
        }));
    }

    void noStepIsOpenForWhoSaidNo()
    {
        QVERIFY(always("no contact means none", [](const Case &c) {
            const auto &closing = c.record.prospect.closing;
            if (!closing || closing->as != DoneAs::NoContact || closing->at > c.now)
                return true;
            return std::none_of(c.move.alternatives.cbegin(), c.move.alternatives.cend(),
                                [](const Alternative &other) { return other.open; });
        }));
    }

    void businessesAreLeftAloneOnClosedDays()
    {
        QVERIFY(always("an open day", [](const Case &c) {
            if (!c.move.hasStep() || c.step()->timing.onTheDay || c.step()->allChannels)
                return true;
            const QDate today = c.now.dateIn(berlin());
            return c.calendar.nextOpenDay(today, c.record.prospect.segment) == today;
        }));
    }

    void nobodyGetsTwoAttemptsOnADay()
    {
        QVERIFY(always("one attempt a day", [](const Case &c) {
            const bool attemptedToday =
              !c.standing.attempts.isEmpty() && c.standing.attempts.last().day == c.now.dateIn(berlin());
            if (!c.move.hasStep() || !attemptedToday || c.step()->allChannels)
                return true;
            // Only what follows a missed appointment or a call on its day.
            return c.step()->timing.wait[size_t(c.record.prospect.segment)].latest == 0;
        }));
    }

    void theDayHasCome()
    {
        QVERIFY(always("not before it opens", [](const Case &c) {
            return !c.move.hasStep() || !c.move.opening || c.move.opening->earliest <= c.now;
        }));
    }

    void neverALineWithAHoleInIt()
    {
        QVERIFY(always("no unfilled slot", [](const Case &c) {
            if (!c.move.hasStep())
                return true;
            const Writer writer{
              .name = u"Robin"_s, .phone = {}, .zone = berlin(), .language = {}, .useful = {}, .lottery = {}};
            for (const Channel channel : c.move.channels) {
                const auto draft = draftFor({c.record, c.standing, *c.step(), channel, writer, c.now});
                if (draft && (draft->body.contains(u"{{"_s) || draft->body.trimmed().isEmpty()))
                    return false;
            }
            return true;
        }));
    }

    void theSameInputGivesTheSameMove()
    {
        QVERIFY(always("a pure function", [](const Case &c) {
            const Case again(c.story, told(c.now));
            return again.move.step == c.move.step && again.move.opening == c.move.opening &&
                   again.move.channels == c.move.channels && again.move.reason.code == c.move.reason.code;
        }));
    }

    void everyStepIsNamedOnce()
    {
        QVERIFY(always("each step is the move or an alternative", [](const Case &c) {
            qsizetype steps = 0;
            for (const Playbook &playbook : shippedPlaybooks().all())
                steps += playbook.steps.size();
            return c.move.alternatives.size() + (c.move.hasStep() ? 1 : 0) == steps;
        }));
    }
};

QTEST_GUILESS_MAIN(TestMoveProperties)
#include "tst_moveproperties.moc"
