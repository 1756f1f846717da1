// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/csvreader.h"
#include "tests/support/verifyresult.h"

#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using core::CsvReader;
using core::CsvRecord;
using core::Error;
using core::ImportTrouble;

class TestCsvReader final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsRecords_data();
    void readsRecords();
    void readsEncodings_data();
    void readsEncodings();
    void keepsCharactersThatPiecesCut();
    void refusesWhatIsNoText_data();
    void refusesWhatIsNoText();
    void refusesFolder();
    void readsOnAfterUnclosedQuote();
    void takesQuoteThatSwallowsRowsForUnclosed();
    void givesUpRowWithoutEnd();
    void readsAgainAsBefore();

private:
    QString written(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(u"list.csv"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test's file cannot be written");
        return path;
    }

    QTemporaryDir m_folder;
};

namespace {

/// "1: a | b" a line: what a person compares at a glance. Line breaks inside of a field show as ~.
QString shown(CsvReader &reader)
{
    QStringList lines;
    while (const auto record = reader.next()) {
        QString line = QString::number(record->line) + u": "_s + record->fields.join(u" | "_s);
        if (record->trouble)
            line += u" !"_s;
        lines.append(line.replace(u"\r\n"_s, u"~"_s).replace(u'\n', u'~').replace(u'\r', u'~'));
    }
    return lines.join(u'\n');
}

QByteArray encoded(QStringConverter::Encoding encoding, const QString &text,
                   QStringConverter::Flags flags = {})
{
    QStringEncoder encoder(encoding, flags);
    return encoder.encode(text);
}

} // namespace

void TestCsvReader::readsRecords_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");

    QTest::newRow("plain") << "Name,Email\nAda,a@b.example\n"_ba
                           << u"1: Name | Email\n2: Ada | a@b.example"_s;
    QTest::newRow("no line break at the end") << "a,b\nc,d"_ba << u"1: a | b\n2: c | d"_s;
    QTest::newRow("CR LF") << "a,b\r\nc,d\r\n"_ba << u"1: a | b\n2: c | d"_s;
    QTest::newRow("CR alone") << "a,b\rc,d\r"_ba << u"1: a | b\n2: c | d"_s;
    QTest::newRow("semicolons") << "a;b\nc;d,2\n"_ba << u"1: a | b\n2: c | d,2"_s;
    QTest::newRow("tabs") << "a\tb\nc\td\n"_ba << u"1: a | b\n2: c | d"_s;
    QTest::newRow("bars") << "a|b\nc|d\n"_ba << u"1: a | b\n2: c | d"_s;
    QTest::newRow("sep line") << "sep=;\r\na;b,c\r\n"_ba << u"2: a | b,c"_s;
    QTest::newRow("sep line in quotes") << "\"sep=;\"\na;b,c\n"_ba << u"2: a | b,c"_s;
    QTest::newRow("sep line with a tab") << "sep=\t\na\tb,c\n"_ba << u"2: a | b,c"_s;
    QTest::newRow("delimiter in quotes") << "a,b\n\"Sand, Sons\",d\n"_ba << u"1: a | b\n2: Sand, Sons | d"_s;
    QTest::newRow("line break in quotes")
      << "a,b\n\"one\r\ntwo\",d\ne,f\n"_ba << u"1: a | b\n2: one~two | d\n4: e | f"_s;
    QTest::newRow("doubled quote") << "a,b\n\"the \"\"best\"\"\",d\n"_ba
                                   << u"1: a | b\n2: the \"best\" | d"_s;
    QTest::newRow("quote inside a field") << "a,b\n5\" pipe,d\n"_ba << u"1: a | b\n2: 5\" pipe | d"_s;
    QTest::newRow("text after a quote") << "a,b\n\"Ada\" Lee,d\n"_ba << u"1: a | b\n2: Ada Lee | d"_s;
    QTest::newRow("blank before a quote") << "a, \"b, c\"\nd, \"e\"\n"_ba << u"1: a | b, c\n2: d | e"_s;
    QTest::newRow("empty fields") << "a,,\n,,c\n"_ba << u"1: a |  | \n2:  |  | c"_s;
    QTest::newRow("blank rows are none") << "a,b\n\n,,\n  ,\nc,d\n"_ba << u"1: a | b\n5: c | d"_s;
    QTest::newRow("commas in a semicolon list")
      << "Name;Town;Email\nAda;Main 5, 12345 Town;a@b.example\nBo;Side 1, 23456 Town;b@b.example\n"_ba
      << u"1: Name | Town | Email\n2: Ada | Main 5, 12345 Town | a@b.example\n3: Bo | Side 1, 23456 Town | b@b.example"_s;
    QTest::newRow("one column") << "Email\na@b.example\n"_ba << u"1: Email\n2: a@b.example"_s;
}

void TestCsvReader::readsRecords()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    auto reader = CsvReader::open(written(bytes));
    VERIFY_RESULT(reader);
    QCOMPARE(shown(*reader), expected);
}

void TestCsvReader::readsEncodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    const QString text = u"\"Náme\",Émail\nJosé – “x”,j@b.example\n"_s;
    const auto bom = QStringConverter::Flag::WriteBom;
    QTest::newRow("UTF-8") << text.toUtf8() << u"UTF-8"_s;
    QTest::newRow("UTF-8 with a mark") << QByteArray("\xEF\xBB\xBF") + text.toUtf8() << u"UTF-8"_s;
    QTest::newRow("UTF-16LE") << encoded(QStringConverter::Utf16LE, text) << u"UTF-16LE"_s;
    QTest::newRow("UTF-16BE") << encoded(QStringConverter::Utf16BE, text) << u"UTF-16BE"_s;
    QTest::newRow("UTF-16LE with a mark") << encoded(QStringConverter::Utf16LE, text, bom) << u"UTF-16LE"_s;
    QTest::newRow("UTF-16BE with a mark") << encoded(QStringConverter::Utf16BE, text, bom) << u"UTF-16BE"_s;
    QTest::newRow("windows-1252") << "\"N\xE1me\",\xC9mail\nJos\xE9 \x96 \x93x\x94,j@b.example\n"_ba
                                  << u"windows-1252"_s;
}

void TestCsvReader::readsEncodings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    auto reader = CsvReader::open(written(bytes));
    VERIFY_RESULT(reader);
    QCOMPARE(core::encodingName(reader->form().text.encoding), encoding);
    QCOMPARE(shown(*reader), u"1: Náme | Émail\n2: José – “x” | j@b.example"_s);
}

void TestCsvReader::keepsCharactersThatPiecesCut()
{
    // Two bytes a character from an odd place on: every border of an even piece cuts one.
    const QString name = QString(100'000, u'é');
    auto reader = CsvReader::open(written("x" + name.toUtf8() + ",b\n"));
    VERIFY_RESULT(reader);
    const auto record = reader->next();
    QVERIFY(record);
    QCOMPARE(record->fields.first(), u'x' + name);
}

void TestCsvReader::refusesWhatIsNoText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Error::Code>("code");
    QTest::newRow("empty") << QByteArray() << Error::Code::EmptyFile;
    QTest::newRow("a store") << "SQLite format 3\0\x10\0\1\1\0@"_ba << Error::Code::UnknownFormat;
    QTest::newRow("a picture") << "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0"_ba << Error::Code::UnknownFormat;
}

void TestCsvReader::refusesWhatIsNoText()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Error::Code, code);
    const auto reader = CsvReader::open(written(bytes));
    QVERIFY(!reader);
    QCOMPARE(reader.error().code, code);
}

void TestCsvReader::refusesFolder()
{
    const auto reader = CsvReader::open(m_folder.path());
    QVERIFY(!reader);
    QCOMPARE(reader.error().code, Error::Code::CannotRead);
    QCOMPARE(reader.error().subject, m_folder.path());
}

void TestCsvReader::readsOnAfterUnclosedQuote()
{
    auto reader = CsvReader::open(written("a,b\n\"Ada,x\nBo,y\nCy,z\n"));
    VERIFY_RESULT(reader);
    QCOMPARE(shown(*reader), u"1: a | b\n2: Ada,x !\n3: Bo | y\n4: Cy | z"_s);
}

void TestCsvReader::takesQuoteThatSwallowsRowsForUnclosed()
{
    auto reader = CsvReader::open(written("a,b\n\"Ada,x\nBo,y\n\"Cy\",z\n"));
    VERIFY_RESULT(reader);
    // Ada's quote closes where Cy's opens.
    QCOMPARE(shown(*reader), u"1: a | b\n2: Ada,x !\n3: Bo | y\n4: Cy | z"_s);
}

void TestCsvReader::givesUpRowWithoutEnd()
{
    auto reader = CsvReader::open(written("a,b\n" + QByteArray(3'000'000, 'x') + "\nc,d\n"));
    VERIFY_RESULT(reader);
    QVERIFY(reader->next());
    const auto record = reader->next();
    QVERIFY(record);
    QCOMPARE(record->trouble, ImportTrouble::RowTooLong);
    QCOMPARE(shown(*reader), u"3: c | d"_s);
}

void TestCsvReader::readsAgainAsBefore()
{
    const QString path = written("sep=;\na;b\nc;d\n");
    auto first = CsvReader::open(path);
    VERIFY_RESULT(first);
    auto again = CsvReader::open(path, first->form());
    VERIFY_RESULT(again);
    QCOMPARE(shown(*again), shown(*first));
}

QTEST_GUILESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
