// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/icsfile.h"
#include "core/transfer/icsinvitation.h"
#include "tests/support/storyline.h"
#include "tests/support/verifyresult.h"

#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace testsupport;
using namespace Qt::StringLiterals;

/// Calendar files as programs write them.
class TestIcsFile final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString fileOf(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(u"test.ics"_s));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }

    static QByteArray calendar(const QByteArray &events, const QByteArray &head = {})
    {
        QByteArray text =
          "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//y//EN\n" + head + events + "END:VCALENDAR\n";
        return text.replace("\n", "\r\n");
    }

    static QByteArray event(const QByteArray &lines)
    {
        return "BEGIN:VEVENT\nUID:1@x.example\nDTSTAMP:20260301T100000Z\n" + lines + "END:VEVENT\n";
    }

    Result<IcsFile> read(const QByteArray &bytes)
    {
        return readIcsFile(fileOf(bytes), {at(u"01-01 00:00"_s), at(u"12-31 00:00"_s)});
    }

private Q_SLOTS:
    void timesAreRead_data()
    {
        QTest::addColumn<QByteArray>("events");
        QTest::addColumn<QStringList>("times");
        const auto row = [](const char *name, const QByteArray &events, const QStringList &times) {
            QTest::newRow(name) << events << times;
        };
        row("UTC", event("DTSTART:20260310T130000Z\nDTEND:20260310T134500Z\n"), {u"03-10 14:00+45"_s});
        row("a zone by its id", event("DTSTART;TZID=America/New_York:20260310T090000\n"),
            {u"03-10 14:00+30"_s});
        row("a zone by its Windows name", event("DTSTART;TZID=Eastern Standard Time:20260310T090000\n"),
            {u"03-10 14:00+30"_s});
        row("every week, three times", event("DTSTART:20260310T130000Z\nRRULE:FREQ=WEEKLY;COUNT=3\n"),
            {u"03-10 14:00+30"_s, u"03-17 14:00+30"_s, u"03-24 14:00+30"_s});
        row("without one of them",
            event("DTSTART:20260310T130000Z\nRRULE:FREQ=WEEKLY;COUNT=3\nEXDATE:20260317T130000Z\n"),
            {u"03-10 14:00+30"_s, u"03-24 14:00+30"_s});
        row("with one of them moved",
            event("DTSTART:20260310T130000Z\nRRULE:FREQ=WEEKLY;COUNT=3\n") +
              event("RECURRENCE-ID:20260317T130000Z\nDTSTART:20260318T090000Z\n"),
            {u"03-10 14:00+30"_s, u"03-24 14:00+30"_s, u"03-18 10:00+30"_s});
        row("a rule that never ends stays in the span",
            event("DTSTART:20200310T130000Z\nRRULE:FREQ=MONTHLY;BYMONTHDAY=10;INTERVAL=6\n"),
            {u"03-10 14:00+30"_s, u"09-10 15:00+30"_s});
    }

    void timesAreRead()
    {
        QFETCH(QByteArray, events);
        const auto file = read(calendar(events));
        VERIFY_RESULT(file);
        QStringList times;
        for (const IcsEvent &event : file->events)
            times.append(u"%1+%2"_s.arg(told(event.start)).arg(event.minutes));
        QTEST(times, "times");
        QCOMPARE(file->problems.size(), 0);
    }

    void peopleAndTheirAnswersAreRead()
    {
        const auto file =
          read(calendar(event("DTSTART:20260310T130000Z\nSUMMARY:The rates\nLOCATION:Zoom\n"
                              "ORGANIZER:MAILTO:Robin@Rep.example\n"
                              "ATTENDEE;PARTSTAT=DECLINED;CN=Sally:mailto:sally@northlight.example\n"),
                        "METHOD:REPLY\n"));
        VERIFY_RESULT(file);
        QCOMPARE(file->method, IcsFile::Method::Reply);
        QCOMPARE(file->events.size(), 1);
        const IcsEvent &event = file->events.first();
        QCOMPARE(event.summary, u"The rates"_s);
        QCOMPARE(event.location, u"Zoom"_s);
        QCOMPARE(event.organizer, u"robin@rep.example"_s);
        const QList<IcsAttendee> attendees{{u"sally@northlight.example"_s, IcsAttendee::Answer::Declined}};
        QCOMPARE(event.attendees, attendees);
    }

    void oddEventsAreListedAndTheOthersTaken_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::newRow("no time") << QByteArray("SUMMARY:When?\n");
        QTest::newRow("the year 10000") << QByteArray("DTSTART:100000101T100000Z\n");
        QTest::newRow("the year 2500") << QByteArray("DTSTART:25000101T100000Z\n");
        QTest::newRow("a zone that is none") << QByteArray("DTSTART;TZID=Mars/Olympus:20260310T090000\n");
        QTest::newRow("every second") << QByteArray("DTSTART:20250101T130000Z\nRRULE:FREQ=SECONDLY\n");
    }

    void oddEventsAreListedAndTheOthersTaken()
    {
        QFETCH(QByteArray, lines);
        const auto file = read(calendar(event(lines) + event("DTSTART:20260310T130000Z\n")));
        VERIFY_RESULT(file);
        QCOMPARE(file->problems.size(), 1);
        QCOMPARE(file->problems.first().place, u"event 1"_s);
        QCOMPARE(file->events.size(), 1);
        QCOMPARE(file->events.first().place, u"event 2"_s);
    }

    void holidaysAreWholeDays()
    {
        const QByteArray days =
          event("DTSTART;VALUE=DATE:20200501\nRRULE:FREQ=YEARLY\nSUMMARY:Labour Day\n") +
          event("DTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20261227\n") +
          event("DTSTART:20260310T130000Z\n");
        const auto found = readHolidays(fileOf(calendar(days)), at(u"11-01 10:00"_s));
        VERIFY_RESULT(found);
        QVERIFY(found->contains(QDate(2026, 5, 1)));
        QVERIFY(found->contains(QDate(2030, 5, 1)));
        QVERIFY(found->contains(QDate(2026, 12, 24)) && found->contains(QDate(2026, 12, 26)));
        QVERIFY(!found->contains(QDate(2026, 12, 27)) && !found->contains(QDate(2026, 3, 10)));
    }

    void ownInvitationsAreReadBack()
    {
        const Invitation invitation{.uid = u"x@unghost"_s,
                                    .stamp = at(u"03-02 10:00"_s),
                                    .start = at(u"03-10 14:00"_s),
                                    .minutes = 45,
                                    .summary = u"Die Tarife, neu; \"fix\"\nATTENDEE:mailto:eve@x.example"_s,
                                    .location = u"Zoom – Raum 3"_s,
                                    .organizer = u"robin@rep.example"_s,
                                    .attendee = u"sally@northlight.example"_s};
        const QByteArray bytes = invitationFile(invitation);
        for (const QByteArray &line : bytes.split('\n'))
            QVERIFY2(line.isEmpty() || (line.endsWith('\r') && line.size() <= 76), line.constData());
        const auto file = read(bytes);
        VERIFY_RESULT(file);
        QCOMPARE(file->method, IcsFile::Method::Request);
        QCOMPARE(file->events.size(), 1);
        const IcsEvent &event = file->events.first();
        QCOMPARE(told(event.start), u"03-10 14:00"_s);
        QCOMPARE(event.minutes, 45);
        QCOMPARE(event.summary, u"Die Tarife, neu; \"fix\" ATTENDEE:mailto:eve@x.example"_s);
        QCOMPARE(event.location, u"Zoom – Raum 3"_s);
        QCOMPARE(event.attendees.size(), 1);
        QCOMPARE(event.attendees.first().address, u"sally@northlight.example"_s);
    }

    void filesThatAreNoneAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("prose") << QByteArray("Dear Sally,\nsee you on Tuesday.\n");
        QTest::newRow("cut in its first line") << QByteArray("BEGIN:VCAL");
        QTest::newRow("an event alone") << event("DTSTART:20260310T130000Z\n");
    }

    void filesThatAreNoneAreRefused()
    {
        QFETCH(QByteArray, bytes);
        const auto file = read(bytes);
        QVERIFY(!file);
        QCOMPARE(file.error().code, Error::Code::UnknownFormat);
    }
};

QTEST_GUILESS_MAIN(TestIcsFile)
#include "tst_icsfile.moc"
