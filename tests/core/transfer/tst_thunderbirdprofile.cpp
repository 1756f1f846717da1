// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/leftoutaccountstore.h"
#include "core/store/mailboxstore.h"
#include "core/store/prospectstore.h"
#include "core/store/undolog.h"
#include "core/transfer/followedmail.h"
#include "core/transfer/mailboximporter.h"
#include "core/transfer/thunderbirdprofile.h"
#include "tests/support/teststore.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;
using testsupport::TestStore;

namespace {

constexpr auto kSent = "From - Mon Mar 02 10:00:00 2026\nFrom: Robin <robin@rep.example>\n"
                       "To: Sally <sally@northlight.example>\nDate: Mon, 02 Mar 2026 10:00:00 +0000\n"
                       "Message-ID: <1@rep.example>\nSubject: The numbers\n\nHere they are.\n\n";
constexpr auto kAnswer = "From - Mon Mar 02 11:00:00 2026\nFrom: Sally <sally@northlight.example>\n"
                         "To: Robin <robin@rep.example>\nDate: Mon, 02 Mar 2026 11:00:00 +0000\n"
                         "Message-ID: <2@northlight.example>\nIn-Reply-To: <1@rep.example>\n"
                         "Subject: Re: The numbers\n\nThank you, we are thinking.\n\n";
constexpr auto kPrefs = R"(// Mozilla User Preferences
user_pref("mail.identity.id1.useremail", "Robin@Rep.example");
user_pref("mail.identity.id2.useremail", "robin.vale@rep.example");
user_pref("mail.identity.id3.useremail", "robin@rep.example");
user_pref("mail.server.server1.userName", "somebody@else.example");
)";

constexpr auto kAccounts = R"(
user_pref("mail.account.account1.identities", "id1,id2");
user_pref("mail.account.account1.server", "server1");
user_pref("mail.account.account2.server", "server2");
user_pref("mail.account.account3.server", "server3");
user_pref("mail.account.account4.server", "server4");
user_pref("mail.accountmanager.accounts", "account1,account4,account2,account3");
user_pref("mail.server.server1.directory-rel", "[ProfD]ImapMail/mail.rep.example");
user_pref("mail.server.server1.type", "imap");
user_pref("mail.server.server2.directory-rel", "[ProfD]Mail/Local Folders");
user_pref("mail.server.server2.name", "Local Folders");
user_pref("mail.server.server2.type", "none");
user_pref("mail.server.server3.directory-rel", "[ProfD]Mail/gone.example");
user_pref("mail.server.server3.name", "Gone");
user_pref("mail.server.server4.directory-rel", "[ProfD]Mail/Feeds");
user_pref("mail.server.server4.type", "rss");
)"
                           "user_pref(\"mail.server.server1.name\", \"Work \\\"new\\\"\");\n";

} // namespace

/// A profile as Thunderbird lays it out, made of files alone.
class TestThunderbirdProfile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void profileIsFoundWithItsAddressesAndMailboxes();
    void aProfileOfAnyNameAndPathIsFound_data();
    void aProfileOfAnyNameAndPathIsFound();
    void profilesComeInTheOrderOfTheFile();
    void folderWithoutPrefsIsNoProfile();
    void profileWithoutMailIsNotOffered();
    void accountsAreToldWithTheirMail();
    void twoAccountsInOneFolderAreOneWithBothNames();
    void aRemovedAccountIsOneOfItsOwn();
    void anAccountOutsideOfTheProfileIsReadToo();
    void anAccountThatIsLeftOutIsNeitherReadNorFollowed();
    void aChoiceIsChangedLaterAndTakenBack();
    void aChoiceIsHeededByWhateverPath_data();
    void aChoiceIsHeededByWhateverPath();
    void recordsOfAnOldSpellingAreKnownAgain();
    void aFolderWithADotInItsNameIsRead();
    void feedsAreNotRead();
    void readingItFindsTheAnswerAndNothingTwice();
    void brokenMailboxIsNamedAndTheOthersAreRead();

private:
    void write(const QString &name, const QByteArray &bytes);
    [[nodiscard]] QString profilePath() const { return m_folder->filePath(u"abc.default"_s); }
    [[nodiscard]] ThunderbirdProfile profile() const
    {
        return *TestStore::require(readThunderbirdProfile(profilePath()));
    }

    [[nodiscard]] ImportReport read(TestStore &store) const
    {
        return read(store, *TestStore::require(mailCollectionAt(profilePath())));
    }
    [[nodiscard]] static ImportReport read(TestStore &store, const MailCollection &mail)
    {
        NoProgress progress;
        const MailImport import{
          .collections = {mail}, .ownAddresses = mail.addresses, .now = {1'800'000'000'000}};
        return TestStore::require(importMail(store.database(), import, progress))->first();
    }

    void nameAccounts() { write(u"abc.default/prefs.js"_s, QByteArray(kPrefs) + kAccounts); }
    /// How many mails are read of what is followed, long after everything was written.
    [[nodiscard]] static qint64 look(TestStore &store)
    {
        NoProgress progress;
        FollowedFolders folders;
        qint64 read = 0;
        const auto outcome = readOn(
          store.database(), folders,
          {.ownAddresses = {u"robin@rep.example"_s, u"robin.vale@rep.example"_s}, .now = {4'000'000'000'000}},
          progress);
        for (const ImportReport &report : TestStore::require(outcome)->reports)
            read += report.read;
        return read;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestThunderbirdProfile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    write(u"profiles.ini"_s,
          "[General]\nVersion=2\n\n[Profile0]\nName=default\nIsRelative=1\nPath=abc.default\n");
    write(u"abc.default/prefs.js"_s, kPrefs);
    write(u"abc.default/ImapMail/mail.rep.example/INBOX"_s, kAnswer);
    write(u"abc.default/ImapMail/mail.rep.example/INBOX.msf"_s, "// <!-- mork -->");
    write(u"abc.default/ImapMail/mail.rep.example/Sent"_s, kSent);
    write(u"abc.default/ImapMail/mail.rep.example/Trash"_s, kAnswer);
    write(u"abc.default/ImapMail/mail.rep.example/Drafts"_s, kSent);
    write(u"abc.default/ImapMail/mail.rep.example/Empty"_s, "");
    write(u"abc.default/Mail/Local Folders/Archives.sbd/2025"_s, kAnswer);
    write(u"abc.default/Mail/Local Folders/Trash.sbd/Old"_s, kAnswer);
    write(u"abc.default/Mail/Local Folders/filterlog"_s, "no mail at all");
}

void TestThunderbirdProfile::write(const QString &name, const QByteArray &bytes)
{
    const QString path = m_folder->filePath(name);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestThunderbirdProfile::profileIsFoundWithItsAddressesAndMailboxes()
{
    const auto found = findThunderbirdProfiles({m_folder->path() + u"/nowhere"_s, m_folder->path()});
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().name, u"default"_s);
    QCOMPARE(found.first().addresses, (QStringList{u"robin@rep.example"_s, u"robin.vale@rep.example"_s}));
    QStringList names;
    for (const QString &path : found.first().mailboxes)
        names.append(QDir(profilePath()).relativeFilePath(path));
    QCOMPARE(names, (QStringList{u"ImapMail/mail.rep.example/Sent"_s, u"ImapMail/mail.rep.example/INBOX"_s,
                                 u"Mail/Local Folders/Archives.sbd/2025"_s}));
}

void TestThunderbirdProfile::aProfileOfAnyNameAndPathIsFound_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("path");
    QTest::newRow("a comma") << u"Vale, Robin"_s << u"Profiles/a,b.default"_s;
    QTest::newRow("a semicolon") << u"work; home"_s << u"Profiles/a;b.default"_s;
    QTest::newRow("a percent sign") << u"100%25"_s << u"Profiles/a%20b.default"_s;
    QTest::newRow("an equals sign") << u"a=b"_s << u"Profiles/a=b.default"_s;
    QTest::newRow("quotes") << u"\"Robin\""_s << u"Profiles/\"a\".default"_s;
    QTest::newRow("umlauts") << u"Geschäft"_s << u"Profiles/ä ö.default"_s;
#ifndef Q_OS_WIN
    QTest::newRow("a backslash") << u"C:\\new\\x41"_s << u"Profiles/C:\\new\\x41.default"_s;
#endif
}

void TestThunderbirdProfile::aProfileOfAnyNameAndPathIsFound()
{
    QFETCH(QString, name);
    QFETCH(QString, path);
    write(path + u"/prefs.js"_s, kPrefs);
    write(path + u"/Mail/Local Folders/Inbox"_s, kAnswer);
    const QString absolute = m_folder->filePath(path);
    for (const QString &lineEnd : {u"\n"_s, u"\r\n"_s}) {
        const QStringList lines{u"\ufeff; made by hand"_s, u"[General]"_s,        u"Name=of nobody"_s,
                                u"[Profile0]"_s,           u"Name="_s + name,     u"IsRelative=1"_s,
                                u"Path="_s + path,         u"[Profile1]"_s,       u"Name=elsewhere"_s,
                                u"IsRelative=0"_s,         u"Path="_s + absolute, QString()};
        write(u"profiles.ini"_s, lines.join(lineEnd).toUtf8());
        const auto found = findThunderbirdProfiles({m_folder->path()});
        QCOMPARE(found.size(), 2);
        QCOMPARE(found[0].name, name);
        QCOMPARE(found[0].mailboxes, QStringList{absolute + u"/Mail/Local Folders/Inbox"_s});
        QCOMPARE(found[1].name, u"elsewhere"_s);
        QCOMPARE(found[1].mailboxes, found[0].mailboxes);
    }
}

void TestThunderbirdProfile::profilesComeInTheOrderOfTheFile()
{
    QByteArray ini;
    for (const QByteArray &name : {QByteArray("Profile2"), QByteArray("Profile10"), QByteArray("Profile1")}) {
        const QString path = QString::fromLatin1(name).toLower();
        write(path + u"/prefs.js"_s, kPrefs);
        write(path + u"/Mail/Local Folders/Inbox"_s, kAnswer);
        ini += "[" + name + "]\nName=" + name + "\nPath=" + path.toUtf8() + "\n";
    }
    write(u"profiles.ini"_s, ini);
    QStringList names;
    const auto found = findThunderbirdProfiles({m_folder->path()});
    for (const ThunderbirdProfile &profile : found)
        names.append(profile.name);
    QCOMPARE(names, (QStringList{u"Profile2"_s, u"Profile10"_s, u"Profile1"_s}));
}

void TestThunderbirdProfile::folderWithoutPrefsIsNoProfile()
{
    const auto read = readThunderbirdProfile(m_folder->path());
    QVERIFY(!read);
    QCOMPARE(read.error().code, Error::Code::UnknownFormat);
}

void TestThunderbirdProfile::profileWithoutMailIsNotOffered()
{
    QVERIFY(QDir(profilePath() + u"/ImapMail"_s).removeRecursively());
    QVERIFY(QDir(profilePath() + u"/Mail/Local Folders/Archives.sbd"_s).removeRecursively());
    QCOMPARE(findThunderbirdProfiles({m_folder->path()}), QList<ThunderbirdProfile>());
}

void TestThunderbirdProfile::accountsAreToldWithTheirMail()
{
    nameAccounts();
    const QList<MailAccount> accounts = profile().accounts;
    QCOMPARE(accounts.size(), 2);
    QCOMPARE(accounts[0].name, u"Work \"new\""_s);
    QCOMPARE(accounts[0].addresses, (QStringList{u"robin@rep.example"_s, u"robin.vale@rep.example"_s}));
    QCOMPARE(accounts[0].mailboxes, 2);
    QCOMPARE(accounts[0].bytes, qint64(strlen(kSent) + strlen(kAnswer)));
    QCOMPARE(accounts[1].name, u"Local Folders"_s);
    QCOMPARE(accounts[1].folder, profilePath() + u"/Mail/Local Folders"_s);
    QCOMPARE(accounts[1].mailboxes, 1);
}

void TestThunderbirdProfile::twoAccountsInOneFolderAreOneWithBothNames()
{
    write(u"abc.default/prefs.js"_s,
          QByteArray(kPrefs) + kAccounts +
            "user_pref(\"mail.accountmanager.accounts\", \"account1,account5,account6\");\n"
            "user_pref(\"mail.identity.id5.useremail\", \"Sales@rep.example\");\n"
            "user_pref(\"mail.account.account5.identities\", \"id5,id2\");\n"
            "user_pref(\"mail.account.account5.server\", \"server5\");\n"
            "user_pref(\"mail.server.server5.directory-rel\", \"[ProfD]ImapMail/mail.rep.example\");\n"
            "user_pref(\"mail.server.server5.name\", \"Sales\");\n"
            "user_pref(\"mail.account.account6.server\", \"server5\");\n");
    const MailAccount account = profile().accounts.first();
    QCOMPARE(account.name, u"Work \"new\", Sales"_s);
    QCOMPARE(account.names, (QStringList{u"Work \"new\""_s, u"Sales"_s}));
    QCOMPARE(account.addresses,
             (QStringList{u"robin@rep.example"_s, u"robin.vale@rep.example"_s, u"sales@rep.example"_s}));
}

void TestThunderbirdProfile::aRemovedAccountIsOneOfItsOwn()
{
    nameAccounts();
    write(u"abc.default/Mail/pop.old.example/Inbox"_s, kAnswer);
    const QList<MailAccount> accounts = profile().accounts;
    QCOMPARE(accounts.size(), 3);
    QCOMPARE(accounts.last().name, u"pop.old.example"_s);
    QCOMPARE(accounts.last().addresses, QStringList());
}

void TestThunderbirdProfile::anAccountOutsideOfTheProfileIsReadToo()
{
    write(u"elsewhere/Inbox"_s, kAnswer);
    write(u"abc.default/prefs.js"_s,
          QByteArray(kPrefs) + kAccounts + "user_pref(\"mail.server.server2.directory\", \"" +
            m_folder->filePath(u"elsewhere"_s).toUtf8() + "\");\n" +
            "user_pref(\"mail.server.server2.directory-rel\", \"[ProfD]gone\");\n");
    QVERIFY(profile().mailboxes.contains(m_folder->filePath(u"elsewhere/Inbox"_s)));
}

void TestThunderbirdProfile::aFolderWithADotInItsNameIsRead()
{
    const qsizetype before = profile().mailboxes.size();
    write(u"abc.default/ImapMail/mail.rep.example/INBOX.sbd/acme.example"_s, kAnswer);
    write(u"abc.default/ImapMail/mail.rep.example/INBOX.sbd/Dr. Meyer"_s, kAnswer);
    write(u"abc.default/ImapMail/mail.rep.example/INBOX.sbd/acme.example.msf"_s, kAnswer);
    QCOMPARE(profile().mailboxes.size(), before + 2);
}

void TestThunderbirdProfile::feedsAreNotRead()
{
    write(u"abc.default/Mail/Feeds/News"_s, kAnswer);
    nameAccounts();
    QCOMPARE(profile().accounts.size(), 2);
    QCOMPARE(profile().mailboxes.size(), 3);
}

void TestThunderbirdProfile::anAccountThatIsLeftOutIsNeitherReadNorFollowed()
{
    nameAccounts();
    const QString local = profilePath() + u"/Mail/Local Folders"_s;
    TestStore store;
    MailCollection mail = *TestStore::require(mailCollectionAt(profilePath()));
    mail.leftOut = QStringList{local};
    QCOMPARE(read(store, mail).read, 2);
    QCOMPARE(read(store).read, 2); // the choice is kept
    write(u"abc.default/Mail/Local Folders/Archives.sbd/2026"_s, kAnswer);
    QCOMPARE(look(store), 0);
    const auto followed = followedMail(store.database()).value();
    QCOMPARE(followed.size(), 1);
    QCOMPARE(followed.first().accounts.size(), 2);
    QVERIFY(followed.first().accounts[0].isRead);
    QVERIFY(!followed.first().accounts[1].isRead);
    mail.leftOut = QStringList{};
    QCOMPARE(read(store, mail).read, 3); // the collection is older than the new folder
    QCOMPARE(look(store), 1);
}

void TestThunderbirdProfile::aChoiceIsChangedLaterAndTakenBack()
{
    nameAccounts();
    TestStore store;
    QCOMPARE(read(store).read, 3);
    const auto choose = [&](const QString &folder, bool isRead) {
        VERIFY_RESULT(chooseAccount(store.database(), {profilePath(), profilePath() + folder, isRead}));
    };
    const auto readAccounts = [&] {
        QStringList names;
        const QList<FollowedMail> followed = followedMail(store.database()).value();
        for (const FollowedMail &mail : followed) {
            for (const FollowedAccount &account : mail.accounts)
                names += account.isRead ? account.account.name : QString(u"no "_s + account.account.name);
        }
        return names;
    };
    choose(u"/ImapMail/mail.rep.example"_s, false);
    QCOMPARE(readAccounts(), (QStringList{u"no Work \"new\""_s, u"Local Folders"_s}));
    VERIFY_RESULT(UndoLog(store.database()).undo());
    QCOMPARE(readAccounts(), (QStringList{u"Work \"new\""_s, u"Local Folders"_s}));
    QCOMPARE(look(store), 2); // what undo brings back is read anew
    choose(u"/ImapMail/mail.rep.example"_s, false);
    choose(u"/Mail/Local Folders"_s, false);
    QCOMPARE(readAccounts(), (QStringList{u"no Work \"new\""_s, u"no Local Folders"_s}));
    QCOMPARE(look(store), 0);
    choose(u"/ImapMail/mail.rep.example"_s, true);
    QCOMPARE(look(store), 2);
    VERIFY_RESULT(UndoLog(store.database()).undo());
    QCOMPARE(readAccounts(), (QStringList{u"no Work \"new\""_s, u"no Local Folders"_s}));
    VERIFY_RESULT(stopFollowing(store.database(), profilePath()));
    QVERIFY(followedMail(store.database()).value().isEmpty());
    VERIFY_RESULT(UndoLog(store.database()).undo());
    QCOMPARE(readAccounts(), (QStringList{u"no Work \"new\""_s, u"no Local Folders"_s}));
}

void TestThunderbirdProfile::aChoiceIsHeededByWhateverPath_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("as it is") << u"abc.default"_s;
    QTest::newRow("with dots") << u"abc.default/Mail/../../abc.default"_s;
    QTest::newRow("with a slash") << u"abc.default//"_s;
#ifndef Q_OS_WIN
    QTest::newRow("a link") << u"linked"_s;
    QTest::newRow("dots behind a link") << u"elsewhere/Mail/.."_s;
#endif
}

void TestThunderbirdProfile::aChoiceIsHeededByWhateverPath()
{
    QFETCH(QString, path);
    nameAccounts();
    QFile::link(profilePath(), m_folder->filePath(u"linked"_s));
    QVERIFY(QDir(m_folder->path()).mkdir(u"elsewhere"_s));
    QFile::link(profilePath() + u"/Mail"_s, m_folder->filePath(u"elsewhere/Mail"_s));
    const QString local = profilePath() + u"/Mail/Local Folders"_s;
    TestStore store;
    QCOMPARE(read(store, *TestStore::require(mailCollectionAt(m_folder->filePath(path)))).read, 3);
    MailCollection mail = *TestStore::require(mailCollectionAt(profilePath()));
    mail.leftOut = QStringList{local};
    QCOMPARE(read(store, mail).read, 2);
    QCOMPARE(read(store, *TestStore::require(mailCollectionAt(m_folder->filePath(path)))).read, 2);
    write(u"abc.default/Mail/Local Folders/Archives.sbd/2025"_s, QByteArray(kAnswer) + kAnswer);
    QCOMPARE(look(store), 0);
    const auto followed = followedMail(store.database()).value();
    QCOMPARE(followed.size(), 1);
    QCOMPARE(followed.first().path, profilePath());
    QCOMPARE(followed.first().mailboxes, 2);
    VERIFY_RESULT(chooseAccount(store.database(), {m_folder->filePath(path), local, true}));
    QCOMPARE(look(store), 2);
    VERIFY_RESULT(stopFollowing(store.database(), m_folder->filePath(path)));
    QVERIFY(followedMail(store.database()).value().isEmpty());
}

void TestThunderbirdProfile::recordsOfAnOldSpellingAreKnownAgain()
{
    nameAccounts();
    const QString link = m_folder->filePath(u"linked"_s);
    QVERIFY(QFile::link(profilePath(), link));
    const QString local = u"/Mail/Local Folders"_s;
    const QString work = u"/ImapMail/mail.rep.example"_s;
    TestStore store;
    QCOMPARE(read(store).read, 3);
    store.commit([&](Transaction &transaction) -> Result<void> {
        MailboxStore mailboxes(store.database());
        const QList<ReadMailbox> all = *TestStore::require(mailboxes.all());
        for (ReadMailbox mailbox : all) {
            mailbox.path.replace(profilePath(), link);
            mailbox.collection = link;
            TestStore::require(mailboxes.update(transaction, mailbox));
        }
        return LeftOutAccountStore(store.database()).insert(transaction, {link, link + local});
    });
    const auto isLocalRead = [&] {
        const auto followed = followedMail(store.database()).value();
        return followed.size() == 1 && followed[0].path == profilePath() && followed[0].accounts[1].isRead;
    };
    QVERIFY(!isLocalRead());
    const ImportReport again = read(store);
    QCOMPARE(again.read, 2);
    QCOMPARE(again.added, 0);
    QCOMPARE(MailboxStore(store.database()).all()->size(), 3);
    VERIFY_RESULT(chooseAccount(store.database(), {profilePath(), profilePath() + local, true}));
    QVERIFY(isLocalRead());
    QCOMPARE(LeftOutAccountStore(store.database()).all()->size(), 0);
    VERIFY_RESULT(chooseAccount(store.database(), {profilePath(), profilePath() + local, false}));
    VERIFY_RESULT(chooseAccount(store.database(), {profilePath(), profilePath() + work, false}));
    QCOMPARE(MailboxStore(store.database()).all()->size(), 0);
    QCOMPARE(look(store), 0);
}

void TestThunderbirdProfile::readingItFindsTheAnswerAndNothingTwice()
{
    TestStore store;
    const ImportReport first = read(store);
    QCOMPARE(first.type, u"thunderbird"_s);
    QCOMPARE(first.read, 3);
    QCOMPARE(first.added, 2); // the archive holds the answer again
    QCOMPARE(first.problems.size(), 0);
    const auto prospect = ProspectStore(store.database()).find(u"sally@northlight.example"_s);
    VERIFY_RESULT(prospect);
    const ImportReport again = read(store);
    QCOMPARE(again.read, 3);
    QCOMPARE(again.added, 0);
}

void TestThunderbirdProfile::brokenMailboxIsNamedAndTheOthersAreRead()
{
    TestStore store;
    MailCollection mail = *TestStore::require(mailCollectionAt(profilePath()));
    QVERIFY(QFile::remove(mail.mailboxes.at(1)));
    const ImportReport report = read(store, mail);
    QCOMPARE(report.added, 2);
    QCOMPARE(report.problems.size(), 1);
    QCOMPARE(report.problems.first().place, u"ImapMail/mail.rep.example/INBOX"_s);
}

QTEST_GUILESS_MAIN(TestThunderbirdProfile)
#include "tst_thunderbirdprofile.moc"
