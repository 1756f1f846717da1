// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/mailbox.h"
#include "core/transfer/mboxseparator.h"
#include "tests/support/verifyresult.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using core::ImportType;
using core::MailboxReader;
using core::RawMail;

class TestMailbox final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsSeparatorsFromProse_data();
    void tellsSeparatorsFromProse();
    void takesMailsApart();
    void separatesByTheHeaderBelow_data();
    void separatesByTheHeaderBelow();
    void believesAContentLengthThatFits();
    void readsLinesThatEndInCrAlone();
    void doesNotReadWhatIsAddedMeanwhile();
    void endsWithAFileThatShrinks();
    void unquotesFromLines();
    void keepsCrlf();
    void givesASingleMailWhole();
    void readsAgainFromAnOffset();
    void mailsAcrossChunksAreWhole();
    void keepsOnlyTheStartOfALargeMail();
    void aMillionBytesWithoutANewlineAreOneMail();
    void refusesFoldersAndEmptyFiles();
    void tellsTypesByContent_data();
    void tellsTypesByContent();

private:
    QString fileOf(const QByteArray &bytes);
    QList<RawMail> mailsOf(const QByteArray &bytes);

    QTemporaryDir m_folder;
    int m_files = 0;
};

QString TestMailbox::fileOf(const QByteArray &bytes)
{
    const QString path = m_folder.filePath(QString::number(++m_files));
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

QList<RawMail> TestMailbox::mailsOf(const QByteArray &bytes)
{
    const auto reader = MailboxReader::open(fileOf(bytes), ImportType::Mbox).value();
    QList<RawMail> mails;
    while (auto mail = reader->next())
        mails << *mail;
    return mails;
}

void TestMailbox::tellsSeparatorsFromProse_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("separator");
    QTest::newRow("Thunderbird") << QByteArray("From - Mon Jan 01 00:00:00 2026\n") << true;
    QTest::newRow("Takeout") << QByteArray("From 1780000000@xxx Mon Jan 01 00:00:00 +0000 2026\r\n") << true;
    QTest::newRow("classic") << QByteArray("From a@b.example Mon Jan  1 00:00:00 2026") << true;
    QTest::newRow("day before month") << QByteArray("From a@b.example Mon, 1 Jan 2026 00:00:00") << true;
    QTest::newRow("no sender") << QByteArray("From Mon Jan  1 00:00:00 2026") << true;
    QTest::newRow("quoted sender") << QByteArray("From \"sally brandt\"@b.example Mon Jan  1 00:00:00 2026")
                                   << true;
    QTest::newRow("Thunderbird of today") << QByteArray("From \r\n") << true;
    QTest::newRow("a dash alone") << QByteArray("From - \n") << true;
    QTest::newRow("prose") << QByteArray("From here on, all is well.\n") << false;
    QTest::newRow("prose with a day") << QByteArray("From what I hear Mon Jan 1 is off\n") << false;
    QTest::newRow("quoted") << QByteArray(">From - Mon Jan 01 00:00:00 2026\n") << false;
}

void TestMailbox::tellsSeparatorsFromProse()
{
    QFETCH(QByteArray, line);
    QTEST(core::isMboxSeparator(line), "separator");
}

void TestMailbox::takesMailsApart()
{
    const QByteArray first =
      "Subject: 1\n\nFrom here on\nFrom - Mon Jan 01 10:00:00 2026\nis no separator: no empty line.\n\n";
    const QList<RawMail> mails = mailsOf("From - Mon Jan 01 10:00:00 2026\n" + first +
                                         "From a@b Tue Jan 02 10:00:00 2026\nSubject: 2\n\nend");
    QCOMPARE(mails.size(), 2);
    QCOMPARE(mails[0].bytes, first);
    QCOMPARE(mails[0].place.offset, 0);
    QCOMPARE(mails[1].bytes, QByteArray("Subject: 2\n\nend"));
    QCOMPARE(mails[1].place.number, 2);
    QCOMPARE(mails[1].place.offset, 32 + first.size());
    QCOMPARE(core::toText(mails[1].place), u"message 2, byte %1"_s.arg(32 + first.size()));
}

void TestMailbox::separatesByTheHeaderBelow_data()
{
    QTest::addColumn<QByteArray>("between");
    QTest::addColumn<int>("mails");
    const QByteArray date = "From a@b Tue Jan 02 10:00:00 2026\n";
    QTest::newRow("blank line, separator, header") << "\n" + date << 2;
    QTest::newRow("no blank line, but a header below") << date << 2;
    QTest::newRow("no blank line, and prose below") << date + "Dear all,\n\n" << 1;
    QTest::newRow("a bare separator above a header") << QByteArray("\nFrom \n") << 2;
    QTest::newRow("a bare From above prose is text") << QByteArray("\nFrom \nhere on it is text\n\n") << 1;
    QTest::newRow("UUCP's second line") << "\n" + date + ">From c Tue Jan 02 10:00:00 2026 remote from d\n"
                                        << 2;
}

void TestMailbox::separatesByTheHeaderBelow()
{
    QFETCH(QByteArray, between);
    const QList<RawMail> mails =
      mailsOf("From - Mon Jan 01 10:00:00 2026\nSubject: 1\n\nend\n" + between + "Subject: 2\n\nend\n");
    QTEST(int(mails.size()), "mails");
}

void TestMailbox::believesAContentLengthThatFits()
{
    const QByteArray inner = "text\n\nFrom x@y Tue Jan 02 10:00:00 2026\nSubject: inside\n\nmore\n";
    const auto mbox = [&](qsizetype length) {
        return QByteArray("From - Mon Jan 01 10:00:00 2026\nContent-Length: " + QByteArray::number(length) +
                          "\n\n" + inner + "\nFrom - Mon Jan 01 10:00:00 2026\nSubject: 2\n\nend\n");
    };
    QCOMPARE(mailsOf(mbox(inner.size())).size(), 2);
    QCOMPARE(mailsOf(mbox(inner.size() - 3)).size(), 3); // it leads into a word: not believed
    QCOMPARE(mailsOf(mbox(1'000'000'000'000)).size(), 3);
    QCOMPARE(mailsOf(mbox(-1)).size(), 3);
}

void TestMailbox::readsLinesThatEndInCrAlone()
{
    const QList<RawMail> mails = mailsOf("From - Mon Jan 01 10:00:00 2026\rSubject: 1\r\rone\r\r"
                                         "From - Mon Jan 01 10:00:00 2026\rSubject: 2\r\rtwo\r");
    QCOMPARE(mails.size(), 2);
    QCOMPARE(mails[0].bytes, QByteArray("Subject: 1\n\none\n\n"));
    QCOMPARE(mails[1].bytes, QByteArray("Subject: 2\n\ntwo\n"));
}

void TestMailbox::doesNotReadWhatIsAddedMeanwhile()
{
    const QByteArray mail = "From - Mon Jan 01 10:00:00 2026\nSubject: 1\n\none\n\n";
    const QString path = fileOf(mail);
    const auto reader = MailboxReader::open(path, ImportType::Mbox).value();
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append) && file.write(mail) == mail.size() && file.flush());
    QVERIFY(reader->next());
    QVERIFY(!reader->next());
    QCOMPARE(reader->done(), mail.size());
}

void TestMailbox::endsWithAFileThatShrinks()
{
    const QByteArray mail =
      "From - Mon Jan 01 10:00:00 2026\nSubject: 1\n\n" + QByteArray(2'000'000, 'x') + "\n\n";
    const QString path = fileOf(mail + mail);
    const auto reader = MailboxReader::open(path, ImportType::Mbox).value();
    QVERIFY(QFile::resize(path, 1'500'000));
    QVERIFY(reader->next());
    QVERIFY(!reader->next());
}

void TestMailbox::unquotesFromLines()
{
    const QList<RawMail> mails = mailsOf("From - Mon Jan 01 10:00:00 2026\n\n>From me\n>>From you\n> From\n");
    QCOMPARE(mails.value(0).bytes, QByteArray("\nFrom me\n>From you\n> From\n"));
}

void TestMailbox::keepsCrlf()
{
    const QList<RawMail> mails = mailsOf(
      "From - Mon Jan 01 10:00:00 2026\r\na: b\r\n\r\nx\r\n\r\nFrom - Mon Jan 01 10:00:00 2026\r\nc: d\r\n");
    QCOMPARE(mails.size(), 2);
    QCOMPARE(mails[0].bytes, QByteArray("a: b\r\n\r\nx\r\n\r\n"));
}

void TestMailbox::givesASingleMailWhole()
{
    const QByteArray bytes = "Subject: x\n\n>From me\n\nFrom - Mon Jan 01 10:00:00 2026\nend\n";
    const auto reader = MailboxReader::open(fileOf(bytes), ImportType::Eml).value();
    QCOMPARE(reader->next()->bytes, bytes);
    QVERIFY(!reader->next());
}

void TestMailbox::readsAgainFromAnOffset()
{
    QByteArray bytes;
    for (int i = 0; i < 50; ++i)
        bytes += "From - Mon Jan 01 10:00:00 2026\nSubject: " + QByteArray::number(i) + "\n\nbody\n\n";
    const auto reader = MailboxReader::open(fileOf(bytes), ImportType::Mbox).value();
    QList<RawMail> mails;
    while (auto mail = reader->next())
        mails << *mail;
    QCOMPARE(mails.size(), 50);
    for (const int i : {49, 0, 17}) {
        const auto again = reader->again(mails[i].place);
        QVERIFY(again);
        QCOMPARE(again->bytes, mails[i].bytes);
        QCOMPARE(again->place.number, mails[i].place.number);
    }
}

void TestMailbox::mailsAcrossChunksAreWhole()
{
    QByteArray bytes;
    QList<QByteArray> bodies;
    for (int i = 0; i < 40; ++i) {
        bodies << "Subject: x\n\n" + QByteArray(100'000 + i * 977, char('a' + i % 26)) + "\nlast\n\n";
        bytes += "From - Mon Jan 01 10:00:00 2026\n" + bodies.last();
    }
    const QList<RawMail> mails = mailsOf(bytes);
    QCOMPARE(mails.size(), bodies.size());
    for (qsizetype i = 0; i < mails.size(); ++i)
        QVERIFY2(mails[i].bytes == bodies[i], qPrintable(QString::number(i)));
}

void TestMailbox::keepsOnlyTheStartOfALargeMail()
{
    const QByteArray line = QByteArray(1023, 'x') + '\n';
    const QByteArray separator = "From - Mon Jan 01 10:00:00 2026\n";
    const QList<RawMail> mails =
      mailsOf(separator + "a: b\n\n" + line.repeated(12 * 1024) + "\n" + separator + "c: d\n\n" +
              line.repeated(65 * 1024) + "\n" + separator + "e: f\n\n");
    QCOMPARE(mails.size(), 3);
    QVERIFY(!mails[0].tooLarge);
    QVERIFY(mails[0].bytes.size() <= core::kKeptOfMail);
    QVERIFY(mails[0].bytes.size() > core::kKeptOfMail - 4096);
    QVERIFY(mails[1].tooLarge);
    QVERIFY(mails[1].bytes.isEmpty());
    QCOMPARE(mails[2].bytes, QByteArray("e: f\n\n"));
}

void TestMailbox::aMillionBytesWithoutANewlineAreOneMail()
{
    const QList<RawMail> mails = mailsOf("From - Mon Jan 01 10:00:00 2026\n" + QByteArray(1'000'000, 'x'));
    QCOMPARE(mails.size(), 1);
    QCOMPARE(mails[0].bytes.size(), 1'000'000);
}

void TestMailbox::refusesFoldersAndEmptyFiles()
{
    using Code = core::Error::Code;
    QCOMPARE(MailboxReader::open(m_folder.path(), ImportType::Mbox).error().code, Code::CannotRead);
    QCOMPARE(MailboxReader::open(m_folder.filePath(u"none"_s), ImportType::Mbox).error().code,
             Code::CannotRead);
    QCOMPARE(MailboxReader::open(fileOf({}), ImportType::Mbox).error().code, Code::EmptyFile);
    QCOMPARE(core::importTypeOf(m_folder.path()).error().code, Code::CannotRead);
    QCOMPARE(core::importTypeOf(fileOf({})).error().code, Code::EmptyFile);
    QCOMPARE(core::importTypeOf(fileOf(QByteArray(1'000'000, 'x'))).error().code, Code::UnknownFormat);
}

void TestMailbox::tellsTypesByContent_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QString>("type");
    QTest::newRow("mbox") << QByteArray("From - Mon Jan 01 10:00:00 2026\nSubject: x\n") << u"mbox"_s;
    QTest::newRow("mbox behind empty lines")
      << QByteArray("\n\nFrom - Mon Jan 01 10:00:00 2026\n") << u"mbox"_s;
    QTest::newRow("eml") << QByteArray("Received: from a\n\tby b\nX-Y: z\nFrom: a@b\n\nbody, with comma\n")
                         << u"eml"_s;
    QTest::newRow("eml, CRLF") << QByteArray("Subject: x\r\n\r\nbody\r\n") << u"eml"_s;
    QTest::newRow("draft") << QByteArray("X-Unsent: 1\r\nTo: a@b\r\n\r\n") << u"eml"_s;
    QTest::newRow("csv") << QByteArray("Name,Email\nSally,s@x.example\n") << u"csv"_s;
    QTest::newRow("csv, semicolon and quotes") << QByteArray("\"Name\";\"E-mail\"\n\"A;B\";x\n") << u"csv"_s;
    QTest::newRow("csv, UTF-16") << QByteArray("\xff\xfeN\0,\0E\0\n\0a\0,\0b\0\n\0", 18) << u"csv"_s;
    QTest::newRow("SQLite") << QByteArray("SQLite format 3\0\x10\0\x01\x01", 20) << QString();
    QTest::newRow("HTML") << QByteArray("<html>, a, b\n</html>\n") << QString();
    QTest::newRow("mbox of today's Thunderbird") << QByteArray("From \r\nSubject: x\r\n") << u"mbox"_s;
    QTest::newRow("vCard") << QByteArray("BEGIN:VCARD\nVERSION:3.0\nN:Brandt;Sally\n") << u"vcard"_s;
    QTest::newRow("vCard behind a mark and blank lines, CR")
      << QByteArray("\xef\xbb\xbf\r\r begin:vcard \rversion:3.0\r") << u"vcard"_s;
    QTest::newRow("vCard, UTF-16") << QByteArray("\xff\xfe"
                                                 "B\0E\0G\0I\0N\0:\0V\0C\0A\0R\0D\0\r\0\n\0",
                                                 28)
                                   << u"vcard"_s;
    QTest::newRow("vCard's beginning alone") << QByteArray("BEGIN:VCARD") << u"vcard"_s;
    QTest::newRow("no vCard") << QByteArray("BEGIN:VCARDS\nN:x\n") << QString();
    QTest::newRow("prose") << QByteArray("Dear diary\nall is well\n") << QString();
    QTest::newRow("header lines of no mail") << QByteArray("a: b\nc: d\n\n") << QString();
}

void TestMailbox::tellsTypesByContent()
{
    QFETCH(QByteArray, head);
    const auto type = core::importTypeOfHead(head);
    QTEST(type ? core::toId(*type) : QString(), "type");
}

QTEST_GUILESS_MAIN(TestMailbox)
#include "tst_mailbox.moc"
