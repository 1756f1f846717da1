// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/answerrate.h"

#include <QTest>

using namespace core;

/// Wilson's interval at 95 %, against values worked out elsewhere.
class TestAnswerRate final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theIntervalIsWilsons_data()
    {
        QTest::addColumn<qint64>("answers");
        QTest::addColumn<qint64>("attempts");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("none of one") << qint64(0) << qint64(1) << 0.0 << 0.793450;
        QTest::newRow("one of one") << qint64(1) << qint64(1) << 0.206549 << 1.0;
        QTest::newRow("none of ten") << qint64(0) << qint64(10) << 0.0 << 0.277533;
        QTest::newRow("one of ten") << qint64(1) << qint64(10) << 0.017876 << 0.404150;
        QTest::newRow("half of a hundred") << qint64(50) << qint64(100) << 0.403832 << 0.596168;
        QTest::newRow("81 of 263") << qint64(81) << qint64(263) << 0.255275 << 0.366222;
    }
    void theIntervalIsWilsons()
    {
        QFETCH(qint64, answers);
        QFETCH(qint64, attempts);
        QFETCH(double, low);
        QFETCH(double, high);
        const auto rate = answerRate({.attempts = attempts, .yes = answers});
        QVERIFY(rate);
        QCOMPARE(rate->rate, double(answers) / double(attempts));
        QVERIFY2(qAbs(rate->low - low) < 2e-5, qPrintable(QString::number(rate->low, 'f', 6)));
        QVERIFY2(qAbs(rate->high - high) < 2e-5, qPrintable(QString::number(rate->high, 'f', 6)));
    }

    void noneIsNoneAndAllIsAll()
    {
        for (qint64 attempts = 1; attempts < 300; ++attempts) {
            QCOMPARE(answerRate({.attempts = attempts})->low, 0.0);
            QCOMPARE(answerRate({.attempts = attempts, .no = attempts})->high, 1.0);
        }
    }

    void withoutAttemptsThereIsNoRate() { QVERIFY(!answerRate({})); }

    void everyKindOfAnswerCounts()
    {
        AnswerCounts counts{.attempts = 8, .yes = 1, .neutral = 2, .no = 3};
        counts += AnswerCounts{.attempts = 2, .yes = 1};
        QCOMPARE(counts, (AnswerCounts{.attempts = 10, .yes = 2, .neutral = 2, .no = 3}));
        QCOMPARE(counts.answers(), 7);
    }
};

QTEST_GUILESS_MAIN(TestAnswerRate)
#include "tst_answerrate.moc"
