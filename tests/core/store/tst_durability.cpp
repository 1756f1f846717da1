// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/prospectstore.h"
#include "core/store/touchstore.h"
#include "tests/support/teststore.h"
#include "tests/support/verifyresult.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <cstdio>

using namespace core;
using namespace Qt::StringLiterals;
using testsupport::TestStore;

/// What was acknowledged is never lost, and nothing is half-stored, whatever happens to process and disk.
class TestDurability final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKilledProcessLosesNothingItAcknowledged();
    void aFullDiskLeavesWhatWasThere();
    void aFullDiskAtTheFirstStart();
    void damagedPagesAreTold();
    void aTransactionThatIsDroppedLeavesNothing();
};

namespace {

QList<QByteArray> acknowledged(QProcess &writer)
{
    QList<QByteArray> lines;
    while (writer.canReadLine())
        lines.append(writer.readLine().trimmed());
    return lines;
}

Result<void> addProspectWithTouch(Database &database, const QString &name)
{
    auto transaction = Transaction::begin(database, u"add"_s);
    if (!transaction)
        return failure(transaction.error());
    const auto id = ProspectStore(database).insert(*transaction, {.name = name});
    if (!id)
        return failure(id.error());
    const auto touch =
      TouchStore(database).insert(*transaction, {.prospect = *id, .text = name + QString(2000, u'x')});
    if (!touch)
        return failure(touch.error());
    return transaction->commit();
}

/// Writes until it is killed or fails, and tells every commit.
int writeForever(const QString &path)
{
    auto database = Database::open(path);
    auto written = database ? Result<void>() : failure(database.error());
    for (int i = 0; written; ++i) {
        const QString name = u"w%1"_s.arg(i);
        written = addProspectWithTouch(*database, name);
        if (written)
            std::printf("%s\n", qPrintable(name));
        std::fflush(stdout);
    }
    std::fprintf(stderr, "%s\n", testsupport::describe(written.error()).constData());
    return 1;
}

} // namespace

void TestDurability::aKilledProcessLosesNothingItAcknowledged()
{
    TestStore store;
    QList<QByteArray> told;
    QProcess writer;
    writer.start(QCoreApplication::applicationFilePath(), {u"--write"_s, store.path()});
    while (told.size() < 40) {
        QVERIFY(writer.waitForReadyRead());
        told += acknowledged(writer);
    }
    writer.kill();
    QVERIFY(writer.waitForFinished());
    told += acknowledged(writer);
    store.reopen();
    for (const QByteArray &name : told)
        VERIFY_RESULT(ProspectStore(store.database()).find(QString::fromUtf8(name)));
    QCOMPARE(store.database().problems(), QStringList());
}

void TestDurability::aFullDiskLeavesWhatWasThere()
{
    TestStore store;
    store.addProspect(u"Sally Brandt"_s);
    QSqlQuery limit(store.database().connection());
    QVERIFY(limit.exec(u"PRAGMA max_page_count = 200"_s));
    Result<void> written;
    int stored = 1;
    for (; stored < 1000; ++stored) {
        written = addProspectWithTouch(store.database(), QString::number(stored));
        if (!written)
            break;
    }
    QVERIFY(!written);
    QCOMPARE(written.error().code, Error::Code::DiskFull);
    QCOMPARE(written.error().subject, store.path());
    limit.clear();
    store.reopen();
    QCOMPARE(ProspectStore(store.database()).count(), stored);
    QCOMPARE(store.database().problems(), QStringList());
    store.addProspect(u"there is room again"_s);
}

void TestDurability::aFullDiskAtTheFirstStart()
{
    const QString path = u"/dev/full/store.db"_s;
    const auto refused = Database::open(path);
    QVERIFY(!refused);
    QVERIFY(!refused.error().subject.isEmpty());
}

void TestDurability::damagedPagesAreTold()
{
    TestStore store;
    for (int i = 0; i < 50; ++i)
        store.addProspect(u"Sally %1"_s.arg(i));
    const QString path = store.pathOf(u"damaged.db"_s);
    VERIFY_RESULT(store.database().backupTo(path));
    QFile file(path);
    QVERIFY(file.open(QFile::ReadWrite));
    constexpr qint64 kPage = 4096;
    QVERIFY(file.size() > 3 * kPage);
    QVERIFY(file.seek(kPage));
    file.write(QByteArray(file.size() - kPage, '\x5a'));
    file.close();
    const auto opened = Database::open(path);
    const auto read = opened ? ProspectStore(*opened).count().map([](int) {}) : failure(opened.error());
    QVERIFY(!read);
    QCOMPARE(read.error().code, Error::Code::DamagedFile);
    QCOMPARE(read.error().subject, path);
}

void TestDurability::aTransactionThatIsDroppedLeavesNothing()
{
    TestStore store;
    {
        auto transaction = Transaction::begin(store.database(), u"add"_s);
        VERIFY_RESULT(transaction);
        VERIFY_RESULT(ProspectStore(store.database()).insert(*transaction, {.name = u"Sally"_s}));
    }
    QCOMPARE(ProspectStore(store.database()).count(), 0);
    store.addProspect(u"Omar"_s);
    QCOMPARE(ProspectStore(store.database()).count(), 1);
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == u"--write"_s)
        return writeForever(arguments[2]);
    TestDurability test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_durability.moc"
