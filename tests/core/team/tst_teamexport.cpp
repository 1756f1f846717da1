// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/team/exportreader.h"
#include "core/team/exportwriter.h"
#include "core/team/teamkey.h"
#include "tests/support/storyline.h"
#include "tests/support/verifyresult.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QTest>

using namespace core;
using namespace testsupport;
using namespace Qt::StringLiterals;

namespace {

constexpr SealCost kQuick{.passes = 1, .memory = 8192};

ExportHeader header(ExportLevel level = ExportLevel::Full)
{
    return {.store = QString(32, u'a'),
            .rep = u"Ann"_s,
            .made = at(u"03-20 10:00"_s),
            .zone = "Europe/Berlin",
            .level = level,
            .key = QString(16, u'b')};
}

ExportedProspect sally()
{
    ExportedProspect prospect;
    prospect.id = ProspectId(7);
    prospect.name = u"Sally Brandt"_s;
    prospect.organisation = u"Northlight “Solar”"_s;
    prospect.addresses = QStringList{u"sally@northlight.example"_s};
    prospect.hashes = QStringList{QString(64, u'c')};
    prospect.state = State::Silent;
    prospect.flags = StandingFlag::NoNextStep | StandingFlag::SlowerThanUsual;
    prospect.since = at(u"03-02 14:00"_s);
    prospect.due = at(u"03-05 09:00"_s);
    prospect.playbook = u"where-from-here"_s;
    prospect.step = u"tried-to-reach"_s;
    prospect.heldUntil = QDate(2026, 4, 1);
    prospect.attempts = {{.at = at(u"03-02 14:00"_s),
                          .playbook = u"where-from-here"_s,
                          .step = u"waiting-for-you"_s,
                          .channels = {Channel::Email, Channel::Call},
                          .answeredAt = at(u"03-03 14:00"_s),
                          .meaning = AnswerMeaning::Yes,
                          .overridden = true,
                          .toneErrors = 2}};
    return prospect;
}

ExportedTouch touch(ProspectId prospect)
{
    return {.prospect = prospect,
            .at = at(u"03-02 14:00"_s),
            .step = u"waiting-for-you"_s,
            .overridden = true,
            .subject = u"The rates"_s,
            .text = u"Hi Sally,\nare you OK? \xd83d"_s}; // half of a surrogate pair
}

QByteArray fileOf(const ExportHeader &head, const QList<ExportedProspect> &prospects,
                  const std::optional<TeamExportWriter::Seal> &seal = std::nullopt)
{
    QBuffer out;
    if (!out.open(QIODevice::WriteOnly))
        qFatal("a buffer cannot be written");
    auto writer = TeamExportWriter::begin(out, head, seal);
    for (const ExportedProspect &prospect : prospects) {
        if (!writer || !writer->write(prospect) || !writer->write(touch(prospect.id)))
            qFatal("not written");
    }
    if (!writer || !writer->finish())
        qFatal("not finished");
    return out.data();
}

/// "2 prospects, 2 touches", or why the file is refused.
QString readBack(const QByteArray &bytes, const QByteArray &passphrase = {})
{
    QBuffer in;
    in.setData(bytes);
    if (!in.open(QIODevice::ReadOnly))
        qFatal("a buffer cannot be read");
    const auto told = [](const Error &error) {
        const QString what = error.code == Error::Code::TeamFileRefused   ? u"refused "_s + error.detail
                             : error.code == Error::Code::EmptyFile       ? u"empty"_s
                             : error.code == Error::Code::WrongPassphrase ? u"wrong passphrase"_s
                                                                          : u"another error"_s;
        return error.place.isEmpty() ? what : what + u", "_s + error.place;
    };
    auto reader = TeamExportReader::begin(
      {.in = in, .path = u"a"_s, .passphrase = passphrase, .now = at(u"03-20 10:00"_s)});
    if (!reader)
        return told(reader.error());
    for (;;) {
        const auto line = reader->next();
        if (!line)
            return told(line.error());
        if (const auto *end = std::get_if<TeamExportReader::End>(&*line))
            return u"%1 prospects, %2 touches"_s.arg(end->counts.prospects).arg(end->counts.touches);
    }
}

/// The file with another end, as somebody would write it who knows how.
QByteArray signedAnew(QByteArray bytes)
{
    bytes.chop(1);
    const qsizetype end = bytes.lastIndexOf('\n') + 1;
    const QByteArray before = bytes.first(end);
    const QByteArray digest = QCryptographicHash::hash(before, QCryptographicHash::Sha256).toHex();
    QByteArray last = bytes.sliced(end);
    const qsizetype hex = last.indexOf("\"sha256\":\"") + 10;
    last.replace(hex, 64, digest);
    return before + last + '\n';
}

} // namespace

/// decisions.md 25: what a level leaves out, and what is refused when a file is read.
class TestTeamExport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadBack()
    {
        const QByteArray bytes = fileOf(header(), {sally()});
        QBuffer in;
        in.setData(bytes);
        QVERIFY(in.open(QIODevice::ReadOnly));
        auto reader =
          TeamExportReader::begin({.in = in, .path = {}, .passphrase = {}, .now = at(u"03-20 10:00"_s)});
        VERIFY_RESULT(reader);
        QCOMPARE(reader->header(), header());
        QVERIFY(!reader->isSealed());
        const auto first = reader->next();
        VERIFY_RESULT(first);
        QCOMPARE(std::get<ExportedProspect>(*first), sally());
        const auto second = reader->next();
        VERIFY_RESULT(second);
        ExportedTouch expected = touch(ProspectId(7));
        const auto told = std::get<ExportedTouch>(*second);
        QVERIFY(!told.text.back().isSurrogate());
        expected.text.replace(expected.text.size() - 1, 1, told.text.back());
        QCOMPARE(told, expected);
        const auto end = reader->next();
        VERIFY_RESULT(end);
        QCOMPARE(std::get<TeamExportReader::End>(*end).counts, (ExportCounts{1, 1}));
    }

    void sealedItOpensWithItsPassphraseAlone()
    {
        const QByteArray bytes = fileOf(header(), {sally()}, TeamExportWriter::Seal{"horse", kQuick});
        QVERIFY(!bytes.contains("Sally"));
        QCOMPARE(readBack(bytes, "horse"), u"1 prospects, 1 touches"_s);
        QCOMPARE(readBack(bytes, "mule"), u"wrong passphrase"_s);
        QCOMPARE(readBack(bytes), u"refused sealed"_s);
    }

    void aLevelLeavesOutWhatItPromises_data()
    {
        QTest::addColumn<ExportLevel>("level");
        QTest::addColumn<bool>("noContact");
        QTest::addColumn<QStringList>("there");
        QTest::addColumn<QStringList>("missing");
        const QStringList names{u"Sally"_s, u"Northlight"_s};
        const QStringList words{u"The rates"_s, u"are you OK"_s, u"sally@"_s};
        const QStringList figures{u"silent"_s, u"waiting-for-you"_s, QString(64, u'c')};
        QTest::newRow("figures") << ExportLevel::Figures << false << figures << names + words;
        QTest::newRow("names") << ExportLevel::Names << false << figures + names << words;
        QTest::newRow("full") << ExportLevel::Full << false << figures + names + words << QStringList();
        QTest::newRow("full, asked not to be contacted") << ExportLevel::Full << true << names << words;
    }
    void aLevelLeavesOutWhatItPromises()
    {
        QFETCH(ExportLevel, level);
        QFETCH(bool, noContact);
        QFETCH(QStringList, there);
        QFETCH(QStringList, missing);
        ExportedProspect prospect = sally();
        if (noContact)
            prospect.doneAs = DoneAs::NoContact;
        const QByteArray bytes = fileOf(header(level), {prospect});
        for (const QString &text : there)
            QVERIFY2(bytes.contains(text.toUtf8()), qPrintable(text));
        for (const QString &text : missing)
            QVERIFY2(!bytes.contains(text.toUtf8()), qPrintable(text));
        QCOMPARE(readBack(bytes), u"1 prospects, 1 touches"_s);
    }

    void aFileThatWasTamperedWithIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("told");
        const QByteArray good = fileOf(header(), {sally()});
        const auto row = [](const char *name, const QByteArray &bytes, const char *told) {
            QTest::newRow(name) << bytes << QString::fromLatin1(told);
        };
        const auto changed = [&](const char *from, const char *to) {
            QByteArray bytes = good;
            const QByteArray before(from);
            if (!bytes.contains(before))
                qFatal("nothing to change");
            return bytes.replace(before, to);
        };
        const auto forged = [&](const char *from, const char *to) { return signedAnew(changed(from, to)); };

        const QByteArray deep = "\"id\":" + QByteArray(100'000, '[') + QByteArray(100'000, ']');

        row("nothing in it", "", "empty");
        row("another file", "name;email\nSally;sally@northlight.example\n", "refused foreign");
        row("another JSON file", "{\"format\":\"something else\"}\n", "refused foreign");
        row("one letter", changed("Brandt", "Brandy"), "refused changed, line 4");
        row("a day", changed("\"held_until\":\"2026-04-01\"", "\"held_until\":\"2026-04-02\""),
            "refused changed, line 4");
        row("a line out", QByteArray(good).replace(good.indexOf("{\"at\""), 1, " {"),
            "refused changed, line 4");
        row("something behind the end", good + "{}\n", "refused changed, line 5");
        row("half a line behind the end", good + "{", "refused cut, line 4");
        row("without its end", good.first(good.lastIndexOf("{\"line\":\"end\"")), "refused cut, line 3");
        row("cut in the last line", good.chopped(10), "refused cut, line 3");
        row("cut in the first line", good.first(60), "refused cut");
        row("more prospects than there are", changed("\"prospects\":1,", "\"prospects\":1000000000,"),
            "refused counts, line 4");

        row("forged: nothing but the digest", signedAnew(good), "1 prospects, 1 touches");
        row("forged: of a newer version", forged("\"version\":1", "\"version\":2"), "refused newer, line 1");
        row("forged: of a version below one", forged("\"version\":1", "\"version\":0"), "refused , line 1");
        row("forged: a name twice", forged("\"id\":7", "\"id\":7,\"id\":8"), "refused , line 2");
        row("forged: a name that is none of ours", forged("\"id\":7", "\"id\":7,\"script\":1"),
            "refused , line 2");
        row("forged: an impossible day", forged("2026-04-01", "2026-02-30"), "refused , line 2");
        row("forged: a time in the year 51,000", forged("\"at\":1772", "\"at\":1547721772"),
            "refused , line 2");
        row("forged: a word that is no state", forged("\"silent\"", "\"asleep\""), "refused , line 2");
        row("forged: text for a number", forged("\"id\":7", "\"id\":\"7\""), "refused , line 2");
        row("forged: an endless number", forged("\"id\":7", "\"id\":1e400"), "refused , line 2");
        row("forged: deep nesting", forged("\"id\":7", deep.constData()), "refused , line 2");
        row("forged: not UTF-8", forged("Brandt", "Br\xff\xfe"), "refused , line 2");
        row("forged: a NUL byte", signedAnew(QByteArray(good).replace("Brandt", QByteArray("Br\0ndt", 6))),
            "refused , line 2");
        row("forged: a touch of somebody else", forged("\"prospect\":7", "\"prospect\":8"),
            "refused , line 3");
        row("forged: an answer before its attempt", forged("\"answered\":1772", "\"answered\":1672"),
            "refused , line 2");
        row("forged: the level says less than there is", forged("\"level\":\"full\"", "\"level\":\"names\""),
            "refused , line 2");
        row("forged: figures with a name", forged("\"level\":\"full\"", "\"level\":\"figures\""),
            "refused , line 2");
        row("forged: hashes without a key", forged(",\"key\":\"bbbbbbbbbbbbbbbb\"", ""), "refused , line 2");
        row("forged: no rep", forged("\"rep\":\"Ann\"", "\"rep\":\" \""), "refused , line 1");
        row("forged: a zone that there is not, the days are counted in UTC",
            forged("Europe/Berlin", "Europe/Nowhere"), "1 prospects, 1 touches");
        row("a line that does not end",
            QByteArray(good).first(good.indexOf('\n') + 1) + QByteArray(65 * 1024 * 1024, 'x'),
            "refused too-large, line 2");
    }
    void aFileThatWasTamperedWithIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QTEST(readBack(bytes), "told");
    }

    void whateverIsWrittenIsRead()
    {
        ExportedProspect strange = sally();
        strange.name = QString(5000, u'n');
        strange.organisation = QString(5000, u'\u20ac');
        strange.step = QString(500, u's');
        strange.since = Instant{-99'000'000'000'000};
        strange.attempts[0].toneErrors = 99'999;
        strange.attempts[0].at = Instant{-99'000'000'000'000};
        strange.addresses = QStringList(20'000, u"a@b.example"_s);
        ExportHeader head = header();
        head.rep = QString(5000, u'r');
        head.zone = {};
        QCOMPARE(readBack(fileOf(head, {strange})), u"1 prospects, 1 touches"_s);
    }

    void aNameMadeOfAnAddressTellsNoAddress()
    {
        ExportedProspect prospect = sally();
        prospect.name = u"12345@num.example"_s;
        QVERIFY(!fileOf(header(ExportLevel::Names), {prospect}).contains("@num.example"));
        QVERIFY(fileOf(header(ExportLevel::Full), {prospect}).contains("12345@num.example"));
    }

    void prospectsComeInOrderAndOnce()
    {
        QCOMPARE(readBack(fileOf(header(), {sally(), sally()})), u"refused , line 4"_s);
    }

    void aFileFromTheFutureIsRefused()
    {
        ExportHeader head = header();
        head.made = at(u"03-21 10:00"_s);
        QCOMPARE(readBack(fileOf(head, {})), u"0 prospects, 0 touches"_s);
        head.made = at(u"03-21 10:01"_s);
        QCOMPARE(readBack(fileOf(head, {})), u"refused future, line 1"_s);
    }

    void everyCutIsFoundPlainAndSealed()
    {
        for (const QByteArray &bytes :
             {fileOf(header(), {sally()}),
              fileOf(header(), {sally()}, TeamExportWriter::Seal{"horse", kQuick})}) {
            for (qsizetype size = 0; size < bytes.size(); ++size)
                QVERIFY2(!readBack(bytes.first(size), "horse").startsWith(u'1'),
                         qPrintable(QString::number(size)));
        }
    }

    void aTeamKeyGivesEveryRepTheSameHash()
    {
        const TeamKey key = TeamKey::make();
        const auto loaded = TeamKey::fromFile(key.toFile() + "\r\n", {});
        VERIFY_RESULT(loaded);
        QCOMPARE(*loaded, key);
        QCOMPARE(loaded->id(), key.id());
        QCOMPARE(loaded->hashOf(u" Sally@Northlight.example"_s), key.hashOf(u"sally@northlight.example"_s));
        QVERIFY(TeamKey::make().hashOf(u"sally@northlight.example"_s) !=
                key.hashOf(u"sally@northlight.example"_s));
        QCOMPARE(key.hashOf(u"a"_s).size(), 64);
        QCOMPARE(key.id().size(), 16);
    }

    void whatIsNoTeamKeyIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("another text") << QByteArray("hello");
        QTest::newRow("too short") << QByteArray("unghost-team-key-1 aGVsbG8=");
        QTest::newRow("no base64") << QByteArray("unghost-team-key-1 ???");
        QTest::newRow("a newer one") << TeamKey::make().toFile().replace("key-1", "key-2");
    }
    void whatIsNoTeamKeyIsRefused()
    {
        QFETCH(QByteArray, bytes);
        const auto key = TeamKey::fromFile(bytes, u"key.txt"_s);
        QVERIFY(!key);
        QCOMPARE(key.error().detail, u"team-key"_s);
    }
};

QTEST_GUILESS_MAIN(TestTeamExport)
#include "tst_teamexport.moc"
