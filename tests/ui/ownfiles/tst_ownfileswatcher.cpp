// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/ownfiles/ownfileswatcher.h"

#include <QDir>
#include <QFile>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace ui;
using namespace Qt::StringLiterals;

/// The rep's own files, read again beside the window's thread.
class TestOwnFilesWatcher final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void filesAreReadBesideTheWindowsThread();
    void whatIsNoDifferentIsNotTold();
    void changeWhileReadingIsReadTooAfterwards();
    void closingWaitsForTheReading();

private:
    void write(const QByteArray &words) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestOwnFilesWatcher::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestOwnFilesWatcher::write(const QByteArray &words) const
{
    QVERIFY(QDir(m_folder->path()).mkpath(u"own"_s));
    QFile file(m_folder->filePath(u"own/mine.toml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(words) == words.size());
}

void TestOwnFilesWatcher::filesAreReadBesideTheWindowsThread()
{
    std::atomic<bool> readHere = true;
    bool usedHere = false;
    OwnFilesWatcher watcher(m_folder->filePath(u"own"_s), [&] {
        readHere = QThread::currentThread() == thread();
        return OwnFilesWatcher::Use([&] { usedHere = QThread::currentThread() == thread(); });
    });
    QSignalSpy reloaded(&watcher, &OwnFilesWatcher::reloaded);
    watcher.start();
    write("a = 1");
    QTRY_VERIFY(reloaded.count() > 0);
    QVERIFY(!readHere);
    QVERIFY(usedHere);
}

void TestOwnFilesWatcher::whatIsNoDifferentIsNotTold()
{
    std::atomic<int> readings = 0;
    OwnFilesWatcher watcher(m_folder->filePath(u"own"_s), [&readings] {
        ++readings;
        return OwnFilesWatcher::Use();
    });
    QSignalSpy reloaded(&watcher, &OwnFilesWatcher::reloaded);
    watcher.start();
    write("a = 1");
    QTRY_VERIFY(readings > 0);
    write("a = 2");
    QTRY_VERIFY(readings > 1);
    QCOMPARE(reloaded.count(), 0);
}

void TestOwnFilesWatcher::changeWhileReadingIsReadTooAfterwards()
{
    QSemaphore mayEnd;
    std::atomic<int> begun = 0;
    OwnFilesWatcher watcher(m_folder->filePath(u"own"_s), [&] {
        ++begun;
        mayEnd.acquire();
        return OwnFilesWatcher::Use([] {});
    });
    QSignalSpy reloaded(&watcher, &OwnFilesWatcher::reloaded);
    write("a = 1");
    watcher.start();
    write("a = 2");
    QTRY_COMPARE(begun, 1);
    write("a = 3");
    mayEnd.release(9);
    QTRY_VERIFY(begun > 1);
    QTRY_VERIFY(reloaded.count() > 1);
}

void TestOwnFilesWatcher::closingWaitsForTheReading()
{
    std::atomic<bool> begun = false;
    std::atomic<bool> mayEnd = false;
    std::atomic<bool> ended = false;
    auto watcher = std::make_unique<OwnFilesWatcher>(m_folder->filePath(u"own"_s), [&] {
        begun = true;
        while (!mayEnd)
            QThread::yieldCurrentThread();
        ended = true;
        return OwnFilesWatcher::Use([] { qFatal("nobody is there to use it"); });
    });
    watcher->start();
    write("a = 1");
    QTRY_VERIFY(begun);
    mayEnd = true;
    watcher.reset();
    QVERIFY(ended);
}

QTEST_GUILESS_MAIN(TestOwnFilesWatcher)
#include "tst_ownfileswatcher.moc"
