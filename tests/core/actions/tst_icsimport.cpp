// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/icsimport.h"
#include "core/actions/prospects.h"
#include "core/actions/settings.h"
#include "core/store/undolog.h"
#include "tests/support/deskfixture.h"
#include "tests/support/storyline.h"
#include "tests/support/teststore.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace core;
using namespace testsupport;
using namespace Qt::StringLiterals;

/// Calendar files into the store (decisions 24).
class TestIcsImport final : public QObject
{
    Q_OBJECT

    std::unique_ptr<DeskFixture> m_fixture;
    ProspectId m_sally{0};

    /// A file of one event, at 13:00 on 10 March unless told.
    QString fileOf(const char *method, const QByteArray &partstat = "NEEDS-ACTION",
                   const QByteArray &start = "20260310T130000Z", const QByteArray &more = {})
    {
        const QString path = m_fixture->folder() + u"/test.ics"_s;
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(QByteArray("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") + method +
                   "BEGIN:VEVENT\r\nUID:a@x.example\r\nDTSTAMP:20260302T090000Z\r\nDTSTART:" + start +
                   "\r\nSUMMARY:The rates\r\nORGANIZER:mailto:robin@rep.example\r\n" + more +
                   "ATTENDEE;PARTSTAT=" + partstat +
                   ":MAILTO:Sally@Northlight.example\r\nATTENDEE:mailto:stranger@x.example\r\n"
                   "END:VEVENT\r\nEND:VCALENDAR\r\n");
        return path;
    }

    Result<ImportReport> take(const char *method, const QByteArray &partstat = "NEEDS-ACTION",
                              const QByteArray &start = "20260310T130000Z", const QByteArray &more = {})
    {
        NoProgress progress;
        return importIcs(m_fixture->desk(), fileOf(method, partstat, start, more), progress);
    }

    /// Takes a request, and gives what stands afterwards: "03-10 13:00 scheduled".
    QStringList after(const QByteArray &start, const QByteArray &more = {},
                      const char *method = "METHOD:REQUEST\r\n")
    {
        TestStore::require(take(method, "NEEDS-ACTION", start, more));
        QStringList lines;
        for (const Appointment &appointment : m_fixture->record(m_sally).appointments)
            lines.append(appointment.at.in(QTimeZone::utc()).toString(u"MM-dd HH:mm "_s) +
                         toId(appointment.status));
        return lines;
    }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<DeskFixture>(u"03-02 12:00"_s);
        m_sally = m_fixture->addSally();
    }

    void invitationMakesAnAppointmentOnce()
    {
        const auto first = take("METHOD:REQUEST\r\n");
        VERIFY_RESULT(first);
        QCOMPARE(first->added, 1);
        QCOMPARE(m_fixture->standing(m_sally).state, State::Scheduled);
        QCOMPARE(m_fixture->record(m_sally).appointments.first().topic, u"The rates"_s);
        const auto again = take("METHOD:REQUEST\r\n");
        VERIFY_RESULT(again);
        QCOMPARE(again->added, 0);
        QCOMPARE(m_fixture->record(m_sally).appointments.size(), 1);
    }

    void laterVersionMovesTheAppointment()
    {
        QCOMPARE(after("20260310T130000Z"), QStringList{u"03-10 13:00 scheduled"_s});
        QCOMPARE(after("20260311T150000Z", "SEQUENCE:1\r\n"), QStringList{u"03-11 15:00 scheduled"_s});
        // The first file, read once more, does not move it back.
        QCOMPARE(after("20260310T130000Z"), QStringList{u"03-11 15:00 scheduled"_s});
    }

    void movedVersionWithoutASequenceCounts()
    {
        QCOMPARE(after("20260310T130000Z"), QStringList{u"03-10 13:00 scheduled"_s});
        QCOMPARE(after("20260311T150000Z"), QStringList{u"03-11 15:00 scheduled"_s});
    }

    void whatTheRepMovedByHandStays()
    {
        after("20260310T130000Z");
        const AppointmentId id = m_fixture->record(m_sally).appointments.first().id;
        VERIFY_RESULT(setAppointment(
          m_fixture->desk(), {.prospect = m_sally, .id = id, .at = testsupport::at(u"03-12 10:00"_s)}));
        QCOMPARE(after("20260310T130000Z"), QStringList{u"03-12 09:00 scheduled"_s});
    }

    void appointmentOfTheRepIsTheSameAsTheCalendars()
    {
        VERIFY_RESULT(
          setAppointment(m_fixture->desk(), {.prospect = m_sally, .at = testsupport::at(u"03-10 14:00"_s)}));
        QCOMPARE(after("20260310T130000Z"), QStringList{u"03-10 13:00 scheduled"_s});
    }

    void seriesKeepsToTheMonthsAround()
    {
        const QByteArray rule = "RRULE:FREQ=WEEKLY\r\n";
        const QStringList all = after("20250106T100000Z", rule);
        QCOMPARE(all.first(), u"02-02 10:00 scheduled"_s); // a Monday, a month back
        QVERIFY2(all.size() > 25 && all.size() < 33, qPrintable(QString::number(all.size())));
        QCOMPARE(after("20250106T100000Z", rule), all);
    }

    void occurrenceThatMovesLeavesItsSeries()
    {
        after("20260303T100000Z", "RRULE:FREQ=WEEKLY;COUNT=3\r\n");
        QCOMPARE(
          after("20260311T160000Z", "RECURRENCE-ID:20260310T100000Z\r\n"),
          (QStringList{u"03-03 10:00 scheduled"_s, u"03-11 16:00 scheduled"_s, u"03-17 10:00 scheduled"_s}));
    }

    void cancellingASeriesCancelsWhatIsLeftOfIt()
    {
        after("20260303T100000Z", "RRULE:FREQ=WEEKLY;COUNT=2\r\n");
        QCOMPARE(after("20260303T100000Z", "SEQUENCE:1\r\n", "METHOD:CANCEL\r\n"),
                 (QStringList{u"03-03 10:00 cancelled"_s, u"03-10 10:00 cancelled"_s}));
    }

    void agreedOnAgainAfterACancelStandsBesideIt()
    {
        after("20260310T130000Z");
        after("20260310T130000Z", "SEQUENCE:1\r\n", "METHOD:CANCEL\r\n");
        QCOMPARE(after("20260310T130000Z", "SEQUENCE:2\r\n"),
                 (QStringList{u"03-10 13:00 cancelled"_s, u"03-10 13:00 scheduled"_s}));
    }

    void newestVersionCountsWhateverItsTime()
    {
        after("20260313T130000Z");
        after("20260313T130000Z", "SEQUENCE:1\r\n", "METHOD:CANCEL\r\n");
        after("20260310T130000Z", "SEQUENCE:2\r\n");
        const QStringList both{u"03-10 13:00 scheduled"_s, u"03-13 13:00 cancelled"_s};
        QCOMPARE(after("20260310T130000Z", "SEQUENCE:2\r\n"), both);
        // An old cancellation, read once more, takes nothing away.
        QCOMPARE(after("20260313T130000Z", "SEQUENCE:1\r\n", "METHOD:CANCEL\r\n"), both);
        QCOMPARE(after("20260311T130000Z", "SEQUENCE:3\r\n"),
                 (QStringList{u"03-11 13:00 scheduled"_s, u"03-13 13:00 cancelled"_s}));
    }

    void anOldRequestBringsNothingBack()
    {
        after("20260310T130000Z");
        after("20260310T130000Z", "SEQUENCE:2\r\n", "METHOD:CANCEL\r\n");
        QCOMPARE(after("20260310T130000Z", "SEQUENCE:1\r\n"), QStringList{u"03-10 13:00 cancelled"_s});
    }

    void appointmentOfTheRepMovesWithTheCalendar()
    {
        VERIFY_RESULT(setAppointment(
          m_fixture->desk(),
          {.prospect = m_sally, .at = testsupport::at(u"03-10 14:00"_s), .platform = u"Zoom"_s}));
        after("20260310T130000Z");
        QCOMPARE(after("20260311T150000Z", "SEQUENCE:1\r\n"), QStringList{u"03-11 15:00 scheduled"_s});
        QCOMPARE(m_fixture->record(m_sally).appointments.first().platform, u"Zoom"_s);
    }

    void seriesThatMovesLeavesNothingBehind()
    {
        after("20260303T100000Z", "RRULE:FREQ=WEEKLY;COUNT=2\r\n");
        QCOMPARE(after("20260303T110000Z", "SEQUENCE:1\r\nRRULE:FREQ=WEEKLY;COUNT=2\r\n"),
                 (QStringList{u"03-03 10:00 cancelled"_s, u"03-03 11:00 scheduled"_s,
                              u"03-10 10:00 cancelled"_s, u"03-10 11:00 scheduled"_s}));
        QVERIFY(m_fixture->record(m_sally).touches.isEmpty());
    }

    void seriesIsAnsweredOnce()
    {
        VERIFY_RESULT(take("METHOD:REPLY\r\n", "ACCEPTED", "20250106T100000Z", "RRULE:FREQ=WEEKLY\r\n"));
        const Record record = m_fixture->record(m_sally);
        QCOMPARE(record.touches.size(), 1);
    }

    void answerToAnOccurrenceMakesNoSecondAppointment()
    {
        after("20260303T100000Z", "RRULE:FREQ=WEEKLY;COUNT=2\r\n");
        VERIFY_RESULT(take("METHOD:REPLY\r\n", "ACCEPTED", "20260303T100000Z"));
        QCOMPARE(m_fixture->record(m_sally).appointments.size(), 2);
    }

    void eventsWithoutAUidAreToldApartByTheirTime()
    {
        const QString path = m_fixture->folder() + u"/two.ics"_s;
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
        for (const char *start : {"20260310T130000Z", "20260312T130000Z"})
            file.write(QByteArray("BEGIN:VEVENT\r\nDTSTART:") + start +
                       "\r\nATTENDEE:mailto:sally@northlight.example\r\nEND:VEVENT\r\n");
        file.write("END:VCALENDAR\r\n");
        file.close();
        NoProgress progress;
        for (int i = 0; i < 2; ++i) {
            VERIFY_RESULT(importIcs(m_fixture->desk(), path, progress));
            QCOMPARE(m_fixture->record(m_sally).appointments.size(), 2);
        }
    }

    void aFileIsOneActionThatIsTakenBackAsAWhole()
    {
        after("20260303T100000Z", "RRULE:FREQ=WEEKLY;COUNT=3\r\n");
        VERIFY_RESULT(UndoLog(m_fixture->desk().database).undo());
        QCOMPARE(m_fixture->record(m_sally).appointments.size(), 0);
    }

    void aCancelStoresNothing()
    {
        class Canceled final : public Progress
        {
        public:
            void report(const QString &, qint64, qint64) override {}
            [[nodiscard]] bool isCanceled() const override { return m_left-- <= 0; }

        private:
            mutable int m_left = 2;
        };
        Canceled progress;
        const QString path = fileOf("", "NEEDS-ACTION", "20260303T100000Z", "RRULE:FREQ=WEEKLY;COUNT=5\r\n");
        const auto canceled = importIcs(m_fixture->desk(), path, progress);
        QVERIFY(!canceled);
        QCOMPARE(canceled.error().code, Error::Code::Canceled);
        QCOMPARE(m_fixture->record(m_sally).appointments.size(), 0);
    }

    void cancellationOfOursLeavesNoAnswer()
    {
        VERIFY_RESULT(take(""));
        const auto cancelled = take("METHOD:CANCEL\r\n");
        VERIFY_RESULT(cancelled);
        QCOMPARE(cancelled->updated, 1);
        const Appointment appointment = m_fixture->record(m_sally).appointments.first();
        QCOMPARE(appointment.status, AppointmentStatus::Cancelled);
        QCOMPARE(appointment.cancelledBy, CancelledBy::Us);
        QCOMPARE(m_fixture->record(m_sally).touches.size(), 0);
    }

    void replyIsAnAnswerOnce_data()
    {
        QTest::addColumn<QByteArray>("partstat");
        QTest::addColumn<State>("state");
        QTest::newRow("accepted") << QByteArray("ACCEPTED") << State::Scheduled;
        QTest::newRow("declined") << QByteArray("DECLINED") << State::YourTurn;
    }

    void replyIsAnAnswerOnce()
    {
        QFETCH(QByteArray, partstat);
        QFETCH(State, state);
        VERIFY_RESULT(take("METHOD:REQUEST\r\n"));
        for (int i = 0; i < 2; ++i)
            VERIFY_RESULT(take("METHOD:REPLY\r\n", partstat.constData()));
        const Record record = m_fixture->record(m_sally);
        QVERIFY(!record.touches.isEmpty());
        QVERIFY(std::all_of(record.touches.cbegin(), record.touches.cend(), [](const Touch &touch) {
            return countsAs(touch.mark) == CountsAs::Answer && touch.mark.channel == Channel::Meeting;
        }));
        QCOMPARE(m_fixture->standing(m_sally).state, state);
    }

    void silentInvitationIsNoAnswer()
    {
        VERIFY_RESULT(take("METHOD:REPLY\r\n", "NEEDS-ACTION"));
        QCOMPARE(m_fixture->record(m_sally).touches.size(), 0);
    }

    void holidaysMoveTheOpening()
    {
        const QString path = m_fixture->folder() + u"/holidays.ics"_s;
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
          "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:h\r\nDTSTART;VALUE=DATE:20200303\r\n"
          "RRULE:FREQ=YEARLY\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        file.close();
        VERIFY_RESULT(settings::set(m_fixture->desk(), settings::kHolidays, path));
        QVERIFY(!m_fixture->desk().calendar.isBusinessDay(QDate(2026, 3, 3)));
        VERIFY_RESULT(settings::set(m_fixture->desk(), settings::kHolidays, {}));
        QVERIFY(m_fixture->desk().calendar.isBusinessDay(QDate(2026, 3, 3)));
    }

    void fileWithoutHolidaysIsRefusedAndTheOldOnesStay()
    {
        const auto set =
          settings::set(m_fixture->desk(), settings::kHolidays, fileOf("", "ACCEPTED", "20260310T130000Z"));
        QVERIFY(!set);
        QCOMPARE(set.error().detail, u"no-holidays"_s);
    }
};

QTEST_GUILESS_MAIN(TestIcsImport)
#include "tst_icsimport.moc"
