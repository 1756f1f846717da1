// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/settings.h"
#include "core/store/mailboxstore.h"
#include "core/store/prospectstore.h"
#include "core/transfer/mailboximporter.h"
#include "tests/support/verifyresult.h"
#include "tests/ui/shell/windowfixture.h"
#include "ui/shell/mailfollower.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int kWithinSeconds = 10'000; // milliseconds

QByteArray mailOf(const QByteArray &from, const QByteArray &to, int day)
{
    const QByteArray number = QByteArray::number(day);
    return "From - Mon Mar 02 10:00:00 2026\nFrom: " + from + "\nTo: " + to + "\nDate: " + number +
           " Jan 2026 10:00:00 +0000\nMessage-ID: <" + number +
           "@mail.example>\nSubject: The roof\n\nHello.\n\n";
}

} // namespace

/// Mail that comes while the window is open.
class TestWindowMail final : public QObject, public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { closeWindow(); }
    void aMailThatArrivesIsOnItsTimelineWithinSeconds();
    void theWindowSaysWhenItLastLooked();
    void followingEndsInTheSettings();
    void accountsAreChosenInTheSettings();
    void aFolderIsReadAndFollowed();
    void oneKeyCorrectsWhatAMailWasTakenFor();
    void theSameKeyCorrectsAllMailFromItsSender();

private:
    void append(const QByteArray &mail) const;
    /// A Thunderbird profile with an account and "Local Folders".
    void makeProfile() const;
    /// As an import that ended before.
    void readMail();
    void readMail(const QString &path);
    [[nodiscard]] qsizetype touches() const;
    [[nodiscard]] QString captions() const;
    void chooseAda();

    std::unique_ptr<QTemporaryDir> m_folder;
    [[nodiscard]] QString path() const { return m_folder->filePath(u"Inbox"_s); }
};

void TestWindowMail::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    openWindow();
}

void TestWindowMail::append(const QByteArray &mail) const
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::Append) && file.write(mail) == mail.size());
}

void TestWindowMail::makeProfile() const
{
    const auto write = [this](const QString &name, const QByteArray &bytes) {
        QVERIFY(QDir(m_folder->path()).mkpath(QFileInfo(name).path()));
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    };
    write(u"prefs.js"_s, "user_pref(\"mail.account.account1.server\", \"server1\");\n"
                         "user_pref(\"mail.accountmanager.accounts\", \"account1\");\n"
                         "user_pref(\"mail.server.server1.directory-rel\", \"[ProfD]Mail/work.example\");\n"
                         "user_pref(\"mail.server.server1.name\", \"Work\");\n");
    write(u"Mail/work.example/Sent"_s, mailOf("me@rep.example", "Ada <ada@harbour.example>", 5));
    write(u"Mail/Local Folders/Old"_s, mailOf("Bo <bo@elsewhere.example>", "me@rep.example", 6));
}

void TestWindowMail::readMail()
{
    append(mailOf("me@rep.example", "Ada <ada@harbour.example>", 5));
    readMail(path());
}

void TestWindowMail::readMail(const QString &path)
{
    VERIFY_RESULT(core::rememberOwnAddresses(m_pipeline->desk().database, {u"me@rep.example"_s}));
    core::NoProgress progress;
    VERIFY_RESULT(core::importMail(m_pipeline->desk().database,
                                   {.collections = {core::mailCollectionAt(path).value()},
                                    .ownAddresses = {u"me@rep.example"_s},
                                    .now = m_pipeline->desk().now()},
                                   progress));
    m_window->findChild<ui::MailFollower *>()->lookSoon();
}

qsizetype TestWindowMail::touches() const
{
    const core::ProspectStore store(m_pipeline->desk().database);
    const auto prospect = store.find(u"ada@harbour.example"_s);
    return prospect ? store.record(*prospect).value().touches.size() : 0;
}

void TestWindowMail::aMailThatArrivesIsOnItsTimelineWithinSeconds()
{
    readMail();
    QTRY_VERIFY_WITH_TIMEOUT(!child<QLabel>("mailReadLabel")->text().isEmpty(), kWithinSeconds);
    append(mailOf("Ada <ada@harbour.example>", "me@rep.example", 6));
    QTRY_COMPARE_WITH_TIMEOUT(touches(), 2, kWithinSeconds);
    QTRY_VERIFY(child<QLabel>("mailReadLabel")->text().endsWith(u": one new"_s));
    const auto *list = child<QAbstractItemView>("prospectsView")->model();
    QTRY_VERIFY(
      list->match(list->index(0, 0), Qt::AccessibleTextRole, u"Ada"_s, 1, Qt::MatchStartsWith).size() == 1);
}

void TestWindowMail::theWindowSaysWhenItLastLooked()
{
    QCOMPARE(child<QLabel>("mailReadLabel")->text(), QString());
    readMail();
    QTRY_VERIFY_WITH_TIMEOUT(child<QLabel>("mailReadLabel")->text().startsWith(u"Mail read at "_s),
                             kWithinSeconds);
}

void TestWindowMail::followingEndsInTheSettings()
{
    readMail();
    action("Settings")->trigger();
    auto *settings = m_window->findChild<QWidget *>(u"settingsWindow"_s);
    QVERIFY(settings);
    QPushButton *stop = nullptr;
    for (QPushButton *button : settings->findChildren<QPushButton *>()) {
        if (button->accessibleName().startsWith(u"Stop reading"_s))
            stop = button;
    }
    QVERIFY(stop);
    QTest::mouseClick(stop, Qt::LeftButton);
    QVERIFY(core::MailboxStore(m_pipeline->desk().database).all().value().isEmpty());
    settings->close();
}

void TestWindowMail::accountsAreChosenInTheSettings()
{
    makeProfile();
    readMail(m_folder->path());
    QCOMPARE(touches(), 1);
    action("Settings")->trigger();
    auto *settings = m_window->findChild<QWidget *>(u"settingsWindow"_s);
    QVERIFY(settings);
    const auto box = [settings](const QString &name) {
        const auto all = settings->findChildren<QCheckBox *>();
        const auto found = std::find_if(all.begin(), all.end(),
                                        [&name](QCheckBox *one) { return one->accessibleName() == name; });
        return found == all.end() ? nullptr : *found;
    };
    QVERIFY(box(u"Work"_s) && box(u"Work"_s)->isChecked());
    QVERIFY(box(u"Local Folders"_s) && box(u"Local Folders"_s)->isChecked());
    QPointer<QCheckBox> local = box(u"Local Folders"_s);
    local->setFocus();
    QTest::keyClick(local, Qt::Key_Space);
    QCOMPARE(core::MailboxStore(m_pipeline->desk().database).all().value().size(), 1);
    QVERIFY(local && !local->isChecked() && settings->focusWidget() == local);
    QCOMPARE(local->accessibleDescription(), u"not read"_s);
    QFile old(m_folder->filePath(u"Mail/Local Folders/Old"_s));
    QVERIFY(old.open(QIODevice::Append) &&
            old.write(mailOf("Ada <ada@harbour.example>", "me@rep.example", 7)) > 0);
    old.close();
    QTest::keyClick(local, Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(touches(), 2, kWithinSeconds);
    QTRY_COMPARE(local->accessibleDescription(), u"one folder"_s);
    settings->close();
}

void TestWindowMail::aFolderIsReadAndFollowed()
{
    append(mailOf("me@rep.example", "Ada <ada@harbour.example>", 5));
    VERIFY_RESULT(core::rememberOwnAddresses(m_pipeline->desk().database, {u"me@rep.example"_s}));
    m_outside->files = {m_folder->path()};
    action("Import mail folder")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(touches(), 1, kWithinSeconds);
    append(mailOf("Ada <ada@harbour.example>", "me@rep.example", 6));
    QTRY_VERIFY(child<QPushButton>("closeImportButton"));
    QTest::mouseClick(child<QPushButton>("closeImportButton"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(touches(), 2, kWithinSeconds);
}

QString TestWindowMail::captions() const
{
    const auto *timeline = child<QAbstractItemView>("timelineView")->model();
    QString all;
    for (int row = 0; row < timeline->rowCount(); ++row)
        all += timeline->index(row, 0).data(Qt::AccessibleTextRole).toString() + u'\n';
    return all;
}

/// Once her mail has arrived.
void TestWindowMail::chooseAda()
{
    QTRY_VERIFY_WITH_TIMEOUT(child<QLabel>("mailReadLabel")->text().endsWith(u" new"_s), kWithinSeconds);
    const auto *list = child<QAbstractItemView>("prospectsView")->model();
    QTRY_VERIFY(!list->match(list->index(0, 0), Qt::AccessibleTextRole, u"Ada"_s).isEmpty());
    choose(core::ProspectStore(m_pipeline->desk().database).find(u"ada@harbour.example"_s).value());
}

void TestWindowMail::oneKeyCorrectsWhatAMailWasTakenFor()
{
    readMail();
    append(mailOf("Ada <ada@harbour.example>", "me@rep.example", 6)
             .replace("Subject:", "Auto-Submitted: auto-replied\nSubject:"));
    chooseAda();
    QTRY_VERIFY(captions().contains(u"Automatic reply, no answer · its header says so"_s));
    action("What this message is")->trigger();
    auto *menu = child<QMenu>("kindMenu");
    QVERIFY(menu);
    QTest::keyClick(menu, Qt::Key_A);
    QTRY_VERIFY(captions().contains(u"Ada, by e-mail"_s));
    action("Undo")->trigger();
    QTRY_VERIFY(captions().contains(u"Automatic reply, no answer"_s));
}

void TestWindowMail::theSameKeyCorrectsAllMailFromItsSender()
{
    readMail();
    for (const int day : {6, 7})
        append(mailOf("Ada <ada@harbour.example>", "me@rep.example", day));
    chooseAda();
    const auto judge = [this](Qt::Key kind) {
        action("What this message is")->trigger();
        QPointer<QMenu> menu = child<QMenu>("kindMenu");
        QVERIFY(menu);
        QTest::keyClick(menu, Qt::Key_E);
        QTRY_VERIFY(child<QMenu>("senderMenu")->isVisible());
        QTest::keyClick(child<QMenu>("senderMenu"), kind);
        QTRY_VERIFY(!menu);
    };
    judge(Qt::Key_L);
    const QString list = u"Mailing list, no answer · you said so of this sender"_s;
    QTRY_COMPARE(captions().count(list), 2);
    append(mailOf("Ada <ada@harbour.example>", "me@rep.example", 8));
    QTRY_COMPARE_WITH_TIMEOUT(captions().count(list), 3, kWithinSeconds);
    judge(Qt::Key_A);
    QTRY_COMPARE(captions().count(u"Ada, by e-mail · you said so of this sender"_s), 3);
    judge(Qt::Key_J);
    QTRY_COMPARE(captions().count(u"Ada, by e-mail"_s), 3);
    QVERIFY(!captions().contains(u"you said so"_s));
    action("Undo")->trigger();
    QTRY_COMPARE(captions().count(u"you said so of this sender"_s), 3);
}

QTEST_MAIN(TestWindowMail)
#include "tst_windowmail.moc"
