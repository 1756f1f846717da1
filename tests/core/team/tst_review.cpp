// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/team/review.h"

#include "core/store/database.h"
#include "core/team/exportwriter.h"
#include "core/team/takein.h"
#include "tests/support/storyline.h"
#include "tests/support/verifyresult.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace testsupport;
using namespace Qt::StringLiterals;

namespace {

/// A prospect in few words: how it stands, and how long it has been so when the export is made on 20 March.
ExportedProspect prospect(qint64 id, State state, const char *since)
{
    ExportedProspect told;
    told.id = ProspectId(id);
    told.name = u"Prospect %1"_s.arg(id);
    told.state = state;
    told.since = at(QString::fromLatin1(since));
    return told;
}

ExportedAttempt attempt(const char *step, std::optional<AnswerMeaning> meaning = std::nullopt)
{
    ExportedAttempt told{.at = at(u"03-02 10:00"_s),
                         .playbook = u"where-from-here"_s,
                         .step = QString::fromLatin1(step),
                         .channels = {Channel::Email},
                         .answeredAt = std::nullopt,
                         .meaning = meaning};
    if (meaning)
        told.answeredAt = at(u"03-03 10:00"_s);
    return told;
}

} // namespace

/// Files go into the team's store whole or not at all, and the figures are those of the files.
class TestReview final : public QObject
{
    Q_OBJECT

    struct Export {
        QString rep = u"Ann"_s;
        QChar store = u'a';
        QString made = u"03-20 10:00"_s;
        ExportLevel level = ExportLevel::Full;
        QString key{};
        QList<ExportedProspect> prospects{};
    };

    QString write(const Export &given) const
    {
        static int number = 0;
        const QString path = m_folder->filePath(u"%1.jsonl"_s.arg(++number));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot be written");
        auto writer = TeamExportWriter::begin(file, {.store = QString(32, given.store),
                                                     .rep = given.rep,
                                                     .made = at(given.made),
                                                     .zone = "Europe/Berlin",
                                                     .level = given.level,
                                                     .key = given.key});
        for (const ExportedProspect &one : given.prospects) {
            if (!writer || !writer->write(one))
                qFatal("not written");
        }
        if (!writer || !writer->finish())
            qFatal("not finished");
        return path;
    }

    Result<TakenIn> take(const QString &path)
    {
        NoProgress progress;
        return takeIn(*m_database, {.path = path}, at(u"03-25 10:00"_s), progress);
    }

    TeamReview review() const
    {
        const auto read = readReview(*m_database);
        if (!read)
            qFatal("%s", describe(read.error()).constData());
        return *read;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TeamDatabase> m_database;

private Q_SLOTS:
    void init()
    {
        m_database.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = TeamDatabase::open(m_folder->filePath(u"team.db"_s));
        VERIFY_RESULT(opened);
        m_database = std::make_unique<TeamDatabase>(std::move(*opened));
    }

    void aRepsFiguresAreThoseOfTheFile()
    {
        ExportedProspect late = prospect(1, State::Silent, "03-02 10:00");
        late.latest = at(u"03-10 10:00"_s);
        late.flags = StandingFlag::NoNextStep;
        late.attempts = {attempt("tried-to-reach"), attempt("where-from-here", AnswerMeaning::Yes)};
        late.attempts[0].overridden = true;
        late.attempts[0].toneErrors = 3;
        ExportedProspect waiting = prospect(2, State::Waiting, "03-18 10:00");
        waiting.latest = at(u"03-24 10:00"_s);
        waiting.attempts = {attempt("tried-to-reach", AnswerMeaning::No)};
        ExportedProspect done = prospect(3, State::Done, "03-02 10:00");
        done.doneAs = DoneAs::Lost;
        VERIFY_RESULT(
          take(write({.prospects = {late, waiting, done, prospect(4, State::YourTurn, "03-19 10:00")}})));

        const TeamReview read = review();
        QCOMPARE(read.reps.size(), 1);
        const RepFigures &ann = read.reps.first();
        QCOMPARE(ann.name, u"Ann"_s);
        QCOMPARE(ann.prospects, 4);
        QCOMPARE(ann.in(State::Silent), 1);
        QCOMPARE(ann.in(State::YourTurn), 1);
        QCOMPARE(ann.overdue, 1);
        QCOMPARE(ann.noNextStep, 1);
        QCOMPARE(ann.medianSilentDays, std::optional(18.0));
        QCOMPARE(ann.answers, (AnswerCounts{.attempts = 3, .yes = 1, .neutral = 0, .no = 1}));
        QCOMPARE(ann.toneErrors, 3);
        QCOMPARE(ann.pacingOverrides, 1);
        QCOMPARE(read.byStep.size(), 2);
        QCOMPARE(read.byStep.at(0).step, u"tried-to-reach"_s);
        QCOMPARE(read.byStep.at(0).counts, (AnswerCounts{.attempts = 2, .yes = 0, .neutral = 0, .no = 1}));
        QCOMPARE(read.byStep.at(1).counts, (AnswerCounts{.attempts = 1, .yes = 1}));
    }

    void theMedianIsTheMiddleOrTheMeanOfTheTwoMiddleOnes_data()
    {
        QTest::addColumn<QList<int>>("days");
        QTest::addColumn<double>("median");
        QTest::newRow("one") << QList<int>{4} << 4.0;
        QTest::newRow("two") << QList<int>{4, 7} << 5.5;
        QTest::newRow("three") << QList<int>{1, 2, 12} << 2.0;
        QTest::newRow("four, the middle ones the same") << QList<int>{1, 6, 6, 12} << 6.0;
        QTest::newRow("four, the middle ones apart") << QList<int>{1, 2, 7, 12} << 4.5;
        QTest::newRow("many of one kind") << QList<int>{3, 3, 3, 3, 9} << 3.0;
    }
    void theMedianIsTheMiddleOrTheMeanOfTheTwoMiddleOnes()
    {
        QFETCH(QList<int>, days);
        QList<ExportedProspect> silent;
        for (int one : days) {
            ExportedProspect told = prospect(silent.size() + 1, State::Silent, "03-20 10:00");
            told.since = told.since->plusHours(-24 * one);
            silent.append(told);
        }
        silent.append(prospect(100, State::Waiting, "01-10 10:00"));
        VERIFY_RESULT(take(write({.prospects = silent})));
        const auto median = review().reps.first().medianSilentDays;
        QVERIFY(median);
        QTEST(*median, "median");
    }

    void aNewerExportTakesThePlaceOfTheOlder()
    {
        VERIFY_RESULT(take(write({.prospects = {prospect(1, State::Silent, "03-02 10:00")}})));
        const auto newer = take(write({.rep = u"Ann Lee"_s, .made = u"03-21 10:00"_s, .prospects = {}}));
        VERIFY_RESULT(newer);
        QVERIFY(!newer->isSuperseded);
        QCOMPARE(review().reps.size(), 1);
        QCOMPARE(review().reps.first().name, u"Ann Lee"_s);
        QCOMPARE(review().reps.first().prospects, 0);
        const auto older = take(write({.prospects = {prospect(1, State::Silent, "03-02 10:00")}}));
        VERIFY_RESULT(older);
        QVERIFY(older->isSuperseded);
        QCOMPARE(review().reps.first().prospects, 0);
    }

    void howThingsStoodBeforeIsKept()
    {
        VERIFY_RESULT(take(write({.prospects = {prospect(1, State::Silent, "03-02 10:00"),
                                                prospect(2, State::YourTurn, "03-02 10:00")}})));
        QVERIFY(!review().reps.first().former);
        VERIFY_RESULT(
          take(write({.made = u"03-21 10:00"_s, .prospects = {prospect(1, State::Waiting, "03-20 10:00")}})));
        VERIFY_RESULT(
          take(write({.made = u"03-22 10:00"_s, .prospects = {prospect(1, State::Silent, "03-20 10:00")}})));
        const auto former = review().reps.first().former;
        QVERIFY(former);
        QCOMPARE(former->made, at(u"03-21 10:00"_s));
        QCOMPARE(former->byState.value(State::Waiting), 1);
        QCOMPARE(former->byState.value(State::Silent), 0);
    }

    void takingAFileInTwiceChangesNothing()
    {
        const QString path = write({.prospects = {prospect(1, State::Silent, "03-02 10:00")}});
        VERIFY_RESULT(take(path));
        VERIFY_RESULT(take(path));
        QCOMPARE(review().reps.first().prospects, 1);
        QCOMPARE(review().reps.first().in(State::Silent), 1);
    }

    void aFileThatIsNotWholeLeavesTheStoreAsItWas()
    {
        VERIFY_RESULT(take(write({.prospects = {prospect(1, State::Silent, "03-02 10:00")}})));
        const QString path = write(
          {.made = u"03-22 10:00"_s,
           .prospects = {prospect(1, State::New, "03-02 10:00"), prospect(2, State::New, "03-02 10:00")}});
        QFile file(path);
        QVERIFY(file.resize(file.size() - 3));
        const auto taken = take(path);
        QVERIFY(!taken);
        QCOMPARE(taken.error().detail, u"cut"_s);
        QCOMPARE(review().reps.size(), 1);
        QCOMPARE(review().reps.first().in(State::Silent), 1);
        const auto other = take(m_folder->filePath(u"nowhere.jsonl"_s));
        QVERIFY(!other);
        QCOMPARE(other.error().code, Error::Code::CannotRead);
    }

    void twoRepsOfOneNameAreTwo()
    {
        VERIFY_RESULT(take(write({.rep = u"Ann"_s, .store = u'a'})));
        VERIFY_RESULT(take(write({.rep = u"ann"_s, .store = u'b'})));
        QCOMPARE(review().reps.size(), 2);
        QCOMPARE(review().reps.at(0).name, u"Ann"_s);
        QCOMPARE(review().reps.at(1).name, u"ann (2)"_s);
    }

    void whatTwoRepsBothWorkIsFound_data()
    {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("second");
        QTest::addColumn<QString>("known");
        QTest::newRow("the same hash, whatever they are called") << 0 << 1 << u"hash"_s;
        QTest::newRow("the same address") << 2 << 3 << u"address"_s;
        QTest::newRow("the same name and organisation, whatever the case") << 4 << 5 << u"name"_s;
        QTest::newRow("the same name somewhere else") << 4 << 6 << QString();
        QTest::newRow("the same organisation, another person") << 4 << 7 << QString();
        QTest::newRow("nobody named") << 8 << 9 << QString();
    }
    void whatTwoRepsBothWorkIsFound()
    {
        QFETCH(int, first);
        QFETCH(int, second);
        const auto made = [](const char *name, const char *organisation, const char *address,
                             const char *hash) {
            ExportedProspect told = prospect(1, State::Silent, "03-02 10:00");
            told.name = QString::fromUtf8(name);
            told.organisation = QString::fromUtf8(organisation);
            if (*address)
                told.addresses = QStringList{QString::fromLatin1(address)};
            if (*hash)
                told.hashes = QStringList{QString(64, QLatin1Char(*hash))};
            return told;
        };
        const QList<ExportedProspect> all{
          made("Sally", "", "", "c"),
          made("S. Brandt", "", "", "c"),
          made("Sally", "", "sally@northlight.example", ""),
          made("S. Brandt", "", "Sally@Northlight.example", ""),
          made("Zoë Brandt", "Northlight Solar", "", ""),
          made("zoe brandt", "NORTHLIGHT SOLAR", "", ""),
          made("Zoë Brandt", "Southlight", "", ""),
          made("Sue", "Northlight Solar", "", ""),
          made("", "", "", ""),
          made("", "", "", ""),
        };
        const QString key(16, u'd');
        VERIFY_RESULT(
          take(write({.rep = u"Ann"_s, .store = u'a', .key = key, .prospects = {all.at(first)}})));
        VERIFY_RESULT(
          take(write({.rep = u"Bob"_s, .store = u'b', .key = key, .prospects = {all.at(second)}})));
        const QList<SharedContact> shared = review().sharedContacts;
        QTEST(shared.isEmpty() ? QString() : toId(shared.first().known), "known");
        if (!shared.isEmpty()) {
            QCOMPARE(shared.size(), 1);
            QCOMPARE(shared.first().places.size(), 2);
            QCOMPARE(shared.first().places.at(1).repName, u"Bob"_s);
        }
    }

    void whoIsNoLongerSharedIsNoLongerTold()
    {
        ExportedProspect sally = prospect(1, State::Silent, "03-02 10:00");
        sally.addresses = QStringList{u"sally@northlight.example"_s};
        VERIFY_RESULT(take(write({.rep = u"Ann"_s, .store = u'a', .prospects = {sally}})));
        VERIFY_RESULT(take(write({.rep = u"Bob"_s, .store = u'b', .prospects = {sally}})));
        QCOMPARE(review().sharedContacts.size(), 1);
        VERIFY_RESULT(take(write({.rep = u"Bob"_s, .store = u'b', .made = u"03-21 10:00"_s})));
        QVERIFY(review().sharedContacts.isEmpty());
        VERIFY_RESULT(
          take(write({.rep = u"Bob"_s, .store = u'b', .made = u"03-22 10:00"_s, .prospects = {sally}})));
        QCOMPARE(review().sharedContacts.size(), 1);
    }

    void oneRepsDuplicatesAreNobodyElsesMatter()
    {
        ExportedProspect twin = prospect(1, State::Silent, "03-02 10:00");
        twin.addresses = QStringList{u"sally@northlight.example"_s};
        ExportedProspect other = twin;
        other.id = ProspectId(2);
        VERIFY_RESULT(take(write({.prospects = {twin, other}})));
        QVERIFY(review().sharedContacts.isEmpty());
    }

    void differentTeamKeysAreTold()
    {
        VERIFY_RESULT(take(write({.store = u'a', .key = QString(16, u'1')})));
        VERIFY_RESULT(take(write({.store = u'b', .key = QString(16, u'2')})));
        QCOMPARE(review().teamKeys, 2);
    }

    void theRepsOwnStoreIsNeverATeams()
    {
        const QString path = m_folder->filePath(u"rep.db"_s);
        {
            const auto own = Database::open(path);
            VERIFY_RESULT(own);
        }
        const auto opened = TeamDatabase::open(path);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, Error::Code::NotAStore);
        const auto team = Database::open(m_folder->filePath(u"team.db"_s));
        QVERIFY(!team);
        QCOMPARE(team.error().code, Error::Code::NotAStore);
    }
};

QTEST_GUILESS_MAIN(TestReview)
#include "tst_review.moc"
