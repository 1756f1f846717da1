// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/mailboxstore.h"
#include "core/store/prospectstore.h"
#include "core/store/undolog.h"
#include "core/transfer/followedmail.h"
#include "core/transfer/mailmark.h"
#include "tests/support/mailboxfixture.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QTest>

#include <chrono>
#include <filesystem>

#include <sys/stat.h>

using namespace core;
using namespace Qt::StringLiterals;
using testsupport::kSally;
using testsupport::kUs;
using testsupport::Mailbox;
using testsupport::MailboxFixture;

/// What is read on by itself once the rep named it.
class TestFollowedMail final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_mail = std::make_unique<MailboxFixture>();
        m_folders = {};
    }
    void nothingIsFollowedBeforeItWasRead();
    void anMboxIsReadOn();
    void aFolderThatIsNewInAMaildirIsReadToo();
    void aMailboxThatWasEmptyIsReadOnceItHasMail();
    void foldersThatDidNotChangeAreNotSearched();
    void aLookReadsALittleAtATime();
    void mailOfAContactThatWasAddedIsFound();
    void muchMailOfAContactIsTakenALittleAtATime();
    void mailThatIsToBeTakenFromAnEmptiedMailboxEndsNoLook();
    void whatIsNoLongerThereIsPassedOver();
    void whatWasStoppedIsNotReadOn();
    void stoppingCanBeTakenBack();
    void savedMailsAreNotFollowed();
    void manyBrokenFilesDoNotHoldUpTheOthers();
    void anAnswerInAMailboxThatWasAwayIsFoundOnceItIsBack();
    void anMboxThatEndsInOneLineEndIsReadOnce();
    void lookingLeavesTheLocksOfTheStoreAlone();

private:
    [[nodiscard]] FollowedOutcome look()
    {
        NoProgress progress;
        // Long after everything was written.
        return *testsupport::TestStore::require(readOn(
          m_mail->store().database(), m_folders,
          {.ownAddresses = {u"rep@us.example"_s, u"rep@gmail.com"_s}, .now = {4'000'000'000'000}}, progress));
    }
    [[nodiscard]] QList<FollowedMail> followed()
    {
        return *testsupport::TestStore::require(followedMail(m_mail->store().database()));
    }
    [[nodiscard]] qint64 addedByLook()
    {
        qint64 added = 0;
        for (const ImportReport &report : look().reports)
            added += report.added;
        return added;
    }
    /// As the rep does.
    void add(const QString &name, const QString &address)
    {
        m_mail->store().commit([&](Transaction &transaction) {
            ProspectStore store(transaction.database());
            return store.insert(transaction, {.name = name}).and_then([&](ProspectId id) {
                Contact contact{.prospect = id, .name = name, .primary = true};
                contact.addresses = {{address}};
                return store.insertContact(transaction, contact).map([](ContactId) {});
            });
        });
    }
    /// As folders are that changed long ago: the next change has another time.
    static void age(const QStringList &folders)
    {
        const auto earlier = std::filesystem::file_time_type::clock::now() - std::chrono::hours(1);
        for (const QString &folder : folders)
            std::filesystem::last_write_time(QFile::encodeName(folder).toStdString(), earlier);
    }
    void put(const QString &file, const QByteArray &mail) const
    {
        const QString path = m_mail->store().pathOf(u"maildir/"_s + file);
        QVERIFY(QDir().mkpath(QFileInfo(path).path() + u"/../new"_s));
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile written(path);
        QVERIFY(written.open(QIODevice::WriteOnly) && written.write(mail) == mail.size());
    }

    std::unique_ptr<MailboxFixture> m_mail;
    FollowedFolders m_folders;
};

void TestFollowedMail::nothingIsFollowedBeforeItWasRead()
{
    QVERIFY(followed().isEmpty());
    QVERIFY(look().reports.isEmpty());
}

void TestFollowedMail::anMboxIsReadOn()
{
    Mailbox mails;
    const QString path = m_mail->write(mails.mail(kUs, kSally).bytes());
    m_mail->readAt(path);
    QCOMPARE(followed().size(), 1);
    QCOMPARE(followed().first().path, path);
    const FollowedOutcome first = look();
    QVERIFY(first.reports.isEmpty());
    QCOMPARE(first.watched, QStringList{path});
    m_mail->write(mails.mail(kSally, kUs).bytes());
    QCOMPARE(addedByLook(), 1);
    QVERIFY(look().reports.isEmpty());
}

void TestFollowedMail::aFolderThatIsNewInAMaildirIsReadToo()
{
    put(u"cur/1"_s, "From: " + kUs + "\nTo: " + kSally +
                      "\nDate: 1 Jun 2026 10:00:00 +0000\nMessage-ID: <1@x>\n\nHello.\n");
    m_mail->readAt(m_mail->store().pathOf(u"maildir"_s));
    age({m_mail->store().pathOf(u"maildir"_s)});
    QVERIFY(look().reports.isEmpty());
    put(u".Later/cur/2"_s, "From: " + kSally + "\nTo: " + kUs +
                             "\nDate: 2 Jun 2026 10:00:00 +0000\nMessage-ID: <2@x>\n\nYes.\n");
    QCOMPARE(addedByLook(), 1);
    QVERIFY(look().reports.isEmpty());
    QCOMPARE(followed().first().mailboxes, 2);
}

void TestFollowedMail::aMailboxThatWasEmptyIsReadOnceItHasMail()
{
    put(u"cur/1"_s, "From: " + kUs + "\nTo: " + kSally +
                      "\nDate: 1 Jun 2026 10:00:00 +0000\nMessage-ID: <9@x>\n\nHello.\n");
    put(u"old/Archive"_s, {});
    m_mail->readAt(m_mail->store().pathOf(u"maildir"_s));
    QCOMPARE(addedByLook(), 0);
    put(u"old/Archive"_s, Mailbox().mail(kSally, kUs).bytes());
    QCOMPARE(addedByLook(), 1);
}

/// What becomes a mailbox without a sign is found some minutes later.
void TestFollowedMail::foldersThatDidNotChangeAreNotSearched()
{
    put(u"cur/1"_s, "From: " + kUs + "\nTo: " + kSally +
                      "\nDate: 1 Jun 2026 10:00:00 +0000\nMessage-ID: <9@x>\n\nHello.\n");
    put(u"old/Archive"_s, "not yet");
    const QString path = m_mail->store().pathOf(u"maildir"_s);
    FollowedFolders folders;
    const Instant now{4'000'000'000'000};
    QCOMPARE(folders.mailboxesAt(path, now), QStringList{path});
    put(u"old/Archive"_s, Mailbox().mail(kSally, kUs).bytes());
    QCOMPARE(folders.mailboxesAt(path, now.plusMinutes(1)), QStringList{path});
    age({path, QString(path + u"/old"_s)});
    QCOMPARE(folders.mailboxesAt(path, now.plusMinutes(11)).size(), 2);
    put(u"later/Archive"_s, Mailbox().mail(kSally, kUs).bytes());
    QCOMPARE(folders.mailboxesAt(path, now.plusMinutes(12)).size(), 3);
}

void TestFollowedMail::aLookReadsALittleAtATime()
{
    Mailbox mails;
    const QString path = m_mail->write(mails.mail(kUs, kSally).bytes());
    m_mail->readAt(path);
    QByteArray many = mails.bytes();
    for (int i = 0; i < 1200; ++i)
        many += "From - Mon Jun 01 10:00:00 2026\nFrom: " + kSally + "\nTo: " + kUs +
                "\nDate: 2 Jun 2026 10:00:00 +0000\nMessage-ID: <m" + QByteArray::number(i) +
                "@x>\n\nYes.\n\n";
    m_mail->write(many);
    int looks = 1;
    while (look().hasMore)
        ++looks;
    QCOMPARE(looks, 7);
    QCOMPARE(m_mail->record(u"sally"_s).touches.size(), 1201);
}

void TestFollowedMail::mailOfAContactThatWasAddedIsFound()
{
    Mailbox mails;
    m_mail->readAt(m_mail->write(mails.mail(kUs, "tom@x.example").mail(kSally, kUs).bytes()));
    QVERIFY(look().reports.isEmpty());
    add(u"Sally"_s, u"sally@northlight-solar.example"_s);
    QCOMPARE(look().reports.value(0).elsewhere, 1);
    QCOMPARE(m_mail->record(u"sally@northlight-solar.example"_s).touches.size(), 1);
}

void TestFollowedMail::muchMailOfAContactIsTakenALittleAtATime()
{
    QByteArray many;
    for (int i = 0; i < 1200; ++i)
        many += "From - Mon Jun 01 10:00:00 2026\nFrom: " + kSally + "\nTo: " + kUs +
                "\nDate: 2 Jun 2026 10:00:00 +0000\nMessage-ID: <m" + QByteArray::number(i) +
                "@x>\n\nYes.\n\n";
    m_mail->readAt(m_mail->write(many));
    add(u"Sally"_s, u"sally@northlight-solar.example"_s);
    QList<qsizetype> found;
    for (bool hasMore = true; hasMore && found.size() < 10;) {
        hasMore = look().hasMore;
        found.append(m_mail->record(u"sally@northlight-solar.example"_s).touches.size());
    }
    QCOMPARE(found, (QList<qsizetype>{200, 400, 600, 800, 1000, 1200}));
    QVERIFY(look().reports.isEmpty());
}

void TestFollowedMail::mailThatIsToBeTakenFromAnEmptiedMailboxEndsNoLook()
{
    QByteArray many;
    for (int i = 0; i < 600; ++i)
        many += "From - Mon Jun 01 10:00:00 2026\nFrom: " + kSally + "\nTo: " + kUs +
                "\nDate: 2 Jun 2026 10:00:00 +0000\nMessage-ID: <m" + QByteArray::number(i) +
                "@x>\n\nYes.\n\n";
    m_mail->readAt(m_mail->write(many));
    m_mail->write({});
    add(u"Sally"_s, u"sally@northlight-solar.example"_s);
    int looks = 0;
    while (looks < 10 && look().hasMore)
        ++looks;
    QVERIFY(looks < 10);
    m_mail->write(many);
    while (look().hasMore) {
    }
    QCOMPARE(m_mail->record(u"sally@northlight-solar.example"_s).touches.size(), 600);
}

void TestFollowedMail::whatIsNoLongerThereIsPassedOver()
{
    const QString path = m_mail->write(Mailbox().mail(kUs, kSally).bytes());
    m_mail->readAt(path);
    QVERIFY(QFile::remove(path));
    const FollowedOutcome outcome = look();
    QVERIFY(outcome.reports.isEmpty());
    QVERIFY(outcome.watched.isEmpty());
    QVERIFY(!followed().first().isThere);
}

void TestFollowedMail::whatWasStoppedIsNotReadOn()
{
    Mailbox mails;
    const QString path = m_mail->write(mails.mail(kUs, kSally).bytes());
    m_mail->readAt(path);
    VERIFY_RESULT(stopFollowing(m_mail->store().database(), path));
    QVERIFY(followed().isEmpty());
    m_mail->write(mails.mail(kSally, kUs).bytes());
    QVERIFY(look().reports.isEmpty());
    QCOMPARE(m_mail->readAt(path).added, 1);
}

void TestFollowedMail::stoppingCanBeTakenBack()
{
    Mailbox mails;
    const QString path = m_mail->write(mails.mail(kUs, kSally).mail("x@y.example", kUs).bytes());
    m_mail->readAt(path);
    VERIFY_RESULT(stopFollowing(m_mail->store().database(), path));
    QCOMPARE(UndoLog(m_mail->store().database()).undo().value().action, u"stop_following"_s);
    QCOMPARE(followed().size(), 1);
    m_mail->write(mails.mail(kUs, "x@y.example").bytes());
    QCOMPARE(addedByLook(), 2); // the mail that waited before is found as well
}

void TestFollowedMail::savedMailsAreNotFollowed()
{
    const QString path = m_mail->store().pathOf(u"a.eml"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("From: " + kUs + "\nTo: " + kSally + "\nDate: 1 Jun 2026 10:00:00 +0000\n\nHello.\n");
    file.close();
    QCOMPARE(m_mail->readAt(path).added, 1);
    QVERIFY(followed().isEmpty());
}

void TestFollowedMail::manyBrokenFilesDoNotHoldUpTheOthers()
{
    put(u"cur/0"_s, "From: " + kUs + "\nTo: " + kSally +
                      "\nDate: 1 Jun 2026 10:00:00 +0000\nMessage-ID: <1@x>\n\nHello.\n");
    for (int i = 0; i < 600; ++i)
        put(u"cur/broken"_s + QString::number(i), "From: " + kSally + "\n\nno date\n");
    QCOMPARE(m_mail->readAt(m_mail->store().pathOf(u"maildir"_s)).failed, 600);
    QCOMPARE(m_mail->readAt(m_mail->store().pathOf(u"maildir"_s)).failed, 600); // asked again, told again
    put(u"new/1"_s, "From: " + kSally + "\nTo: " + kUs +
                      "\nDate: 2 Jun 2026 10:00:00 +0000\nMessage-ID: <2@x>\n\nYes.\n");
    const FollowedOutcome outcome = look();
    QCOMPARE(outcome.reports.value(0).read, 1);
    QVERIFY(!outcome.hasMore);
}

void TestFollowedMail::anAnswerInAMailboxThatWasAwayIsFoundOnceItIsBack()
{
    const QString inbox = m_mail->store().pathOf(u"Inbox"_s);
    const QString away = m_mail->store().pathOf(u"Away"_s);
    QVERIFY(QFile::rename(m_mail->write(Mailbox().mail(kSally, kUs).bytes()), inbox));
    QCOMPARE(m_mail->readAt(inbox).added, 0);
    QVERIFY(QFile::rename(inbox, away));
    QCOMPARE(
      m_mail->readAt(m_mail->write(Mailbox().mail("x@y.example", kUs).mail(kUs, kSally).bytes())).added, 1);
    QVERIFY(look().reports.isEmpty());
    QVERIFY(QFile::rename(away, inbox));
    QCOMPARE(look().reports.value(0).elsewhere, 1);
    QCOMPARE(m_mail->record(u"sally"_s).touches.size(), 2);
    QVERIFY(look().reports.isEmpty());
}

void TestFollowedMail::anMboxThatEndsInOneLineEndIsReadOnce()
{
    const QByteArray mbox = Mailbox().mail(kUs, kSally).mail("x@y.example", kUs).bytes().chopped(1);
    m_mail->readAt(m_mail->write(mbox));
    QVERIFY(look().reports.isEmpty());
    QCOMPARE(m_mail->readAt(m_mail->store().pathOf(u"mail"_s)).read, 2);
    const MailboxStore store(m_mail->store().database());
    QCOMPARE(store.waitingWith(markOf(u"x@y.example"_s)).value().size(), 1);
}

/// Closing a file of the store gives up all locks that this program holds on it (POSIX).
void TestFollowedMail::lookingLeavesTheLocksOfTheStoreAlone()
{
    const auto locks = [&] {
        struct stat file {};
        if (stat(m_mail->store().database().path().toLocal8Bit().constData(), &file) != 0)
            return qsizetype(-1);
        QFile all(u"/proc/locks"_s);
        const QByteArray inode = ":" + QByteArray::number(qulonglong(file.st_ino)) + " ";
        return all.open(QIODevice::ReadOnly) ? all.readAll().count(inode) : qsizetype(-1);
    };
    m_mail->readAt(m_mail->write(Mailbox().mail(kUs, kSally).bytes()));
    const qsizetype before = locks();
    if (before <= 0)
        QSKIP("This system does not list its locks.");
    {
        const auto beside = Database::openBeside(m_mail->store().database().path());
        VERIFY_RESULT(beside);
        QCOMPARE(followedMail(*beside).value().size(), 1);
    }
    QCOMPARE(locks(), before);
}

QTEST_GUILESS_MAIN(TestFollowedMail)
#include "tst_followedmail.moc"
