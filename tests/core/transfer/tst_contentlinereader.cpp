// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/contentlinereader.h"
#include "tests/support/verifyresult.h"

#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class TestContentLineReader final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString fileOf(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(u"lines"_s));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }

    /// "1 FN:Ada | 3 N:Lee": each with its place.
    QByteArray linesOf(const QByteArray &bytes, Folding folding = Folding::Inserted)
    {
        auto reader = ContentLineReader::open(fileOf(bytes)).value();
        reader.setFolding(folding);
        QByteArrayList lines;
        while (const auto line = reader.next())
            lines << QByteArray::number(line->line) + ' ' + line->bytes;
        return lines.join(" | ");
    }

private Q_SLOTS:
    void linesAreUnfolded_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("lines");
        const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &lines) {
            QTest::newRow(name) << bytes << lines;
        };
        row("LF", "A:1\nB:2\n", "1 A:1 | 2 B:2");
        row("CRLF", "A:1\r\nB:2\r\n", "1 A:1 | 2 B:2");
        row("CR", "A:1\rB:2\r", "1 A:1 | 2 B:2");
        row("no line end at the file's end", "A:1\nB:2", "1 A:1 | 2 B:2");
        row("blank lines", "\n\r\nA:1\n\n\nB:2\n\n", "3 A:1 | 6 B:2");
        row("a byte order mark",
            "\xEF\xBB\xBF"
            "A:1\n",
            "1 A:1");
        row("a fold at a blank", "A:one\r\n two\r\nB:2\r\n", "1 A:onetwo | 3 B:2");
        row("a fold at a tab", "A:one\n\ttwo\n", "1 A:onetwo");
        row("a fold inside of a character", "A:\xC3\r\n \xA4\r\n", "1 A:\xC3\xA4");
        row("a fold with a blank of its own", "A:one\r\n  two\r\n", "1 A:one two");
        row("a fold behind a line end that was doubled", "A:one\r\r\n two\r\r\n", "1 A:onetwo");
        row("a fold to nothing", "A:one\n \nB:2\n", "1 A:one | 3 B:2");
        row("a soft line break", "A;ENCODING=QUOTED-PRINTABLE:=C3=\r\n=A4\r\nB:2\r\n",
            "1 A;ENCODING=QUOTED-PRINTABLE:=C3=A4 | 3 B:2");
        row("a soft line break before a name", "A;quoted-printable:a=\nB:2\nC:3\n",
            "1 A;quoted-printable:aB:2 | 3 C:3");
        row("a soft line break that is folded too", "A;QUOTED-PRINTABLE:=C3=\n =A4\n",
            "1 A;QUOTED-PRINTABLE:=C3=A4");
        row("a soft line break before a blank", "A;QUOTED-PRINTABLE:one=\n two\n",
            "1 A;QUOTED-PRINTABLE:one two");
        row("a soft line break before the card's end", "A;QUOTED-PRINTABLE:one=\nend:vcard\n",
            "1 A;QUOTED-PRINTABLE:one= | 2 end:vcard");
        row("a soft line break at the file's end", "A;QUOTED-PRINTABLE:one=", "1 A;QUOTED-PRINTABLE:one=");
        row("an equals sign that breaks no line", "PHOTO;ENCODING=b:AAA=\nB:2\n",
            "1 PHOTO;ENCODING=b:AAA= | 2 B:2");
        row("UTF-16, little end first",
            QByteArray("\xFF\xFE"
                       "A\0:\0\xE4\0\n\0",
                       10),
            "1 A:\xC3\xA4");
        row("UTF-16, big end first",
            QByteArray("\xFE\xFF"
                       "\0A\0:\0\xE4\0\n",
                       10),
            "1 A:\xC3\xA4");
        row("UTF-16 without a mark",
            QByteArray("A\0:\0"
                       "1\0\n\0",
                       8),
            "1 A:1");
        row("UTF-16, cut inside of a character",
            QByteArray("A\0:\0"
                       "1\0\n",
                       7),
            "1 A:1");
        row("zero bytes", QByteArray("\0\0A\0:\0\n\0B:2\0", 11), "1 A: | 2 B:2");
        row("a byte order mark alone", "\xEF\xBB\xBF", "");
    }

    void linesAreUnfolded()
    {
        QFETCH(QByteArray, bytes);
        QTEST(linesOf(bytes), "lines");
    }

    void blanksStayWhereFoldsStandBeforeThem()
    {
        QCOMPARE(linesOf("A:one\r\n two\r\n", Folding::BeforeBlank), "1 A:one two"_ba);
    }

    void linesAcrossPiecesOfTheFileAreWhole()
    {
        for (int length = 262'130; length < 262'160; ++length) {
            const QByteArray filler = "X:" + QByteArray(length, 'x') + "\r\n";
            auto reader = ContentLineReader::open(fileOf(filler + "A:\xC3\r\n \xA4\r\nB:2\r\n")).value();
            QVERIFY(!reader.next()->isWhole);
            const auto folded = reader.next();
            QCOMPARE(folded->line, 2);
            QCOMPARE(folded->bytes, "A:\xC3\xA4"_ba);
            QCOMPARE(reader.next()->bytes, "B:2"_ba);
            QVERIFY(!reader.next());
        }
    }

    void onlyTheStartOfAPictureIsKept()
    {
        const QByteArray picture = QByteArray(QByteArray(76, 'A') + "\r\n ").repeated(20'000);
        auto reader = ContentLineReader::open(fileOf("PHOTO:" + picture + "\r\nB:2\r\n")).value();
        const auto line = reader.next();
        QVERIFY(!line->isWhole);
        QCOMPARE(line->bytes.size(), kLongestContentLine);
        const auto after = reader.next();
        QCOMPARE(after->bytes, "B:2"_ba);
        QCOMPARE(after->line, 20'002);
        VERIFY_RESULT(reader.checkRead());
    }

    void foldersMissingAndEmptyFilesAreRefused()
    {
        using Code = Error::Code;
        QCOMPARE(ContentLineReader::open(m_folder.path()).error().code, Code::CannotRead);
        QCOMPARE(ContentLineReader::open(m_folder.filePath(u"none"_s)).error().code, Code::CannotRead);
        QCOMPARE(ContentLineReader::open(fileOf({})).error().code, Code::EmptyFile);
    }
};

QTEST_GUILESS_MAIN(TestContentLineReader)
#include "tst_contentlinereader.moc"
