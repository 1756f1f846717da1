// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/team/sealedfile.h"
#include "tests/support/verifyresult.h"

#include <QBuffer>
#include <QTest>
#include <QtEndian>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

constexpr SealCost kQuick{.passes = 1, .memory = 8192};
constexpr qsizetype kChunk = 64 * 1024;

QByteArray sealed(const QByteArray &plain)
{
    QBuffer out;
    if (!out.open(QIODevice::WriteOnly))
        qFatal("a buffer cannot be written");
    auto writer = SealWriter::begin(out, "correct horse", kQuick);
    // In pieces that fit no chunk.
    for (qsizetype at = 0; at < plain.size() && writer; at += 1000) {
        if (!writer->write(QByteArrayView(plain).sliced(at, std::min<qsizetype>(1000, plain.size() - at))))
            qFatal("not written");
    }
    if (!writer || !writer->finish())
        qFatal("not sealed");
    return out.data();
}

/// What comes out, or the error in a word.
QByteArray opened(const QByteArray &bytes, const QByteArray &passphrase = "correct horse")
{
    QBuffer in;
    in.setData(bytes);
    if (!in.open(QIODevice::ReadOnly))
        qFatal("a buffer cannot be read");
    const auto name = [](const Error &error) -> QByteArray {
        switch (error.code) {
            case Error::Code::WrongPassphrase:
                return "passphrase";
            case Error::Code::DamagedFile:
                return "damaged";
            default:
                return "other";
        }
    };
    auto reader = SealReader::begin(in, passphrase, u"team.unghost"_s);
    if (!reader)
        return name(reader.error());
    QByteArray plain;
    while (true) {
        const auto chunk = reader->next();
        if (!chunk)
            return name(chunk.error());
        if (chunk->isEmpty())
            return plain;
        plain += *chunk;
    }
}

QByteArray text(qsizetype size)
{
    QByteArray plain;
    while (plain.size() < size)
        plain += "line " + QByteArray::number(plain.size()) + '\n';
    return plain.first(size);
}

} // namespace

class TestSealedFile final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesBackWhatWasSealed_data();
    void givesBackWhatWasSealed();
    void neverSaysTheSameTwice();
    void opensWithItsPassphraseAlone();
    void findsEveryChange();
    void findsWhatIsMissingOrAdded();
    void refusesWhatWouldTakeTheMachineDown_data();
    void refusesWhatWouldTakeTheMachineDown();
    void wantsAPassphrase();
};

void TestSealedFile::givesBackWhatWasSealed_data()
{
    QTest::addColumn<qsizetype>("size");
    for (const qsizetype size : {qsizetype(0), qsizetype(1), kChunk - 1, kChunk, kChunk + 1, 3 * kChunk})
        QTest::addRow("%lld bytes", static_cast<long long>(size)) << size;
}

void TestSealedFile::givesBackWhatWasSealed()
{
    QFETCH(qsizetype, size);
    const QByteArray plain = text(size);
    const QByteArray file = sealed(plain);
    QVERIFY(isSealed(file));
    QVERIFY(size < 20 || !file.contains(plain.first(20)));
    QCOMPARE(opened(file), plain);
}

void TestSealedFile::neverSaysTheSameTwice()
{
    QVERIFY(sealed("the same") != sealed("the same"));
}

void TestSealedFile::opensWithItsPassphraseAlone()
{
    const QByteArray file = sealed(text(200));
    QCOMPARE(opened(file, "Correct horse"), "passphrase"_ba);
    QCOMPARE(opened(file, ""), "passphrase"_ba);
}

void TestSealedFile::findsEveryChange()
{
    const QByteArray file = sealed(text(kChunk + 200));
    // Every byte of the head and of the start, and one in a thousand behind.
    for (qsizetype at = 0; at < file.size(); at += at < 300 ? 1 : 997) {
        QByteArray changed = file;
        changed[at] = char(changed[at] ^ 1);
        // A cost that was made a little higher takes another key; it is not asked to take the machine down.
        const QByteArray result = opened(changed);
        QVERIFY2(result == "passphrase" || result == "damaged" || result == "other",
                 qPrintable(u"byte %1"_s.arg(at)));
    }
}

void TestSealedFile::findsWhatIsMissingOrAdded()
{
    const QByteArray file = sealed(text(3 * kChunk));
    for (const qsizetype size : {qsizetype(0), qsizetype(10), qsizetype(63), qsizetype(64), 64 + kChunk + 17,
                                 file.size() - 17, file.size() - 1})
        QCOMPARE(opened(file.first(size)), "damaged"_ba);
    // Within the first chunk nothing tells a cut from another passphrase.
    QCOMPARE(opened(file.first(81)), "passphrase"_ba);
    QCOMPARE(opened(file + 'x'), "damaged"_ba);
    QCOMPARE(opened(file + file), "damaged"_ba);
    const qsizetype first = 64;
    const qsizetype whole = kChunk + 17;
    QByteArray swapped = file;
    swapped.replace(first + whole, whole, file.sliced(first, whole));
    QCOMPARE(opened(swapped), "damaged"_ba);
}

void TestSealedFile::refusesWhatWouldTakeTheMachineDown_data()
{
    QTest::addColumn<quint64>("passes");
    QTest::addColumn<quint64>("memory");
    QTest::newRow("a terabyte") << quint64(1) << (quint64(1) << 40);
    QTest::newRow("all there is") << quint64(1) << ~quint64(0);
    QTest::newRow("passes without end") << ~quint64(0) << quint64(8192);
    QTest::newRow("no pass") << quint64(0) << quint64(8192);
    QTest::newRow("no memory") << quint64(1) << quint64(0);
}

void TestSealedFile::refusesWhatWouldTakeTheMachineDown()
{
    QFETCH(quint64, passes);
    QFETCH(quint64, memory);
    QByteArray file = sealed(text(100));
    qToLittleEndian(passes, file.data() + 8);
    qToLittleEndian(memory, file.data() + 16);
    QCOMPARE(opened(file), "damaged"_ba);
}

void TestSealedFile::wantsAPassphrase()
{
    QBuffer out;
    QVERIFY(out.open(QIODevice::WriteOnly));
    const auto writer = SealWriter::begin(out, {});
    QVERIFY(!writer);
    QCOMPARE(writer.error().code, Error::Code::InvalidValue);
    QCOMPARE(out.data(), QByteArray());
}

QTEST_GUILESS_MAIN(TestSealedFile)
#include "tst_sealedfile.moc"
