// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/prospectstore.h"
#include "core/store/restore.h"
#include "tests/support/teststore.h"
#include "tests/support/verifyresult.h"

#include <QFile>
#include <QTest>

#include <memory>

using namespace core;
using namespace Qt::StringLiterals;
using testsupport::TestStore;

/// A backup back in its place.
class TestRestore final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestStore> m_store;

    [[nodiscard]] int prospects() const
    {
        return *TestStore::require(ProspectStore(m_store->database()).count());
    }
    [[nodiscard]] RestorePlan planFrom(const QString &name) const
    {
        return {.from = m_store->pathOf(name), .kept = m_store->pathOf(u"kept.db"_s)};
    }
    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_store->pathOf(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<TestStore>();
        m_store->addProspect(u"Sally"_s);
        VERIFY_RESULT(m_store->database().backupTo(m_store->pathOf(u"backup.db"_s)));
        m_store->addProspect(u"Omar"_s);
    }

    void bringsBackWhatWasAndKeepsWhatIs()
    {
        QCOMPARE(prospects(), 2);
        VERIFY_RESULT(restoreStore(m_store->database(), planFrom(u"backup.db"_s)));
        QCOMPARE(prospects(), 1);
        m_store->reopen();
        QCOMPARE(prospects(), 1);
        const auto kept = Database::open(m_store->pathOf(u"kept.db"_s));
        VERIFY_RESULT(kept);
        QCOMPARE(ProspectStore(*kept).count(), Result<int>(2));
    }

    void writesGoOnAfterIt()
    {
        VERIFY_RESULT(restoreStore(m_store->database(), planFrom(u"backup.db"_s)));
        m_store->addProspect(u"Ana"_s);
        QCOMPARE(prospects(), 2);
        QCOMPARE(*TestStore::require(m_store->database().problems()), QStringList());
    }

    void refusesWhatIsNoWholeBackup_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Error::Code>("code");
        QTest::newRow("nothing there") << u"none.db"_s << QByteArray() << Error::Code::CannotRead;
        QTest::newRow("empty") << u"empty.db"_s << QByteArray("") << Error::Code::EmptyFile;
        QTest::newRow("a text") << u"text.db"_s << QByteArray(5000, 'x') << Error::Code::NotAStore;
    }

    void refusesWhatIsNoWholeBackup()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        if (!bytes.isNull())
            write(name, bytes);
        const auto restored = restoreStore(m_store->database(), planFrom(name));
        QVERIFY(!restored);
        QTEST(restored.error().code, "code");
        QCOMPARE(restored.error().subject, m_store->pathOf(name));
        QCOMPARE(prospects(), 2);
        QVERIFY(!QFile::exists(m_store->pathOf(u"kept.db"_s)));
    }

    void refusesADamagedBackup()
    {
        QFile file(m_store->pathOf(u"backup.db"_s));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(4096 * 3));
        file.write(QByteArray(4096 * 6, '\x5a'));
        file.close();
        QVERIFY(!restoreStore(m_store->database(), planFrom(u"backup.db"_s)));
        QCOMPARE(prospects(), 2);
    }
};

QTEST_GUILESS_MAIN(TestRestore)
#include "tst_restore.moc"
