// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/freeslots.h"
#include "tests/support/storyline.h"

#include <QTest>

using namespace core;
using namespace testsupport;
using namespace Qt::StringLiterals;

/// Times to propose (decisions 15). 2026-03-02 is a Monday.
class TestFreeSlots final : public QObject
{
    Q_OBJECT

    static QStringList slotsAt(const QString &now, const QList<BusyTime> &busy, const QByteArray &contactZone,
                               const BusinessCalendar &calendar = {})
    {
        QStringList times;
        const auto slots = freeSlots({.calendar = calendar,
                                      .repZone = berlin(),
                                      .contactZone = QTimeZone(contactZone),
                                      .busy = busy,
                                      .now = at(now),
                                      .count = 3});
        for (const Instant slot : slots)
            times.append(told(slot));
        return times;
    }

private Q_SLOTS:
    void areSpreadOverTheNextBusinessDays()
    {
        QCOMPARE(slotsAt(u"03-05 16:00"_s, {}, "Europe/Berlin"),
                 (QStringList{u"03-06 10:00"_s, u"03-09 14:00"_s, u"03-10 11:00"_s}));
    }

    void keepClearOfWhatIsTaken()
    {
        const QList<BusyTime> busy{{at(u"03-03 09:30"_s), 60}, {at(u"03-04 14:00"_s), 15}};
        QCOMPARE(slotsAt(u"03-02 16:00"_s, busy, "Europe/Berlin"),
                 (QStringList{u"03-03 10:30"_s, u"03-04 14:30"_s, u"03-05 11:00"_s}));
    }

    void passOverHolidaysAndAbsences()
    {
        const BusinessCalendar calendar({QDate(2026, 3, 3)}, {{QDate(2026, 3, 5), QDate(2026, 3, 6)}});
        QCOMPARE(slotsAt(u"03-02 16:00"_s, {}, "Europe/Berlin", calendar),
                 (QStringList{u"03-04 10:00"_s, u"03-09 14:00"_s, u"03-10 11:00"_s}));
    }

    void fallIntoHoursAtWhichTheContactIsAwake()
    {
        QCOMPARE(slotsAt(u"03-02 16:00"_s, {}, "America/New_York"),
                 (QStringList{u"03-03 14:00"_s, u"03-04 14:00"_s, u"03-05 14:00"_s}));
    }

    void areFewerWhereEverythingIsTaken()
    {
        QCOMPARE(slotsAt(u"03-02 16:00"_s, {{at(u"03-01 00:00"_s), 60 * 24 * 60}}, "Europe/Berlin"),
                 QStringList());
    }
};

QTEST_GUILESS_MAIN(TestFreeSlots)
#include "tst_freeslots.moc"
