// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/backgroundtask.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace ui;
using namespace Qt::StringLiterals;

/// Core's work on another thread, and what the window hears of it.
class TestBackgroundTask final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachFileIsToldFromItsBeginning_data();
    void eachFileIsToldFromItsBeginning();
    void aCancelIsHeardAndTheEndIsTold();
};

void TestBackgroundTask::eachFileIsToldFromItsBeginning_data()
{
    QTest::addColumn<int>("done");
    QTest::addColumn<int>("total");
    QTest::addColumn<int>("permille");
    QTest::newRow("the next file, farther") << 8 << 10 << 800;
    QTest::newRow("the next file, less far") << 1 << 10 << 100;
    QTest::newRow("the next file, at its start") << 0 << 10 << 0;
    QTest::newRow("a file whose end is not known") << 5 << 0 << -1;
}

void TestBackgroundTask::eachFileIsToldFromItsBeginning()
{
    QFETCH(int, done);
    QFETCH(int, total);
    QFETCH(int, permille);
    QSemaphore next;
    BackgroundTask task;
    QString shown;
    int part = 0;
    connect(&task, &BackgroundTask::progressed, this, [&](const QString &what, int permilleNow) {
        shown = what;
        part = permilleNow;
    });
    QSignalSpy finished(&task, &BackgroundTask::finished);
    task.start([&](core::Progress &progress) {
        progress.report(u"first"_s, 1, 2);
        next.acquire();
        progress.report(u"second"_s, done, total);
        next.acquire();
    });
    QTRY_COMPARE(shown, u"first"_s);
    QCOMPARE(part, 500);
    next.release();
    QTRY_COMPARE(shown, u"second"_s);
    QCOMPARE(part, permille);
    next.release();
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(!task.isRunning());
}

void TestBackgroundTask::aCancelIsHeardAndTheEndIsTold()
{
    BackgroundTask task;
    QSignalSpy progressed(&task, &BackgroundTask::progressed);
    QSignalSpy finished(&task, &BackgroundTask::finished);
    task.start([](core::Progress &progress) {
        while (!progress.isCanceled())
            progress.report(u"on and on"_s, 1, 0);
    });
    QTRY_VERIFY(progressed.count() > 0);
    task.cancel();
    QTRY_COMPARE(finished.count(), 1);
}

QTEST_GUILESS_MAIN(TestBackgroundTask)
#include "tst_backgroundtask.moc"
