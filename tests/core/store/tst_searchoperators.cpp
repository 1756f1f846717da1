// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/standings.h"
#include "core/domain/searchhits.h"
#include "core/store/prospectstore.h"
#include "core/store/standingstore.h"
#include "core/store/touchstore.h"
#include "tests/support/smallpipeline.h"
#include "tests/support/verifyresult.h"

#include <QTest>

#include <memory>

using namespace core;
using namespace Qt::StringLiterals;
using testsupport::SmallPipeline;
using testsupport::TestStore;

namespace {

SearchQuery asked(const QString &typed)
{
    return searchQuery(typed, QTimeZone::utc());
}

} // namespace

/// The list narrowed by operators: who wrote, when, in which state, which words in a row.
class TestSearchOperators final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void operatorsFind_data();
    void operatorsFind();
    void touchesOfARecordSayTheSame_data() { operatorsFind_data(); }
    void touchesOfARecordSayTheSame();
    void statesOfTheListAndOfTheSearchBothHold();
    void firstRowsKnowPhrasesStatesAndOneTouch();
    void pagesAreCutFromWhatIsFound();

private:
    Desk &desk() { return m_pipeline->desk(); }
    /// First names, in the order of the list.
    QString found(const ListQuery &query);
    void addColleague();

    std::unique_ptr<SmallPipeline> m_pipeline;
};

void TestSearchOperators::initTestCase()
{
    m_pipeline = std::make_unique<SmallPipeline>();
    addColleague();
    NoProgress progress;
    TestStore::require(refreshStandings(desk(), progress));
}

/// Of Tom: wrote twice in his place.
void TestSearchOperators::addColleague()
{
    auto transaction = Transaction::begin(desk().database, u"test"_s);
    TestStore::require(transaction);
    const auto ana = ProspectStore(desk().database)
                       .insertContact(*transaction, {.prospect = m_pipeline->tom,
                                                     .name = u"Ana Peña"_s,
                                                     .addresses = {{u"ana@slate.example"_s, false, u""_s}}});
    const auto write = [&](int day, const QString &subject, const QString &text) {
        Touch touch{.mark = {.at = instantAt(QDate(2026, 11, day), QTime(9, 0), QTimeZone::utc()),
                             .direction = Direction::In,
                             .kind = TouchKind::Reply},
                    .prospect = m_pipeline->tom,
                    .contact = *TestStore::require(ana),
                    .subject = subject,
                    .text = text};
        TestStore::require(TouchStore(desk().database).insert(*transaction, touch));
    };
    write(13, u"Slate"_s, u"The numbers for March look good."_s);
    write(14, u"The plan"_s, u"Good numbers, but not the plan we made."_s);
    TestStore::require(transaction->commit());
}

QString TestSearchOperators::found(const ListQuery &query)
{
    const auto rows = StandingStore(desk().database).rows(query);
    QStringList names;
    for (const ListRow &row : *TestStore::require(rows))
        names.append(row.name.section(u' ', 0, 0));
    names.replaceInStrings(u"رامي"_s, u"Rami"_s);
    return names.join(u' ');
}

void TestSearchOperators::operatorsFind_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const QString &typed, const QString &found) {
        QTest::newRow(name) << typed << found;
    };
    row("a phrase in a touch", u"\"the numbers\""_s, u"Tom"_s);
    row("a phrase at the end of a touch", u"\"for me\""_s, u"Dana"_s);
    row("words of a phrase apart", u"\"numbers the\""_s, u""_s);
    row("a phrase in a name", u"\"sally brandt\""_s, u"Sally"_s);
    row("a phrase in an address", u"\"tom ashworth\""_s, u"Tom"_s);
    row("a phrase over a name's end", u"\"brandt northlight\""_s, u""_s);
    row("an unclosed phrase", u"\"the numb"_s, u"Tom"_s);
    row("a closed phrase of a started word", u"\"the numb\""_s, u""_s);
    row("a phrase and a word elsewhere", u"\"the plan\" attached"_s, u"Tom"_s);
    row("a phrase and a name", u"northlight \"on zoom\""_s, u"Sally"_s);
    row("a phrase without accents", u"\"ana pena\""_s, u"Tom"_s);

    row("from a name", u"from:priya"_s, u"Priya"_s);
    row("from who never wrote", u"from:hohenstein"_s, u""_s);
    row("from a contact", u"from:ana"_s, u"Tom"_s);
    row("from a contact without accents", u"from:pena"_s, u"Tom"_s);
    row("from the start of an address", u"from:ana@sl"_s, u"Tom"_s);
    row("from a domain", u"from:@slate.example"_s, u"Tom"_s);
    row("from the end of a domain", u"from:@example"_s, u""_s);
    row("from two", u"from:priya from:ana"_s, u"Priya Tom"_s);
    row("from one who wrote the word", u"from:ana good"_s, u"Tom"_s);
    row("from one who did not write the word", u"from:ana sounds"_s, u""_s);
    row("from one, the word in an answer to them", u"from:tom attached"_s, u""_s);
    row("from one, each word in another touch", u"from:ana march made"_s, u""_s);
    row("from one, words in subject and text", u"from:ana slate march"_s, u"Tom"_s);
    row("from one, a name that no touch holds", u"from:ana ashworth"_s, u""_s);
    row("from one, a phrase", u"from:ana \"the plan\""_s, u"Tom"_s);
    row("from one, a phrase of another", u"from:tom \"the plan\""_s, u""_s);

    row("before a day", u"before:2026-11-09"_s, u"Sally"_s);
    row("before a month", u"before:2026-11"_s, u""_s);
    row("after a day", u"after:2026-11-17"_s, u"Priya Tom"_s);
    row("between", u"after:2026-11-08 before:2026-11-10"_s, u"Rami"_s);
    row("in no time", u"after:2026-11-10 before:2026-11-10"_s, u""_s);
    row("a word before", u"numbers before:2026-11-13"_s, u"Tom"_s);
    row("a word not before", u"numbers before:2026-11-12"_s, u""_s);
    row("a word that is a name, before", u"brandt before:2027"_s, u""_s);
    row("a phrase after", u"\"the numbers\" after:2026-11-17"_s, u"Tom"_s);
    row("from one, before", u"from:ana good before:2026-11-14"_s, u"Tom"_s);
    row("from one, not before", u"from:ana \"the plan\" before:2026-11-14"_s, u""_s);
    row("what is no day restricts nothing", u"priya before:soon"_s, u"Priya"_s);

    row("a state", u"state:silent"_s, u"Sally"_s);
    row("states", u"state:your-turn state:sil"_s, u"Priya Sally"_s);
    row("no state", u"state:angry"_s, u""_s);
    row("a state and a word", u"state:silent rate"_s, u"Sally"_s);
    row("another state and a word", u"state:new rate"_s, u""_s);
    row("all at once", u"from:sally state:silent \"our rate\" janu before:2026-11-04"_s, u"Sally"_s);
}

void TestSearchOperators::operatorsFind()
{
    QFETCH(QString, typed);
    QTEST(found({.search = asked(typed)}), "found");
}

/// The store's search and the highlighter's agree on whose touches hold all.
void TestSearchOperators::touchesOfARecordSayTheSame()
{
    QFETCH(QString, typed);
    const SearchQuery query = asked(typed);
    if (!query.asksForOneTouch())
        return;
    ListQuery anyState{.search = query};
    anyState.search.states.reset();
    const auto ids = StandingStore(desk().database).ids(anyState);
    const QList<ProspectId> &found = *TestStore::require(ids);
    const auto all = StandingStore(desk().database).ids({});
    for (const ProspectId id : *TestStore::require(all)) {
        const auto record = ProspectStore(desk().database).record(id);
        QCOMPARE(!matchingTouches(*TestStore::require(record), query).isEmpty(), found.contains(id));
    }
}

void TestSearchOperators::statesOfTheListAndOfTheSearchBothHold()
{
    QCOMPARE(found({.state = State::Silent, .search = asked(u"state:s"_s)}), u"Sally"_s);
    QCOMPARE(found({.state = State::New, .search = asked(u"state:s"_s)}), u""_s);
    QCOMPARE(found({.state = State::New, .search = asked(u"state:s tom"_s)}), u""_s);
}

void TestSearchOperators::firstRowsKnowPhrasesStatesAndOneTouch()
{
    for (const QString &typed :
         {u"\"sally brandt\""_s, u"\"the numbers\""_s, u"tom state:new"_s, u"from:ana"_s,
          u"tom before:2027"_s, u"after:2025 state:silent"_s, u"sally state:silent"_s}) {
        const StandingStore standings(desk().database);
        const auto all = standings.ids({.search = asked(typed)});
        const auto first = standings.firstIds({.search = asked(typed)}, std::chrono::hours(1));
        QCOMPARE(*TestStore::require(first), *TestStore::require(all));
    }
}

void TestSearchOperators::pagesAreCutFromWhatIsFound()
{
    const SearchQuery query = asked(u"state:your_turn state:silent state:waiting"_s);
    QCOMPARE(found({.search = query, .offset = 1, .limit = 1}), u"Sally"_s);
}

QTEST_GUILESS_MAIN(TestSearchOperators)
#include "tst_searchoperators.moc"
