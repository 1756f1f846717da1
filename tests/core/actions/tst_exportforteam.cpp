// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/teamexport.h"

#include "core/actions/settings.h"
#include "core/actions/touches.h"
#include "core/team/exportreader.h"
#include "tests/support/deskfixture.h"
#include "tests/support/storedump.h"
#include "tests/support/storyline.h"
#include "tests/support/verifyresult.h"

#include <QFile>
#include <QTest>

using namespace core;
using namespace testsupport;
using namespace Qt::StringLiterals;

namespace {

class Canceled final : public Progress
{
public:
    void report(const QString &, qint64, qint64) override {}
    [[nodiscard]] bool isCanceled() const override { return true; }
};

} // namespace

/// What of the rep's record goes into the file (decisions 12, 25, 26).
class TestExportForTeam final : public QObject
{
    Q_OBJECT

    static void wrote(DeskFixture &fixture, ProspectId prospect, const char *when, Direction direction,
                      const QString &text)
    {
        const auto id = logTouch(fixture.desk(), {.prospect = prospect,
                                                  .channel = Channel::Email,
                                                  .direction = direction,
                                                  .at = at(QString::fromLatin1(when)),
                                                  .text = text});
        VERIFY_RESULT(id);
    }

    static Result<TeamExportOutcome> exported(DeskFixture &fixture, const TeamExportRequest &request)
    {
        NoProgress progress;
        return exportForTeam(fixture.desk(), request, progress);
    }

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void aProspectIsToldAsItStands()
    {
        DeskFixture fixture(u"03-20 10:00"_s);
        const ProspectId sally = fixture.addSally();
        wrote(fixture, sally, "03-02 10:00", Direction::Out, u"Where should we go from here?"_s);
        wrote(fixture, sally, "03-03 10:00", Direction::In, u"Give me a week."_s);
        wrote(fixture, sally, "03-09 10:00", Direction::Out, u"I would love to work with you."_s);
        wrote(fixture, sally, "03-10 10:00", Direction::Out, u"Just checking in."_s);

        const auto told = prospectForTeam(fixture.desk(), sally, std::nullopt);
        VERIFY_RESULT(told);
        QCOMPARE(told->prospect.state, State::Silent);
        QCOMPARE(told->prospect.name, u"Sally Brandt"_s);
        QVERIFY(told->prospect.hashes.isEmpty());
        QCOMPARE(told->touches.size(), 4);
        const QList<ExportedAttempt> &attempts = told->prospect.attempts;
        QCOMPARE(attempts.size(), 3);
        QCOMPARE(attempts.at(0).meaning, std::optional(AnswerMeaning::Neutral));
        QCOMPARE(attempts.at(0).answeredAt, std::optional(at(u"03-03 10:00"_s)));
        QCOMPARE(attempts.at(0).toneErrors, 0);
        QVERIFY(attempts.at(1).toneErrors > 0);
        QVERIFY(!attempts.at(1).overridden);
        QVERIFY(attempts.at(2).overridden); // a day after the one before
        QCOMPARE(told->prospect.due, fixture.standing(sally).opening->earliest);
    }

    void theFileIsReadBackAndTheStoreStaysAsItWas()
    {
        DeskFixture fixture(u"03-20 10:00"_s);
        const ProspectId sally = fixture.addSally();
        wrote(fixture, sally, "03-09 10:00", Direction::Out, u"The words."_s);
        const QString before = wholeStore(fixture.desk().database);
        const QString path = fixture.folder() + u"/team.jsonl"_s;
        const auto outcome =
          exported(fixture, {.path = path, .rep = u"  Ann   Lee "_s, .level = ExportLevel::Full});
        VERIFY_RESULT(outcome);
        QCOMPARE(outcome->counts, (ExportCounts{1, 1}));
        QVERIFY(!outcome->encrypted);
        QCOMPARE(wholeStore(fixture.desk().database), before);

        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        auto reader =
          TeamExportReader::begin({.in = file, .path = path, .passphrase = {}, .now = fixture.desk().now()});
        VERIFY_RESULT(reader);
        QCOMPARE(reader->header().rep, u"Ann Lee"_s);
        QCOMPARE(reader->header().made, fixture.desk().now());
        const auto told = prospectForTeam(fixture.desk(), sally, std::nullopt);
        VERIFY_RESULT(told);
        const auto first = reader->next();
        VERIFY_RESULT(first);
        QCOMPARE(std::get<ExportedProspect>(*first), told->prospect);
        const auto second = reader->next();
        VERIFY_RESULT(second);
        QCOMPARE(std::get<ExportedTouch>(*second), told->touches.first());
    }

    void nothingOfTheLaptopIsInTheFile()
    {
        DeskFixture fixture(u"03-20 10:00"_s);
        wrote(fixture, fixture.addSally(), "03-09 10:00", Direction::Out, u"The words."_s);
        VERIFY_RESULT(rememberOwnAddresses(fixture.desk().database, {u"robin@vale.example"_s}));
        const TeamKey key = TeamKey::make();
        const QString path = fixture.folder() + u"/team.jsonl"_s;
        VERIFY_RESULT(
          exported(fixture, {.path = path, .rep = u"Ann"_s, .level = ExportLevel::Full, .key = key}));
        const QByteArray bytes = bytesOf(path);
        QVERIFY(bytes.contains(key.hashOf(u"sally@northlight.example"_s).toUtf8()));
        QVERIFY(!bytes.contains("robin@vale.example"));
        QVERIFY(!bytes.contains(fixture.folder().toUtf8()));
        QVERIFY(!bytes.contains(key.toFile().trimmed().split(' ').last()));
    }

    void whatDoesNotEndLeavesTheFormerFile()
    {
        DeskFixture fixture(u"03-20 10:00"_s);
        fixture.addSally();
        const QString path = fixture.folder() + u"/team.jsonl"_s;
        VERIFY_RESULT(exported(fixture, {.path = path, .rep = u"Ann"_s}));
        const QByteArray before = bytesOf(path);
        Canceled progress;
        const auto stopped = exportForTeam(fixture.desk(), {.path = path, .rep = u"Bob"_s}, progress);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, Error::Code::Canceled);
        const auto nameless = exported(fixture, {.path = path, .rep = u"  "_s});
        QVERIFY(!nameless);
        QCOMPARE(nameless.error().code, Error::Code::InvalidValue);
        const auto nowhere = exported(fixture, {.path = fixture.folder() + u"/no/where"_s, .rep = u"Ann"_s});
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().code, Error::Code::CannotWrite);
        QCOMPARE(bytesOf(path), before);
    }

    void theTeamsKeyIsLoadedFromItsFileAndKept()
    {
        DeskFixture fixture(u"03-20 10:00"_s);
        const QString path = fixture.folder() + u"/team.key"_s;
        const auto key = writeTeamKey(path);
        VERIFY_RESULT(key);
        QVERIFY(!writeTeamKey(path)); // never over a key that may be in use
        VERIFY_RESULT(settings::set(fixture.desk(), settings::kTeamKey, path));
        QVERIFY(QFile::remove(path));
        const auto kept = settings::teamKey(fixture.desk());
        VERIFY_RESULT(kept);
        QVERIFY(*kept == *key);
        VERIFY_RESULT(settings::set(fixture.desk(), settings::kTeamKey, {}));
        const auto cleared = settings::teamKey(fixture.desk());
        VERIFY_RESULT(cleared);
        QVERIFY(!*cleared);
        QVERIFY(!settings::set(fixture.desk(), settings::kTeamKey, path));
    }
};

QTEST_GUILESS_MAIN(TestExportForTeam)
#include "tst_exportforteam.moc"
