// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/icsimport.h"
#include "core/actions/settings.h"
#include "tests/support/deskfixture.h"
#include "tests/support/storyline.h"
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

    QString fileOf(const char *method, const char *partstat, const char *start)
    {
        const QString path = m_fixture->folder() + u"/test.ics"_s;
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(
          QStringLiteral("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n%1BEGIN:VEVENT\r\nUID:a@x.example\r\n"
                         "DTSTAMP:20260302T090000Z\r\nDTSTART:%2\r\nSUMMARY:The rates\r\n"
                         "ORGANIZER:mailto:robin@rep.example\r\n"
                         "ATTENDEE;PARTSTAT=%3:MAILTO:Sally@Northlight.example\r\n"
                         "ATTENDEE:mailto:stranger@x.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
            .arg(QString::fromLatin1(method), QString::fromLatin1(start), QString::fromLatin1(partstat))
            .toUtf8());
        return path;
    }

    Result<ImportReport> take(const char *method, const char *partstat = "NEEDS-ACTION",
                              const char *start = "20260310T130000Z")
    {
        return importIcs(m_fixture->desk(), fileOf(method, partstat, start));
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
