// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/eventstore.h"
#include "core/store/mailboxstore.h"
#include "core/store/mergestore.h"
#include "core/store/migrations/migrations.h"
#include "core/store/prospectstore.h"
#include "core/store/statement.h"
#include "core/store/touchstore.h"
#include "core/store/undolog.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace core;
using namespace Qt::StringLiterals;

class TestMigrations final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void versionsRiseOneByOne();
    void aFreshStoreHasTheSchemaOfTheGoldenFile();
    void rowsOfTheFirstVersionAreFoundAfterwards();
    void rowsOfTheSecondVersionCanBeChangedAndBroughtBack();
    void rowsOfTheThirdVersionHaveNoStandingYet();
    void appointmentsOfTheFourthVersionCanBeChangedAndBroughtBack();
    void factsOfTheEighthVersionCanBeMovedAndBroughtBack();
    void mailOfTheEighthVersionIsReadAnew();
    void mailsOfTheTenthVersionKnowTheirSender_data();
    void mailsOfTheTenthVersionKnowTheirSender();
    void wordsOfTheThirteenthVersionEndAtNewSigns();
    void conversationsOfTheFifteenthVersionGoWithAnAnswerWhereMailMadeThem();
    void aBackupHoldsTheStoreAsItWas();
    void aFailingStepLeavesVersionAndRows();
    void aStepThatBreaksAReferenceFails();
    void aNewerStoreIsRefusedByItsLogToo();
    void readOnlyNeverMigrates();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"store.db"_s); }
    [[nodiscard]] QStringList backups() const
    {
        return QDir(m_folder->path()).entryList({u"*.backup"_s}, QDir::Files);
    }
    /// A store at an earlier version with Sally in it, by literal rows.
    void makeStoreOfVersion(int version) const;
    [[nodiscard]] Result<Database> openWith(const QList<Migration> &history) const
    {
        return Database::open(path(), Database::Mode::ReadWrite, history);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

QString schemaOf(const Database &database)
{
    // The index's own tables are SQLite's business, and differ with its version.
    Statement statement(database, uR"sql(
SELECT sql
FROM sqlite_schema
WHERE sql IS NOT NULL
  AND name NOT LIKE 'sqlite\_%' ESCAPE '\'
  AND name NOT GLOB '*_words_data' AND name NOT GLOB '*_words_idx'
  AND name NOT GLOB '*_words_docsize' AND name NOT GLOB '*_words_config'
ORDER BY rootpage = 0, rowid
    )sql"_s);
    const auto statements = readAll(statement, [](Statement &row) { return row.read<QString>(); });
    QString all;
    for (const QString &sql : statements.value_or(QList<QString>()))
        all += sql.trimmed() + u";\n\n"_s;
    // Two thousand emojis; tst_searchagreement looks at them.
    static const QRegularExpression signs(u"(separators '').*?''"_s);
    return all.replace(signs, u"\\1…''"_s);
}

Result<void> failHalfway(const Database &database)
{
    if (auto done = execute(database, u"CREATE TABLE half (done INTEGER)"_s); !done)
        return done;
    if (auto done = execute(database, u"UPDATE prospects SET name = 'nobody'"_s); !done)
        return done;
    return execute(database, u"INSERT INTO no_such_table VALUES (1)"_s);
}

Result<void> breakReference(const Database &database)
{
    return execute(database, u"UPDATE contacts SET prospect_id = 999"_s);
}

QList<Migration> historyWith(Result<void> (*step)(const Database &))
{
    QList<Migration> history = migrations();
    history.append({history.last().version + 1, u"the next"_s, step});
    return history;
}

} // namespace

void TestMigrations::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestMigrations::makeStoreOfVersion(int version) const
{
    const auto database = openWith(migrations().first(version));
    VERIFY_RESULT(database);
    for (const QString &sql : {
           uR"sql(
INSERT INTO prospects (name, organisation, segment, situation, closed_reason, nurture)
VALUES ('Sally Brandt', 'Northlight Solar', 'company', 'after_conversation', '', 0)
           )sql"_s,
           uR"sql(
INSERT INTO contacts (prospect_id, name, role, is_primary, confirmed, timezone, best_times, language)
VALUES (1, 'Omar Reyes', 'user', 1, 1, 'Europe/Berlin', '', '')
           )sql"_s,
           uR"sql(
INSERT INTO touches (prospect_id, contact_id, at, channel, direction, kind, kind_reason, kind_by_rep, step,
                     message_id, overridden)
VALUES (1, 1, 1000, 'email', 'in', 'reply', '', 0, '', 'a@b', 0)
           )sql"_s,
           u"INSERT INTO touch_texts (touch_id, subject, body) VALUES (1, 'Hello', 'the invoice')"_s,
         })
        VERIFY_RESULT(execute(*database, sql));
}

void TestMigrations::versionsRiseOneByOne()
{
    for (qsizetype i = 0; i < migrations().size(); ++i)
        QCOMPARE(migrations()[i].version, int(i) + 1);
}

void TestMigrations::aFreshStoreHasTheSchemaOfTheGoldenFile()
{
    const auto database = Database::open(path());
    VERIFY_RESULT(database);
    QFile golden(QStringLiteral(UNGHOST_TEST_DATA "/schema.sql"));
    const bool isThere = golden.open(QFile::ReadOnly);
    const QString schema = schemaOf(*database);
    if (isThere && QString::fromUtf8(golden.readAll()) == schema)
        return;
    QFile actual(u"schema.sql"_s);
    QVERIFY(actual.open(QFile::WriteOnly));
    actual.write(schema.toUtf8());
    QFAIL(qPrintable(u"differs from tests/data/schema.sql; compare it with "_s +
                     QFileInfo(actual).absoluteFilePath()));
}

void TestMigrations::rowsOfTheFirstVersionAreFoundAfterwards()
{
    makeStoreOfVersion(1);
    const auto database = Database::open(path());
    VERIFY_RESULT(database);
    QCOMPARE(database->migration().from, 1);
    const ProspectStore prospects(*database);
    QCOMPARE(prospects.find(u"north"_s), ProspectId(1));
    QCOMPARE(prospects.find(u"omar reyes"_s), ProspectId(1));
    Statement words(*database, u"SELECT count(*) FROM touch_words('invoice')"_s);
    QCOMPARE(readOne(words, [](Statement &row) { return row.read<int>(); }).value(), 1);
    QCOMPARE(database->problems(), QStringList());
}

void TestMigrations::rowsOfTheSecondVersionCanBeChangedAndBroughtBack()
{
    makeStoreOfVersion(2);
    auto database = Database::open(path());
    VERIFY_RESULT(database);
    ProspectStore prospects(*database);
    const auto before = prospects.record(ProspectId(1));
    VERIFY_RESULT(before);
    auto transaction = Transaction::begin(*database, u"close"_s);
    VERIFY_RESULT(transaction);
    VERIFY_RESULT(prospects.update(*transaction, {.id = ProspectId(1), .name = u"Changed"_s}));
    VERIFY_RESULT(transaction->commit());
    VERIFY_RESULT(UndoLog(*database).undo());
    QCOMPARE(prospects.prospect(ProspectId(1)), before->prospect);
}

void TestMigrations::rowsOfTheThirdVersionHaveNoStandingYet()
{
    makeStoreOfVersion(3);
    const auto database = Database::open(path());
    VERIFY_RESULT(database);
    Statement standings(*database, u"SELECT count(*) FROM standings"_s);
    QCOMPARE(readOne(standings, [](Statement &row) { return row.read<int>(); }).value(), 0);
    QCOMPARE(ProspectStore(*database).count(), 1);
}

void TestMigrations::appointmentsOfTheFourthVersionCanBeChangedAndBroughtBack()
{
    makeStoreOfVersion(4);
    {
        const auto old = Database::open(path(), Database::Mode::ReadWrite, migrations().first(4));
        VERIFY_RESULT(old);
        Statement insert(*old, uR"sql(
INSERT INTO appointments (prospect_id, at, minutes, platform, topic, status, agreed_at)
VALUES (1, 1000, 30, '', 'The rates', 'scheduled', 500)
        )sql"_s);
        VERIFY_RESULT(insert.exec());
    }
    auto database = Database::open(path());
    VERIFY_RESULT(database);
    AppointmentStore appointments(*database);
    const auto before = appointments.appointments(ProspectId(1));
    VERIFY_RESULT(before);
    QCOMPARE(before->size(), 1);
    QVERIFY(!before->first().calendar);
    auto transaction = Transaction::begin(*database, u"import"_s);
    VERIFY_RESULT(transaction);
    Appointment moved = before->first();
    moved.calendar = CalendarEntry{u"a@x.example"_s, 2, Instant{3000}};
    VERIFY_RESULT(appointments.update(*transaction, moved));
    VERIFY_RESULT(transaction->commit());
    QCOMPARE(appointments.appointments(ProspectId(1)).value(), QList{moved});
    VERIFY_RESULT(UndoLog(*database).undo());
    QCOMPARE(appointments.appointments(ProspectId(1)).value(), *before);
}

void TestMigrations::factsOfTheEighthVersionCanBeMovedAndBroughtBack()
{
    makeStoreOfVersion(8);
    {
        const auto old = openWith(migrations().first(8));
        VERIFY_RESULT(old);
        VERIFY_RESULT(execute(*old, uR"sql(
INSERT INTO facts (prospect_id, kind, text, source_touch_id, recorded_at)
VALUES (1, 'problem', 'too slow', 1, 500)
        )sql"_s));
        VERIFY_RESULT(execute(*old, uR"sql(
INSERT INTO prospects (name, organisation, segment, situation, closed_reason, nurture)
VALUES ('Sally Brandt', 'Northlight', 'company', 'never_engaged', '', 0)
        )sql"_s));
    }
    auto database = Database::open(path());
    VERIFY_RESULT(database);
    const FactStore facts(*database);
    const auto before = facts.facts(ProspectId(1));
    VERIFY_RESULT(before);
    QCOMPARE(before->size(), 1);
    const ProspectStore prospects(*database);
    const auto into = prospects.record(ProspectId(2));
    const auto merged = prospects.record(ProspectId(1));
    VERIFY_RESULT(into);
    VERIFY_RESULT(merged);
    auto transaction = Transaction::begin(*database, u"merge"_s);
    VERIFY_RESULT(transaction);
    VERIFY_RESULT(MergeStore(*database).apply(*transaction, into->prospect, merged->prospect,
                                              mergePlan(*into, *merged, {}, Instant{1000})));
    VERIFY_RESULT(transaction->commit());
    QCOMPARE(facts.facts(ProspectId(2)).value().size(), 1);
    QCOMPARE(database->problems(), QStringList());
    VERIFY_RESULT(UndoLog(*database).undo());
    QCOMPARE(facts.facts(ProspectId(1)).value(), *before);
    QCOMPARE(database->problems(), QStringList());
}

void TestMigrations::mailOfTheEighthVersionIsReadAnew()
{
    makeStoreOfVersion(8);
    {
        const auto old = Database::open(path(), Database::Mode::ReadWrite, migrations().first(8));
        VERIFY_RESULT(old);
        VERIFY_RESULT(execute(*old, uR"sql(
INSERT INTO mailboxes (
    path, collection, own_addresses, position, last_mail, size, mark, mails, failed, read_at)
VALUES ('/mail/Inbox', '/mail', 'me', 900, 800, 900, 'digest', 9, 0, 1000)
        )sql"_s));
        VERIFY_RESULT(execute(*old, u"INSERT INTO waiting_mails_clock VALUES (1, 5, 7)"_s));
    }
    const auto database = Database::open(path());
    VERIFY_RESULT(database);
    const MailboxStore store(*database);
    QCOMPARE(store.find(u"/mail/Inbox"_s).value()->mark, QString());
    QCOMPARE(store.clockThen().value(), (WaitingClock{.address = 5, .mail = 7, .touch = 1}));
}

void TestMigrations::mailsOfTheTenthVersionKnowTheirSender_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("sender");
    const auto row = [](const char *name, const QString &change, const QString &sender) {
        QTest::newRow(name) << change << sender;
    };
    row("of a contact with one address", u"UPDATE touches SET at = 1"_s, u"omar@x"_s);
    row("one of two addresses",
        u"INSERT INTO contact_addresses (contact_id, address, dead, dead_reason) VALUES (1, 'o@y', 0, '')"_s,
        {});
    row("a delivery report", u"UPDATE touches SET kind = 'bounce'"_s, {});
    row("judged by hand", u"UPDATE touches SET kind_by_rep = 1"_s, {});
    row("ours", u"UPDATE touches SET direction = 'out'"_s, {});
    row("logged by hand", u"UPDATE touches SET message_id = ''"_s, {});
}

void TestMigrations::mailsOfTheTenthVersionKnowTheirSender()
{
    QFETCH(QString, change);
    makeStoreOfVersion(10);
    {
        const auto old = openWith(migrations().first(10));
        VERIFY_RESULT(old);
        VERIFY_RESULT(execute(*old, uR"sql(
INSERT INTO contact_addresses (contact_id, address, dead, dead_reason) VALUES (1, 'omar@x', 0, '')
        )sql"_s));
        VERIFY_RESULT(execute(*old, change));
    }
    const auto database = Database::open(path());
    VERIFY_RESULT(database);
    QTEST(TouchStore(*database).touch(TouchId(1))->sender, "sender");
}

void TestMigrations::wordsOfTheThirteenthVersionEndAtNewSigns()
{
    makeStoreOfVersion(13);
    const auto countOf = [](const Database &database, const QString &sql) {
        Statement words(database, sql);
        return readOne(words, [](Statement &row) { return row.read<int>(); }).value().value();
    };
    const QString found = u"SELECT count(*) FROM touch_words('danke')"_s;
    {
        const auto old = openWith(migrations().first(13));
        VERIFY_RESULT(execute(*old, u"UPDATE touch_texts SET body = 'Danke🤩 sehr'"_s));
        VERIFY_RESULT(execute(*old, u"UPDATE prospects SET name = 'Sally🤩'"_s));
        QCOMPARE(countOf(*old, found), 0);
    }
    const auto database = Database::open(path());
    VERIFY_RESULT(database);
    QCOMPARE(countOf(*database, found), 1);
    QCOMPARE(countOf(*database, u"SELECT count(*) FROM prospect_words('name : sally')"_s), 1);
    // What is taken out now is taken out by the same words.
    VERIFY_RESULT(execute(*database, u"UPDATE touch_texts SET body = 'Bitte🤩'"_s));
    QCOMPARE(countOf(*database, found), 0);
    QCOMPARE(countOf(*database, u"SELECT count(*) FROM touch_words('bitte')"_s), 1);
    QCOMPARE(database->problems(), QStringList());
}

void TestMigrations::conversationsOfTheFifteenthVersionGoWithAnAnswerWhereMailMadeThem()
{
    for (const bool isMadeByMail : {true, false}) {
        init();
        makeStoreOfVersion(15);
        if (isMadeByMail) {
            const auto old = openWith(migrations().first(15));
            VERIFY_RESULT(old);
            VERIFY_RESULT(execute(*old, u"INSERT INTO unconfirmed_prospects (prospect_id) VALUES (1)"_s));
        }
        const auto database = Database::open(path());
        VERIFY_RESULT(database);
        QCOMPARE(ProspectStore(*database).prospect(ProspectId(1))->situationByAnswer, isMadeByMail);
    }
}

void TestMigrations::aBackupHoldsTheStoreAsItWas()
{
    makeStoreOfVersion(2);
    QCOMPARE(backups(), QStringList());
    const auto database = Database::open(path());
    VERIFY_RESULT(database);
    QCOMPARE(backups().size(), 1);
    QCOMPARE(database->migration().backupPath, m_folder->filePath(backups().first()));
    QVERIFY(backups().first().startsWith(u"store.db.v2."_s));
    const auto backup =
      Database::open(database->migration().backupPath, Database::Mode::ReadWrite, migrations().first(2));
    VERIFY_RESULT(backup);
    QCOMPARE(backup->migration().to, 2);
    QCOMPARE(ProspectStore(*backup).count(), 1);
}

void TestMigrations::aFailingStepLeavesVersionAndRows()
{
    const int latest = migrations().last().version;
    makeStoreOfVersion(latest);
    const auto failed = openWith(historyWith(failHalfway));
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, Error::Code::MigrationFailed);
    QCOMPARE(failed.error().subject, path());
    QCOMPARE(failed.error().place, u"the next"_s);
    QVERIFY(failed.error().detail.contains(u"no_such_table"_s));
    QCOMPARE(backups().size(), 1);
    const auto database = Database::open(path());
    VERIFY_RESULT(database);
    QCOMPARE(database->migration().from, latest);
    QVERIFY(!schemaOf(*database).contains(u"half"_s));
    QCOMPARE(ProspectStore(*database).prospect(ProspectId(1)).value().name, u"Sally Brandt"_s);
}

void TestMigrations::aStepThatBreaksAReferenceFails()
{
    makeStoreOfVersion(migrations().last().version);
    const auto failed = openWith(historyWith(breakReference));
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, Error::Code::MigrationFailed);
    const auto database = Database::open(path());
    VERIFY_RESULT(database);
    QCOMPARE(database->problems(), QStringList());
}

// While a store is in use its version may lie in the log alone.
void TestMigrations::aNewerStoreIsRefusedByItsLogToo()
{
    const auto newer = Database::open(path());
    VERIFY_RESULT(newer);
    VERIFY_RESULT(execute(*newer, u"PRAGMA user_version = 999"_s));
    const auto refused = Database::open(path());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::SchemaTooNew);
    QCOMPARE(refused.error().subject, path());
}

void TestMigrations::readOnlyNeverMigrates()
{
    makeStoreOfVersion(2);
    const auto refused = Database::open(path(), Database::Mode::ReadOnly);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::MigrationFailed);
    QCOMPARE(backups(), QStringList());
}

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
