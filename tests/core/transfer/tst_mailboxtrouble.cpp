// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/mailboximporter.h"
#include "tests/support/mailboxfixture.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace Qt::StringLiterals;
using core::ImportReport;
using core::ImportTrouble;
using core::MailImport;
using testsupport::kSally;
using testsupport::kUs;
using testsupport::Mailbox;

namespace {

class CancelAfter final : public core::Progress
{
public:
    explicit CancelAfter(int polls) : m_left(polls) {}
    void report(const QString &, qint64, qint64) override {}
    [[nodiscard]] bool isCanceled() const override { return m_left-- <= 0; }

private:
    mutable int m_left;
};

} // namespace

class TestMailboxTrouble final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_mail = std::make_unique<testsupport::MailboxFixture>(); }
    void brokenMailsAreListedWithTheirPlace();
    void aCutMailIsLeftOutAndReadOnceItIsWhole();
    void aMailThatMayBeCutIsTakenWithAWord();
    void partsBeyondWhatIsReadAreTold();
    void aCancelStoresNothing();
    void refusesWhatIsNoMailbox();

private:
    std::unique_ptr<testsupport::MailboxFixture> m_mail;
};

void TestMailboxTrouble::brokenMailsAreListedWithTheirPlace()
{
    const Mailbox whole = Mailbox().mail(kUs, kSally);
    const ImportReport report = m_mail->read(Mailbox(whole)
                                               .raw("no header at all\n")
                                               .raw("From: a@x.example\nMessage-ID: <9@x>\n\nno date\n")
                                               .raw("Date: 1 Jun 2026 10:00:00 +0000\n\nno sender\n")
                                               .mail(kSally, kUs)
                                               .bytes());
    QCOMPARE(report.read, 5);
    QCOMPARE(report.added, 2);
    QCOMPARE(report.failed, 3);
    QCOMPARE(report.problems.size(), 3);
    QCOMPARE(report.problems[0].place, u"message 2, byte %1"_s.arg(whole.bytes().size()));
    QCOMPARE(report.problems[0].trouble, core::ImportTrouble::UnreadableMail);
    QCOMPARE(report.problems[1].trouble, core::ImportTrouble::NoDate);
    QCOMPARE(report.problems[2].trouble, core::ImportTrouble::NoSender);
}

void TestMailboxTrouble::aCutMailIsLeftOutAndReadOnceItIsWhole()
{
    const QByteArray first = Mailbox().mail(kUs, kSally).bytes();
    const QByteArray whole = Mailbox()
                               .mail(kUs, kSally)
                               .mail(kSally, kUs, "Content-Type: multipart/mixed; boundary=b1\n",
                                     "--b1\nContent-Type: text/plain\n\nYes, on Tuesday.\n--b1--\n")
                               .bytes();
    for (const QByteArray &end : {QByteArray("on Tue"), QByteArray("Message-I")}) {
        const ImportReport cut = m_mail->read(whole.first(whole.indexOf(end, first.size()) + end.size()));
        QCOMPARE(cut.failed, 1);
        QCOMPARE(cut.problems.first().trouble, ImportTrouble::TruncatedMail);
        QCOMPARE(cut.problems.first().place, u"message 2, byte %1"_s.arg(first.size()));
        QCOMPARE(m_mail->record(u"Sally Brandt"_s).touches.size(), 1);
    }
    const ImportReport again = m_mail->read(whole);
    QCOMPARE(again.failed, 0);
    QCOMPARE(again.added, 1);
    QCOMPARE(m_mail->record(u"Sally Brandt"_s).touches.last().text, u"Yes, on Tuesday."_s);
}

void TestMailboxTrouble::aMailThatMayBeCutIsTakenWithAWord()
{
    const QByteArray bytes = Mailbox().mail(kUs, kSally).mail(kSally, kUs, {}, "Yes, on Tues").bytes();
    const ImportReport report = m_mail->read(bytes.chopped(1));
    QCOMPARE(report.failed, 0);
    QCOMPARE(report.added, 2);
    QCOMPARE(report.problems.size(), 1);
    QCOMPARE(report.problems.first().trouble, ImportTrouble::NoFinalLineEnd);
    QVERIFY(m_mail->read(bytes).problems.isEmpty());
}

void TestMailboxTrouble::partsBeyondWhatIsReadAreTold()
{
    QByteArray parts;
    for (int i = 0; i < 1000; ++i) {
        const QByteArray name = QByteArray::number(i);
        parts +=
          "--p" + name + "\nContent-Type: multipart/mixed; boundary=p" + QByteArray::number(i + 1) + "\n\n";
    }
    const ImportReport report = m_mail->read(
      Mailbox().mail(kUs, kSally, "Content-Type: multipart/mixed; boundary=p0\n", parts).bytes());
    QCOMPARE(report.added, 1);
    QCOMPARE(report.problems.size(), 1);
    QCOMPARE(report.problems.first().trouble, ImportTrouble::NestedTooDeep);
}

void TestMailboxTrouble::aCancelStoresNothing()
{
    const QByteArray bytes = Mailbox().mail(kUs, kSally).mail(kUs, "tom@x.example").mail(kSally, kUs).bytes();
    for (int polls = 0; polls < 4; ++polls) {
        CancelAfter progress(polls);
        const auto report = m_mail->readAt(m_mail->write(bytes), progress);
        QVERIFY(!report);
        QCOMPARE(report.error().code, core::Error::Code::Canceled);
        QCOMPARE(m_mail->prospects(), 0);
    }
}

void TestMailboxTrouble::refusesWhatIsNoMailbox()
{
    core::NoProgress progress;
    const auto codeOf = [&](const QString &path) { return m_mail->readAt(path, progress).error().code; };
    using Code = core::Error::Code;
    QVERIFY(QDir(m_mail->store().pathOf(QString())).mkdir(u"empty"_s));
    QCOMPARE(codeOf(m_mail->store().pathOf(u"empty"_s)), Code::UnknownFormat);
    QCOMPARE(codeOf(m_mail->store().pathOf(u"none"_s)), Code::CannotRead);
    QCOMPARE(codeOf(m_mail->write({})), Code::EmptyFile);
    QCOMPARE(codeOf(m_mail->write(QByteArray(1'000'000, 'x'))), Code::UnknownFormat);
    QCOMPARE(codeOf(m_mail->write("Name,Email\nSally,s@x.example\n")), Code::UnknownFormat);
}

QTEST_GUILESS_MAIN(TestMailboxTrouble)
#include "tst_mailboxtrouble.moc"
