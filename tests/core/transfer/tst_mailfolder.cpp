// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/undolog.h"
#include "core/transfer/followedmail.h"
#include "core/transfer/maildir.h"
#include "core/transfer/mailfolder.h"
#include "tests/support/mailboxfixture.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QTest>

#include <array>
#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>

using namespace core;
using namespace Qt::StringLiterals;
using testsupport::kSally;
using testsupport::kUs;
using testsupport::MailboxFixture;

namespace {

QByteArray mailOf(const QByteArray &from, const QByteArray &to, int day,
                  const QByteArray &subject = "The numbers")
{
    const QByteArray number = QByteArray::number(day);
    return "From: " + from + "\nTo: " + to + "\nDate: " + number + " Jun 2026 10:00:00 +0000\nMessage-ID: <" +
           number + "@test.example>\nSubject: " + subject + "\n\nHello.\n";
}

} // namespace

/// Folders with one mail a file, made of files alone.
class TestMailFolder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsFolderNames_data();
    void tellsFolderNames();
    void aMaildirIsReadWithItsFolders();
    void aMailThatWasReadAndMovedIsNotReadAgain();
    void onlyNewFilesAreReadTheNextTime();
    void anAnswerInAFolderReadLaterIsFound();
    void aLoopOfLinksEnds();
    void savedMailsOfAFolderAreRead();
    void aFileThatIsNoMailIsListed();
    void aSavedMailThatWasOverwrittenIsReadAgain();
    void aSavedMailThatWasWrittenToItsEndIsOneTouch();
    void whatComesInTheMomentOfReadingIsFound();
    void mboxesInAFolderAreRead();
    void mboxesBesideAMaildirAreReadToo();
    void namesThatAreNotUtf8AreListed();
    void aFolderOfSuchNamesAloneIsListedToo();

private:
    void write(const QString &name, const QByteArray &bytes);
    [[nodiscard]] QString path(const QString &name = {}) const
    {
        return m_mail->store().pathOf(u"mail/"_s + name);
    }

    std::unique_ptr<MailboxFixture> m_mail;
};

void TestMailFolder::init()
{
    m_mail = std::make_unique<MailboxFixture>();
}

void TestMailFolder::write(const QString &name, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path(name)).path()));
    if (QFileInfo(path(name)).dir().dirName() == u"cur"_s)
        QVERIFY(QDir().mkpath(QFileInfo(path(name)).path() + u"/../new"_s));
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

void TestMailFolder::tellsFolderNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("leftOut");
    QTest::addColumn<bool>("sent");
    QTest::newRow("Inbox") << u"Inbox"_s << false << false;
    QTest::newRow("Trash") << u"Mail/Local Folders/Trash"_s << true << false;
    QTest::newRow("below the trash") << u"Trash.sbd/Old"_s << true << false;
    QTest::newRow("Maildir++ trash") << u".Trash"_s << true << false;
    QTest::newRow("below INBOX") << u".INBOX.Drafts"_s << true << false;
    QTest::newRow("Outlook's") << u"Deleted Items"_s << true << false;
    QTest::newRow("German") << u"Entwürfe"_s << true << false;
    QTest::newRow("a customer of that name") << u"Trashman Ltd"_s << false << false;
    QTest::newRow("Sent") << u".Sent"_s << false << true;
    QTest::newRow("Sent Items") << u"Sent Items"_s << false << true;
    QTest::newRow("INBOX.Sent") << u"INBOX.Sent"_s << false << true;
    QTest::newRow("German sent") << u"Gesendet"_s << false << true;
}

void TestMailFolder::tellsFolderNames()
{
    QFETCH(QString, name);
    QTEST(isLeftOut(name), "leftOut");
    QTEST(isSentMailbox(name), "sent");
}

void TestMailFolder::aMaildirIsReadWithItsFolders()
{
    write(u"cur/1700.M1.host:2,S"_s, mailOf(kSally, kUs, 2));
    write(u"new/1700.M2.host"_s, mailOf(kSally, kUs, 3));
    write(u"tmp/1700.M3.host"_s, mailOf(kSally, kUs, 4));
    write(u".Sent/cur/1699.M1.host:2,S"_s, mailOf(kUs, kSally, 1));
    write(u".Archive.2026/cur/1701.M1.host:2,S"_s, mailOf(kSally, kUs, 5));
    write(u".Trash/cur/1702.M1.host:2,S"_s, mailOf(kSally, kUs, 6));
    const ImportReport report = m_mail->readAt(path());
    QCOMPARE(report.type, u"maildir"_s);
    QCOMPARE(report.read, 4);
    QCOMPARE(report.added, 4);
    QCOMPARE(report.problems.size(), 0);
    QCOMPARE(m_mail->prospects(), 1);
}

void TestMailFolder::aMailThatWasReadAndMovedIsNotReadAgain()
{
    write(u"cur/1699.M1.host:2,S"_s, mailOf(kUs, kSally, 1));
    write(u"new/1700.M2.host"_s, mailOf(kSally, kUs, 2));
    QCOMPARE(m_mail->readAt(path()).added, 2);
    QVERIFY(QFile::rename(path(u"new/1700.M2.host"_s), path(u"cur/1700.M2.host:2,RS"_s)));
    const ImportReport again = m_mail->readAt(path());
    QCOMPARE(again.read, 2);
    QCOMPARE(again.skipped, 2);
    QCOMPARE(m_mail->follow(path()).read, 0);
}

void TestMailFolder::onlyNewFilesAreReadTheNextTime()
{
    write(u"cur/1"_s, mailOf(kUs, kSally, 1));
    m_mail->readAt(path());
    write(u"cur/2"_s, mailOf(kSally, kUs, 2));
    const ImportReport report = m_mail->follow(path());
    QCOMPARE(report.read, 1);
    QCOMPARE(report.added, 1);
}

void TestMailFolder::anAnswerInAFolderReadLaterIsFound()
{
    write(u"cur/2"_s, mailOf(kSally, kUs, 2));
    QCOMPARE(m_mail->readAt(path()).added, 0);
    write(u".Sent/cur/1"_s, mailOf(kUs, kSally, 1));
    const ImportReport report = m_mail->readAt(path());
    QCOMPARE(report.read, 2);
    QCOMPARE(report.added, 2);
    QCOMPARE(report.skipped, 0);
}

void TestMailFolder::aLoopOfLinksEnds()
{
    write(u"cur/1"_s, mailOf(kUs, kSally, 1));
    write(u".Sub/cur/2"_s, mailOf(kUs, kSally, 2));
    QVERIFY(QFile::link(path(), path(u".Sub/loop"_s)));
    QVERIFY(QFile::link(path(), path(u".Loop"_s)));
    QVERIFY(QFile::link(path(u"cur/1"_s), path(u"cur/link"_s)));
    QCOMPARE(m_mail->readAt(path()).read, 2);
}

void TestMailFolder::savedMailsOfAFolderAreRead()
{
    write(u"a.eml"_s, mailOf(kUs, kSally, 1));
    write(u"sub/b.EML"_s, mailOf(kSally, kUs, 2));
    write(u"no suffix"_s, mailOf(kSally, kUs, 3));
    write(u"photo.jpg"_s, QByteArray("\xff\xd8\xff\xe0 no mail"));
    const ImportReport report = m_mail->readAt(path());
    QCOMPARE(report.type, u"eml"_s);
    QCOMPARE(report.read, 3);
    QCOMPARE(report.added, 3);
    QCOMPARE(report.problems.size(), 0);
}

void TestMailFolder::aFileThatIsNoMailIsListed()
{
    write(u"a.eml"_s, mailOf(kUs, kSally, 1));
    write(u"b.eml"_s, "no mail at all");
    write(u"c.eml"_s, {});
    for (int time = 0; time < 2; ++time) {
        const ImportReport report = m_mail->readAt(path());
        QCOMPARE(report.read, 3);
        QCOMPARE(report.failed, 2);
        QCOMPARE(report.problems.size(), 2);
        QCOMPARE(report.problems.first().place, u"b.eml"_s);
    }
}

void TestMailFolder::aSavedMailThatWasOverwrittenIsReadAgain()
{
    write(u"a.eml"_s, mailOf(kUs, kSally, 1));
    write(u"b.eml"_s, mailOf("x@y.example", kUs, 2));
    QCOMPARE(m_mail->readAt(path()).added, 1);
    QCOMPARE(m_mail->readAt(path()).skipped, 2);
    write(u"b.eml"_s, mailOf(kSally, kUs, 13));
    const ImportReport report = m_mail->readAt(path());
    QCOMPARE(report.read, 2);
    QCOMPARE(report.added, 1);
    VERIFY_RESULT(UndoLog(m_mail->store().database()).undo());
    QCOMPARE(m_mail->readAt(path()).added, 1);
    QCOMPARE(m_mail->readAt(path()).added, 0);
    QCOMPARE(m_mail->record(u"sally"_s).touches.size(), 2);
}

void TestMailFolder::aSavedMailThatWasWrittenToItsEndIsOneTouch()
{
    QByteArray whole = mailOf(kSally, kUs, 2) + "And more.\n";
    for (const QByteArray &id : {QByteArray("Message-ID: <2@test.example>\n"), QByteArray()}) {
        m_mail = std::make_unique<MailboxFixture>();
        whole.replace("Message-ID: <2@test.example>\n", id);
        write(u"a.eml"_s, mailOf(kUs, kSally, 1));
        write(u"b.eml"_s, whole.chopped(10));
        QCOMPARE(m_mail->readAt(path()).added, 2);
        write(u"b.eml"_s, whole);
        QCOMPARE(m_mail->readAt(path()).updated, 1);
        QCOMPARE(m_mail->record(u"sally"_s).touches.size(), 2);
        QVERIFY(m_mail->record(u"sally"_s).touches.last().text.contains(u"And more."_s));
    }
}

/// Clocks of disks are coarse: both times of change are the same.
void TestMailFolder::whatComesInTheMomentOfReadingIsFound()
{
    write(u"cur/1"_s, mailOf(kUs, kSally, 1));
    const QByteArray cur = QFile::encodeName(path(u"cur"_s));
    struct stat before {};
    QCOMPARE(stat(cur.constData(), &before), 0);
    m_mail->follow(path(), std::chrono::seconds(1));
    write(u"cur/2"_s, mailOf(kSally, kUs, 2));
    const std::array times{before.st_atim, before.st_mtim};
    QCOMPARE(utimensat(AT_FDCWD, cur.constData(), times.data(), 0), 0);
    NoProgress progress;
    FollowedFolders folders;
    const auto outcome = readOn(
      m_mail->store().database(), folders,
      {.ownAddresses = {u"rep@us.example"_s, u"rep@gmail.com"_s}, .now = {4'000'000'000'000}}, progress);
    QCOMPARE(outcome->reports.value(0).added, 1);
}

void TestMailFolder::mboxesBesideAMaildirAreReadToo()
{
    write(u"Maildir/.Sent/cur/1"_s, mailOf(kUs, kSally, 5));
    write(u"Maildir/cur/2"_s, mailOf(kSally, kUs, 6));
    write(u"Old/archive.mbox"_s, testsupport::Mailbox().mail(kUs, "tom@x.example").bytes());
    write(u"Trash"_s, testsupport::Mailbox().mail(kUs, "ann@x.example").bytes());
    write(u"Saved/a.eml"_s, mailOf(kSally, kUs, 7));
    const ImportReport report = m_mail->readAt(path());
    QCOMPARE(report.type, u"maildir"_s);
    QCOMPARE(report.read, 4);
    QCOMPARE(report.added, 4);
    QCOMPARE(m_mail->readAt(path()).added, 0);
}

void TestMailFolder::namesThatAreNotUtf8AreListed()
{
    write(u"cur/1"_s, mailOf(kUs, kSally, 1));
    write(u"spare"_s, mailOf(kSally, kUs, 2));
    const QByteArray cur = QFile::encodeName(path(u"cur/"_s));
    const QByteArray odd = cur + "1700.M\xfc";
    QCOMPARE(::rename(QFile::encodeName(path(u"spare"_s)).constData(), odd.constData()), 0);
    const QByteArray folder = QFile::encodeName(path(u".Gel\u00f6scht"_s)).replace("\xc3\xb6", "\xf6");
    QCOMPARE(::mkdir(folder.constData(), 0700), 0);
    const ImportReport report = m_mail->readAt(path());
    QCOMPARE(report.added, 1);
    QCOMPARE(report.problems.size(), 2);
    QCOMPARE(report.problems[0].place, QString());
    QCOMPARE(report.problems[0].trouble, ImportTrouble::UnreadableNames);
    QCOMPARE(report.problems[0].value, u"1"_s);
    QCOMPARE(report.problems[1].place, u"cur"_s);
    QCOMPARE(::remove(odd.constData()), 0); // QTemporaryDir does not see it either
    QCOMPARE(::remove(folder.constData()), 0);
}

void TestMailFolder::aFolderOfSuchNamesAloneIsListedToo()
{
    write(u"spare"_s, mailOf(kSally, kUs, 2));
    const QByteArray name = QFile::encodeName(path(u"spare"_s));
    const QByteArray odd = name + "\xfc.eml";
    QCOMPARE(::rename(name.constData(), odd.constData()), 0);
    const ImportReport report = m_mail->readAt(path());
    QCOMPARE(report.read, 0);
    QCOMPARE(report.problems.size(), 1);
    QCOMPARE(report.problems[0].trouble, ImportTrouble::UnreadableNames);
    QCOMPARE(::remove(odd.constData()), 0);
}

void TestMailFolder::mboxesInAFolderAreRead()
{
    write(u"Takeout/All mail.mbox"_s, testsupport::Mailbox().mail(kSally, kUs).mail(kUs, kSally).bytes());
    const ImportReport report = m_mail->readAt(path());
    QCOMPARE(report.type, u"mbox"_s);
    QCOMPARE(report.added, 2);
}

QTEST_GUILESS_MAIN(TestMailFolder)
#include "tst_mailfolder.moc"
