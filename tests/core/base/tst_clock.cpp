// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/clock.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class TestClock final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void zonesAreKnownByName_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<bool>("known");
        QTest::newRow("a city") << QByteArray("Europe/Berlin") << true;
        QTest::newRow("a link") << QByteArray("US/Eastern") << true;
        QTest::newRow("UTC") << QByteArray("UTC") << true;
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("a planet") << QByteArray("Mars") << false;
        QTest::newRow("a city that is none") << QByteArray("Europe/Atlantis") << false;
    }

    void zonesAreKnownByName()
    {
        QFETCH(QByteArray, id);
        QTEST(zoneNamed(id).has_value(), "known");
    }

    void hourThatSpringSkipsIsOneLater()
    {
        const QTimeZone berlin("Europe/Berlin");
        const Instant skipped = instantAt(QDate(2026, 3, 29), QTime(2, 30), berlin);
        QCOMPARE(skipped.in(berlin).time(), QTime(3, 30));
    }
};

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
