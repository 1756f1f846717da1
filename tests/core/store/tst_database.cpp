// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/database.h"
#include "core/store/prospectstore.h"
#include "core/store/storefile.h"
#include "tests/support/teststore.h"
#include "tests/support/verifyresult.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;
using testsupport::TestStore;

class TestDatabase final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openMakesFolderAndFileForTheirOwnerAlone();
    void openAgainMigratesNothing();
    void openRefuses_data();
    void openRefuses();
    void aFileOfAnotherProgramStaysAsItIs();
    void aFileOfANewerProgramStaysAsItIs();
    void aFileWithoutWriteBitIsReadOnly();
    void aStoreThatIsHeldIsLocked();
    void readOnlyReadsWithoutMaking();
    void backupHoldsEverythingAndIsPrivate();
    void backupNeverOverwrites();
    void foreignKeysAreOn();
};

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Runs statements on a file by a connection that knows nothing of ours.
void runForeign(const QString &path, const QStringList &statements)
{
    {
        auto connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"foreign"_s);
        connection.setDatabaseName(path);
        QVERIFY(connection.open());
        for (const QString &statement : statements) {
            QSqlQuery query(connection);
            QVERIFY2(query.exec(statement), qPrintable(statement));
        }
    }
    QSqlDatabase::removeDatabase(u"foreign"_s);
}

constexpr auto kOwnerOnly = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                         QFile::WriteOther | QFile::ExeOther;

} // namespace

void TestDatabase::openMakesFolderAndFileForTheirOwnerAlone()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"deep/er/store.db"_s);
    const auto database = Database::open(path);
    VERIFY_RESULT(database);
    QCOMPARE(database->migration().from, 0);
    QVERIFY(database->migration().to > 0);
    QVERIFY(database->migration().backupPath.isEmpty());
    QVERIFY(!(QFile::permissions(path) & kOthers));
    QVERIFY(!(QFile::permissions(folder.filePath(u"deep/er"_s)) & kOthers));
    QVERIFY(!(QFile::permissions(path + u"-wal"_s) & kOthers));
}

void TestDatabase::openAgainMigratesNothing()
{
    TestStore store;
    store.reopen();
    const auto report = store.database().migration();
    QCOMPARE(report.from, report.to);
    QVERIFY(report.backupPath.isEmpty());
}

void TestDatabase::openRefuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QByteArray ours("SQLite format 3\0", 16);
    ours.resize(100, '\0');
    QByteArray cut = ours;
    cut.replace(68, 4, "UNGH");
    cut.replace(16, 2, QByteArray("\x10\x00", 2));
    cut.replace(28, 4, QByteArray("\0\0\0\x09", 4));
    QTest::newRow("a text") << QByteArray("Dear Sally,\n\nare you OK?\n") << int(Error::Code::NotAStore);
    QTest::newRow("one byte") << QByteArray("S") << int(Error::Code::NotAStore);
    QTest::newRow("SQLite of nobody") << ours << int(Error::Code::NotAStore);
    QTest::newRow("header cut off") << ours.left(70) << int(Error::Code::DamagedFile);
    QTest::newRow("pages cut off") << cut << int(Error::Code::DamagedFile);
}

void TestDatabase::openRefuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"store.db"_s);
    write(path, bytes);
    const auto database = Database::open(path);
    QVERIFY(!database);
    QCOMPARE(int(database.error().code), code);
    QCOMPARE(database.error().subject, path);
    QCOMPARE(bytesOf(path), bytes);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void TestDatabase::aFileOfAnotherProgramStaysAsItIs()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"other.db"_s);
    runForeign(path, {u"CREATE TABLE notes (text TEXT)"_s, u"PRAGMA application_id = 7"_s});
    const QByteArray before = bytesOf(path);
    const auto database = Database::open(path);
    QVERIFY(!database);
    QCOMPARE(database.error().code, Error::Code::NotAStore);
    QCOMPARE(bytesOf(path), before);
    QVERIFY(!QFile::exists(path + u"-wal"_s));
}

void TestDatabase::aFileOfANewerProgramStaysAsItIs()
{
    QString path;
    TestStore store;
    path = store.pathOf(u"newer.db"_s);
    VERIFY_RESULT(store.database().backupTo(path));
    runForeign(path, {u"PRAGMA user_version = 999"_s});
    const QByteArray before = bytesOf(path);
    const auto database = Database::open(path);
    QVERIFY(!database);
    QCOMPARE(database.error().code, Error::Code::SchemaTooNew);
    QCOMPARE(database.error().subject, path);
    QCOMPARE(bytesOf(path), before);
    QVERIFY(!QFile::exists(path + u"-wal"_s));
}

void TestDatabase::aFileWithoutWriteBitIsReadOnly()
{
    TestStore store;
    const QString path = store.pathOf(u"kept.db"_s);
    VERIFY_RESULT(store.database().backupTo(path));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner));
    const auto database = Database::open(path);
    QVERIFY(!database);
    QCOMPARE(database.error().code, Error::Code::StoreReadOnly);
}

void TestDatabase::aStoreThatIsHeldIsLocked()
{
    TestStore store;
    auto held = Transaction::begin(store.database(), u"hold"_s);
    VERIFY_RESULT(held);
    auto second = Database::open(store.path());
    VERIFY_RESULT(second);
    const auto refused = Transaction::begin(*second, u"hold"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::StoreLocked);
    QCOMPARE(refused.error().subject, store.path());
    VERIFY_RESULT(held->commit());
    VERIFY_RESULT(Transaction::begin(*second, u"hold"_s));
}

void TestDatabase::readOnlyReadsWithoutMaking()
{
    TestStore store;
    store.addProspect(u"Sally Brandt"_s);
    auto reader = Database::open(store.path(), Database::Mode::ReadOnly);
    VERIFY_RESULT(reader);
    QCOMPARE(ProspectStore(*reader).count(), 1);
    const auto refused = Transaction::begin(*reader, u"add"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::StoreReadOnly);
    QVERIFY(!Database::open(store.pathOf(u"none.db"_s), Database::Mode::ReadOnly));
    QVERIFY(!QFile::exists(store.pathOf(u"none.db"_s)));
}

void TestDatabase::backupHoldsEverythingAndIsPrivate()
{
    TestStore store;
    store.addProspect(u"Sally Brandt"_s);
    const QString path = store.pathOf(u"it's a \"copy\".db"_s);
    VERIFY_RESULT(store.database().backupTo(path));
    QCOMPARE(QFile::permissions(path) & (kOthers | kOwnerOnly), kOwnerOnly);
    const auto copy = Database::open(path);
    VERIFY_RESULT(copy);
    QCOMPARE(ProspectStore(*copy).count(), 1);
    QCOMPARE(copy->problems(), QStringList());
}

void TestDatabase::backupNeverOverwrites()
{
    TestStore store;
    const QString path = store.pathOf(u"letter.txt"_s);
    write(path, "Dear Sally");
    const auto refused = store.database().backupTo(path);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::CannotWrite);
    QCOMPARE(bytesOf(path), QByteArray("Dear Sally"));
}

void TestDatabase::foreignKeysAreOn()
{
    TestStore store;
    auto transaction = Transaction::begin(store.database(), u"add"_s);
    VERIFY_RESULT(transaction);
    Contact nobodys;
    nobodys.prospect = ProspectId(77);
    const auto refused = ProspectStore(store.database()).insertContact(*transaction, nobodys);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::StoreFailed);
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
